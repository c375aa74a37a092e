/**
 * A forest of oblivious trees: each tree asks the same few questions of everything it weighs, and the answers together are the number of a leaf. What a
 * thing weighs is the sum of its leaves.
 *
 * A question is whether a feature is there: «he spoke last», «the verb agrees with her». Learnt by `training/reader/forest.ts`.
 */

/** Questions that each tree asks; a tree has two to the power of it leaves. `weightIn` has them one by one. */
export const DEPTH = 5;
const LEAVES = 1 << DEPTH;
/** Leaves are whole numbers of it. */
export const STEP = 0.004;

export interface Forest {
  /** The features asked for, and their places. */
  readonly places: ReadonlyMap<string, number>;
  /** Places of the features that trees ask for, `DEPTH` a tree. */
  readonly questions: Uint16Array;
  /** `2 ** DEPTH` leaves a tree, in steps; a feature that is there sets its bit in the number of a leaf, that of the first question the lowest. */
  readonly leaves: Int16Array;
}

/** Weighs everything alike. */
export const NO_FOREST: Forest = { places: new Map(), questions: new Uint16Array(), leaves: new Int16Array() };

/**
 * What a thing with these features weighs; features that no tree asks for weigh nothing.
 *
 * @param there room for the answers, a byte a place; what stood in it is gone
 */
export function weightIn(
  { places, questions, leaves }: Forest,
  features: Iterable<string>,
  there = new Uint8Array(places.size),
): number {
  there.fill(0);
  for (const feature of features) {
    const place = places.get(feature);
    if (place !== undefined) there[place] = 1;
  }
  let sum = 0;
  for (let q = 0, leaf = 0; q < questions.length; q += DEPTH, leaf += LEAVES) {
    // Written out: a loop over the five questions takes nearly twice the time.
    const index =
      (there[questions[q] ?? 0] ?? 0) |
      ((there[questions[q + 1] ?? 0] ?? 0) << 1) |
      ((there[questions[q + 2] ?? 0] ?? 0) << 2) |
      ((there[questions[q + 3] ?? 0] ?? 0) << 3) |
      ((there[questions[q + 4] ?? 0] ?? 0) << 4);
    sum += leaves[leaf + index] ?? 0;
  }
  return sum * STEP;
}

/** A forest as it is kept: JSON of names and whole numbers. */
export interface KeptForest {
  readonly features: readonly string[];
  readonly questions: readonly number[];
  readonly leaves: readonly number[];
}

/** A forest as {@link keptForest} keeps it. */
export function forestOf({ features, questions, leaves }: KeptForest): Forest {
  return {
    places: new Map(features.map((feature, i) => [feature, i])),
    questions: Uint16Array.from(questions),
    leaves: Int16Array.from(leaves),
  };
}

export function keptForest({ places, questions, leaves }: Forest): KeptForest {
  return { features: [...places.keys()], questions: [...questions], leaves: [...leaves] };
}
