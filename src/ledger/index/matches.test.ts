import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Accumulator, type Matches, NO_MATCHES, union } from './matches.ts';

const UNITS = 60;
const scored = (units: readonly number[], scores: readonly number[] | null): Matches => ({
  docs: Int32Array.from([...new Set(units)].sort((a, b) => a - b)),
  scores: scores === null ? null : Float64Array.from(new Set(units), (_, i) => scores[i % scores.length] ?? 0),
});
const matches = fc
  .tuple(fc.array(fc.nat(UNITS - 1)), fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })))
  .map(([units, scores]) => scored(units, scores));

describe('units of either list', () => {
  it('keep their order, and those of both have the sum of their scores', () => {
    const found = union(scored([1, 4, 9], [1, 2, 3]), scored([4, 5], [10, 20]));
    expect([...found.docs]).toEqual([1, 4, 5, 9]);
    expect([...(found.scores ?? [])]).toEqual([1, 12, 20, 3]);
  });

  it('have no scores where neither list has', () => {
    expect(union(scored([1], null), scored([2], null)).scores).toBeNull();
    expect(union(NO_MATCHES, scored([2], null))).toEqual(scored([2], null));
  });

  it('are those that are added up unit by unit', () => {
    fc.assert(
      fc.property(fc.array(matches, { minLength: 1, maxLength: 4 }), (lists) => {
        const accumulator = new Accumulator(UNITS);
        for (const list of lists) accumulator.addAll(list);
        const added = accumulator.take(UNITS);
        const joined = lists.reduce(union);
        expect([...joined.docs]).toEqual([...added.docs]);
        expect([...(joined.scores ?? new Float64Array(joined.docs.length))]).toEqual([...(added.scores ?? [])]);
      }),
    );
  });
});
