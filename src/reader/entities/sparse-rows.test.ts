/** Rows that lie together sum as those of a whole table do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Rows } from '../model/features.ts';
import { LABELS } from './labels.ts';
import { SparseRows } from './sparse-rows.ts';

const SIZE = 100;

it('sums the rows asked for as a table of all rows would, negative weights and silent rows too', () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 })), {
    minLength: SIZE * LABELS,
    maxLength: SIZE * LABELS,
  });
  const asked = fc.array(fc.nat(SIZE - 1), { maxLength: 190 });
  fc.assert(
    fc.property(weights, fc.array(fc.nat(SIZE - 1)), asked, (all, silent, at) => {
      const dense = Int8Array.from(all);
      for (const row of silent) dense.fill(0, row * LABELS, (row + 1) * LABELS);
      const rows = new Rows(0);
      for (const row of at) rows.at[rows.count++] = row;
      const summed = new Int32Array(LABELS);
      const sparse = SparseRows.of(dense);
      sparse.sum(rows, summed);
      const told = (y: number): number => at.reduce((sum, row) => sum + (dense[row * LABELS + y] ?? 0), 0);
      expect([...summed]).toEqual(Array.from({ length: LABELS }, (_, y) => told(y)));
      expect(sparse.dense()).toEqual(dense);
    }),
    { numRuns: 50 },
  );
});
