/**
 * Intervals by bootstrap: a thousand times, as many documents are drawn, with replacement, as there are, and the figure
 * is made anew. Documents and not statements are drawn, as statements of one article are right or wrong together. The
 * generator has a fixed seed: the same readings give the same interval.
 */

const DRAWS = 1000;
const SEED = 12345;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Mulberry32: numbers from 0 to 1 by 32-bit arithmetic, the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The 95 % interval of a value made from the sum of per-document counts; all rows have the same length. */
export function interval(
  perDocument: readonly (readonly number[])[],
  value: (sum: readonly number[]) => number,
): Interval {
  const random = randomNumbers(SEED);
  const width = perDocument[0]?.length ?? 0;
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum = new Array<number>(width).fill(0);
    for (let i = 0; i < perDocument.length; i++) {
      const row = perDocument[Math.floor(random() * perDocument.length)] ?? [];
      for (let k = 0; k < width; k++) sum[k] = (sum[k] ?? 0) + (row[k] ?? 0);
    }
    values.push(value(sum));
  }
  values.sort((a, b) => a - b);
  return { low: values[DRAWS * 0.025] ?? 0, high: values[DRAWS * 0.975 - 1] ?? 0 };
}
