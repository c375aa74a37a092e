/**
 * The best path of labels through a stretch of tokens (Viterbi over a chain of the first order).
 *
 * Example: «سليم العطار» is rather two beginnings than one name by its words alone; that a name goes on from a name decides.
 *
 * The chain of sources (`model/chain.ts`) weighs each link by the two words at it and may end at any token; these links are the same
 * everywhere, so that a step here is a few sums of whole numbers.
 */
import { goesOn, LABELS, OUTSIDE } from './labels.ts';

/** What no path may take. */
const NEVER = -0x20000000;

/** Reusable room, so that tagging allocates nothing but its result. */
export class Path {
  private best = new Int32Array(LABELS * 256);
  private back = new Uint8Array(LABELS * 256);
  private count = 0;
  private before = LABELS;

  /** Begins a stretch. @param before the label that it stands behind, {@link LABELS} at the beginning of a line */
  begin(before = LABELS): void {
    this.count = 0;
    this.before = before;
  }

  /**
   * Goes on by one token.
   *
   * @param own what the tokens' features say of each label
   * @param at where those of this token begin
   * @param links what stands for each label (row: label before) behind each, {@link LABELS} rows and one more for the beginning
   */
  step(own: Int32Array, at: number, links: Int32Array): void {
    const i = this.count++;
    if ((i + 1) * LABELS > this.best.length) this.grow();
    const { best, back } = this;
    const to = i * LABELS;
    if (i === 0) {
      const row = this.before * LABELS;
      for (let y = 0; y < LABELS; y++) best[y] = goesOn(y) ? NEVER : (own[at + y] ?? 0) + (links[row + y] ?? 0);
      return;
    }
    const from = to - LABELS;
    for (let y = 0; y < LABELS; y++) {
      let top: number;
      let before: number;
      if (goesOn(y)) {
        before = y - 1;
        top = (best[from + before] ?? 0) + (links[before * LABELS + y] ?? 0);
        const same = (best[from + y] ?? 0) + (links[y * LABELS + y] ?? 0);
        if (same > top) {
          top = same;
          before = y;
        }
      } else {
        before = 0;
        top = (best[from] ?? 0) + (links[y] ?? 0);
        for (let p = 1; p < LABELS; p++) {
          const value = (best[from + p] ?? 0) + (links[p * LABELS + y] ?? 0);
          if (value > top) {
            top = value;
            before = p;
          }
        }
      }
      best[to + y] = top + (own[at + y] ?? 0);
      back[to + y] = before;
    }
  }

  /**
   * Writes the labels of the stretch from `at` on.
   *
   * @param links given where a token that is outside stands behind the stretch
   */
  finish(labels: Uint8Array, at: number, links: Int32Array | null = null): void {
    const { best, back, count } = this;
    if (count === 0) return;
    const end = (count - 1) * LABELS;
    let last = 0;
    let top = NEVER * 2;
    for (let y = 0; y < LABELS; y++) {
      const value = (best[end + y] ?? 0) + (links === null ? 0 : (links[y * LABELS + OUTSIDE] ?? 0));
      if (value > top) {
        top = value;
        last = y;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      labels[at + i] = last;
      last = back[i * LABELS + last] ?? 0;
    }
  }

  private grow(): void {
    const best = new Int32Array(this.best.length * 2);
    best.set(this.best);
    this.best = best;
    const back = new Uint8Array(this.back.length * 2);
    back.set(this.back);
    this.back = back;
  }
}
