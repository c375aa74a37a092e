/**
 * The tagger's model as bytes, and back: known words, links between labels, weights.
 *
 * Example: of a table of two million weights most are zero; what is kept is how far each lies behind the one before, then its value.
 */
import { EVIDENCE_ROWS } from './evidence.ts';
import { KnownWords } from './known-words.ts';
import { LABELS } from './labels.ts';
import { type EntityModel, ROWS } from './model.ts';
import { SparseRows } from './sparse-rows.ts';

/** The parts of the table of known words, in the order of their keys. */
export interface KnownColumns {
  readonly keys: Int32Array;
  readonly kinds: Uint16Array;
  readonly lists: Uint8Array;
  readonly mostly: Uint8Array;
  readonly coarse: Uint8Array;
}

const LINKS = (LABELS + 1) * LABELS;

export function packModel(
  known: KnownColumns,
  { own, links, scale, evidence }: Omit<EntityModel, 'known'>,
): Uint8Array {
  const out: number[] = [];
  const number = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest >>>= 7) out.push((rest & 127) | 128);
    out.push(rest);
  };
  const gaps = (places: Iterable<number>): void => {
    let last = -1;
    for (const place of places) {
      number(place - last - 1);
      last = place;
    }
  };
  number(Math.round(scale * 1e7));
  for (const link of links) number(link < 0 ? -2 * link - 1 : 2 * link);
  number(known.coarse.length);
  out.push(...known.coarse);
  number(known.keys.length);
  gaps(known.keys);
  for (const kind of known.kinds) out.push(kind & 255);
  for (const kind of known.kinds) out.push(kind >> 8);
  for (const bits of known.lists) out.push(bits);
  for (const code of known.mostly) out.push(code);
  for (const weights of [own.dense(), evidence]) {
    const rows = rowsOf(weights);
    number(rows.length);
    gaps(rows.map(({ row }) => row));
    for (const { bits } of rows) out.push(bits & 255);
    for (const { bits } of rows) out.push(bits >> 8);
    for (const { row } of rows)
      for (let y = 0; y < LABELS; y++)
        if (weights[row * LABELS + y] !== 0) out.push((weights[row * LABELS + y] ?? 0) & 255);
  }
  return Uint8Array.from(out);
}

/** Rows with a weight that is not zero, and a bit for each label that has one. */
function rowsOf(weights: Int8Array): { readonly row: number; readonly bits: number }[] {
  const out: { row: number; bits: number }[] = [];
  for (let row = 0; row * LABELS < weights.length; row++) {
    let bits = 0;
    for (let y = 0; y < LABELS; y++) if (weights[row * LABELS + y] !== 0) bits |= 1 << y;
    if (bits !== 0) out.push({ row, bits });
  }
  return out;
}

export function unpackModel(bytes: Uint8Array, from = 0): EntityModel {
  let at = from;
  const number = (): number => {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const bytesOf = (count: number): Uint8Array => {
    at += count;
    return bytes.slice(at - count, at);
  };
  // Nearly all gaps are of one byte; there are many.
  const places = (count: number): Int32Array => {
    const out = new Int32Array(count);
    let last = -1;
    let i = at;
    for (let k = 0; k < count; k++) {
      let byte = bytes[i++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = bytes[i++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      last += gap + 1;
      out[k] = last;
    }
    at = i;
    return out;
  };
  const scale = number() / 1e7;
  const links = new Int32Array(LINKS);
  for (let k = 0; k < LINKS; k++) {
    const value = number();
    links[k] = (value & 1) === 0 ? value >>> 1 : -((value + 1) >>> 1);
  }
  const rowsWithWeights = (): { readonly rows: Int32Array; readonly weights: Int8Array } => {
    const rows = places(number());
    const weights = new Int8Array(rows.length * LABELS);
    const bits = at;
    let i = at + 2 * rows.length;
    for (let k = 0; k < rows.length; k++) {
      let to = k * LABELS;
      let own = (bytes[bits + k] ?? 0) | ((bytes[bits + rows.length + k] ?? 0) << 8);
      for (; own !== 0; to++, own >>= 1) if ((own & 1) !== 0) weights[to] = bytes[i++] ?? 0;
    }
    at = i;
    return { rows, weights };
  };
  const coarse = bytesOf(number());
  const words = number();
  const keys = places(words);
  const low = bytesOf(words);
  const high = bytesOf(words);
  const kinds = new Uint16Array(words);
  for (let k = 0; k < words; k++) kinds[k] = (low[k] ?? 0) | ((high[k] ?? 0) << 8);
  const lists = bytesOf(words);
  const mostly = bytesOf(words);
  const { rows, weights } = rowsWithWeights();
  const own = new SparseRows(ROWS, rows, weights);
  const evidence = new Int8Array(EVIDENCE_ROWS * LABELS);
  const told = rowsWithWeights();
  for (let k = 0; k < told.rows.length; k++)
    for (let y = 0; y < LABELS; y++) evidence[(told.rows[k] ?? 0) * LABELS + y] = told.weights[k * LABELS + y] ?? 0;
  return { known: new KnownWords(keys, kinds, lists, mostly, coarse), scale, links, own, evidence };
}
