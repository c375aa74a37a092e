/** Sums are those of the rows that were added, kept or not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows } from './features.ts';
import { EMISSION, Sums } from './sums.ts';

const ROWS = 64;
/** Groups as the features ask for them: a number, and three that tell all. */
const group = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.nat(3), fc.nat(3), fc.nat(3));

/** The five sums as they are put, their signs taken off again. */
function five(put: Int32Array): number[] {
  const [even = 0, odd = 0, last = 0, count = 0] = put;
  const off = count * 128;
  return [(even & 0xffff) - off, (odd & 0xffff) - off, (even >>> 16) - off, (odd >>> 16) - off, last];
}

describe('sums', () => {
  it('are the same whether a group is met for the first time or known', () => {
    fc.assert(
      fc.property(
        fc.int8Array({ minLength: ROWS * EMISSION, maxLength: ROWS * EMISSION }),
        fc.array(fc.array(group, { maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        (values, tokens) => {
          const sums = new Sums();
          sums.use(values);
          const rows = new Rows(ROWS - 1);
          const put = new Int32Array(4);
          for (const groups of tokens) {
            rows.clear();
            sums.clear();
            // One group has one number of features.
            for (const [id, a, b, c] of groups) {
              const size = 1 + (id & 3);
              for (let k = 0; k < size; k++) rows.add(id * 8 + k, a, b, c);
              if (sums.knows(id, a, b, c)) continue;
              for (let k = 0; k < size; k++) sums.add(id * 8 + k, a, b, c);
              sums.learn();
            }
            rows.add(200, groups.length);
            sums.add(200, groups.length);
            sums.sum(true);
            sums.putSum(put, 0);
            const plain = [0, 1, 2, 3, 4].map((label) => {
              let sum = 0;
              for (let k = 0; k < rows.count; k++) sum += values[(rows.at[k] ?? 0) * EMISSION + label] ?? 0;
              return sum;
            });
            expect(five(put)).toEqual(plain);
          }
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
