/**
 * Trains where contents end: of all places, the true one should score highest (log-linear, AdaGrad).
 *
 * At each step a share of the features is left out, so that none is leant on alone, and the weights of the later rounds are averaged: with
 * half of them left out, more ends of articles that were not learned from are right.
 */
import { END } from '../../src/reader/model/ends.ts';
import { chance, shuffle } from './chance.ts';

/** One content: the rows of each place, and which place is the true end. */
export interface EndExample {
  readonly rows: readonly Int32Array[];
  readonly gold: number;
}

export interface EndOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly rowCount: number;
  /** Share of a place's features left out at each step. */
  readonly dropout: number;
}

export function trainEnds(examples: readonly EndExample[], options: EndOptions): Float32Array {
  const weights = new Float32Array(options.rowCount * END);
  const squares = new Float32Array(options.rowCount * END);
  const step = (at: number, gradient: number): void => {
    const g = gradient - options.penalty * (weights[at] ?? 0);
    const square = (squares[at] ?? 0) + g * g;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) + (options.rate * g) / Math.sqrt(square + 1e-6);
  };
  const order = examples.map((_, i) => i);
  const random = chance(7);
  const sum = new Float32Array(weights.length);
  let rounds = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined || example.gold < 0) continue;
      const places = example.rows.map((rows) => rows.filter(() => random() >= options.dropout));
      const scores = scoreEnds(weights, places);
      const top = Math.max(...scores);
      let total = 0;
      for (const value of scores) total += Math.exp(value - top);
      // The probability that the end is at p, and that it lies behind p.
      let behind = 1;
      for (const [p, rows] of places.entries()) {
        const stop = Math.exp((scores[p] ?? 0) - top) / total;
        behind -= stop;
        const stopGradient = (p === example.gold ? 1 : 0) - stop;
        const onGradient = (p < example.gold ? 1 : 0) - Math.max(0, behind);
        for (const row of rows) {
          if (Math.abs(stopGradient) > 1e-4) step(row * END, stopGradient);
          if (Math.abs(onGradient) > 1e-4) step(row * END + 1, onGradient);
        }
      }
    }
    if (epoch < options.epochs / 3) continue;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0);
    rounds++;
  }
  const kept = (1 - options.dropout) / Math.max(1, rounds);
  return sum.map((value) => value * kept);
}

/** The score of each place: going on at all places before it, and stopping there. */
export function scoreEnds(weights: Float32Array, places: readonly Int32Array[]): number[] {
  let on = 0;
  return places.map((rows) => {
    let stop = 0;
    let go = 0;
    for (const row of rows) {
      stop += weights[row * END] ?? 0;
      go += weights[row * END + 1] ?? 0;
    }
    const score = on + stop;
    on += go;
    return score;
  });
}
