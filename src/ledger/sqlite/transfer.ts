/**
 * A ledger as lines of JSON, and back: whole and lossless, whatever engine keeps it.
 *
 * The first line names the form; then runs, actors, articles each with its reading, statements and links, corrections, what was forgotten. An
 * import into a ledger that is not empty adds what it does not have.
 */
import type { Reading } from '../../reader/index.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, StatementId } from '../ids.ts';
import type { KeptCorrection, NewArticle, Run } from '../ledger.ts';
import { dayOf } from '../units.ts';
import { keptOf } from './corrections.ts';
import { number, text, textOrNull } from '../columns.ts';
import type { Row, Value } from '../steps.ts';
import type { Tables } from './tables.ts';

const FORM = 'musnad-ledger';
const FORM_VERSION = 1;
const PAGE = 200;

/** Tables whose rows go as they are. */
const TABLES: readonly (keyof typeof COLUMNS)[] = [
  'event',
  'again',
  'near',
  'parted',
  'redirect',
  'thread',
  'collection',
  'collected',
  'alert',
  'event_key',
  'family_weight',
  'family_speaker',
  'review',
  'followed',
  'followed_look',
];

/** Columns that say of which article a row is. */
const OWNERS = ['article', 'other', 'earlier_article', 'later_article'] as const;

type Plain = Readonly<Record<string, Value>>;

interface ArticleLine {
  readonly article: NewArticle;
  readonly id: ArticleId;
  readonly hash: string;
  readonly revisionOf: ArticleId | null;
  readonly newest: boolean;
  readonly takenAt: string;
  readonly run: string;
  readonly original: { readonly mediaType: string; readonly base64: string } | null;
  readonly reading: Reading | null;
  readonly bands: readonly number[];
  readonly statements: readonly (readonly [id: string, seq: number, anchor: string, state: string, version: number])[];
  readonly links: readonly Plain[];
  readonly evidence: readonly Plain[];
}

export async function* exportLines(ledger: Tables): AsyncIterable<string> {
  const { db, articles } = ledger;
  yield JSON.stringify({ form: FORM, version: FORM_VERSION });
  for (const run of [...ledger.allRuns.list(Number.MAX_SAFE_INTEGER)].reverse())
    yield JSON.stringify({ type: 'run', run, failures: ledger.allRuns.failures(run.id) });
  for (const row of db.all('SELECT * FROM actor ORDER BY id'))
    yield JSON.stringify({
      type: 'actor',
      actor: row,
      keys: db
        .all('SELECT key FROM actor_key WHERE actor = ? ORDER BY key', text(row, 'id'))
        .map((one) => text(one, 'key')),
    });
  for (let after = ''; ; ) {
    const ids = articles.ids(after, PAGE);
    if (ids.length === 0) break;
    for (const id of ids) {
      const line = articleLine(ledger, id);
      if (line !== null) yield JSON.stringify({ type: 'article', ...line });
    }
    after = ids.at(-1) ?? '';
  }
  for (const row of ledger.kept.rows())
    yield JSON.stringify({
      type: 'correction',
      kept: keptOf(row),
      subject: text(row, 'subject'),
      article: textOrNull(row, 'article'),
      was: textOrNull(row, 'was'),
      source: textOrNull(row, 'source'),
    });
  for (const row of db.all('SELECT statement, article, family, reasons FROM family ORDER BY number'))
    yield JSON.stringify({ type: 'row', table: 'family', row });
  for (const row of db.all(
    'SELECT k.key, f.statement FROM family_key k JOIN family f ON f.number = k.member ORDER BY 1, 2',
  ))
    yield JSON.stringify({ type: 'family-key', key: row['key'], statement: row['statement'] });
  for (const table of TABLES)
    for (const row of db.all(`SELECT * FROM ${table} ORDER BY 1, 2`)) yield JSON.stringify({ type: 'row', table, row });
  for (const row of db.all('SELECT * FROM forgotten ORDER BY hash'))
    yield JSON.stringify({ type: 'forgotten', forgotten: row });
}

