/**
 * Brings the lines of an export in. A ledger that is not empty gets what it does not have; what it was told to forget does not come back.
 *
 * What a batch of lines asks of the tables is asked for all of them at once.
 */
import { text } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, StatementId } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';
import { insert, insertion, type Row, run, type Steps } from '../steps.ts';
import { incoming } from './incoming.ts';
import { allIn } from './many.ts';
import type { Tables } from './tables.ts';
import { tallyAdded } from './tallies.ts';
import {
  type ArticleLine,
  COLUMNS,
  FORM,
  FORM_VERSION,
  type Line,
  OWNERS,
  type PlainTable,
  ROW_TABLES,
  type RowLine,
} from './transfer-form.ts';
import type { Work } from './work.ts';

/** Lines brought in by one transaction. */
const BATCH = 200;

export interface BroughtIn {
  readonly articles: number;
  readonly corrections: number;
}

interface Numbered {
  readonly at: number;
  readonly line: Line;
}

/** @throws {LedgerFault} `bad-record` with the line's number; the batches before it are kept */
export async function importLines(
  tables: Tables & Work,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<BroughtIn> {
  const counts = { articles: 0, corrections: 0 };
  const flush = async (batch: readonly Numbered[]): Promise<void> => {
    const brought = await tables.engine.write((index) => bringIn(tables, batch, index));
    counts.articles += brought.articles;
    counts.corrections += brought.corrections;
  };
  let at = 0;
  let batch: Numbered[] = [];
  for await (const written of lines) {
    at++;
    if (written.trim() === '') continue;
    const record = parsed(written, at);
    if (at === 1) {
      if (record['form'] !== FORM || record['version'] !== FORM_VERSION) throw badRecord(at);
      continue;
    }
    // What it lacks is found out where it is brought in.
    batch.push({ at, line: record as unknown as Line });
    if (batch.length < BATCH) continue;
    await flush(batch);
    batch = [];
  }
  await flush(batch);
  return counts;
}

function parsed(written: string, line: number): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(written);
    if (typeof record === 'object' && record !== null) return record as Readonly<Record<string, unknown>>;
  } catch {}
  throw badRecord(line);
}

function badRecord(line: number, cause?: unknown): LedgerFault {
  return new LedgerFault('bad-record', String(line), cause === undefined ? {} : { cause });
}

/** What the tables have already of that which a batch speaks of; what it brings is noted as it comes. */
interface There {
  readonly hashes: Set<string>;
  readonly articles: Set<string>;
  readonly corrections: Set<string>;
  readonly families: Set<string>;
}

function* bringIn(tables: Tables & Work, batch: readonly Numbered[], index: IndexWriter): Steps<BroughtIn> {
  const there = yield* whatIsThere(
    tables,
    batch.map(({ line }) => line),
  );
  const counts = { articles: 0, corrections: 0 };
  const changed = new Set<ArticleId>();
  const added: ArticleId[] = [];
  for (const { at, line } of batch) {
    try {
      const of = yield* bringLine(tables, line, there);
      if (of === undefined) throw badRecord(at);
      if (of === null) continue;
      if (line.type === 'article') {
        counts.articles++;
        added.push(line.id);
      }
      if (line.type === 'correction') counts.corrections++;
      if (of.article !== null) changed.add(of.article);
    } catch (error) {
      throw error instanceof LedgerFault ? error : badRecord(at, error);
    }
  }
  yield* tallyAdded(added);
  yield* tables.indexing.again([...changed], index);
  return counts;
}

function* whatIsThere({ articles, kept }: Tables, lines: readonly Line[]): Steps<There> {
  const hashes: string[] = [];
  const ids = new Set<string>();
  const corrections: string[] = [];
  const families = new Set<string>();
  for (const line of lines) {
    if (line.type === 'article') hashes.push(String(line.hash));
    if (line.type === 'correction') corrections.push(String(line.kept?.id));
    if (line.type !== 'row') continue;
    for (const column of OWNERS) if (typeof line.row?.[column] === 'string') ids.add(text(line.row, column));
    if (typeof line.row?.['family'] === 'string') families.add(text(line.row, 'family'));
  }
  const known = yield* allIn('SELECT DISTINCT family FROM family WHERE family IN (??)', [...families]);
  return {
    hashes: new Set([...(yield* articles.idsOfHashes(hashes)).keys(), ...(yield* articles.forgotten(hashes))]),
    articles: new Set(yield* articles.known([...ids])),
    corrections: new Set(yield* kept.known(corrections)),
    families: new Set(known.map((row) => text(row, 'family'))),
  };
}

