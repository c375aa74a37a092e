/** Writes a ledger as lines: page after page, so that a large one is never in memory as a whole. */
import { number, text } from '../columns.ts';
import type { ArticleId } from '../ids.ts';
import { all, type Row, type Steps, type Value } from '../steps.ts';
import { allIn } from './many.ts';
import type { Tables } from './tables.ts';
import {
  type ArticleLine,
  COLUMNS,
  FORM,
  FORM_VERSION,
  type Line,
  type PlainTable,
  ROW_TABLES,
} from './transfer-form.ts';

const PAGE = 500;
/** Articles with their readings are large. */
const ARTICLES = 50;

export async function* exportLines(tables: Tables): AsyncIterable<string> {
  yield JSON.stringify({ form: FORM, version: FORM_VERSION });
  for await (const line of linesOf(tables)) yield JSON.stringify(line);
}

async function* linesOf(tables: Tables): AsyncIterable<Line> {
  const { engine, runs, kept } = tables;
  for (const run of [...(await engine.read(() => runs.list(Number.MAX_SAFE_INTEGER)))].reverse())
    yield { type: 'run', run, failures: await engine.read(() => runs.failures(run.id)) };
  for await (const rows of pages(tables, 'actor')) yield* await engine.read(() => actorLines(rows));
  for (let after = ''; ; ) {
    const from = after;
    const ids = await engine.read(() => tables.articles.ids(from, ARTICLES));
    if (ids.length === 0) break;
    yield* await engine.read(() => articleLines(tables, ids));
    after = ids.at(-1) ?? '';
  }
  for (const one of await engine.read(() => kept.rows(null))) yield { type: 'correction', ...one };
  yield* families(tables);
  for (const table of ROW_TABLES)
    for await (const rows of pages(tables, table)) for (const row of rows) yield { type: 'row', table, row };
  for await (const rows of pages(tables, 'forgotten'))
    for (const forgotten of rows) yield { type: 'forgotten', forgotten };
}

/** The rows of a table in the order of its key. */
async function* pages({ engine }: Tables, table: PlainTable): AsyncIterable<readonly Row[]> {
  const { key: size, columns } = COLUMNS[table];
  const key = columns.slice(0, size).join(', ');
  let after: readonly Value[] = [];
  for (;;) {
    const places = after.map(() => '?').join(', ');
    const rows = await engine.read(() =>
      all(
        `SELECT ${columns.join(', ')} FROM ${table}${after.length === 0 ? '' : ` WHERE (${key}) > (${places})`} ORDER BY ${key} LIMIT ?`,
        ...after,
        PAGE,
      ),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return;
    after = columns.slice(0, size).map((column) => last[column] ?? null);
  }
}

async function* families({ engine }: Tables): AsyncIterable<Line> {
  for (let after = -1; ; ) {
    const from = after;
    const rows = await engine.read(() =>
      all(
        'SELECT number, statement, article, family, reasons FROM family WHERE number > ? ORDER BY number LIMIT ?',
        from,
        PAGE,
      ),
    );
    for (const { number: _, ...row } of rows) yield { type: 'row', table: 'family', row };
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) break;
    after = number(last, 'number');
  }
  for (let key = -1, member = -1; ; ) {
    const from = [key, member];
    const rows = await engine.read(() =>
      all(
        `SELECT k.key, k.member, f.statement FROM family_key k JOIN family f ON f.number = k.member
         WHERE (k.key, k.member) > (?, ?) ORDER BY k.key, k.member LIMIT ?`,
        ...from,
        PAGE,
      ),
    );
    for (const row of rows) yield { type: 'family-key', key: number(row, 'key'), statement: text(row, 'statement') };
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return;
    [key, member] = [number(last, 'key'), number(last, 'member')];
  }
}

function* actorLines(actors: readonly Row[]): Steps<readonly Line[]> {
  const ids = actors.map((row) => text(row, 'id'));
  const keys = grouped(yield* allIn('SELECT actor, key FROM actor_key WHERE actor IN (??) ORDER BY key', ids), 'actor');
  return actors.map((actor) => ({
    type: 'actor',
    actor,
    keys: (keys.get(text(actor, 'id')) ?? []).map((row) => text(row, 'key')),
  }));
}

function* articleLines({ articles }: Tables, ids: readonly ArticleId[]): Steps<readonly ArticleLine[]> {
  const stored = yield* articles.many(ids);
  const readings = yield* articles.readings.many(ids);
  const originals = yield* articles.readings.originals(ids);
  const bands = yield* articles.sketches.ofEach(ids);
  const statements = grouped(
    yield* allIn(
      'SELECT article, id, seq, anchor, state, version FROM statement WHERE article IN (??) ORDER BY id',
      ids,
    ),
    'article',
  );
  const links = grouped(
    yield* allIn(
      'SELECT article, cluster, actor, name, reason FROM actor_link WHERE article IN (??) ORDER BY cluster',
      ids,
    ),
    'article',
  );
  const evidence = grouped(
    yield* allIn(
      `SELECT article, actor, office, country, standing, day FROM office_evidence WHERE article IN (??)
       ORDER BY actor, office`,
      ids,
    ),
    'article',
  );
  const plain = (rows: readonly Row[] | undefined): readonly Row[] =>
    (rows ?? []).map(({ article: _, ...row }): Row => row);
  return ids.flatMap((id) => {
    const found = stored.get(id);
    if (found === undefined) return [];
    const { hash, revisionOf, newest, takenAt, run, id: _, ...article } = found;
    const original = originals.get(id);
    return {
      type: 'article',
      article,
      id,
      hash,
      revisionOf,
      newest,
      takenAt,
      run,
      original:
        original === undefined
          ? null
          : { mediaType: original.mediaType, base64: Buffer.from(original.bytes).toString('base64') },
      reading: readings.get(id) ?? null,
      bands: [...(bands.get(id) ?? [])].sort((a, b) => a - b),
      statements: (statements.get(id) ?? []).map((row) => [
        text(row, 'id'),
        number(row, 'seq'),
        text(row, 'anchor'),
        text(row, 'state'),
        number(row, 'version'),
      ]),
      links: plain(links.get(id)),
      evidence: plain(evidence.get(id)),
    };
  });
}

function grouped(rows: readonly Row[], by: string): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    const known = out.get(text(row, by));
    if (known === undefined) out.set(text(row, by), [row]);
    else known.push(row);
  }
  return out;
}
