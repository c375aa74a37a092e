/**
 * Rows of weights of which most say nothing: of the tagger's table nine of ten.
 *
 * Example: of the eighty rows that «العطار» asks for some ten have a weight; a bit for each row tells which, and what they say lies close
 * together, so that the look-ups of a word stay among what the processor has at hand.
 */
import { LABELS } from './labels.ts';

export class SparseRows {
  private readonly bits: Int32Array;
  /** For each 32 rows how many with a weight stand before them. */
  private readonly before: Int32Array;

  /**
   * @param size all rows
   * @param rows those with a weight, in order
   * @param weights of these, one behind the other, one weight a label
   */
  constructor(
    private readonly size: number,
    rows: Int32Array,
    readonly weights: Int8Array,
  ) {
    const words = (size + 31) >> 5;
    this.bits = new Int32Array(words);
    this.before = new Int32Array(words);
    let k = 0;
    for (let word = 0; word < words; word++) {
      this.before[word] = k;
      let bits = 0;
      for (; (rows[k] ?? size) >> 5 === word && k < rows.length; k++) bits |= 1 << ((rows[k] ?? 0) & 31);
      this.bits[word] = bits;
    }
  }

  /** The same from a table of all rows. */
  static of(dense: Int8Array): SparseRows {
    const rows: number[] = [];
    const weights: number[] = [];
    for (let at = 0; at < dense.length; at += LABELS) {
      const row = dense.subarray(at, at + LABELS);
      if (row.every((weight) => weight === 0)) continue;
      rows.push(at / LABELS);
      weights.push(...row);
    }
    return new SparseRows(dense.length / LABELS, Int32Array.from(rows), Int8Array.from(weights));
  }

  /** Where the weights of a row begin in {@link weights}, -1 where it says nothing. */
  at(row: number): number {
    const bits = this.bits[row >> 5] ?? 0;
    const bit = 1 << (row & 31);
    return (bits & bit) === 0 ? -1 : ((this.before[row >> 5] ?? 0) + ones(bits & (bit - 1))) * LABELS;
  }

  /** A table of all rows. */
  dense(): Int8Array {
    const out = new Int8Array(this.size * LABELS);
    for (let row = 0; row < this.size; row++) {
      const at = this.at(row);
      if (at !== -1) out.set(this.weights.subarray(at, at + LABELS), row * LABELS);
    }
    return out;
  }
}

/** How many bits are set. */
function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
