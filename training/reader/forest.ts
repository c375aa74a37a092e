/**
 * Learns a forest (`src/reader/model/forest.ts`) that ranks: of several candidates those that are right shall weigh most.
 *
 * The loss is that of a conditional logit: the candidates of one lesson compete, those that are right together. Trees are grown one after another on
 * its first and second derivatives (Friedman 2001; the second order as in XGBoost, Chen and Guestrin 2016); each asks the same features of all rows
 * on a level (oblivious trees, as in CatBoost, Prokhorenkova et al. 2018).
 */
import { DEPTH, type Forest, STEP } from '../../src/reader/model/forest.ts';
import { chance } from './chance.ts';

/** One decision: the features of each candidate, and which of them are right. */
export interface Lesson {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly number[];
}

export interface Growing {
  readonly trees: number;
  /** How much of each leaf is taken. */
  readonly rate: number;
  /** Holds leaves near nothing: a leaf of so much second derivative gives half its step. */
  readonly penalty: number;
  /** Share of the features that a tree may ask, and of the lessons it is grown on. */
  readonly features: number;
  readonly lessons: number;
  readonly seed: number;
}

export const GROWING: Growing = { trees: 400, rate: 0.1, penalty: 5, features: 0.5, lessons: 0.8, seed: 7 };

/** Rows of all candidates, one behind another. */
interface Rows {
  readonly count: number;
  /** Where the features of each row begin in `features`; one more than rows. */
  readonly starts: Int32Array;
  readonly features: Uint16Array;
  /** Where the rows of each lesson begin; one more than lessons. */
  readonly lessons: Int32Array;
  readonly right: Uint8Array;
}

/** Grows a forest. The same lessons give the same forest. */
export function growForest(lessons: readonly Lesson[], names: readonly string[], growing: Growing = GROWING): Forest {
  const rows = rowsOf(lessons, new Map(names.map((name, i) => [name, i])));
  const random = chance(growing.seed);
  const found = new Float64Array(rows.count);
  const first = new Float64Array(rows.count);
  const second = new Float64Array(rows.count);
  const leafOf = new Uint8Array(rows.count);
  const questions: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < growing.trees; tree++) {
    derive(rows, found, first, second);
    leave(rows, growing.lessons, random, second);
    const asked = names.map(() => random() < growing.features);
    leafOf.fill(0);
    const own: number[] = [];
    for (let level = 0; level < DEPTH; level++) {
      const best = bestQuestion(rows, first, second, leafOf, 1 << level, asked, growing.penalty);
      own.push(best);
      mark(rows, best, leafOf, 1 << level);
    }
    const sums = new Float64Array(1 << DEPTH);
    const curves = new Float64Array(1 << DEPTH);
    for (let r = 0; r < rows.count; r++) {
      if ((second[r] ?? 0) === 0) continue;
      const leaf = leafOf[r] ?? 0;
      sums[leaf] = (sums[leaf] ?? 0) + (first[r] ?? 0);
      curves[leaf] = (curves[leaf] ?? 0) + (second[r] ?? 0);
    }
    const values = [...sums].map(
      (sum, leaf) => STEP * Math.round((-growing.rate * sum) / ((curves[leaf] ?? 0) + growing.penalty) / STEP),
    );
    for (let r = 0; r < rows.count; r++) found[r] = (found[r] ?? 0) + (values[leafOf[r] ?? 0] ?? 0);
    questions.push(...own);
    leaves.push(...values);
  }
  return compact(names, questions, leaves);
}

function rowsOf(lessons: readonly Lesson[], places: ReadonlyMap<string, number>): Rows {
  const features: number[] = [];
  const starts = [0];
  const begins = [0];
  const right: number[] = [];
  for (const lesson of lessons) {
    if (lesson.right.length === 0 || lesson.right.length === lesson.candidates.length) continue;
    lesson.candidates.forEach((candidate, i) => {
      for (const feature of new Set(candidate)) {
        const place = places.get(feature);
        if (place !== undefined) features.push(place);
      }
      starts.push(features.length);
      right.push(lesson.right.includes(i) ? 1 : 0);
    });
    begins.push(right.length);
  }
  return {
    count: right.length,
    starts: Int32Array.from(starts),
    features: Uint16Array.from(features),
    lessons: Int32Array.from(begins),
    right: Uint8Array.from(right),
  };
}

