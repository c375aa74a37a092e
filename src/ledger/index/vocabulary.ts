/**
 * The terms that a writer has met, each with a number, and their order. It outlives the segments: most terms of the next one are
 * known already, and only new ones must find their place.
 */
import type { AnalysedText } from './passage.ts';
import { IntList } from './numbers.ts';
import { ownText } from './own-text.ts';
import { compareStrings, sortedOrdinals } from './string-order.ts';

/** Terms remembered at most; then the writer begins anew, so that memory stays bounded: some 200 bytes each. */
const MOST = 100_000;

/** A token that is not to be found. */
export const NO_WORD = -1;

const NONE: readonly number[] = [];

export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly keysOf: (readonly string[] | undefined)[] = [];
  private readonly keyNumbers: (readonly number[] | undefined)[] = [];
  /** Terms in order, as far as they have been ranked; and the rank of each. */
  private order = new Int32Array(0);
  private rank = new Int32Array(0);
  /** For each id of a token, one more than where its word and the numbers of its keys stand; 0 for one not met. */
  private tokenOf = new Int32Array(1 << 14);
  private readonly tokenWords = new IntList();
  private readonly tokenKeys: (readonly number[])[] = [];

  get isFull(): boolean {
    return this.texts.length >= MOST || this.tokenWords.length >= MOST * 2;
  }

  get size(): number {
    return this.texts.length;
  }

  number(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.texts.length;
      const own = ownText(term);
      this.texts.push(own);
      this.keysOf.push(undefined);
      this.keyNumbers.push(undefined);
      this.numbers.set(own, number);
    }
    return number;
  }

  /** The numbers of a word's keys; worked out again only if it comes with another array of them than last time. */
  keys(word: number, keys: readonly string[]): readonly number[] {
    if (this.keysOf[word] === keys) return this.keyNumbers[word] ?? NONE;
    const distinct = keys.filter((key, i) => key !== '' && keys.indexOf(key) === i);
    const numbers = distinct.map((key) => this.number(key));
    this.keysOf[word] = keys;
    this.keyNumbers[word] = numbers;
    return numbers;
  }

  /** A token of a text: what to ask `word` and `keysOfToken` by. */
  token(text: AnalysedText, i: number): number {
    const id = text.id(i);
    const known = this.tokenOf[id] ?? 0;
    return known > 0 ? known - 1 : this.meet(text, i, id);
  }

  /** The number of a token's word, or {@link NO_WORD}. */
  word(token: number): number {
    return this.tokenWords.at(token);
  }

  keysOfToken(token: number): readonly number[] {
    return this.tokenKeys[token] ?? NONE;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  /** The terms in the order of their strings. */
  sorted(numbers: Int32Array): Int32Array {
    this.rankNew();
    const ranks = numbers.map((number) => this.rank[number] ?? 0).sort();
    return ranks.map((rank) => this.order[rank] ?? 0);
  }

  private meet(text: AnalysedText, i: number, id: number): number {
    const exact = text.exact(i);
    const word = exact === '' ? NO_WORD : this.number(exact);
    const token = this.tokenWords.length;
    this.tokenWords.push(word);
    this.tokenKeys.push(word === NO_WORD ? NONE : this.keys(word, text.keys(i)));
    if (id >= this.tokenOf.length) {
      const wider = new Int32Array(id * 2);
      wider.set(this.tokenOf);
      this.tokenOf = wider;
    }
    this.tokenOf[id] = token + 1;
    return token;
  }

  private rankNew(): void {
    const known = this.order.length;
    if (known === this.texts.length) return;
    const fresh = sortedOrdinals(this.texts.slice(known));
    const order = new Int32Array(this.texts.length);
    let at = 0;
    let old = 0;
    for (const f of fresh) {
      const place = this.firstNotBelow(this.text(known + f), old);
      order.set(this.order.subarray(old, place), at);
      at += place - old;
      old = place;
      order[at++] = known + f;
    }
    order.set(this.order.subarray(old), at);
    const rank = new Int32Array(order.length);
    for (let r = 0; r < order.length; r++) rank[order[r] ?? 0] = r;
    this.order = order;
    this.rank = rank;
  }

  private firstNotBelow(text: string, from: number): number {
    let low = from;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareStrings(this.text(this.order[middle] ?? 0), text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
