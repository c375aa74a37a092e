/**
 * Which segments to merge: tiers. Segments of about the same size are merged when there are enough of them, into one of the
 * next tier; so a unit is written again only as often as there are tiers. The largest are left alone, but not those of which
 * much was deleted.
 */
import { BEGINNINGS_FROM } from './beginnings.ts';
import type { SegmentMeta } from './store.ts';

export interface MergePolicy {
  /** Segments of a tier that are merged into one. */
  readonly atOnce: number;
  /** Segments up to this size are of the lowest tier. */
  readonly smallest: number;
  /** A segment is not made larger than this by merging. */
  readonly largest: number;
  /** Part of the units deleted from which on a segment is written anew. */
  readonly deleted: number;
  /** Units from which on a merged segment has lists of beginnings that many of its terms share. */
  readonly beginningsFrom: number;
}

const UNITS = ['statement', 'article'] as const;

const KIB = 1024;
const MIB = 1024 * KIB;

export const MERGE_POLICY: MergePolicy = {
  atOnce: 8,
  smallest: 512 * KIB,
  largest: 48 * MIB,
  deleted: 0.3,
  beginningsFrom: BEGINNINGS_FROM,
};

/**
 * Merges that follow one write at most; what is due beyond that is left to the next. A write is told of when its merges are done, and while
 * others write, there is always another one due.
 */
export const MERGES_OF_A_WRITE = 4;

/** The segments to merge next, of one kind; null if all is well. */
export function chooseMerge(metas: readonly SegmentMeta[], policy: MergePolicy): readonly SegmentMeta[] | null {
  for (const unit of UNITS) {
    const worn = metas.filter((meta) => meta.unit === unit && isWorn(meta, policy));
    // Each of them is written anew anyway: together they are one.
    if (worn.length > 0) return together(worn, policy, worn.length);
  }
  for (const unit of UNITS) {
    const tiers = new Map<number, SegmentMeta[]>();
    for (const meta of metas) {
      if (meta.unit !== unit || liveBytes(meta) > policy.largest / 2) continue;
      const tier = tierOf(meta, policy);
      const same = tiers.get(tier);
      if (same === undefined) tiers.set(tier, [meta]);
      else same.push(meta);
    }
    for (const [, same] of [...tiers].sort(([a], [b]) => a - b)) {
      const chosen = together(same, policy, policy.atOnce);
      if (chosen.length >= policy.atOnce || (chosen.length > 1 && chosen.length < same.length)) return chosen;
    }
  }
  return null;
}

export function isMergeDue(metas: readonly SegmentMeta[], policy = MERGE_POLICY): boolean {
  return chooseMerge(metas, policy) !== null;
}

function isWorn({ units, deleted }: SegmentMeta, policy: MergePolicy): boolean {
  return deleted > 0 && deleted >= units * policy.deleted;
}

function liveBytes({ bytes, units, deleted }: SegmentMeta): number {
  return units === 0 ? 0 : bytes * (1 - deleted / units);
}

function tierOf(meta: SegmentMeta, { atOnce, smallest }: MergePolicy): number {
  return Math.max(0, Math.ceil(Math.log(liveBytes(meta) / smallest) / Math.log(atOnce)));
}

/** The oldest that fit into one segment; of a larger one, that one alone. */
function together(metas: readonly SegmentMeta[], { largest }: MergePolicy, most: number): SegmentMeta[] {
  const chosen: SegmentMeta[] = [];
  let bytes = 0;
  for (const meta of metas) {
    if (chosen.length === most) break;
    if (chosen.length > 0 && bytes + liveBytes(meta) > largest) break;
    chosen.push(meta);
    bytes += liveBytes(meta);
  }
  return chosen;
}
