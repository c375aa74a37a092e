/** What the tagger of names has learnt. */
import type { KnownWords } from './known-words.ts';
import { LABELS } from './labels.ts';

/** Rows of the table, a power of two. */
export const ROWS = 1 << 18;

export interface EntityModel {
  readonly known: KnownWords;
  /** What a weight of one stands for, in nats. */
  readonly scale: number;
  /** One weight a label in each row. */
  readonly own: Int8Array;
  /** A bit for each row of `own` that says anything: one of ten does, and the bits of all are at hand where the rows are far. */
  readonly saying: Int32Array;
  /** From label (row) to label; one more row for the beginning of a stretch. In the worth of `own`. */
  readonly links: Int32Array;
  /** Weights of what the article tells elsewhere. */
  readonly evidence: Int8Array;
}

/** The bits of the rows that say anything. */
export function sayingRows(own: Int8Array): Int32Array {
  const bits = new Int32Array((own.length / LABELS + 31) >> 5);
  for (let at = 0; at < own.length; at++) if (own[at] !== 0) mark(bits, Math.floor(at / LABELS));
  return bits;
}

/** Sets the bit of a row. */
export function mark(bits: Int32Array, row: number): void {
  bits[row >> 5] = (bits[row >> 5] ?? 0) | (1 << (row & 31));
}
