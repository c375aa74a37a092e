/**
 * Columns of rows as PostgreSQL's arrays in their binary form, so that a thousand rows travel as a dozen values of one statement.
 *
 * Example: `INSERT INTO near SELECT * FROM unnest($1::text[], $2::text[])`, with two arrays of as many texts.
 *
 * The form: dimensions (1), whether there are nulls, the type, how many, from 1 on; then for each its length, -1 for a null, and its bytes.
 */
import type { Value } from '../steps.ts';
import { storable } from '../../text/index.ts';
import { TYPE } from './values.ts';

/** The types that columns of a ledger have. */
export type ColumnType = 'text' | 'bigint' | 'double precision' | 'bytea';

const NUMBERS: Readonly<Record<ColumnType, number>> = {
  text: TYPE.text,
  bigint: TYPE.bigint,
  'double precision': TYPE.double,
  bytea: TYPE.bytea,
};
const HEAD = 20;
const WORD = 4;
const LONG = 8;

/** The array of one column of rows. */
export function columnArray(type: ColumnType, rows: readonly (readonly Value[])[], column: number): Buffer {
  let room = HEAD;
  for (const row of rows) room += WORD + sizeOf(type, row[column] ?? null);
  const out = Buffer.allocUnsafe(room);
  out.writeInt32BE(1, 0);
  out.writeInt32BE(NUMBERS[type], 8);
  out.writeInt32BE(rows.length, 12);
  out.writeInt32BE(1, 16);
  let at = HEAD;
  let nulls = 0;
  for (const row of rows) {
    const value = row[column] ?? null;
    if (value === null) {
      nulls = 1;
      out.writeInt32BE(-1, at);
      at += WORD;
      continue;
    }
    const end = write(type, value, out, at + WORD);
    out.writeInt32BE(end - at - WORD, at);
    at = end;
  }
  out.writeInt32BE(nulls, 4);
  return out;
}

function sizeOf(type: ColumnType, value: Value): number {
  if (value === null) return 0;
  if (type === 'bytea' && value instanceof Uint8Array) return value.length;
  // As much as storable makes of it at most: a NUL, one byte, becomes three.
  if (type === 'text') return typeof value === 'string' ? Buffer.byteLength(storable(value)) : String(value).length;
  return LONG;
}

/** @returns where it ends */
function write(type: ColumnType, value: NonNullable<Value>, out: Buffer, at: number): number {
  switch (type) {
    case 'text':
      return at + out.write(typeof value === 'string' ? storable(value) : String(value), at);
    case 'bigint':
      return out.writeBigInt64BE(BigInt(value as number | bigint | string), at);
    case 'double precision':
      return out.writeDoubleBE(Number(value), at);
    case 'bytea':
      if (!(value instanceof Uint8Array)) throw new TypeError('bytes were expected');
      out.set(value, at);
      return at + value.length;
  }
}