function articleLine({ db, articles }: Tables, id: ArticleId): ArticleLine | null {
  const stored = articles.get(id);
  if (stored === null) return null;
  const { hash, revisionOf, newest, takenAt, run, id: _, ...article } = stored;
  const original = articles.original(id);
  return {
    article,
    id,
    hash,
    revisionOf,
    newest,
    takenAt,
    run,
    original:
      original === null
        ? null
        : { mediaType: original.mediaType, base64: Buffer.from(original.bytes).toString('base64') },
    reading: articles.reading(id),
    bands: [...articles.sketches.of(id)].sort((a, b) => a - b),
    statements: db
      .all('SELECT * FROM statement WHERE article = ? ORDER BY id', id)
      .map((row) => [
        text(row, 'id'),
        number(row, 'seq'),
        text(row, 'anchor'),
        text(row, 'state'),
        number(row, 'version'),
      ]),
    links: db.all('SELECT cluster, actor, name, reason FROM actor_link WHERE article = ? ORDER BY cluster', id),
    evidence: db.all('SELECT actor, office, country, standing, day FROM office_evidence WHERE article = ?', id),
  };
}

/** Articles brought in by one transaction. */
const BATCH = 200;

/** @throws {LedgerFault} `bad-record` with the line's number; the batches before it are kept */
export async function importLines(
  ledger: Tables,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<{ readonly articles: number; readonly corrections: number }> {
  const counts = { articles: 0, corrections: 0 };
  let at = 0;
  let batch: { readonly line: number; readonly record: Readonly<Record<string, unknown>> }[] = [];
  const flush = (): void => {
    const now = batch;
    batch = [];
    ledger.writing((index) => {
      const changed = new Set<ArticleId>();
      for (const { line, record } of now) bringIn(ledger, record, line, counts, changed);
      for (const id of changed) ledger.indexStored(id, index);
    });
  };
  for await (const written of lines) {
    at++;
    if (written.trim() === '') continue;
    const record = parsed(written, at);
    if (at === 1) {
      if (record['form'] !== FORM || record['version'] !== FORM_VERSION) throw new LedgerFault('bad-record', '1');
      continue;
    }
    batch.push({ line: at, record });
    if (batch.length >= BATCH) flush();
  }
  flush();
  return counts;
}

function parsed(written: string, line: number): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(written);
    if (typeof record === 'object' && record !== null) return record as Readonly<Record<string, unknown>>;
  } catch {}
  throw new LedgerFault('bad-record', String(line));
}

function bringIn(
  ledger: Tables,
  record: Readonly<Record<string, unknown>>,
  line: number,
  counts: { articles: number; corrections: number },
  changed: Set<ArticleId>,
): void {
  const { db, articles } = ledger;
  try {
    switch (record['type']) {
      case 'run': {
        const { run, failures } = record as { run: Run; failures: { where: string; code: string; detail: string }[] };
        ledger.allRuns.restore(run);
        if (ledger.allRuns.failures(run.id).length === 0) ledger.allRuns.addFailures(run.id, failures);
        return;
      }
      case 'actor': {
        const { actor, keys } = record as { actor: Row; keys: readonly string[] };
        insert(ledger, 'actor', actor);
        ledger.actors.known.forget();
        for (const key of keys) insert(ledger, 'actor_key', { key, actor: text(actor, 'id') });
        return;
      }
      case 'article':
        if (bringArticle(ledger, record as unknown as ArticleLine)) {
          counts.articles++;
          changed.add((record as unknown as ArticleLine).id);
        }
        return;
      case 'correction': {
        const { kept, subject, article, was, source } = record as {
          kept: KeptCorrection;
          subject: string;
          article: string | null;
          was: string | null;
          source: string | null;
        };
        if (db.get('SELECT 1 AS one FROM correction WHERE id = ?', kept.id) !== undefined) return;
        ledger.kept.restore(kept, subject, article, { was, source });
        counts.corrections++;
        if (article !== null) changed.add(article as ArticleId);
        return;
      }
      case 'row': {
        const { table, row } = record as { table: keyof typeof COLUMNS; row: Plain };
        if (table !== 'family' && !TABLES.includes(table)) break;
        if (table !== 'family' && typeof row['family'] === 'string' && !ledger.relations.hasFamily(row['family']))
          return;
        // What hangs on an article that was forgotten here does not come back.
        if (
          OWNERS.every((column) => row[column] === undefined || articles.head(text(row, column) as ArticleId) !== null)
        )
          insert(ledger, table, row);
        return;
      }
      case 'family-key': {
        const { key, statement } = record as { key: number; statement: string };
        db.run(
          'INSERT OR IGNORE INTO family_key (key, member) SELECT ?, number FROM family WHERE statement = ?',
          key,
          statement,
        );
        return;
      }
      case 'forgotten':
        insert(ledger, 'forgotten', (record as { forgotten: Row }).forgotten);
        return;
      default:
    }
  } catch (error) {
    if (error instanceof LedgerFault) throw error;
    throw new LedgerFault('bad-record', String(line), { cause: error });
  }
  throw new LedgerFault('bad-record', String(line));
}

