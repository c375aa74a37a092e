/**
 * A merge that is made while others write, and put in place in a short moment of their turn: segments never change, only which of their units
 * are deleted does.
 *
 * Example: eight segments are run together; meanwhile an article is read anew, whose statements were in one of them. Put in place, the new
 * segment has them as deleted too. Had a segment been taken away meanwhile, the merge would be dropped: the next writer makes another.
 */
import { mergeSegments } from './merge.ts';
import { chooseMerge, MERGE_POLICY, type MergePolicy } from './merge-policy.ts';
import { RangeCache } from './range-cache.ts';
import { countBits, Segment } from './segment.ts';
import { packDeletions } from './segment-file.ts';
import type { NewSegment, SegmentStore } from './store.ts';

/** Few bytes: what is merged is read through once. */
const CACHE_BYTES = 4 * 1024 * 1024;
/** Of a segment that has no number yet. */
const UNPLACED = 0;

export interface MergeAside {
  readonly inputs: readonly Input[];
  /** Null where all that was in them was deleted. */
  readonly merged: NewSegment | null;
}

/** A segment that was merged, and what of it was deleted then. */
interface Input {
  readonly id: number;
  readonly deleted: Uint8Array | null;
  readonly count: number;
}

/**
 * Makes the merge that is due, and changes nothing. The store is asked for what it holds at one moment.
 *
 * @returns null where none is due
 */
export function mergeAside(store: SegmentStore, policy: MergePolicy = MERGE_POLICY): MergeAside | null {
  const chosen = chooseMerge(store.list(), policy);
  if (chosen === null) return null;
  const cache = new RangeCache(CACHE_BYTES);
  const segments = chosen.map((meta) => new Segment(store, cache, meta));
  return {
    merged: mergeSegments(UNPLACED, segments, policy),
    inputs: segments.map(({ id, deleted }) => ({ id, deleted, count: countBits(deleted) })),
  };
}

/**
 * Puts a merge in place of its inputs, within a writer's turn; what was deleted of them meanwhile is deleted of it too.
 *
 * @returns false where an input is gone: the merge is of no use any more
 */
export function placeMerge(store: SegmentStore, { inputs, merged }: MergeAside): boolean {
  const now = new Map(store.list().map((meta) => [meta.id, meta]));
  const cache = new RangeCache(CACHE_BYTES);
  const gone: { readonly article: string; readonly id: string }[] = [];
  for (const { id, deleted, count } of inputs) {
    const stands = now.get(id);
    if (stands === undefined) return false;
    if (stands.deleted === count) continue;
    const segment = new Segment(store, cache, stands);
    for (let unit = 0; unit < segment.units; unit++)
      if (segment.isDeleted(unit) && !isSet(deleted, unit)) gone.push(segment.names.at(unit));
  }
  const ids = inputs.map(({ id }) => id);
  if (merged === null) {
    store.replace(ids, []);
    return true;
  }
  const meta = { ...merged.meta, id: store.issueId() };
  store.replace(ids, [{ meta, bytes: merged.bytes }]);
  if (gone.length === 0) return true;
  const placed = new Segment(store, cache, meta);
  const bits = new Uint8Array(Math.ceil(meta.units / 8));
  for (const { article, id } of gone)
    for (const unit of placed.names.find(article, id)) bits[unit >> 3] = (bits[unit >> 3] ?? 0) | (1 << (unit & 7));
  store.setDeletions(meta.id, packDeletions(bits), countBits(bits));
  return true;
}

function isSet(bits: Uint8Array | null, unit: number): boolean {
  return bits !== null && ((bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
}
