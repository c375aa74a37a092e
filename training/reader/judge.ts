/** Trains a yes or no: logistic regression by stochastic gradient (AdaGrad) with a penalty on large weights. */

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
  let seed = 11;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = Math.floor((seed / 4294967296) * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
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
