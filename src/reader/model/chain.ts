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

/** Four weights of one byte each are read at once; their order in memory is that of every machine this runs on. */
const SIGNS = 0x80808080 | 0;
const BYTES = 0x00ff00ff;
/** Four-byte words of a row that hold weights. */
const EMISSION_WORDS = EMISSION / 4;
const TRANSITION_WORDS = TRANSITION / 4;
const TRANSITION_USED = 7;

/** A table's bytes four at a time. */
function wordsOf({ values }: Weights): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.byteLength >> 2);
}

/**
 * Room for one chain's scores, used again for the next.
 *
 * Bytes are added in pairs: of a word of four the first and third in one number of 16 bits each, the second and fourth in another.
 * Their signs are flipped before and taken off the sum, so that none borrows from its neighbour; 256 rows fit.
 */
export class ChainScores {
  readonly emission: Float64Array;
  readonly transition: Float64Array;
  private readonly best: Float64Array;
  private readonly back: Uint8Array;
  private readonly even = new Int32Array(TRANSITION_USED);
  private readonly odd = new Int32Array(TRANSITION_USED);
  private weights: ChainWeights | null = null;
  private own: Int32Array = new Int32Array(0);
  private links: Int32Array = new Int32Array(0);

  constructor(readonly most: number) {
    this.emission = new Float64Array(most * 5);
    this.transition = new Float64Array(most * 25);
    this.best = new Float64Array(most * PASSED);
    this.back = new Uint8Array(most * 5);
  }

  /** Takes the weights that the following tokens are scored with. */
  use(weights: ChainWeights): void {
    if (this.weights === weights) return;
    this.weights = weights;
    this.own = wordsOf(weights.emission);
    this.links = wordsOf(weights.transition);
  }

  /** Adds up the rows of token `i`. */
  score(i: number, tokens: Rows, between: Rows): void {
    this.scoreToken(i, tokens);
    this.scoreLinks(i, between);
    forbid(this, i);
  }

  private scoreToken(i: number, { at, count }: Rows): void {
    const { own, emission } = this;
    let even = 0;
    let odd = 0;
    let last = 0;
    for (let k = 0; k < count; k++) {
      const row = (at[k] ?? 0) * EMISSION_WORDS;
      const four = (own[row] ?? 0) ^ SIGNS;
      even = (even + (four & BYTES)) | 0;
      odd = (odd + ((four >>> 8) & BYTES)) | 0;
      last = (last + (((own[row + 1] ?? 0) << 24) >> 24)) | 0;
    }
    const scale = this.weights?.emission.scale ?? 0;
    const flipped = count * 128;
    const e = i * 5;
    emission[e] = ((even & 0xffff) - flipped) * scale;
    emission[e + 1] = ((odd & 0xffff) - flipped) * scale;
    emission[e + 2] = ((even >>> 16) - flipped) * scale;
    emission[e + 3] = ((odd >>> 16) - flipped) * scale;
    emission[e + 4] = last * scale;
  }

  private scoreLinks(i: number, { at, count }: Rows): void {
    const { links, transition, even, odd } = this;
    even.fill(0);
    odd.fill(0);
    for (let k = 0; k < count; k++) {
      const row = (at[k] ?? 0) * TRANSITION_WORDS;
      for (let w = 0; w < TRANSITION_USED; w++) {
        const four = (links[row + w] ?? 0) ^ SIGNS;
        even[w] = (even[w] ?? 0) + (four & BYTES);
        odd[w] = (odd[w] ?? 0) + ((four >>> 8) & BYTES);
      }
    }
    const scale = this.weights?.transition.scale ?? 0;
    const flipped = count * 128;
    let t = i * 25;
    for (let w = 0; w < TRANSITION_USED - 1; w++) {
      const e = even[w] ?? 0;
      const o = odd[w] ?? 0;
      transition[t++] = ((e & 0xffff) - flipped) * scale;
      transition[t++] = ((o & 0xffff) - flipped) * scale;
      transition[t++] = ((e >>> 16) - flipped) * scale;
      transition[t++] = ((o >>> 16) - flipped) * scale;
    }
    transition[t] = (((even[TRANSITION_USED - 1] ?? 0) & 0xffff) - flipped) * scale;
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
