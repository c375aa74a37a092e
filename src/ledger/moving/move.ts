/**
 * Moves a ledger from one engine to another: every row of every table as it is, ids and all, then the segments of the index; and holds both
 * against each other.
 *
 * The ledger that is moved is only looked at, and nobody should write to it meanwhile. Where a move ends early, the same move goes on behind the
 * last row that is there; until it is done, the new ledger cannot be opened.
 */
import type { Engine } from '../engine.ts';
import { LedgerFault } from '../fault.ts';
import type { SegmentMeta } from '../index/index.ts';
import { atOnce, get, insert, insertion, run, type Steps, type Value } from '../steps.ts';
import { keyOf, rowsAfter, sumOf, type TableSum } from './rows.ts';
import { MOVED_TABLES, MOVING, type MovedTableShape, NUMBERED } from './tables.ts';

export interface MoveProgress {
  readonly table: string;
  /** Whether rows are moved, or held against each other. */
  readonly step: 'move' | 'compare';
  /** Rows so far. */
  readonly rows: number;
}

export interface MoveOptions {
  readonly progress?: (progress: MoveProgress) => void;
  readonly signal?: AbortSignal;
}

export interface MovedTable {
  readonly table: string;
  readonly from: TableSum;
  readonly to: TableSum;
  readonly same: boolean;
}

export interface Moved {
  readonly same: boolean;
  readonly tables: readonly MovedTable[];
  /** What the index finds: articles and statements. */
  readonly index: { readonly from: Findable; readonly to: Findable; readonly same: boolean };
}

export interface Findable {
  readonly article: number;
  readonly statement: number;
}

const META = insertion('meta', ['name', 'value'], 'replace', ['name']);

/**
 * @param onServer whether a server keeps the target, and gives out numbers of its own
 * @returns null where it was stopped
 * @throws {LedgerFault} `not-empty` of a ledger that has something already
 */
export async function move(
  source: Engine,
  target: Engine,
  { onServer, progress, signal }: MoveOptions & { readonly onServer: boolean },
): Promise<Moved | null> {
  if (!(await target.read(isBegun))) {
    if (await target.read(hasAnything)) throw new LedgerFault('not-empty', target.address);
    await target.change(() => insert(META, MOVING, source.address));
  }
  for (const shape of MOVED_TABLES)
    for await (const rows of moveTable(source, target, shape)) {
      progress?.({ table: shape.table, step: 'move', rows });
      if (signal?.aborted === true) return null;
    }
  if (onServer) await target.change(goOnBehind);
  await moveIndex(source, target);
  if (signal?.aborted === true) return null;
  const moved = await compare(source, target, progress);
  if (moved.same) await target.change(() => run('DELETE FROM meta WHERE name = ?', MOVING));
  return moved;
}

/** Whether a move into this ledger was begun and is not done. */
export function* isBegun(): Steps<boolean> {
  return (yield* get('SELECT 1 AS one FROM meta WHERE name = ?', MOVING)) !== undefined;
}

function* hasAnything(): Steps<boolean> {
  for (const { table } of MOVED_TABLES)
    if (table !== 'meta' && (yield* get(`SELECT 1 AS one FROM ${table} LIMIT 1`)) !== undefined) return true;
  return false;
}

/** Yields how many rows there are by now. */
async function* moveTable(source: Engine, target: Engine, shape: MovedTableShape): AsyncGenerator<number> {
  const { table, key, columns } = shape;
  // Where the target has rows of its own that the source has too, they are replaced.
  const into = table === 'meta' ? insertion(table, columns, 'replace', key) : insertion(table, columns);
  let after = table === 'meta' ? null : await target.read(() => lastKey(shape));
  for (let moved = 0; ; ) {
    const from = after;
    const rows = await source.read(() => rowsAfter(shape, from));
    if (rows.length > 0)
      await target.change(function* () {
        for (const row of rows) yield* insert(into, ...columns.map((column) => row[column] ?? null));
      });
    moved += rows.length;
    yield moved;
    if (rows.length < shape.rows) return;
    after = keyOf(shape, rows.at(-1));
  }
}

function* lastKey(shape: MovedTableShape): Steps<readonly Value[] | null> {
  const names = shape.key.join(', ');
  const backwards = shape.key.map((column) => `${column} DESC`).join(', ');
  return keyOf(shape, yield* get(`SELECT ${names} FROM ${shape.table} ORDER BY ${backwards} LIMIT 1`));
}

/** What is added from now on is numbered behind what was moved. */
function* goOnBehind(): Steps<void> {
  for (const [table, column] of NUMBERED)
    yield* get(`SELECT setval(pg_get_serial_sequence('${table}', '${column}'), max(${column})) AS last FROM ${table}`);
}

async function moveIndex(source: Engine, target: Engine): Promise<void> {
  // What an earlier move brought may be half of it.
  await target.write((index) => atOnce(() => index.clear()));
  const { segments } = source;
  const metas = await source.search(() => atOnce(() => segments.list()));
  for (const meta of metas) {
    const [bytes, deletions] = await source.search(() =>
      atOnce(() => [segments.readRange(meta.id, 0, meta.bytes), segments.deletions(meta.id)] as const),
    );
    await target.write((index) => atOnce(() => index.take(meta, bytes, deletions)));
  }
}

async function compare(source: Engine, target: Engine, progress: MoveOptions['progress']): Promise<Moved> {
  const tables: MovedTable[] = [];
  for (const shape of MOVED_TABLES) {
    let rows = 0;
    const from = await sumOf(source, shape, (more) => {
      rows += more;
      progress?.({ table: shape.table, step: 'compare', rows });
    });
    const to = await sumOf(target, shape);
    tables.push({ table: shape.table, from, to, same: from.rows === to.rows && from.sum === to.sum });
  }
  const from = await findable(source);
  const to = await findable(target);
  const index = { from, to, same: from.article === to.article && from.statement === to.statement };
  return { tables, index, same: index.same && tables.every(({ same }) => same) };
}

async function findable(engine: Engine): Promise<Findable> {
  const metas = await engine.search(() => atOnce(() => engine.segments.list()));
  const live = (unit: SegmentMeta['unit']): number =>
    metas.reduce((sum, meta) => sum + (meta.unit === unit ? meta.units - meta.deleted : 0), 0);
  return { article: live('article'), statement: live('statement') };
}
