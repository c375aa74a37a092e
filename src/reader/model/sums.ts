/**
 * Sums of rows: a token's weights for each label. Features that ask the same few small numbers are summed once and kept, for all the
 * places, clauses and texts where these numbers stand so.
 *
 * Example: three features ask nothing but what the rules make of a token and its neighbours; where that is "outside, outside, the
 * content" again, their sum is found by one look, without a hash or a row of weights for any of them.
 *
 * Bytes are added in pairs: of a word of four the first and third in one number of 16 bits each, the second and fourth in another.
 * Their signs are flipped before and taken off the sum, so that none borrows from its neighbour; 256 rows fit. The fifth weight is
 * that of a content's beginning: it lies apart, since most tokens cannot begin one.
 */
import { Rows } from './features.ts';

/** Width of a row of weights for a token: one weight a label, the rest unused. */
export const EMISSION = 8;

/** Four weights of one byte each are read at once; their order in memory is that of every machine this runs on. */
export const SIGNS = 0x80808080 | 0;
export const BYTES = 0x00ff00ff;

/** Sums that are kept, and the numbers of one: three that tell what it is of, then what {@link Sums} holds. */
const KEPT = 1 << 12;
const WIDTH = 8;

export class Sums extends Rows {
  /** First and third weight, second and fourth, fifth, and how many rows they are of: those of {@link at} are not summed yet. */
  even = 0;
  odd = 0;
  last = 0;
  summed = 0;
  /** For each row its first four weights, then the fifth: side by side, so that a row is one look into memory. */
  private pairs = new Int32Array(2);
  private readonly kept = new Int32Array(KEPT * WIDTH);
  /** The place that waits for its sum, and its first row. */
  private place = 0;
  private from = 0;

  constructor() {
    super(0);
  }

  /** Sums with other weights from now on. @param values rows of {@link EMISSION} bytes */
  use(values: Int8Array): void {
    const count = values.length / EMISSION;
    const words = new Int32Array(values.buffer, values.byteOffset, count * 2);
    this.pairs = new Int32Array(count * 2);
    for (let row = 0; row < count; row++) {
      this.pairs[row * 2] = (words[row * 2] ?? 0) ^ SIGNS;
      this.pairs[row * 2 + 1] = values[row * EMISSION + 4] ?? 0;
    }
    this.mask = count - 1;
    this.kept.fill(0);
  }

  override clear(): void {
    super.clear();
    this.even = 0;
    this.odd = 0;
    this.last = 0;
    this.summed = 0;
  }

  /** Adds a sum that was left with someone. */
  addSum(from: Int32Array, at: number): void {
    this.even = (this.even + (from[at] ?? 0)) | 0;
    this.odd = (this.odd + (from[at + 1] ?? 0)) | 0;
    this.last = (this.last + (from[at + 2] ?? 0)) | 0;
    this.summed += from[at + 3] ?? 0;
  }

  /** Leaves the sum with someone. */
  putSum(to: Int32Array, at: number): void {
    to[at] = this.even;
    to[at + 1] = this.odd;
    to[at + 2] = this.last;
    to[at + 3] = this.summed;
  }

  /** Adds rows found before. */
  addRows({ at, count }: Rows): void {
    for (let k = 0; k < count; k++) this.at[this.count++] = at[k] ?? 0;
  }

  /** Sums what has been added. @param fifth whether the fifth weight will be asked for */
  sum(fifth: boolean): void {
    const [even, odd, last] = [this.even, this.odd, this.last];
    this.sumFrom(0, fifth);
    this.even = (this.even + even) | 0;
    this.odd = (this.odd + odd) | 0;
    this.last = (this.last + last) | 0;
  }

  /** Sums the rows from a place on, and takes them off. */
  private sumFrom(from: number, withFifth: boolean): void {
    const { pairs, at, count } = this;
    let even = 0;
    let odd = 0;
    let last = 0;
    if (withFifth)
      for (let k = from; k < count; k++) {
        const row = (at[k] ?? 0) * 2;
        const word = pairs[row] ?? 0;
        even = (even + (word & BYTES)) | 0;
        odd = (odd + ((word >>> 8) & BYTES)) | 0;
        last = (last + (pairs[row + 1] ?? 0)) | 0;
      }
    else
      for (let k = from; k < count; k++) {
        const word = pairs[(at[k] ?? 0) * 2] ?? 0;
        even = (even + (word & BYTES)) | 0;
        odd = (odd + ((word >>> 8) & BYTES)) | 0;
      }
    this.count = from;
    this.summed += count - from;
    this.even = even;
    this.odd = odd;
    this.last = last;
  }

  override knows(group: number, a: number, b: number, c: number): boolean {
    const third = (c << 4) | group;
    const hash = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ third, 0xc2b2ae35);
    const at = ((hash >>> 12) & (KEPT - 1)) * WIDTH;
    const { kept } = this;
    if (kept[at] === a && kept[at + 1] === b && kept[at + 2] === third) {
      this.addSum(kept, at + 3);
      return true;
    }
    kept[at] = a;
    kept[at + 1] = b;
    kept[at + 2] = third;
    this.place = at + 3;
    this.from = this.count;
    return false;
  }

  override learn(): void {
    const { even, odd, last, summed } = this;
    this.summed = 0;
    this.sumFrom(this.from, true);
    this.putSum(this.kept, this.place);
    this.even = (this.even + even) | 0;
    this.odd = (this.odd + odd) | 0;
    this.last = (this.last + last) | 0;
    this.summed += summed;
  }
}
