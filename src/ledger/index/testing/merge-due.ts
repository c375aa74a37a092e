/** The merge that is due, made and put in place: what an engine does with a moment between the two. */
import { mergeAside, placeMerge } from '../merge-aside.ts';
import type { MergePolicy } from '../merge-policy.ts';
import type { SegmentStore } from '../store.ts';

/** @returns whether there was one; call again until not */
export function mergeDue(store: SegmentStore, policy?: MergePolicy): boolean {
  const made = mergeAside(store, policy);
  return made !== null && placeMerge(store, made);
}
