/**
 * Counting facets. A value has another number in each segment; for the segments that are open together, the values get numbers
 * of their own, once, and counts are added up in one array.
 */
import { dateOf } from './days.ts';
import type { FacetColumn } from './facet-column.ts';
import type { Matches } from './matches.ts';
import type { FacetCount } from './request.ts';
import type { Segment } from './segment.ts';

/** The values of a facet over several segments. */
export class FacetValues {
  readonly values: string[] = [];
  private readonly numbers = new Map<Segment, Int32Array>();

  constructor(segments: readonly Segment[], facet: string) {
    const numberOf = new Map<string, number>();
    for (const segment of segments) {
      const column = segment.facet(facet);
      if (column === null) continue;
      const numbers = new Int32Array(column.values.count);
      for (const cursor = column.values.entries(); cursor.next(); ) {
        const value = cursor.text();
        let number = numberOf.get(value);
        if (number === undefined) {
          number = this.values.length;
          this.values.push(value);
          numberOf.set(value, number);
        }
        numbers[cursor.ordinal] = number;
      }
      this.numbers.set(segment, numbers);
    }
  }

  /** For each value of the segment, its number over all; null if the segment has none. */
  of(segment: Segment): Int32Array | null {
    return this.numbers.get(segment) ?? null;
  }
}

/** Counts one facet over the matches of segment after segment. */
export class FacetCounter {
  private readonly counts: Int32Array;

  constructor(
    private readonly facet: string,
    private readonly values: FacetValues,
  ) {
    this.counts = new Int32Array(values.values.length);
  }

  add(segment: Segment, { docs }: Matches): void {
    const column = segment.facet(this.facet);
    const numbers = this.values.of(segment);
    if (column === null || numbers === null) return;
    const sets = countSets(column, docs);
    for (let set = 1; set < sets.length; set++) {
      const count = sets[set] ?? 0;
      if (count === 0) continue;
      const to = column.setFrom[set + 1] ?? 0;
      for (let i = column.setFrom[set] ?? 0; i < to; i++) {
        const number = numbers[column.setValues[i] ?? 0] ?? 0;
        this.counts[number] = (this.counts[number] ?? 0) + count;
      }
    }
  }

  /** The most frequent values; of equal ones those first in their letters. */
  most(limit: number): FacetCount[] {
    return mostFrequent(this.counts, (i) => this.values.values[i] ?? '', limit);
  }
}

function countSets({ column, sets }: FacetColumn, docs: Int32Array): Int32Array {
  const counts = new Int32Array(sets);
  for (let i = 0; i < docs.length; i++) {
    const set = column[docs[i] ?? 0] ?? 0;
    counts[set] = (counts[set] ?? 0) + 1;
  }
  return counts;
}

function mostFrequent(counts: Int32Array, value: (i: number) => string, limit: number): FacetCount[] {
  const positive = counts.filter((count) => count > 0).sort();
  const least = positive[Math.max(0, positive.length - limit)] ?? 1;
  const most: FacetCount[] = [];
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count > 0 && count >= least) most.push({ value: value(i), count });
  }
  return sortCounts(most).slice(0, limit);
}

function sortCounts(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}

/** How much of a date each facet of time shows: «2025-03-14», «2025-03», «2025». */
const DATE_LENGTH: ReadonlyMap<string, number> = new Map([
  ['day', 10],
  ['month', 7],
  ['year', 4],
]);

export function isTimeFacet(facet: string): boolean {
  return DATE_LENGTH.has(facet);
}

/** Counts days, months or years. */
export class TimeCounter {
  private readonly days = new Map<number, number>();

  constructor(private readonly facet: string) {}

  add(segment: Segment, { docs }: Matches): void {
    const { days, from } = segment.days;
    for (let i = 0, run = -1; i < docs.length; ) {
      const doc = docs[i] ?? 0;
      while (run < days.length && (from[run + 1] ?? Number.POSITIVE_INFINITY) <= doc) run++;
      const end = from[run + 1] ?? Number.POSITIVE_INFINITY;
      const first = i;
      while (i < docs.length && (docs[i] ?? 0) < end) i++;
      const day = days[run];
      if (day !== undefined) this.days.set(day, (this.days.get(day) ?? 0) + i - first);
    }
  }

  most(limit: number): FacetCount[] {
    const counts = new Map<string, number>();
    for (const [day, count] of this.days) {
      const value = dateOf(day).slice(0, DATE_LENGTH.get(this.facet) ?? 10);
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return sortCounts(Array.from(counts, ([value, count]) => ({ value, count }))).slice(0, limit);
  }
}
