/** Trains a yes or no: logistic regression by stochastic gradient (AdaGrad) with a penalty on large weights. */

import { chance, shuffle } from './chance.ts';

export interface JudgeExample {
  readonly rows: Int32Array;
  readonly yes: boolean;
}

export interface JudgeOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly rowCount: number;
}

export function trainJudge(examples: readonly JudgeExample[], options: JudgeOptions): Float32Array {
  const weights = new Float32Array(options.rowCount);
  const squares = new Float32Array(options.rowCount);
  const order = examples.map((_, i) => i);
  const random = chance(11);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      let score = 0;
      for (const row of example.rows) score += weights[row] ?? 0;
      const gradient = (example.yes ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const row of example.rows) {
        const g = gradient - options.penalty * (weights[row] ?? 0);
        const square = (squares[row] ?? 0) + g * g;
        squares[row] = square;
        weights[row] = (weights[row] ?? 0) + (options.rate * g) / Math.sqrt(square + 1e-6);
      }
    }
  }
  return weights;
}
