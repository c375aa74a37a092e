/** Rows of a table, page after page in the order of their key, and what all of them amount to: how many, and the sum of what stands in them. */
import { createHash } from 'node:crypto';
import type { Engine } from '../engine.ts';
import { storable } from '../../text/index.ts';
import { all, type Row, type Steps, type Value } from '../steps.ts';
import { type MovedTableShape, OWN_META } from './tables.ts';

/** Rows behind a key; from the first on where that is null. */
export function* rowsAfter(
  { table, key, columns, rows }: MovedTableShape,
  after: readonly Value[] | null,
): Steps<readonly Row[]> {
  const names = key.join(', ');
  const behind = after === null ? [] : [`(${names}) > (${key.map(() => '?').join(', ')})`];
  const own = table === 'meta' ? [`name NOT IN (${OWN_META.map((name) => `'${name}'`).join(', ')})`] : [];
  const where = [...behind, ...own].join(' AND ');
  return yield* all(
    `SELECT ${columns.join(', ')} FROM ${table}${where === '' ? '' : ` WHERE ${where}`} ORDER BY ${names} LIMIT ?`,
    ...(after ?? []),
    rows,
  );
}

export function keyOf({ key }: MovedTableShape, row: Row | undefined): readonly Value[] | null {
  return row === undefined ? null : key.map((column) => row[column] ?? null);
}

export interface TableSum {
  readonly rows: number;
  /** SHA-256 over the rows in the order of their key, hexadecimal. */
  readonly sum: string;
}

/** What a table amounts to, the same on every engine. @param counted called with each page's rows */
export async function sumOf(
  engine: Engine,
  shape: MovedTableShape,
  counted: (rows: number) => void = () => {},
): Promise<TableSum> {
  const sum = createHash('sha256');
  let rows = 0;
  for (let after: readonly Value[] | null = null; ; ) {
    const from: readonly Value[] | null = after;
    const page = await engine.read(() => rowsAfter(shape, from));
    for (const row of page) {
      const values = shape.columns.map((column) => row[column] ?? null);
      sum.update(`${JSON.stringify(values.map(written))}\n`);
      for (const value of values) if (value instanceof Uint8Array) sum.update(value);
    }
    rows += page.length;
    counted(page.length);
    if (page.length < shape.rows) return { rows, sum: sum.digest('hex') };
    after = keyOf(shape, page.at(-1));
  }
}

/** A value as JSON has it; bytes follow behind their row, and are told by how many they are. */
function written(value: Value): string | number | null {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'bigint') return value.toString();
  // A server keeps no NUL in a text.
  return typeof value === 'string' ? storable(value) : value;
}
