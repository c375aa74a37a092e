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
/** No label is quite impossible, so that no sum is zero. */
const LEAST = 1e-12;

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
  // Chances are kept as they are, those of each token scaled to a sum of one: an exponential a label, none a pair of labels.
  const e = new Float64Array(longest * L);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const worth = new Float64Array(links.length);
  const expected = new Float64Array(L);
  const linkSlopes = new Float64Array(links.length);
  let kept = new Int32Array(1 << 16);
  const begins = new Int32Array(longest + 1);
  let rounds = 0;
  const { rate, penalty, dropout } = options;
  const may = Array.from({ length: L * L }, (_, k) => mayFollow(Math.floor(k / L), k % L));

  /** What the rows that are not dropped say of each token. */
  const addUp = ({ rows, base }: Stretch): void => {
    const n = rows.length;
    let size = 0;
    for (let i = 0; i < n; i++) {
      begins[i] = size;
      const all = rows[i] ?? new Int32Array(0);
      if (size + all.length > kept.length) {
        const wider = new Int32Array(kept.length * 2);
        wider.set(kept);
        kept = wider;
      }
      const to = i * L;
      for (let y = 0; y < L; y++) e[to + y] = base?.[to + y] ?? 0;
      for (let k = 0; k < all.length; k++) {
        if (dropout > 0 && random() < dropout) continue;
        const row = all[k] ?? 0;
        kept[size++] = row;
        const at = row * L;
        for (let y = 0; y < L; y++) e[to + y] = (e[to + y] ?? 0) + (own[at + y] ?? 0);
      }
      let top = -Infinity;
      for (let y = 0; y < L; y++) top = Math.max(top, e[to + y] ?? 0);
      for (let y = 0; y < L; y++) e[to + y] = Math.exp((e[to + y] ?? 0) - top) + LEAST;
    }
    begins[n] = size;
  };

  const learn = (stretch: Stretch): void => {
    const { rows, labels, weight } = stretch;
    const n = rows.length;
    addUp(stretch);
    for (let k = 0; k < links.length; k++) {
      const from = Math.floor(k / L);
      const can = from === L ? !goesOn(k % L) : may[k];
      worth[k] = can ? Math.exp(links[k] ?? 0) : 0;
    }
    for (let i = 0; i < n; i++) {
      const to = i * L;
      let total = 0;
      for (let y = 0; y < L; y++) {
        let sum = 0;
        if (i === 0) sum = worth[L * L + y] ?? 0;
        else for (let p = 0; p < L; p++) sum += (alpha[to - L + p] ?? 0) * (worth[p * L + y] ?? 0);
        const value = sum * (e[to + y] ?? 0);
        alpha[to + y] = value;
        total += value;
      }
      for (let y = 0; y < L; y++) alpha[to + y] = (alpha[to + y] ?? 0) / total;
    }
    for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1;
    for (let i = n - 2; i >= 0; i--) {
      const to = i * L;
      let total = 0;
      for (let p = 0; p < L; p++) {
        let sum = 0;
        for (let y = 0; y < L; y++) sum += (worth[p * L + y] ?? 0) * (e[to + L + y] ?? 0) * (beta[to + L + y] ?? 0);
        beta[to + p] = sum;
        total += sum;
      }
      for (let p = 0; p < L; p++) beta[to + p] = (beta[to + p] ?? 0) / total;
    }
    // Links first, while the scores are those the sums were made of.
    if (options.links === undefined) {
      for (let y = 0; y < L; y++) {
        if (goesOn(y)) continue;
        moveLink(L * L + y, weight * ((labels[0] === y ? 1 : 0) - chanceOf(0, y)));
      }
      for (let i = 1; i < n; i++) {
        const to = i * L;
        let total = 0;
        for (let p = 0; p < L; p++)
          for (let y = 0; y < L; y++) {
            const both = (alpha[to - L + p] ?? 0) * (worth[p * L + y] ?? 0) * (e[to + y] ?? 0) * (beta[to + y] ?? 0);
            linkSlopes[p * L + y] = both;
            total += both;
          }
        for (let p = 0; p < L; p++)
          for (let y = 0; y < L; y++) {
            if (!may[p * L + y]) continue;
            const is = labels[i] === y && labels[i - 1] === p ? 1 : 0;
            moveLink(p * L + y, weight * (is - (linkSlopes[p * L + y] ?? 0) / total));
          }
      }
    }
    for (let i = 0; i < n; i++) {
      let total = 0;
      for (let y = 0; y < L; y++) total += (alpha[i * L + y] ?? 0) * (beta[i * L + y] ?? 0);
      let far = false;
      for (let y = 0; y < L; y++) {
        const chance = ((alpha[i * L + y] ?? 0) * (beta[i * L + y] ?? 0)) / total;
        const gradient = weight * ((labels[i] === y ? 1 : 0) - chance);
        expected[y] = gradient;
        if (Math.abs(gradient) > 2e-3) far = true;
      }
      if (!far) continue;
      for (let k = begins[i] ?? 0; k < (begins[i + 1] ?? 0); k++) {
        const at = (kept[k] ?? 0) * L;
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

  const chanceOf = (i: number, y: number): number => {
    let total = 0;
    for (let z = 0; z < L; z++) total += (alpha[i * L + z] ?? 0) * (beta[i * L + z] ?? 0);
    return ((alpha[i * L + y] ?? 0) * (beta[i * L + y] ?? 0)) / total;
  };
  const moveLink = (cell: number, gradient: number): void => {
    if (Math.abs(gradient) < 1e-3) return;
    const square = (linkSquares[cell] ?? 0) + gradient * gradient;
    linkSquares[cell] = square;
    links[cell] = (links[cell] ?? 0) + (rate * gradient) / Math.sqrt(square + 1e-6);
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
