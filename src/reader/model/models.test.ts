/** Weights as they are kept: whole numbers of one byte, packed without their zeros. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weights } from './chain.ts';
import { modelsOf, NO_RANKERS, packTables, quantise, TABLES, unpackTables } from './models.ts';
import { Sourcehood, SOURCEHOOD_PLACES } from './sourcehood.ts';

const sourcehood = new Sourcehood(new Uint8Array(SOURCEHOOD_PLACES));

/** Tables of the right sizes with a few numbers in each; the first and last places are always taken. */
const tables: fc.Arbitrary<Weights[]> = fc.tuple(
  ...TABLES.map((size) =>
    fc
      .record({
        few: fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: -127, max: 127 })), { maxLength: 30 }),
        scale: fc.integer({ min: 1, max: 40_000_000 }).map((tenMillionths) => tenMillionths / 1e7),
      })
      .map(({ few, scale }): Weights => {
        const values = new Int8Array(size);
        for (const [at, value] of [[0, -127] as const, ...few, [size - 1, 127] as const]) values[at] = value;
        return { values, scale };
      }),
  ),
);

const asPacked = (weights: readonly Weights[]): string[] =>
  weights.map(({ values, scale }) => `${scale} ${Buffer.from(values.buffer).toString('base64')}`);

describe('packed tables', () => {
  it('unpack to what they were', () => {
    fc.assert(
      fc.property(tables, (given) => {
        expect(asPacked(unpackTables(packTables(given)))).toEqual(asPacked(given));
      }),
      { numRuns: 5, seed: 1 },
    );
  });

  it('take a few bytes for what is not zero', () => {
    const empty = TABLES.map((size): Weights => ({ values: new Int8Array(size), scale: 1 }));
    expect(packTables(empty).length).toBeLessThan(50);
  });
});

describe('quantised weights', () => {
  it('are off by half a step at most', () => {
    const numbers = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(numbers, (given) => {
        const { values, scale } = quantise(Float32Array.from(given));
        for (const [i, value] of values.entries())
          expect(Math.abs(value * scale - (given[i] ?? 0))).toBeLessThanOrEqual(scale * 0.5 + 1e-4);
      }),
    );
  });

  it('keep their sign and their largest', () => {
    expect(quantise(Float32Array.of(0, 2.52, -1.3))).toEqual({
      values: Int8Array.of(0, 21, -11),
      scale: expect.closeTo(0.12),
    });
    expect(quantise(new Float32Array(3)).scale).toBe(1);
  });
});

describe('models', () => {
  const seven = TABLES.map((size, i): Weights => ({ values: new Int8Array(Math.min(size, 1)), scale: i + 1 }));

  it('are made of seven tables in their order', () => {
    const models = modelsOf(seven, NO_RANKERS, sourcehood, 'v');
    expect([
      models.cue.scale,
      models.behind.emission.scale,
      models.behind.transition.scale,
      models.before.emission.scale,
      models.before.transition.scale,
      models.end.scale,
      models.confirm.scale,
    ]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(models.version).toBe('v');
  });

  it('say what to do where a table is missing', () => {
    expect(() => modelsOf(seven.slice(1), NO_RANKERS, sourcehood, 'v')).toThrow(/seven tables.*got 6.*train\.ts/);
  });
});

describe('sourcehood', () => {
  it('gives a word what was written for it, others nothing', () => {
    const table = new Uint8Array(SOURCEHOOD_PLACES);
    Sourcehood.write(table, 12345, 14, 3);
    const written = new Sourcehood(table);
    expect([written.level(12345), written.first(12345)]).toEqual([14, 3]);
    expect([written.level(54321), written.first(54321)]).toEqual([0, 0]);
  });
});
