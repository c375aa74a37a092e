/**
 * The order of hits, and the first of them. Relevance: by score, then the newest first. Newest and oldest: by day, then id; units
 * without a day come last in both. Units of a segment lie by day and id, so inside one the order is one of ordinals.
 */
import type { Place } from './cursor.ts';
import { compareDays } from './days.ts';
import { advance, type Matches } from './matches.ts';
import type { UnitName } from './names.ts';
import type { IndexQuery } from './request.ts';
import type { Segment } from './segment.ts';
import { compareStrings } from './string-order.ts';

export type Sort = IndexQuery['sort'];

/** A unit that may become a hit. Its name is looked up when it is asked for: most are told apart by score and day, and few become hits. */
export class Candidate implements Place {
  readonly day: number | null;
  private name: UnitName | null = null;

  constructor(
    private readonly segment: Segment,
    private readonly unit: number,
    readonly score: number,
  ) {
    this.day = segment.days.of(unit);
  }

  get id(): string {
    return this.named.id;
  }

  get article(): string {
    return this.named.article;
  }

  private get named(): UnitName {
    this.name ??= this.segment.names.at(this.unit);
    return this.name;
  }
}

/** Below zero if the first comes first. */
export function comparePlaces(sort: Sort, a: Place, b: Place): number {
  if (sort === 'oldest') {
    if ((a.day === null) !== (b.day === null)) return a.day === null ? 1 : -1;
    return compareDays(a.day, b.day) || compareStrings(a.id, b.id);
  }
  if (sort === 'relevance' && a.score !== b.score) return b.score - a.score;
  return compareDays(b.day, a.day) || compareStrings(b.id, a.id);
}

/** Ordinal of the first unit of the segment that is not before this day and id. */
function boundary(segment: Segment, { day, id }: Place): number {
  const { days, names } = segment;
  let low = day === null ? 0 : days.first(day);
  let high = day === null ? days.dayless : days.first(day + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names.at(middle).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first `most` matches of a segment behind a place, in order. */
export function firstOf(
  segment: Segment,
  matches: Matches,
  sort: Sort,
  most: number,
  after: Place | null,
): Candidate[] {
  const { docs, scores } = matches;
  const edge = after === null ? 0 : boundary(segment, after);
  const chosen: number[] = [];
  if (sort === 'relevance' && scores !== null) return best(segment, matches, most, after, edge);
  if (sort === 'oldest') {
    const dayless = segment.days.dayless;
    // The edge may be the place itself, which is not behind it.
    const beyond = after === null ? -1 : edge < segment.units && isPlace(segment, edge, after) ? edge : edge - 1;
    const pass = (from: number, to: number): void => {
      for (let i = from; i < to && chosen.length < most; i++) if ((docs[i] ?? 0) > beyond) chosen.push(i);
    };
    const dated = advance(docs, 0, dayless);
    if (after === null) {
      pass(dated, docs.length);
      pass(0, dated);
    } else if (after.day === null) pass(0, dated);
    else {
      pass(dated, docs.length);
      for (let i = 0; i < dated && chosen.length < most; i++) chosen.push(i);
    }
  } else {
    const behind = (i: number): boolean =>
      after === null || (sort === 'relevance' && after.score > 0) || (docs[i] ?? 0) < edge;
    for (let i = docs.length - 1; i >= 0 && chosen.length < most; i--) if (behind(i)) chosen.push(i);
  }
  return chosen.map((i) => new Candidate(segment, docs[i] ?? 0, scores?.[i] ?? 0));
}

function isPlace(segment: Segment, unit: number, place: Place): boolean {
  return segment.names.at(unit).id === place.id && segment.days.of(unit) === place.day;
}

/** The first `most` of lists that are each in order, in order. */
export function mergedFirst(lists: readonly (readonly Candidate[])[], sort: Sort, most: number): Candidate[] {
  const first: Candidate[] = [];
  const heads = new Int32Array(lists.length);
  while (first.length < most) {
    let next: Candidate | null = null;
    let from = -1;
    for (const [l, list] of lists.entries()) {
      const head = list[heads[l] ?? 0];
      if (head === undefined || (next !== null && comparePlaces(sort, next, head) <= 0)) continue;
      next = head;
      from = l;
    }
    if (next === null) break;
    first.push(next);
    heads[from] = (heads[from] ?? 0) + 1;
  }
  return first;
}

/** By score: a heap of the best, the worst of them on top. */
function best(segment: Segment, matches: Matches, most: number, after: Place | null, edge: number): Candidate[] {
  const { docs, scores } = matches;
  if (scores === null || most === 0) return [];
  const heap: number[] = [];
  const worse = (a: number, b: number): boolean => {
    const first = scores[a] ?? 0;
    const second = scores[b] ?? 0;
    return first < second || (first === second && a < b);
  };
  const sink = (item: number): void => {
    let hole = 0;
    for (;;) {
      let child = hole * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && worse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!worse(heap[child] ?? 0, item)) break;
      heap[hole] = heap[child] ?? 0;
      hole = child;
    }
    heap[hole] = item;
  };
  const limit = after === null ? Number.POSITIVE_INFINITY : after.score;
  let threshold = Number.NEGATIVE_INFINITY;
  // From the newest on: of equal scores the newest stay.
  for (let i = docs.length - 1; i >= 0; i--) {
    const score = scores[i] ?? 0;
    if (score <= threshold || score > limit || (score === limit && after !== null && (docs[i] ?? 0) >= edge)) continue;
    if (heap.length < most) {
      let hole = heap.length;
      heap.push(i);
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (!worse(i, heap[parent] ?? 0)) break;
        heap[hole] = heap[parent] ?? 0;
        hole = parent;
      }
      heap[hole] = i;
    } else sink(i);
    if (heap.length === most) threshold = scores[heap[0] ?? 0] ?? 0;
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1)).map((i) => new Candidate(segment, docs[i] ?? 0, scores[i] ?? 0));
}
