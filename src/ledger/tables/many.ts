/**
 * One question for many values, where one for each would be a way there and back for each.
 *
 * Example: `allIn('SELECT id, head FROM article WHERE id IN (??)', ids)`: `??` stands for as many places as there are values.
 */
import { all, type Row, type Steps, type Value } from '../steps.ts';

/** Values of one statement at most. */
const MOST = 256;

/** Rows for all values, in a few statements. @param before values of the places that stand before `??` */
export function* allIn(sql: string, values: readonly Value[], ...before: readonly Value[]): Steps<readonly Row[]> {
  if (values.length === 0) return [];
  if (values.length <= MOST) {
    const given = padded(values);
    return yield* all(sql.replace('??', places(given.length)), ...before, ...given);
  }
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += MOST)
    for (const row of yield* allIn(sql, values.slice(at, at + MOST), ...before)) rows.push(row);
  return rows;
}

export interface EachOf {
  readonly table: string;
  readonly column: string;
  readonly type: 'TEXT' | 'BIGINT';
  /** Orders the rows of a value, and tells them apart. */
  readonly first: string;
  /** An SQL value that no row's `first` is above. */
  readonly above: string;
  /** What `first` is the key of, and the column that is wanted of it. */
  readonly of?: { readonly table: string; readonly key: string; readonly column: string };
}

/**
 * The rows of a table whose column is one of the values, as `value` and `found`: what is `first` in them, or what that is the key of. Of a
 * value that thousands share, only the first few are read.
 */
export function* firstOfEach(
  { table, column, type, first, above, of }: EachOf,
  values: readonly Value[],
  most: number,
): Steps<readonly Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += MOST) {
    const given = padded(values.slice(at, at + MOST));
    const asked = given.map((_, i) => (i === 0 ? `(CAST(? AS ${type}))` : '(?)')).join();
    const last = `SELECT m.${first} FROM ${table} m WHERE m.${column} = a.value ORDER BY m.${first} LIMIT 1 OFFSET ${most - 1}`;
    const found = yield* all(
      `WITH a (value) AS (VALUES ${asked})
       SELECT DISTINCT a.value, ${of === undefined ? `t.${first}` : `o.${of.column}`} AS found
       FROM a JOIN ${table} t ON t.${column} = a.value AND t.${first} <= coalesce((${last}), ${above})
       ${of === undefined ? '' : `JOIN ${of.table} o ON o.${of.key} = t.${first}`} ORDER BY 1, 2`,
      ...given,
    );
    for (const row of found) rows.push(row);
  }
  return rows;
}

/** The values of a list within one statement, and its places, for `IN (${places})`. */
export function listed(values: readonly Value[]): { readonly places: string; readonly values: readonly Value[] } {
  const given = padded(values.length === 0 ? [null] : values);
  return { places: places(given.length), values: given };
}

function places(count: number): string {
  return Array.from({ length: count }, () => '?').join();
}

/** To a power of two, with nulls, which are equal to nothing, so that few statements are made ready. */
function padded(values: readonly Value[]): readonly Value[] {
  let size = 1;
  while (size < values.length) size *= 2;
  return size === values.length ? values : [...values, ...Array.from({ length: size - values.length }, () => null)];
}
