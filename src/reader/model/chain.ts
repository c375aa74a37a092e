/**
 * A chain of labels over neighbouring tokens, chosen as a whole: the best path through weighted features (Viterbi).
 *
 * Example: behind «قال» the tokens «وزير النقل سليم العطار ، أمس ، إن» get: source begins, goes on (three times), outside
 * (three times), and at «إن» outside once more before the content begins. A conditional random field of the first order
 * (Lafferty, McCallum and Pereira 2001); the last label ends the chain.
 */

import type { Rows } from './features.ts';
import { BYTES, EMISSION, SIGNS, Sums } from './sums.ts';

export { EMISSION };

/** What a token can be in the clause of a cue. */
export const Label = { Outside: 0, SourceBegins: 1, SourceGoesOn: 2, Addressee: 3, Content: 4 } as const;
export type Label = (typeof Label)[keyof typeof Label];

/** Labels that a chain can pass through; {@link Label.Content} only ends one. */
export const PASSED = 4;
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

/** Four-byte words of a row, and how many of them hold weights. */
const TRANSITION_WORDS = TRANSITION / 4;
const TRANSITION_USED = 7;
/**
 * Numbers of 16 bits that a kept pair takes, a line of the processor's memory, and where its sums begin among them: from one of
 * five labels to one of five.
 */
const PAIR_WIDTH = 32;
const PAIR_SUMS = 4;
/** What no path may take. */
const FORBIDDEN = -1e4;

/** A table's bytes four at a time. */
function wordsOf({ values }: Weights): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.byteLength >> 2);
}

/** Sums of token rows for tokens of one text, so that a token in the clauses of several cues is summed once. */
const TOKENS_KEPT = 1 << 10;
/** Sums between neighbours that were met, in whatever text. */
const PAIRS_KEPT = 1 << 12;

/**
 * One kind of chain: its weights, the sums that are worth keeping, and room for one path.
 */
export class Chain {
  private weights: ChainWeights | null = null;
  private links: Int32Array = new Int32Array(0);
  private text: object | null = null;
  private readonly tokenKept = new Int32Array(TOKENS_KEPT).fill(-1);
  private readonly tokenSums = new Int32Array(TOKENS_KEPT * 4);
  /** What a kept sum is of and the sum itself lie side by side: two numbers, then 25 of half their width. */
  private readonly pairKept = new Int32Array((PAIRS_KEPT * PAIR_WIDTH) / 2).fill(-1);
  private readonly pairSums = new Int16Array(this.pairKept.buffer);
  private readonly even = new Int32Array(TRANSITION_USED);
  private readonly odd = new Int32Array(TRANSITION_USED);
  /** Takes in what tells of the token that is kept or stepped to next. */
  readonly sums = new Sums();
  private readonly best: Float64Array;
  private readonly back: Uint8Array;
  /** The best path that ends in a content: its score, the token, the label before. */
  private top = -Infinity;
  private end = -1;
  private endFrom = 0;

  /** @param most tokens that a chain may have */
  constructor(most: number) {
    this.best = new Float64Array(most * PASSED);
    this.back = new Uint8Array(most * PASSED);
  }

  /**
   * Begins a chain.
   *
   * @param text what is the same object for all chains of one text
   */
  begin(weights: ChainWeights, text: object): void {
    if (this.weights !== weights) {
      this.weights = weights;
      this.sums.use(weights.emission.values);
      this.links = wordsOf(weights.transition);
      this.pairKept.fill(-1);
      this.text = null;
    }
    if (this.text !== text) {
      this.text = text;
      this.tokenKept.fill(-1);
    }
    this.sums.clear();
    this.top = -Infinity;
    this.end = -1;
    this.endFrom = 0;
  }

  /** Whether the rows of token `i` of the text have been summed. */
  keepsToken(i: number): boolean {
    return this.tokenKept[i & (TOKENS_KEPT - 1)] === i;
  }

  /** Keeps what {@link sums} has taken in as the sum of token `i` of the text, the same in every chain that may end in content, or may not. */
  keepToken(i: number, ends: boolean): void {
    this.sums.sum(ends);
    const slot = i & (TOKENS_KEPT - 1);
    this.tokenKept[slot] = i;
    this.sums.putSum(this.tokenSums, slot * 4);
    this.sums.clear();
  }

  /** The place of the sums between neighbours of which `a` and `b` tell all, -1 - place where they must be summed first. */
  pairPlace(a: number, b: number): number {
    const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
    const place = (hash ^ (hash >>> 15)) & (PAIRS_KEPT - 1);
    const { pairKept } = this;
    const at = (place * PAIR_WIDTH) / 2;
    if (pairKept[at] === a && pairKept[at + 1] === b) return place;
    pairKept[at] = a;
    pairKept[at + 1] = b;
    return -1 - place;
  }

