/**
 * The tables of a ledger as a move takes them: the columns that tell rows apart and put them in order, and the others. The index is moved by its
 * segments, and what an engine keeps for itself not at all.
 */
import { columnsOf, TABLE_NAMES } from '../tables/table-columns.ts';

export interface MovedTableShape {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Rows taken at a time. */
  readonly rows: number;
}

const ROWS = 1000;
/** Of tables whose rows are large. */
const LARGE_ROWS = 100;

const LARGE: ReadonlySet<string> = new Set(['article', 'original', 'reading']);

/** Numbers that a server gives out itself, and that go on behind what was moved. */
export const NUMBERED: readonly (readonly [table: string, column: string])[] = [
  ['failure', 'rowid'],
  ['family', 'number'],
  ['sketch', 'number'],
];

/** Rows of `meta` that are an engine's own, or the move's. */
export const MOVING = 'moving';
export const OWN_META: readonly string[] = ['next-segment', MOVING];

export const MOVED_TABLES: readonly MovedTableShape[] = TABLE_NAMES.map((table) => {
  const { key, others } = columnsOf(table);
  return { table, key, columns: [...key, ...others], rows: LARGE.has(table) ? LARGE_ROWS : ROWS };
});