/** @returns the article that it changes; null where the line brings nothing, undefined where it is no record of a ledger */
function* bringLine(
  tables: Tables,
  line: Line,
  there: There,
): Steps<{ readonly article: ArticleId | null } | null | undefined> {
  switch (line.type) {
    case 'run':
      yield* tables.runs.restore(line.run);
      if ((yield* tables.runs.failures(line.run.id)).length === 0)
        yield* tables.runs.addFailures(line.run.id, line.failures);
      return null;
    case 'actor':
      yield* put('actor', line.actor);
      tables.known.forget();
      for (const key of line.keys) yield* put('actor_key', { key, actor: text(line.actor, 'id') });
      return null;
    case 'article':
      if (there.hashes.has(line.hash)) return null;
      yield* bringArticle(tables, line);
      there.hashes.add(line.hash);
      there.articles.add(line.id);
      return { article: line.id };
    case 'correction': {
      const { kept, subject, article, was = null, source = null } = line;
      if (there.corrections.has(kept.id)) return null;
      there.corrections.add(kept.id);
      yield* tables.kept.restore({ kept, subject, article, was, source });
      return { article };
    }
    case 'row':
      return yield* bringRow(line, there);
    case 'family-key':
      yield* run(
        `INSERT INTO family_key (key, member) SELECT CAST(? AS BIGINT), number FROM family WHERE statement = ?
         ON CONFLICT DO NOTHING`,
        line.key,
        line.statement,
      );
      return null;
    case 'forgotten':
      yield* put('forgotten', line.forgotten);
      return null;
    default:
      return undefined;
  }
}

function* bringRow({ table, row }: RowLine, there: There): Steps<null | undefined> {
  if (table !== 'family' && !ROW_TABLES.includes(table)) return undefined;
  // What hangs on an article that was forgotten here does not come back.
  if (!OWNERS.every((column) => row[column] === undefined || there.articles.has(text(row, column)))) return null;
  const family = text(row, 'family');
  if (table === 'family') there.families.add(family);
  else if (row['family'] !== undefined && !there.families.has(family)) return null;
  yield* put(table, row);
  return null;
}

function* bringArticle(tables: Tables, line: ArticleLine): Steps<void> {
  const { articles, relations, statements, callings } = tables;
  const { id, hash, revisionOf, newest, takenAt, run, original, reading } = line;
  yield* articles.insert({ ...incoming(line.article), hash }, { id, revisionOf, newest, takenAt, run });
  if (original !== null)
    yield* articles.readings.putOriginal(id, {
      mediaType: original.mediaType,
      bytes: Buffer.from(original.base64, 'base64'),
    });
  if (reading !== null) {
    yield* articles.readings.put(id, reading);
    yield* relations.putParties(id, reading);
  }
  yield* articles.sketches.put([line]);
  for (const [statement, seq, anchor, state, version] of line.statements)
    yield* statements.insert(statement as StatementId, id, {
      seq,
      anchor,
      state,
      version,
      confidence: reading?.statements[seq]?.confidence ?? 1,
    });
  for (const link of line.links) {
    yield* put('actor_link', { ...link, article: id });
    yield* callings.add(text(link, 'actor'), text(link, 'name'));
  }
  for (const evidence of line.evidence) yield* put('office_evidence', { ...evidence, article: id });
}

const INSERTS = Object.fromEntries(
  Object.entries(COLUMNS).map(([table, { key, columns }]) => [
    table,
    insertion(table, columns, 'keep', columns.slice(0, key)),
  ]),
);

function* put(table: PlainTable, row: Row): Steps<void> {
  const into = INSERTS[table];
  if (into !== undefined) yield* insert(into, ...into.columns.map((column) => row[column] ?? null));
}