  /** Sums rows between neighbours. */
  keepPair(place: number, { at, count }: Rows): void {
    const { links, even, odd, pairSums } = this;
    // Filling a few numbers is a call into the engine.
    for (let w = 0; w < TRANSITION_USED; w++) even[w] = odd[w] = 0;
    for (let k = 0; k < count; k++) {
      const row = (at[k] ?? 0) * TRANSITION_WORDS;
      for (let w = 0; w < TRANSITION_USED; w++) {
        const four = (links[row + w] ?? 0) ^ SIGNS;
        even[w] = (even[w] ?? 0) + (four & BYTES);
        odd[w] = (odd[w] ?? 0) + ((four >>> 8) & BYTES);
      }
    }
    const flipped = count * 128;
    let t = place * PAIR_WIDTH + PAIR_SUMS;
    for (let w = 0; w < TRANSITION_USED - 1; w++) {
      const e = even[w] ?? 0;
      const o = odd[w] ?? 0;
      pairSums[t++] = (e & 0xffff) - flipped;
      pairSums[t++] = (o & 0xffff) - flipped;
      pairSums[t++] = (e >>> 16) - flipped;
      pairSums[t++] = (o >>> 16) - flipped;
    }
    pairSums[t] = ((even[TRANSITION_USED - 1] ?? 0) & 0xffff) - flipped;
  }

  /**
   * Goes on by one token, of which {@link sums} has taken in what holds in this chain.
   *
   * @param k its place in the chain
   * @param i its place in the text, whose sum is kept
   * @param pair the place of the sums between it and the one before
   * @param ends whether the chain may end in {@link Label.Content}
   */
  step(k: number, i: number, pair: number, ends: boolean): void {
    const { sums, pairSums, best, back, weights } = this;
    sums.sum(ends);
    sums.addSum(this.tokenSums, (i & (TOKENS_KEPT - 1)) * 4);
    const worth = weights?.emission.scale ?? 0;
    const scale = weights?.transition.scale ?? 0;
    const t = pair * PAIR_WIDTH + PAIR_SUMS;
    const b = (k - 1) * PASSED;
    const b0 = k === 0 ? 0 : (best[b] ?? 0);
    const b1 = k === 0 ? 0 : (best[b + 1] ?? 0);
    const b2 = k === 0 ? 0 : (best[b + 2] ?? 0);
    const b3 = k === 0 ? 0 : (best[b + 3] ?? 0);
    const { even, odd, last } = sums;
    const flipped = sums.summed * 128;
    sums.clear();
    for (let y = 0; y < 5; y++) {
      const goesOn = y === Label.SourceGoesOn;
      let value: number;
      let from = 0;
      if (k === 0) value = goesOn ? FORBIDDEN : (pairSums[t + y] ?? 0) * scale;
      else {
        // A source goes on only from a source.
        value = b0 + (goesOn ? FORBIDDEN : (pairSums[t + y] ?? 0) * scale);
        const begun = b1 + (pairSums[t + 5 + y] ?? 0) * scale;
        if (begun > value) {
          value = begun;
          from = 1;
        }
        const gone = b2 + (pairSums[t + 10 + y] ?? 0) * scale;
        if (gone > value) {
          value = gone;
          from = 2;
        }
        const told = b3 + (goesOn ? FORBIDDEN : (pairSums[t + 15 + y] ?? 0) * scale);
        if (told > value) {
          value = told;
          from = 3;
        }
      }
      const own = y === 0 ? even & 0xffff : y === 1 ? odd & 0xffff : y === 2 ? even >>> 16 : y === 3 ? odd >>> 16 : -1;
      value += (y === 4 ? last : own - flipped) * worth;
      if (y < PASSED) {
        best[b + PASSED + y] = value;
        back[b + PASSED + y] = from;
      } else if (ends && value > this.top) {
        this.top = value;
        this.end = k;
        this.endFrom = from;
      }
    }
  }

  /**
   * The best path over the `count` tokens stepped through.
   *
   * @param labels receives a label for each token up to the end
   * @param likelier how much likelier a chain that ends in content is held to be
   * @returns the token at which the content begins, or -1
   */
  choose(count: number, labels: Uint8Array, likelier = 0): number {
    const { best, back } = this;
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
    let { end } = this;
    if (end !== -1 && this.top >= value - likelier) {
      labels[end] = Label.Content;
      i = end - 1;
      last = this.endFrom;
    } else end = -1;
    for (; i >= 0; i--) {
      labels[i] = last;
      last = back[i * PASSED + last] ?? 0;
    }
    return end;
  }
}
