/**
 * A chain of labels over neighbouring tokens, chosen as a whole: the best path through weighted features (Viterbi).
 *
 * Example: behind «قال» the tokens «وزير النقل سليم العطار ، أمس ، إن» get: source begins, goes on (three times), outside
 * (three times), and at «إن» outside once more before the content begins. A conditional random field of the first order
 * (Lafferty, McCallum and Pereira 2001); the last label ends the chain.
 */

import type { Rows } from './features.ts';

/** What a token can be in the clause of a cue. */
export const Label = { Outside: 0, SourceBegins: 1, SourceGoesOn: 2, Addressee: 3, Content: 4 } as const;
export type Label = (typeof Label)[keyof typeof Label];

/** Labels that a chain can pass through; {@link Label.Content} only ends one. */
export const PASSED = 4;
/** Width of a row of weights for a token: one weight a label. */
export const EMISSION = 8;
/** Width of a row of weights between neighbours: from label (times 5) to label. */
export const TRANSITION = 32;

/** A table of small whole numbers and what one of them is worth. */
export interface Weights {
  readonly values: Int8Array;
  readonly scale: number;
}

/** Weights of a chain: rows for tokens and rows for neighbours. */
export interface ChainWeights {
  readonly emission: Weights;
  readonly transition: Weights;
}

/** Room for one chain's scores, used again for the next. */
export class ChainScores {
  readonly emission: Float64Array;
  readonly transition: Float64Array;
  private readonly best: Float64Array;
  private readonly back: Uint8Array;

  constructor(readonly most: number) {
    this.emission = new Float64Array(most * 5);
    this.transition = new Float64Array(most * 25);
    this.best = new Float64Array(most * PASSED);
    this.back = new Uint8Array(most * 5);
  }

  /** Adds up the rows of token `i`. */
  score(weights: ChainWeights, i: number, tokens: Rows, between: Rows): void {
    const { emission, transition } = this;
    const own = weights.emission.values;
    let y0 = 0;
    let y1 = 0;
    let y2 = 0;
    let y3 = 0;
    let y4 = 0;
    for (let k = 0; k < tokens.count; k++) {
      const row = (tokens.at[k] ?? 0) * EMISSION;
      y0 += own[row] ?? 0;
      y1 += own[row + 1] ?? 0;
      y2 += own[row + 2] ?? 0;
      y3 += own[row + 3] ?? 0;
      y4 += own[row + 4] ?? 0;
    }
    const e = i * 5;
    const { scale } = weights.emission;
    emission[e] = y0 * scale;
    emission[e + 1] = y1 * scale;
    emission[e + 2] = y2 * scale;
    emission[e + 3] = y3 * scale;
    emission[e + 4] = y4 * scale;
    const t = i * 25;
    transition.fill(0, t, t + 25);
    const links = weights.transition.values;
    for (let k = 0; k < between.count; k++) {
      const row = (between.at[k] ?? 0) * TRANSITION;
      for (let y = 0; y < 25; y++)
        transition[t + y] = (transition[t + y] ?? 0) + (links[row + y] ?? 0) * weights.transition.scale;
    }
    forbid(this, i);
  }

  /**
   * The best path over the first `count` tokens.
   *
   * @param ends whether the chain may end in {@link Label.Content}
   * @param labels receives a label for each token up to the end
   * @returns the token at which the content begins, or -1
   */
  choose(count: number, ends: boolean, labels: Uint8Array): number {
    const { emission, transition, best, back } = this;
    let top = -Infinity;
    let end = -1;
    let endFrom = 0;
    for (let i = 0; i < count; i++) {
      const e = i * 5;
      const t = i * 25;
      for (let y = 0; y < 5; y++) {
        let value = i === 0 ? (transition[t + y] ?? 0) : -Infinity;
        let from = 0;
        if (i > 0)
          for (let p = 0; p < PASSED; p++) {
            const candidate = (best[(i - 1) * PASSED + p] ?? 0) + (transition[t + p * 5 + y] ?? 0);
            if (candidate > value) {
              value = candidate;
              from = p;
            }
          }
        value += emission[e + y] ?? 0;
        if (y < PASSED) {
          best[i * PASSED + y] = value;
          back[e + y] = from;
        } else if (ends && value > top) {
          top = value;
          end = i;
          endFrom = from;
        }
      }
    }
    let last = 0;
    let value = -Infinity;
    for (let y = 0; y < PASSED && count > 0; y++) {
      const own = best[(count - 1) * PASSED + y] ?? 0;
      if (own > value) {
        value = own;
        last = y;
      }
    }
    let i = count - 1;
    if (end !== -1 && top >= value) {
      labels[end] = Label.Content;
      i = end - 1;
      last = endFrom;
    } else end = -1;
    for (; i >= 0; i--) {
      labels[i] = last;
      last = back[i * 5 + last] ?? 0;
    }
    return end;
  }
}

/** A source goes on only from a source. */
function forbid(scores: ChainScores, i: number): void {
  const t = i * 25;
  scores.transition[t + Label.Outside * 5 + Label.SourceGoesOn] = -1e4;
  scores.transition[t + Label.Addressee * 5 + Label.SourceGoesOn] = -1e4;
}
