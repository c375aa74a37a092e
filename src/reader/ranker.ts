/** A linear ranker over features that are there or not: of the candidates for a dropped subject or a short source, the one that weighs most. */

export interface Ranked {
  readonly features: Iterable<string>;
}

/**
 * The candidate that weighs most, of equal ones the first; -1 where there is none.
 *
 * @param weights by feature; a feature's name is made anew for each candidate, and a map takes it as it is
 */
export function heaviest(candidates: readonly Ranked[], weights: ReadonlyMap<string, number>): number {
  let index = -1;
  let most = Number.NEGATIVE_INFINITY;
  candidates.forEach((candidate, i) => {
    const sum = weightOf(candidate, weights);
    if (sum > most) {
      most = sum;
      index = i;
    }
  });
  return index;
}

/** What a candidate weighs. */
export function weightOf({ features }: Ranked, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
