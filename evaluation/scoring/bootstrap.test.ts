/** Intervals by bootstrap. */
import { describe, expect, it } from 'vitest';
import { interval } from './bootstrap.ts';

const share = ([right = 0, of = 0]: readonly number[]): number => right / of;

describe('the bootstrap interval', () => {
  it('is the same for the same counts, and holds the value', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i % 3, 2] as const);
    const first = interval(rows, share);
    expect(interval(rows, share)).toEqual(first);
    expect(first.low).toBeLessThan(0.5);
    expect(first.high).toBeGreaterThan(0.5);
  });

  it('is narrower with more documents', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => [i % 2, 1] as const);
    const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
    expect(width(interval(rows(200), share))).toBeLessThan(width(interval(rows(20), share)));
  });
});
