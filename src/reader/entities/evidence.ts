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

/** Counts of labels by word in one article; reused from article to article. */
export class Evidence {
  private size = 1 << 10;
  private keys = new Int32Array(this.size);
  private used = new Uint8Array(this.size);
  private counts = new Uint16Array(this.size * LABELS);
  private filled = 0;
  /** Place of each token's word, -1 for what is none. */
  private places = new Int32Array(0);
  /** For each token what its word is elsewhere: label, how often, in which share of its places; 0 for nothing. */
  private found = new Int32Array(0);

  /** Counts the labels of an article's words; `cores[i]` is 0 for what is no word. */
  count(cores: Int32Array, labels: Uint8Array, count: number): void {
    if (this.places.length < count) {
      this.places = new Int32Array(count * 2);
      this.found = new Int32Array(count * 2);
    }
    while (this.size < count * 2) this.size *= 2;
    if (this.keys.length < this.size) {
      this.keys = new Int32Array(this.size);
      this.used = new Uint8Array(this.size);
      this.counts = new Uint16Array(this.size * LABELS);
    } else if (this.filled > 0) {
      this.used.fill(0);
      this.counts.fill(0);
    }
    this.filled = 0;
    const { keys, used, counts, places } = this;
    const mask = keys.length - 1;
    for (let i = 0; i < count; i++) {
      const core = cores[i] ?? 0;
      if (core === 0) {
        places[i] = -1;
        continue;
      }
      let place = (core ^ (core >>> 15)) & mask;
      while (used[place] !== 0 && keys[place] !== core) place = (place + 1) & mask;
      used[place] = 1;
      keys[place] = core;
      this.filled++;
      places[i] = place;
      const at = place * LABELS + (labels[i] ?? OUTSIDE);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (let i = 0; i < count; i++) this.found[i] = this.elsewhere(i, labels[i] ?? OUTSIDE);
  }

  /** What the word of a token is at its other places: 0, or its label there, how often and in which share. */
  private elsewhere(i: number, own: number): number {
    const place = this.places[i] ?? -1;
    if (place < 0) return 0;
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

  /** Whether the article tells anything about a token or the ones beside it. */
  tells(i: number): boolean {
    return (this.found[i] ?? 0) !== 0;
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
