/**
 * Values between the ledger's logic and PostgreSQL: whole numbers as numbers (bigints beyond 2^53), yes and no as 1 and 0, bytes as bytes.
 *
 * Example: `count(*)` comes over the wire as the text «12» of a bigint, and is 12.
 */
import type { CustomTypesConfig } from 'pg';
import { storable } from '../../text/index.ts';
import type { Value } from '../steps.ts';

/** Types by their number in every PostgreSQL's catalogue. */
export const TYPE = {
  bool: 16,
  bytea: 17,
  bigint: 20,
  smallint: 21,
  integer: 23,
  text: 25,
  double: 701,
  numeric: 1700,
} as const;
const REAL = 700;

const PARSERS: ReadonlyMap<number, (text: string) => Value> = new Map<number, (text: string) => Value>([
  [TYPE.bool, (text) => (text === 't' ? 1 : 0)],
  [TYPE.bytea, bytesOf],
  [TYPE.bigint, wholeNumber],
  [TYPE.smallint, Number],
  [TYPE.integer, Number],
  [TYPE.double, Number],
  [REAL, Number],
  // What sums of whole numbers are.
  [TYPE.numeric, (text) => (/^-?\d+$/u.test(text) ? wholeNumber(text) : Number(text))],
]);

const asText = (text: string): string => text;

/** How the driver reads columns. */
export const TYPES: CustomTypesConfig = {
  getTypeParser: (type: number) => PARSERS.get(type) ?? asText,
};

/** A value as the driver sends it. */
export function bound(value: Value): string | Buffer | null {
  if (value === null) return null;
  if (typeof value === 'string') return storable(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return String(value);
}

function wholeNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text.slice(2), 'hex');
}
