/** The arcs of a story: from each record to what it denies, repeats or came of, the longer ones further out, so that none hides another. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** How far out it runs, from 1. */
  readonly lane: number;
}

/** @param ties pairs of places in the list, the earlier first */
export function arcsOf(ties: readonly (readonly [earlier: number, later: number])[]): readonly Arc[] {
  const sorted = ties
    .map(([a, b], at) => ({ from: Math.min(a, b), to: Math.max(a, b), at }))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const taken: { readonly from: number; readonly to: number }[][] = [];
  const lanes: number[] = [];
  for (const { from, to, at } of sorted) {
    let lane = 0;
    while ((taken[lane] ?? []).some((one) => one.from < to && from < one.to)) lane++;
    taken[lane] ??= [];
    taken[lane]?.push({ from, to });
    lanes[at] = lane + 1;
  }
  return ties.map(([a, b], at) => ({ from: Math.min(a, b), to: Math.max(a, b), lane: lanes[at] ?? 1 }));
}
