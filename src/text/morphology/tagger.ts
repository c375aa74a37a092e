/**
 * Chooses one group for each word of a sentence: the best path through the groups (Viterbi), first order.
 *
 * Example: «ولد» is «he was born» after a name and «boy» after «هذا»; the neighbours decide.
 */
import { OPENINGS } from './classes.ts';
import type { Group } from './groups.ts';
import { EDGE, FROM_NEXT, FROM_PREVIOUS, previousWordPlace, wordHash } from './model.ts';

/** A word type as the tagger sees it: what each of its groups offers, best first. */
export interface Scored {
  readonly hash: number;
  /** State of each group. */
  readonly states: readonly number[];
  /** Opening of each group. */
  readonly openings: readonly number[];
  /** Own score of each group. */
  readonly scores: readonly number[];
  /** State of the group that is best without context. */
  readonly likely: number;
}

/** A word type with its groups, in the same order. */
export interface ScoredGroups extends Scored {
  readonly groups: readonly Group[];
}

/** At most this many groups of a word are weighed. */
export const WEIGHED = 6;

/** Reusable room for the search; one per tagger, so that tagging allocates nothing but its result. */
export class Paths {
  best = new Float64Array(WEIGHED * 256);
  back = new Uint8Array(WEIGHED * 256);

  grow(words: number): void {
    if (words * WEIGHED <= this.best.length) return;
    this.best = new Float64Array(words * WEIGHED * 2);
    this.back = new Uint8Array(words * WEIGHED * 2);
  }
}

/** The hash that stands for the edge of a sentence. */
export const EDGE_HASH = wordHash('#');

/**
 * Finds the best group of each word.
 *
 * @param weights the model, of any numeric kind
 * @param types the words' types, in order
 * @param chosen receives the index of the chosen group of each word
 */
export function choose(
  weights: Int16Array | Float64Array,
  types: readonly Scored[],
  paths: Paths,
  chosen: Uint8Array,
): void {
  const count = types.length;
  paths.grow(count);
  const { best, back } = paths;
  let previous: Scored | undefined;
  for (let i = 0; i < count; i++) {
    const type = types[i];
    if (type === undefined) break;
    const next = types[i + 1];
    const nextRow = FROM_NEXT + (next === undefined ? EDGE : next.likely) * OPENINGS;
    const { openings, scores } = type;
    const size = Math.min(WEIGHED, openings.length);
    const before = previous === undefined ? 0 : Math.min(WEIGHED, previous.states.length);
    const hash = previous === undefined ? EDGE_HASH : previous.hash;
    for (let g = 0; g < size; g++) {
      const opening = openings[g] ?? 0;
      let score =
        (scores[g] ?? 0) + (weights[nextRow + opening] ?? 0) + (weights[previousWordPlace(hash, opening)] ?? 0);
      let from = 0;
      if (previous === undefined) score += weights[FROM_PREVIOUS + EDGE * OPENINGS + opening] ?? 0;
      else {
        const { states } = previous;
        let top = -Infinity;
        for (let p = 0; p < before; p++) {
          const value =
            (best[(i - 1) * WEIGHED + p] ?? 0) + (weights[FROM_PREVIOUS + (states[p] ?? 0) * OPENINGS + opening] ?? 0);
          if (value > top) {
            top = value;
            from = p;
          }
        }
        score += top;
      }
      best[i * WEIGHED + g] = score;
      back[i * WEIGHED + g] = from;
    }
    previous = type;
  }
  if (count === 0) return;
  let at = 0;
  let top = -Infinity;
  const last = Math.min(WEIGHED, types[count - 1]?.states.length ?? 0);
  for (let g = 0; g < last; g++) {
    const value = best[(count - 1) * WEIGHED + g] ?? 0;
    if (value > top) {
      top = value;
      at = g;
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    chosen[i] = at;
    at = back[i * WEIGHED + at] ?? 0;
  }
}

/** What counts weigh beside the trained features, by nat: of the segmentation and of the class. */
const RANK = 4;
const CLASS_RANK = 1;

/**
 * Scores a word type's groups and puts them in order.
 *
 * @param scale what a weight of one stands as in `weights`
 */
export function score(
  weights: Int16Array | Float64Array,
  scale: number,
  hash: number,
  groups: readonly Group[],
  features: (group: Group) => readonly number[],
): ScoredGroups {
  const rows = groups.map((group) => {
    let sum = -scale * (RANK * group.rank + CLASS_RANK * group.classRank);
    for (const at of features(group)) sum += weights[at] ?? 0;
    return { group, score: sum };
  });
  rows.sort((a, b) => b.score - a.score);
  return {
    hash,
    groups: rows.map((row) => row.group),
    states: rows.map((row) => row.group.state),
    openings: rows.map((row) => row.group.opening),
    scores: rows.map((row) => row.score),
    likely: rows[0]?.group.state ?? 0,
  };
}
