/** Collapsing: of the units of one group only the first in the order of the hits stays. */
import { FacetValues } from './facet-counts.ts';
import { keep, type Matches } from './matches.ts';
import { comparePlaces, type Sort } from './order.ts';
import type { Segment } from './segment.ts';
import { GROUP_FACET } from './unit.ts';

/** @param all the matches of each segment, in the order of the segments */
export function collapse(segments: readonly Segment[], all: readonly Matches[], sort: Sort): Matches[] {
  const groups = new FacetValues(segments, GROUP_FACET);
  const bestSegment = new Int32Array(groups.values.length).fill(-1);
  const bestIndex = new Int32Array(groups.values.length);
  const groupOf = segments.map((segment) => groupsOfUnits(segment, groups));
  const isBefore = (s: number, i: number, t: number, j: number): boolean => {
    const first = place(segments[s], all[s], i);
    const second = place(segments[t], all[t], j);
    return comparePlaces(sort, first, second) < 0;
  };
  for (const [s, { docs, scores }] of all.entries()) {
    for (let i = 0; i < docs.length; i++) {
      const group = groupOf[s]?.(docs[i] ?? 0) ?? -1;
      if (group < 0) continue;
      const t = bestSegment[group] ?? -1;
      const j = bestIndex[group] ?? 0;
      const clear = sort === 'relevance' && t >= 0 ? (scores?.[i] ?? 0) - (all[t]?.scores?.[j] ?? 0) : 0;
      if (t >= 0 && (clear < 0 || (clear === 0 && !isBefore(s, i, t, j)))) continue;
      bestSegment[group] = s;
      bestIndex[group] = i;
    }
  }
  return all.map((matches, s) => {
    let i = 0;
    return keep(matches, (doc) => {
      const group = groupOf[s]?.(doc) ?? -1;
      const stays = group < 0 || (bestSegment[group] === s && bestIndex[group] === i);
      i++;
      return stays;
    });
  });
}

/** The group's number of a unit; -1 if it has none. */
function groupsOfUnits(segment: Segment, groups: FacetValues): (doc: number) => number {
  const column = segment.facet(GROUP_FACET);
  const numbers = groups.of(segment);
  if (column === null || numbers === null) return () => -1;
  return (doc) => {
    const set = column.column[doc] ?? 0;
    return set === 0 ? -1 : (numbers[column.setValues[column.setFrom[set] ?? 0] ?? 0] ?? -1);
  };
}

function place(
  segment: Segment | undefined,
  matches: Matches | undefined,
  i: number,
): { readonly score: number; readonly day: number | null; readonly id: string } {
  const doc = matches?.docs[i] ?? 0;
  if (segment === undefined) return { score: 0, day: null, id: '' };
  return { score: matches?.scores?.[i] ?? 0, day: segment.days.of(doc), id: segment.names.at(doc).id };
}
