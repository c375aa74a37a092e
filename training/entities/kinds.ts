/**
 * Kinds of words: vectors gathered around centres (spherical k-means), then the centres themselves around fewer.
 *
 * Example: one fine kind holds «بغداد»، «دمشق»، «بيروت», another «أربيل»، «حلب»; one coarse kind holds both.
 */

/** The kind of each row; deterministic. Rows without a vector get -1. */
export function gather(
  vectors: Float32Array,
  dimensions: number,
  count: number,
  weights: ArrayLike<number>,
  rounds = 12,
): { readonly kind: Int16Array; readonly centres: Float32Array } {
  const rows = vectors.length / dimensions;
  const centres = new Float32Array(count * dimensions);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  // The first centres are words, frequent ones likelier.
  const first = Math.min(rows, count * 12);
  for (let c = 0; c < count; c++) {
    const w = Math.floor(random() * first);
    centres.set(vectors.subarray(w * dimensions, (w + 1) * dimensions), c * dimensions);
  }
  const kind = new Int16Array(rows).fill(-1);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(count * dimensions);
    for (let w = 0; w < rows; w++) {
      const from = w * dimensions;
      if (isZero(vectors, from, dimensions)) continue;
      let best = -Infinity;
      let at = 0;
      for (let c = 0; c < count; c++) {
        let dot = 0;
        const to = c * dimensions;
        for (let d = 0; d < dimensions; d++) dot += (vectors[from + d] ?? 0) * (centres[to + d] ?? 0);
        if (dot > best) {
          best = dot;
          at = c;
        }
      }
      kind[w] = at;
      const weight = Math.sqrt(weights[w] ?? 1);
      for (let d = 0; d < dimensions; d++)
        sums[at * dimensions + d] = (sums[at * dimensions + d] ?? 0) + weight * (vectors[from + d] ?? 0);
    }
    for (let c = 0; c < count; c++) {
      let square = 0;
      for (let d = 0; d < dimensions; d++) square += (sums[c * dimensions + d] ?? 0) ** 2;
      if (square === 0) {
        const w = Math.floor(random() * rows);
        centres.set(vectors.subarray(w * dimensions, (w + 1) * dimensions), c * dimensions);
        continue;
      }
      for (let d = 0; d < dimensions; d++)
        centres[c * dimensions + d] = (sums[c * dimensions + d] ?? 0) / Math.sqrt(square);
    }
  }
  return { kind, centres };
}

function isZero(vectors: Float32Array, from: number, dimensions: number): boolean {
  for (let d = 0; d < dimensions; d++) if (vectors[from + d] !== 0) return false;
  return true;
}