function bringArticle(ledger: Tables, line: ArticleLine): boolean {
  const { articles } = ledger;
  if (articles.idOfHash(line.hash) !== null || articles.forgotten(line.hash)) return false;
  const { id, hash, revisionOf, takenAt, run } = line;
  articles.insert(line.article, { id, hash, revisionOf, takenAt, run }, dayOf(line.article.date));
  ledger.db.run('UPDATE article SET newest = ? WHERE id = ?', line.newest ? 1 : 0, id);
  if (line.original !== null)
    articles.putOriginal(id, {
      mediaType: line.original.mediaType,
      bytes: Buffer.from(line.original.base64, 'base64'),
    });
  if (line.reading !== null) {
    articles.putReading(id, line.reading);
    ledger.relations.keepParties(id, line.reading);
  }
  articles.sketches.put(id, line.bands);
  for (const [statement, seq, anchor, state, version] of line.statements)
    ledger.statements.restore(statement as StatementId, id, {
      seq,
      anchor,
      state,
      version,
      confidence: line.reading?.statements[seq]?.confidence ?? 1,
    });
  for (const link of line.links) {
    insert(ledger, 'actor_link', { ...link, article: id });
    ledger.callings.add(text(link, 'actor'), text(link, 'name'));
  }
  for (const evidence of line.evidence) insert(ledger, 'office_evidence', { ...evidence, article: id });
  return true;
}

/** Columns by table, so that a line cannot name another. */
const COLUMNS = {
  actor: ['id', 'kind', 'name', 'country', 'gender', 'merged_into', 'traits'],
  actor_key: ['key', 'actor'],
  actor_link: ['article', 'cluster', 'actor', 'name', 'reason'],
  office_evidence: ['actor', 'office', 'country', 'standing', 'day', 'article'],
  forgotten: ['hash', 'at'],
  event: ['id', 'article', 'seq', 'anchor'],
  again: ['article', 'place', 'run'],
  near: ['article', 'other'],
  parted: ['article', 'name', 'actor', 'before', 'correction'],
  family: ['statement', 'article', 'family', 'reasons'],
  redirect: ['id', 'target'],
  thread: ['earlier', 'later', 'kind', 'earlier_article', 'later_article', 'body'],
  collection: ['id', 'name', 'note', 'created_at'],
  collected: ['collection', 'item', 'article', 'note', 'added_at'],
  alert: ['id', 'name', 'query', 'created_at', 'seen'],
  event_key: ['key', 'day', 'event', 'article'],
  family_weight: ['family', 'outlets', 'roots'],
  family_speaker: ['family', 'actor'],
  review: ['statement', 'reviewer', 'article', 'judgement', 'version', 'corrections', 'class', 'confidence', 'at'],
  followed: [
    ...([
      'id',
      'address',
      'kind',
      'every',
      'outlet',
      'links',
      'active',
      'created_at',
      'next_at',
      'claimed_until',
      'failing',
    ] as const),
  ],
  followed_look: ['source', 'at', 'body'],
} as const;

function insert({ db }: Tables, table: keyof typeof COLUMNS, row: Plain): void {
  const columns = COLUMNS[table];
  db.run(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map((column) => row[column] ?? null),
  );
}