/** First and second derivative of the loss in each row's weight. */
function derive({ lessons, right }: Rows, found: Float64Array, first: Float64Array, second: Float64Array): void {
  for (let l = 0; l + 1 < lessons.length; l++) {
    const from = lessons[l] ?? 0;
    const to = lessons[l + 1] ?? 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let r = from; r < to; r++) most = Math.max(most, found[r] ?? 0);
    let total = 0;
    let ofRight = 0;
    for (let r = from; r < to; r++) {
      const power = Math.exp((found[r] ?? 0) - most);
      first[r] = power;
      total += power;
      if (right[r] === 1) ofRight += power;
    }
    for (let r = from; r < to; r++) {
      const power = first[r] ?? 0;
      const share = power / total;
      first[r] = share - (right[r] === 1 ? power / ofRight : 0);
      second[r] = Math.max(share * (1 - share), 1e-4);
    }
  }
}

/** Leaves some lessons out of a tree. */
function leave({ lessons }: Rows, share: number, random: () => number, second: Float64Array): void {
  for (let l = 0; l + 1 < lessons.length; l++)
    if (random() >= share) second.fill(0, lessons[l] ?? 0, lessons[l + 1] ?? 0);
}

/** The feature that parts the rows of all leaves best; of equal ones the first. */
function bestQuestion(
  { count, starts, features }: Rows,
  first: Float64Array,
  second: Float64Array,
  leafOf: Uint8Array,
  leaves: number,
  asked: readonly boolean[],
  penalty: number,
): number {
  const size = asked.length;
  const sums = new Float64Array(leaves * size);
  const curves = new Float64Array(leaves * size);
  const allSums = new Float64Array(leaves);
  const allCurves = new Float64Array(leaves);
  for (let r = 0; r < count; r++) {
    const curve = second[r] ?? 0;
    if (curve === 0) continue;
    const leaf = leafOf[r] ?? 0;
    const step = first[r] ?? 0;
    allSums[leaf] = (allSums[leaf] ?? 0) + step;
    allCurves[leaf] = (allCurves[leaf] ?? 0) + curve;
    const base = leaf * size;
    for (let k = starts[r] ?? 0; k < (starts[r + 1] ?? 0); k++) {
      const at = base + (features[k] ?? 0);
      sums[at] = (sums[at] ?? 0) + step;
      curves[at] = (curves[at] ?? 0) + curve;
    }
  }
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let f = 0; f < size; f++) {
    if (asked[f] !== true) continue;
    let gain = 0;
    for (let leaf = 0; leaf < leaves; leaf++) {
      const there = sums[leaf * size + f] ?? 0;
      const curve = curves[leaf * size + f] ?? 0;
      const sum = allSums[leaf] ?? 0;
      const all = allCurves[leaf] ?? 0;
      gain +=
        (there * there) / (curve + penalty) +
        ((sum - there) * (sum - there)) / (all - curve + penalty) -
        (sum * sum) / (all + penalty);
    }
    if (gain > most) {
      most = gain;
      best = f;
    }
  }
  return best;
}

/** Sets a bit in the leaf of every row that has the feature. */
function mark({ count, starts, features }: Rows, feature: number, leafOf: Uint8Array, bit: number): void {
  for (let r = 0; r < count; r++)
    for (let k = starts[r] ?? 0; k < (starts[r + 1] ?? 0); k++)
      if (features[k] === feature) {
        leafOf[r] = (leafOf[r] ?? 0) | bit;
        break;
      }
}

/** Features that no tree asks for are left out. */
function compact(names: readonly string[], questions: readonly number[], leaves: readonly number[]): Forest {
  const used = [...new Set(questions)].sort((a, b) => a - b);
  const place = new Map(used.map((old, i) => [old, i]));
  return {
    places: new Map(used.map((old, i) => [names[old] ?? '', i])),
    questions: Uint16Array.from(questions, (old) => place.get(old) ?? 0),
    leaves: Int16Array.from(leaves, (value) => Math.round(value / STEP)),
  };
}
