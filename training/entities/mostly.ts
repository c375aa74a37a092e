/**
 * What words mostly are in the news: a tagger's labels counted over all articles, of each word found in at least five.
 *
 * Example: a surname that only the news has gets person nine times of ten, from sentences in which a title or a given name stands
 * before it; where it stands alone the tagger then knows it.
 */
import type { Document } from '../../src/reader/document.ts';
import { LABELS } from '../../src/reader/entities/labels.ts';
import { wordId } from '../../src/reader/model/features.ts';
import { gather } from './kinds.ts';

/** Codes of what a word mostly is; 0 stands for a word not told of. */
export const CODES = 64;

/** How often each core got each label: `LABELS` numbers a core. */
export class LabelCounts {
  private readonly index = new Map<number, number>();
  readonly counts: Float32Array;

  constructor(readonly cores: readonly string[]) {
    this.counts = new Float32Array(cores.length * LABELS);
    cores.forEach((core, k) => {
      this.index.set(wordId(core), k);
    });
  }

  /** Adds a tagged document. */
  add(doc: Document, coreAt: (i: number) => number, labels: Uint8Array): void {
    for (let i = 0; i < doc.count; i++) {
      if (doc.types[i] === null) continue;
      const at = this.index.get(coreAt(i));
      if (at === undefined) continue;
      const to = at * LABELS + (labels[i] ?? 0);
      this.counts[to] = (this.counts[to] ?? 0) + 1;
    }
  }

  /** The shares of labels of each core, as square roots, so that they lie on a sphere; zero for a word that was not met. */
  get roots(): Float32Array {
    const { counts } = this;
    const roots = new Float32Array(counts.length);
    this.totals.forEach((total, w) => {
      if (total === 0) return;
      // A little of everything, so that a word met five times is not as sure as one met a thousand times.
      for (let y = 0; y < LABELS; y++)
        roots[w * LABELS + y] = Math.sqrt(((counts[w * LABELS + y] ?? 0) + (y === 0 ? 0.3 : 0.03)) / (total + 0.54));
    });
    return roots;
  }

  /** How often each core was met. */
  get totals(): Float32Array {
    return Float32Array.from(this.cores, (_, w) => {
      let total = 0;
      for (let y = 0; y < LABELS; y++) total += this.counts[w * LABELS + y] ?? 0;
      return total;
    });
  }
}

/** Words with alike shares of labels: the middles of {@link CODES} groups. */
export function middlesOf(counts: LabelCounts): Float32Array {
  return gather(counts.roots, LABELS, CODES, counts.totals.map(Math.sqrt), 20).centres;
}

/** A code for each core, that of the nearest middle; 0 for a word that was not met. */
export function codesOf(counts: LabelCounts, middles: Float32Array): Uint8Array {
  const { roots } = counts;
  return Uint8Array.from(counts.cores, (_, w) => {
    if (roots[w * LABELS] === 0) return 0;
    let best = -Infinity;
    let code = 0;
    for (let c = 0; c < CODES; c++) {
      let dot = 0;
      for (let y = 0; y < LABELS; y++) dot += (roots[w * LABELS + y] ?? 0) * (middles[c * LABELS + y] ?? 0);
      if (dot > best) {
        best = dot;
        code = c + 1;
      }
    }
    return code;
  });
}
