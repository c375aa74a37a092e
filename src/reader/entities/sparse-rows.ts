/**
 * Rows of weights of which most say nothing: of the tagger's table nine of ten.
 *
 * Example: of the eighty rows that «العطار» asks for some ten have a weight; a bit for each row tells which, and what they say lies close
 * together, so that the look-ups of a word stay among what the processor has at hand.
 *
 * Weights are added in pairs, as in `model/sums.ts`: of four bytes the first and third in one number of 16 bits each, the second and
 * fourth in another, their signs flipped.
 */
import { Rows } from '../model/features.ts';
import { BYTES } from '../model/sums.ts';
import { LABELS } from './labels.ts';

export class SparseRows {
  /** For each 32 rows a bit for each that has a weight, then how many with one stand before them: both in one look into memory. */
  private readonly places: Int32Array;
  /** Of each row with a weight three numbers: four labels in each of the first two, the last label in the third. */
  private readonly packed: Int32Array;

  /**
   * @param size all rows
   * @param rows those with a weight, in order
   * @param weights of these, one behind the other, one weight a label
   */
  constructor(
    private readonly size: number,
    rows: Int32Array,
    weights: Int8Array,
  ) {
    const words = (size + 31) >> 5;
    this.places = new Int32Array(words * 2);
    let k = 0;
    for (let word = 0; word < words; word++) {
      this.places[word * 2 + 1] = k;
      let bits = 0;
      for (; k < rows.length && (rows[k] ?? 0) >> 5 === word; k++) bits |= 1 << ((rows[k] ?? 0) & 31);
      this.places[word * 2] = bits;
    }
    this.packed = new Int32Array(rows.length * PACKED);
    // Every start of the reader waits for this.
    const { packed } = this;
    for (let row = 0, from = 0, to = 0; row < rows.length; row++, from += LABELS, to += PACKED) {
      packed[to] = fourOf(weights, from);
      packed[to + 1] = fourOf(weights, from + 4);
      packed[to + 2] = weights[from + LABELS - 1] ?? 0;
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

  /** What rows, no more than 256, say of each label. */
  sum({ at, count }: Rows, into: Int32Array): void {
    const { places, packed } = this;
    let [a, b, c, d, last, said] = [0, 0, 0, 0, 0, 0];
    for (let k = 0; k < count; k++) {
      const row = at[k] ?? 0;
      const place = (row >> 5) * 2;
      const near = places[place] ?? 0;
      const bit = 1 << (row & 31);
      if ((near & bit) === 0) continue;
      const from = ((places[place + 1] ?? 0) + ones(near & (bit - 1))) * PACKED;
      const low = packed[from] ?? 0;
      const high = packed[from + 1] ?? 0;
      a += low & BYTES;
      b += (low >>> 8) & BYTES;
      c += high & BYTES;
      d += (high >>> 8) & BYTES;
      last += packed[from + 2] ?? 0;
      said++;
    }
    const flipped = said * FLIPPED;
    into[0] = (a & 0xffff) - flipped;
    into[1] = (b & 0xffff) - flipped;
    into[2] = (a >>> 16) - flipped;
    into[3] = (b >>> 16) - flipped;
    into[4] = (c & 0xffff) - flipped;
    into[5] = (d & 0xffff) - flipped;
    into[6] = (c >>> 16) - flipped;
    into[7] = (d >>> 16) - flipped;
    into[8] = last;
  }

  /** A table of all rows. */
  dense(): Int8Array {
    const out = new Int8Array(this.size * LABELS);
    const own = new Int32Array(LABELS);
    const one = new Rows(0, 1);
    one.count = 1;
    for (let row = 0; row < this.size; row++) {
      one.at[0] = row;
      this.sum(one, own);
      out.set(own, row * LABELS);
    }
    return out;
  }
}

/** Numbers that a row takes, of nine labels. */
const PACKED = 3;
const FLIPPED = 128;

/** Four weights as bytes of one number, their signs flipped. */
function fourOf(weights: Int8Array, at: number): number {
  return (
    ((weights[at] ?? 0) + FLIPPED) |
    (((weights[at + 1] ?? 0) + FLIPPED) << 8) |
    (((weights[at + 2] ?? 0) + FLIPPED) << 16) |
    (((weights[at + 3] ?? 0) + FLIPPED) << 24)
  );
}

/** How many bits are set. */
function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
