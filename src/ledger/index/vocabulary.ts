/**
 * The terms that a writer has met, each with a number, and their order. It outlives the segments: most terms of the next one are
 * known already, and only new ones must find their place.
 */
import { compareStrings, sortedOrdinals } from './string-order.ts';

/** Terms remembered at most; then the writer begins anew, so that memory stays bounded. */
const MOST = 400_000;

/** Strings of this length and more may be a view of the text they were cut from, and would keep all of it in memory. */
const VIEWS_FROM = 13;

function copied(text: string): string {
  return text.length < VIEWS_FROM ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

const NONE: readonly number[] = [];

export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly keysOf: (readonly string[] | undefined)[] = [];
  private readonly keyNumbers: (readonly number[] | undefined)[] = [];
  /** Terms in order, as far as they have been ranked; and the rank of each. */
  private order = new Int32Array(0);
  private rank = new Int32Array(0);

  get isFull(): boolean {
    return this.texts.length >= MOST;
  }

  get size(): number {
    return this.texts.length;
  }

  number(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.texts.length;
      const own = copied(term);
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

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  /** The terms in the order of their strings. */
  sorted(numbers: Int32Array): Int32Array {
    this.rankNew();
    const ranks = numbers.map((number) => this.rank[number] ?? 0).sort();
    return ranks.map((rank) => this.order[rank] ?? 0);
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
