/**
 * Trains a chain of labels: a conditional random field by stochastic gradient (AdaGrad) with a penalty on large weights.
 *
 * The rows of every token are found once and kept; an epoch then only adds and multiplies.
 */
import { EMISSION, PASSED, TRANSITION } from '../../src/reader/model/chain.ts';
import { chance, shuffle } from './chance.ts';

/** One clause: rows per token, rows between neighbours, and the labels it should get. */
export interface ChainExample {
  readonly tokens: readonly Int32Array[];
  readonly between: readonly Int32Array[];
  /** The label of each token; a chain that ends in content has {@link Label.Content} last and ends there. */
  readonly labels: Uint8Array;
  /** How many tokens there are to choose from (the labels may end earlier). */
  readonly count: number;
  readonly ends: boolean;
}

export interface ChainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly emissionRows: number;
  readonly transitionRows: number;
  /** Share of a token's features left out at each step. */
  readonly dropout: number;
}

const NEVER = -1e4;

class Learner {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sum: Float32Array;
  private rounds = 0;

  constructor(
    size: number,
    private readonly rate: number,
    private readonly penalty: number,
  ) {
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size);
    this.sum = new Float32Array(size);
  }

  /** Adds the weights as they are now to the average. */
  remember(): void {
    for (let i = 0; i < this.sum.length; i++) this.sum[i] = (this.sum[i] ?? 0) + (this.weights[i] ?? 0);
    this.rounds++;
  }

  /** The average over the rounds remembered. */
  average(): Float32Array {
    return this.sum.map((value) => value / Math.max(1, this.rounds));
  }

  step(at: number, gradient: number): void {
    const g = gradient - this.penalty * (this.weights[at] ?? 0);
    const square = (this.squares[at] ?? 0) + g * g;
    this.squares[at] = square;
    this.weights[at] = (this.weights[at] ?? 0) + (this.rate * g) / Math.sqrt(square + 1e-6);
  }
}

/** Trains on the examples; the order of examples is shuffled by a fixed generator. */
export function trainChain(
  examples: readonly ChainExample[],
  options: ChainOptions,
): { emission: Float32Array; transition: Float32Array } {
  const emission = new Learner(options.emissionRows * EMISSION, options.rate, options.penalty);
  const transition = new Learner(options.transitionRows * TRANSITION, options.rate, options.penalty);
  const order = examples.map((_, i) => i);
  const random = chance(20250206);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) learn(thinned(example, options.dropout, random), emission, transition);
    }
    if (epoch >= options.epochs / 3) {
      emission.remember();
      transition.remember();
    }
  }
  const kept = 1 - options.dropout;
  return { emission: emission.average().map((value) => value * kept), transition: transition.average() };
}

/** The example with some of its features left out, so that none is leant on alone. */
function thinned(example: ChainExample, dropout: number, random: () => number): ChainExample {
  if (dropout === 0) return example;
  return { ...example, tokens: example.tokens.map((rows) => rows.filter(() => random() >= dropout)) };
}

function lse(values: Float64Array, from: number, to: number): number {
  let top = -Infinity;
  for (let k = from; k < to; k++) if ((values[k] ?? 0) > top) top = values[k] ?? 0;
  if (top === -Infinity) return top;
  let sum = 0;
  for (let k = from; k < to; k++) sum += Math.exp((values[k] ?? 0) - top);
  return top + Math.log(sum);
}

function learn(example: ChainExample, emission: Learner, transition: Learner): void {
  const n = example.count;
  if (n === 0) return;
  const e = new Float64Array(n * 5);
  const t = new Float64Array(n * 25);
  for (let i = 0; i < n; i++) {
    for (const row of example.tokens[i] ?? [])
      for (let y = 0; y < 5; y++) e[i * 5 + y] = (e[i * 5 + y] ?? 0) + (emission.weights[row * EMISSION + y] ?? 0);
    for (const row of example.between[i] ?? [])
      for (let y = 0; y < 25; y++)
        t[i * 25 + y] = (t[i * 25 + y] ?? 0) + (transition.weights[row * TRANSITION + y] ?? 0);
    t[i * 25 + 2] = NEVER;
    t[i * 25 + 3 * 5 + 2] = NEVER;
    if (!example.ends) e[i * 5 + 4] = NEVER;
  }
  const alpha = new Float64Array(n * PASSED);
  const finals = new Float64Array(n + 1);
  const room = new Float64Array(PASSED);
  for (let i = 0; i < n; i++)
    for (let y = 0; y < 5; y++) {
      let value = t[i * 25 + y] ?? 0;
      if (i > 0) {
        for (let p = 0; p < PASSED; p++) room[p] = (alpha[(i - 1) * PASSED + p] ?? 0) + (t[i * 25 + p * 5 + y] ?? 0);
        value = lse(room, 0, PASSED);
      }
      value += e[i * 5 + y] ?? 0;
      if (y < PASSED) alpha[i * PASSED + y] = value;
      else finals[i] = value;
    }
  finals[n] = lse(alpha, (n - 1) * PASSED, n * PASSED);
  const z = lse(finals, 0, n + 1);
  // Backward: what follows token i under each label.
  const beta = new Float64Array(n * PASSED);
  const room5 = new Float64Array(5);
  for (let i = n - 2; i >= 0; i--)
    for (let y = 0; y < PASSED; y++) {
      for (let y2 = 0; y2 < 5; y2++)
        room5[y2] =
          (t[(i + 1) * 25 + y * 5 + y2] ?? 0) +
          (e[(i + 1) * 5 + y2] ?? 0) +
          (y2 < PASSED ? (beta[(i + 1) * PASSED + y2] ?? 0) : 0);
      beta[i * PASSED + y] = lse(room5, 0, 5);
    }
  const gold = example.labels;
  for (let i = 0; i < n; i++) {
    const own = gold[i] ?? -1;
    for (let y = 0; y < 5; y++) {
      const inside = y < PASSED ? (alpha[i * PASSED + y] ?? 0) + (beta[i * PASSED + y] ?? 0) : (finals[i] ?? 0);
      const expected = Math.exp(inside - z);
      const gradient = (i < gold.length && own === y ? 1 : 0) - expected;
      if (Math.abs(gradient) > 1e-4)
        for (const row of example.tokens[i] ?? []) emission.step(row * EMISSION + y, gradient);
    }
    for (let p = 0; p < PASSED; p++) {
      if (i === 0 && p > 0) continue;
      for (let y = 0; y < 5; y++) {
        const cell = p * 5 + y;
        const before = i === 0 ? 0 : (alpha[(i - 1) * PASSED + p] ?? 0);
        const inside =
          before + (t[i * 25 + cell] ?? 0) + (e[i * 5 + y] ?? 0) + (y < PASSED ? (beta[i * PASSED + y] ?? 0) : 0);
        const expected = Math.exp(inside - z);
        const is = i < gold.length && own === y && (i === 0 ? true : gold[i - 1] === p) ? 1 : 0;
        const gradient = is - expected;
        if (Math.abs(gradient) > 1e-4)
          for (const row of example.between[i] ?? []) transition.step(row * TRANSITION + cell, gradient);
      }
    }
  }
}
