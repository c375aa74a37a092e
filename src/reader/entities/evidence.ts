/**
 * Evidence of the article: what a word was found to be elsewhere in it.
 *
 * Example: «وقال برانكوف» alone may be anything; where «الوزير ماركو برانكوف» stands elsewhere in the article, it is a person. Labels of a
 * first reading are counted by word, and a second reading goes by them too.
 */
import type { Rows } from '../model/features.ts';
import { LABELS, OUTSIDE } from './labels.ts';

/** Rows of the evidence's own table, a power of two. */
export const EVIDENCE_ROWS = 1 << 12;

/** Places of the sieve that most words of an article fall through: those that nowhere in it are a name. */
const SIEVE = 1 << 12;

/** Counts of labels by word in one article, of words that are a name somewhere in it; reused from article to article. */
export class Evidence {
  private keys = new Int32Array(1 << 10);
  private used = new Uint8Array(1 << 10);
  private counts = new Uint16Array((1 << 10) * LABELS);
  private readonly sieve = new Uint8Array(SIEVE);
  /** For each token what its word is elsewhere: label, how often, in which share of its places; 0 for nothing. */
  private found = new Int32Array(0);

  /**
   * Counts the labels of an article's words; `cores[i]` is 0 for what is no word.
   *
   * @returns whether there is any name
   */
  count(cores: Int32Array, labels: Uint8Array, count: number): boolean {
    if (this.found.length < count) this.found = new Int32Array(count * 2);
    const { found, sieve } = this;
    found.fill(0, 0, count);
    let names = 0;
    for (let i = 0; i < count; i++) if (labels[i] !== OUTSIDE && cores[i] !== 0) names++;
    if (names === 0) return false;
    this.clear(names);
    sieve.fill(0);
    for (let i = 0; i < count; i++) {
      const core = cores[i] ?? 0;
      if (labels[i] === OUTSIDE || core === 0) continue;
      sieve[core & (SIEVE - 1)] = 1;
      const place = this.placeOf(core);
      this.used[place] = 1;
      this.keys[place] = core;
    }
    const { used, counts } = this;
    for (let i = 0; i < count; i++) {
      const core = cores[i] ?? 0;
      if (core === 0 || sieve[core & (SIEVE - 1)] === 0) continue;
      const place = this.placeOf(core);
      if (used[place] === 0) continue;
      const at = place * LABELS + (labels[i] ?? OUTSIDE);
      counts[at] = (counts[at] ?? 0) + 1;
      found[i] = place + 1;
    }
    for (let i = 0; i < count; i++)
      if (found[i] !== 0) found[i] = this.elsewhere((found[i] ?? 0) - 1, labels[i] ?? OUTSIDE);
    return true;
  }

  /** Makes room for so many words. */
  private clear(words: number): void {
    let size = this.keys.length;
    while (size < words * 2) size *= 2;
    if (size > this.keys.length) {
      this.keys = new Int32Array(size);
      this.used = new Uint8Array(size);
      this.counts = new Uint16Array(size * LABELS);
    } else {
      this.used.fill(0);
      this.counts.fill(0);
    }
  }

  /** The place of a word, or the free one where it would stand. */
  private placeOf(core: number): number {
    const { keys, used } = this;
    const mask = keys.length - 1;
    let place = (core ^ (core >>> 15)) & mask;
    while (used[place] !== 0 && keys[place] !== core) place = (place + 1) & mask;
    return place;
  }

  /** What the word at a place, of a token with a label, is at its other tokens: 0, or its label there, how often and in which share. */
  private elsewhere(place: number, own: number): number {
    let total = 0;
    let best = 0;
    let most = 0;
    for (let y = 0; y < LABELS; y++) {
      const count = (this.counts[place * LABELS + y] ?? 0) - (y === own ? 1 : 0);
      total += count;
      if (y !== OUTSIDE && count > most) {
        most = count;
        best = y;
      }
    }
    if (total === 0) return 0;
    if (best === OUTSIDE) return own === OUTSIDE ? 0 : 256 + (total > 2 ? 3 : total);
    const share = most / total;
    return best | (Math.min(most, 3) << 4) | ((share > 0.8 ? 3 : share > 0.5 ? 2 : 1) << 6);
  }

  /** Rows of what the article tells of token `i` of a stretch. */
  rows(rows: Rows, i: number, labels: Uint8Array, from: number, to: number): void {
    const here = this.found[i] ?? 0;
    const before = i > from ? (this.found[i - 1] ?? 0) : 0;
    const behind = i + 1 < to ? (this.found[i + 1] ?? 0) : 0;
    const own = labels[i] ?? OUTSIDE;
    if (here !== 0) {
      rows.add(1, here);
      rows.add(2, here, own);
      rows.add(3, here & 15, own, i > from ? (labels[i - 1] ?? 0) : 0);
    }
    if (before !== 0 || here !== 0) rows.add(4, here & 271, before & 271);
    if (behind !== 0 || here !== 0) rows.add(5, here & 271, behind & 271);
  }
}
