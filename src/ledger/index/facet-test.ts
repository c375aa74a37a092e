/** Tests of facet values, worked out once for each set of values of a segment: then a unit passes by its set's number. */
import type { FacetColumn } from './facet-column.ts';
import { keep, type Matches, range } from './matches.ts';
import type { FacetTest } from './plan.ts';
import type { FacetFilter } from './request.ts';
import type { Segment } from './segment.ts';

/** 1 for each set of the facet that passes. */
export function passingSets(facet: FacetColumn, test: FacetTest): Uint8Array {
  switch (test.type) {
    case 'value':
      return facet.setsWith(markedValues(facet, test.values));
    case 'any':
      return new Uint8Array(facet.sets).fill(1, 1);
    case 'not':
      return passingSets(facet, test.part).map((passes) => 1 - passes);
    case 'and':
    case 'or': {
      const all = test.type === 'and';
      const sets = new Uint8Array(facet.sets).fill(all ? 1 : 0);
      for (const part of test.parts) {
        const passing = passingSets(facet, part);
        for (let set = 0; set < sets.length; set++)
          sets[set] = all ? (sets[set] ?? 0) & (passing[set] ?? 0) : (sets[set] ?? 0) | (passing[set] ?? 0);
      }
      return sets;
    }
  }
}

/** What passes where no unit has the facet at all. */
function passesWithout(test: FacetTest): boolean {
  switch (test.type) {
    case 'value':
    case 'any':
      return false;
    case 'not':
      return !passesWithout(test.part);
    case 'and':
      return test.parts.every(passesWithout);
    case 'or':
      return test.parts.some(passesWithout);
  }
}

function markedValues(facet: FacetColumn, values: readonly string[]): Uint8Array {
  const marked = new Uint8Array(facet.values.count);
  for (const value of values) {
    const found = facet.values.find(value);
    if (found !== null) marked[found.ordinal] = 1;
  }
  return marked;
}

/** The matches that pass the test. */
export function keepFacet(matches: Matches, segment: Segment, name: string, test: FacetTest): Matches {
  const facet = segment.facet(name);
  if (facet === null) return passesWithout(test) ? matches : range(0, 0);
  const passing = passingSets(facet, test);
  const { column } = facet;
  return keep(matches, (doc) => passing[column[doc] ?? 0] === 1);
}

/** A filter as a test. */
export function testOf({ values, not }: FacetFilter): FacetTest {
  const test = { type: 'value', values } as const;
  return not === true ? { type: 'not', part: test } : test;
}

/** The matches of these days; null is open. Units without a day are of none. */
export function keepDays(matches: Matches, segment: Segment, from: number | null, to: number | null): Matches {
  const [first, end] = unitsOfDays(segment, from, to);
  return keep(matches, (doc) => doc >= first && doc < end);
}

/** The units of these days: they are neighbours. */
export function unitsOfDays(segment: Segment, from: number | null, to: number | null): readonly [number, number] {
  const { days } = segment;
  const first = from === null ? days.dayless : days.first(from);
  return [first, to === null ? segment.units : days.first(to + 1)];
}
