/** How the time grows with the size of a single text: per byte it should be the same from 1 KB to 10 MB. */
import { type BenchmarkArticle, textOfSize } from './texts.ts';

export interface GrowthPoint {
  readonly bytes: number;
  readonly ms: number;
  /** Nanoseconds a byte. */
  readonly perByte: number;
}

/** Bytes of the texts. */
export const SIZES: readonly number[] = [1e3, 1e4, 1e5, 1e6, 1e7];
/** Where a text took longer, ten times its size is left out: growth is known by then not to be linear. */
const TOO_LONG_MS = 1500;
/** Small texts are read again until so much time has gone by. */
const LONG_ENOUGH_MS = 300;

/** Reads single texts of growing sizes, up to `largest` bytes or until one takes too long. */
export function measureGrowth(
  articles: readonly BenchmarkArticle[],
  read: (text: string) => unknown,
  largest: number,
): readonly GrowthPoint[] {
  const points: GrowthPoint[] = [];
  for (const size of SIZES) {
    if (size > largest || (points.at(-1)?.ms ?? 0) > TOO_LONG_MS) break;
    const text = textOfSize(articles, size);
    const bytes = Buffer.byteLength(text);
    let best = Infinity;
    const begin = performance.now();
    do {
      const start = performance.now();
      read(text);
      best = Math.min(best, performance.now() - start);
    } while (performance.now() - begin < LONG_ENOUGH_MS);
    points.push({ bytes, ms: best, perByte: (best * 1e6) / bytes });
  }
  return points;
}

/** How many times more a byte costs in the largest text than in one of about 10 KB: 1 where growth is linear. */
export function growthRatio(points: readonly GrowthPoint[]): number {
  const usual = points.find(({ bytes }) => bytes > 5e3);
  const largest = points.at(-1);
  return usual === undefined || largest === undefined ? 1 : largest.perByte / usual.perByte;
}
