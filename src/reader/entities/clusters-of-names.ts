/**
 * Which cluster of the article a name belongs to.
 *
 * Example: «سليم العطار» belongs to the cluster whose mention «وزير النقل سليم العطار» has this name, «وزير النقل» there to the same.
 */
import type { MentionCluster } from '../entries.ts';
import type { TokenRange } from '../draft.ts';
import type { Mention } from '../mentions.ts';
import type { EntityType, MentionType } from '../reading.ts';

/** Clusters, and the type of each. */
export interface Resolved {
  readonly clusters: readonly MentionCluster[];
  readonly types: readonly EntityType[];
}

/** A mention of a cluster, with the cluster's number and type. */
export interface Known {
  readonly mention: Mention;
  readonly cluster: number;
  readonly type: EntityType;
}

/** All mentions of clusters in the order of the text. */
export function knownMentions({ clusters, types }: Resolved): Known[] {
  const known = clusters.flatMap(({ mentions }, cluster) =>
    mentions.map((mention): Known => ({ mention, cluster, type: types[cluster] ?? 'unknown' })),
  );
  return known.sort((a, b) => a.mention.range.from - b.mention.range.from);
}

/** Mentions overlap only where a body stands inside another; so few lie between a name and the mention it is in. */
const FEW = 4;

/** The cluster with this name; null for none. */
export function clusterOf(
  { from, to, type }: TokenRange & { readonly type: MentionType },
  known: readonly Known[],
): number | null {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.mention.range.from ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= 0 && k >= low - FEW; k--) {
    const one = known[k];
    if (one !== undefined && one.mention.range.to > from && names(one, from, to, type)) return one.cluster;
  }
  return null;
}

function names({ mention, type }: Known, from: number, to: number, as: MentionType): boolean {
  const { range, nameRange } = mention;
  if (as === 'person') {
    const name = nameRange ?? (type === 'person' && range.to - range.from <= 2 ? range : null);
    return name !== null && name.from < to && name.to > from;
  }
  if (as === 'office') return mention.type === 'person' && range.from <= from && range.to >= to;
  // A body or state whose phrase is this name, give or take a word: «دولة | قطر».
  return (
    mention.type !== 'person' && range.from <= from && range.to >= to && from - range.from <= 1 && range.to - to <= 1
  );
}
