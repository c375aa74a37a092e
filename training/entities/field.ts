/**
 * Trains the tagger's chain of labels: a conditional random field by stochastic gradient (AdaGrad) with a penalty on large weights.
 *
 * The rows of every token are found once and kept; an epoch then only adds and multiplies.
 */
import { goesOn, LABELS, mayFollow } from '../../src/reader/entities/labels.ts';

/** A stretch of tokens: the rows that hold at each, and the labels it should get. */
export interface Stretch {
  readonly rows: readonly Int32Array[];
  readonly labels: Uint8Array;
  /** How much it counts. */
  readonly weight: number;
  /** What is known of the labels of its tokens beforehand, in nats. */
  readonly base?: Float32Array;
}

export interface FieldOptions {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly dropout: number;
  /** What the squares of gradients begin with: the higher, the less a single example moves. */
  readonly calm: number;
  /** Links that stay as they are; learnt where there are none. */
  readonly links?: Float32Array;
}

export interface Field {
  readonly own: Float32Array;
  /** From label to label, and one row more for the beginning. */
  readonly links: Float32Array;
}

const L = LABELS;
const NEVER = -1e4;

export function trainField(
  stretches: readonly Stretch[],
  options: FieldOptions,
  told?: (epoch: number) => void,
): Field {
  const own = new Float32Array(options.rows * L);
  const squares = new Float32Array(own.length).fill(options.calm);
  const sums = new Float32Array(own.length);
  const links = options.links?.slice() ?? new Float32Array((L + 1) * L);
  const linkSquares = new Float32Array(links.length).fill(options.calm);
  const linkSums = new Float32Array(links.length);
  let seed = 20250206;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const order = stretches.map((_, k) => k);
  let longest = 0;
  for (const { rows } of stretches) longest = Math.max(longest, rows.length);
  const e = new Float64Array(longest * L);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const expected = new Float64Array(L);
  const kept: Int32Array[] = [];
  let rounds = 0;
  const { rate, penalty, dropout } = options;
  const may = Array.from({ length: L * L }, (_, k) => mayFollow(Math.floor(k / L), k % L));

  const learn = ({ rows, labels, weight, base }: Stretch): void => {
    const n = rows.length;
    for (let i = 0; i < n; i++) {
      const all = rows[i] ?? new Int32Array(0);
      const some = dropout === 0 ? all : all.filter(() => random() >= dropout);
      kept[i] = some;
      for (let y = 0; y < L; y++) e[i * L + y] = base?.[i * L + y] ?? 0;
      for (const row of some) {
        const at = row * L;
        for (let y = 0; y < L; y++) e[i * L + y] = (e[i * L + y] ?? 0) + (own[at + y] ?? 0);
      }
    }
    for (let i = 0; i < n; i++)
      for (let y = 0; y < L; y++) {
        let value: number;
        if (i === 0) value = goesOn(y) ? NEVER : (links[L * L + y] ?? 0);
        else {
          let top = -Infinity;
          for (let p = 0; p < L; p++) {
            if (!may[p * L + y]) continue;
            const one = (alpha[(i - 1) * L + p] ?? 0) + (links[p * L + y] ?? 0);
            if (one > top) top = one;
          }
          let sum = 0;
          for (let p = 0; p < L; p++)
            if (may[p * L + y]) sum += Math.exp((alpha[(i - 1) * L + p] ?? 0) + (links[p * L + y] ?? 0) - top);
          value = top + Math.log(sum);
        }
        alpha[i * L + y] = value + (e[i * L + y] ?? 0);
      }
    for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 0;
    for (let i = n - 2; i >= 0; i--)
      for (let p = 0; p < L; p++) {
        let top = -Infinity;
        for (let y = 0; y < L; y++) {
          if (!may[p * L + y]) continue;
          const one = (links[p * L + y] ?? 0) + (e[(i + 1) * L + y] ?? 0) + (beta[(i + 1) * L + y] ?? 0);
          if (one > top) top = one;
        }
        let sum = 0;
        for (let y = 0; y < L; y++)
          if (may[p * L + y])
            sum += Math.exp((links[p * L + y] ?? 0) + (e[(i + 1) * L + y] ?? 0) + (beta[(i + 1) * L + y] ?? 0) - top);
        beta[i * L + p] = top + Math.log(sum);
      }
    let top = -Infinity;
    for (let y = 0; y < L; y++) top = Math.max(top, alpha[(n - 1) * L + y] ?? 0);
    let sum = 0;
    for (let y = 0; y < L; y++) sum += Math.exp((alpha[(n - 1) * L + y] ?? 0) - top);
    const z = top + Math.log(sum);
    // Links first, while the scores are those the sums were made of.
    for (let i = 0; i < n && options.links === undefined; i++)
      for (let p = 0; p < (i === 0 ? 1 : L); p++)
        for (let y = 0; y < L; y++) {
          if (i === 0 ? goesOn(y) : !may[p * L + y]) continue;
          const cell = i === 0 ? L * L + y : p * L + y;
          const link = links[cell] ?? 0;
          const log =
            (i === 0 ? 0 : (alpha[(i - 1) * L + p] ?? 0)) + link + (e[i * L + y] ?? 0) + (beta[i * L + y] ?? 0) - z;
          const is = labels[i] === y && (i === 0 || labels[i - 1] === p) ? 1 : 0;
          const gradient = weight * (is - Math.exp(log));
          if (Math.abs(gradient) < 1e-3) continue;
          const square = (linkSquares[cell] ?? 0) + gradient * gradient;
          linkSquares[cell] = square;
          links[cell] = link + (rate * gradient) / Math.sqrt(square + 1e-6);
        }
    for (let i = 0; i < n; i++) {
      let far = false;
      for (let y = 0; y < L; y++) {
        const chance = Math.exp((alpha[i * L + y] ?? 0) + (beta[i * L + y] ?? 0) - z);
        const gradient = weight * ((labels[i] === y ? 1 : 0) - chance);
        expected[y] = gradient;
        if (Math.abs(gradient) > 2e-3) far = true;
      }
      if (!far) continue;
      for (const row of kept[i] ?? []) {
        const at = row * L;
        for (let y = 0; y < L; y++) {
          const slope = expected[y] ?? 0;
          if (slope < 2e-3 && slope > -2e-3) continue;
          const value = own[at + y] ?? 0;
          const gradient = slope - penalty * value;
          const square = (squares[at + y] ?? 0) + gradient * gradient;
          squares[at + y] = square;
          own[at + y] = value + (rate * gradient) / Math.sqrt(square + 1e-6);
        }
      }
    }
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1));
      const one = order[k] ?? 0;
      order[k] = order[j] ?? 0;
      order[j] = one;
    }
    for (const k of order) {
      const stretch = stretches[k];
      if (stretch !== undefined && stretch.rows.length > 0) learn(stretch);
    }
    if (epoch >= options.epochs / 3) {
      rounds++;
      for (let k = 0; k < own.length; k++) sums[k] = (sums[k] ?? 0) + (own[k] ?? 0);
      for (let k = 0; k < links.length; k++) linkSums[k] = (linkSums[k] ?? 0) + (links[k] ?? 0);
    }
    told?.(epoch);
  }
  const scale = (1 - dropout) / rounds;
  return { own: sums.map((value) => value * scale), links: linkSums.map((value) => value / rounds) };
}
