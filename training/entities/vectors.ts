/**
 * Words as vectors: the strongest directions in the table of neighbours (randomised subspace iteration, Halko, Martinsson and Tropp 2011).
 *
 * Example: «بغداد» and «دمشق» come to lie close together, «وزير» and «بغداد» far apart.
 */
import type { Sparse } from './neighbours.ts';

/** Unit vectors, one row a word; rows of words without neighbours are zero. */
export function vectorsOf(table: Sparse, dimensions: number, rounds = 5): Float32Array {
  const rows = table.begins.length - 1;
  let right = noise(table.width, dimensions);
  let left = new Float32Array(0);
  for (let round = 0; round < rounds; round++) {
    left = times(table, right, dimensions);
    orthonormalise(left, rows, dimensions);
    right = transposedTimes(table, left, dimensions);
    if (round + 1 < rounds) orthonormalise(right, table.width, dimensions);
  }
  left = times(table, normalised(right, table.width, dimensions), dimensions);
  for (let w = 0; w < rows; w++) {
    let length = 0;
    for (let d = 0; d < dimensions; d++) {
      // Strong directions count less, so that kinds are told apart by the weaker ones too.
      const value = left[w * dimensions + d] ?? 0;
      length += value * value;
    }
    if (length > 0)
      for (let d = 0; d < dimensions; d++)
        left[w * dimensions + d] = (left[w * dimensions + d] ?? 0) / Math.sqrt(length);
  }
  return left;
}

function noise(rows: number, dimensions: number): Float32Array<ArrayBuffer> {
  let seed = 20250206;
  return Float32Array.from({ length: rows * dimensions }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2147483648 - 1;
  });
}

function times({ begins, columns, values }: Sparse, right: Float32Array, n: number): Float32Array<ArrayBuffer> {
  const rows = begins.length - 1;
  const out = new Float32Array(rows * n);
  for (let w = 0; w < rows; w++)
    for (let k = begins[w] ?? 0; k < (begins[w + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      const from = (columns[k] ?? 0) * n;
      for (let d = 0; d < n; d++) out[w * n + d] = (out[w * n + d] ?? 0) + value * (right[from + d] ?? 0);
    }
  return out;
}

function transposedTimes(
  { begins, columns, values, width }: Sparse,
  left: Float32Array,
  n: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(width * n);
  for (let w = 0; w < begins.length - 1; w++)
    for (let k = begins[w] ?? 0; k < (begins[w + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      const to = (columns[k] ?? 0) * n;
      for (let d = 0; d < n; d++) out[to + d] = (out[to + d] ?? 0) + value * (left[w * n + d] ?? 0);
    }
  return out;
}

/** Columns made orthonormal in place (modified Gram-Schmidt). */
function orthonormalise(matrix: Float32Array, rows: number, n: number): void {
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += (matrix[r * n + a] ?? 0) * (matrix[r * n + b] ?? 0);
      for (let r = 0; r < rows; r++) matrix[r * n + a] = (matrix[r * n + a] ?? 0) - dot * (matrix[r * n + b] ?? 0);
    }
    let square = 0;
    for (let r = 0; r < rows; r++) square += (matrix[r * n + a] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let r = 0; r < rows; r++) matrix[r * n + a] = (matrix[r * n + a] ?? 0) / length;
  }
}

/** Columns to the square root of their length. */
function normalised(matrix: Float32Array<ArrayBuffer>, rows: number, n: number): Float32Array<ArrayBuffer> {
  for (let a = 0; a < n; a++) {
    let square = 0;
    for (let r = 0; r < rows; r++) square += (matrix[r * n + a] ?? 0) ** 2;
    const by = Math.sqrt(Math.sqrt(square)) ** 1.5 || 1;
    for (let r = 0; r < rows; r++) matrix[r * n + a] = (matrix[r * n + a] ?? 0) / by;
  }
  return matrix;
}
