/** A ranker: of the candidates for a dropped subject, a short source or a name, the one that weighs most in a forest. */
import { type Forest, weightIn } from './model/forest.ts';

export interface Ranked {
  readonly features: Iterable<string>;
}

/** The candidate that weighs most, of equal ones the first; -1 where there is none. */
export function heaviest(candidates: readonly Ranked[], forest: Forest): number {
  const there = new Uint8Array(forest.places.size);
  let index = -1;
  let most = Number.NEGATIVE_INFINITY;
  candidates.forEach(({ features }, i) => {
    const weight = weightIn(forest, features, there);
    if (weight > most) {
      most = weight;
      index = i;
    }
  });
  return index;
}
