/** What the tagger of names has learnt. */
import type { KnownWords } from './known-words.ts';
import type { SparseRows } from './sparse-rows.ts';

/** Rows of the table, a power of two. */
export const ROWS = 1 << 20;

export interface EntityModel {
  readonly known: KnownWords;
  /** What a weight of one stands for, in nats. */
  readonly scale: number;
  /** One weight a label in each row. */
  readonly own: SparseRows;
  /** From label (row) to label; one more row for the beginning of a stretch. In the worth of `own`. */
  readonly links: Int32Array;
  /** Weights of what the article tells elsewhere. */
  readonly evidence: Int8Array;
}
