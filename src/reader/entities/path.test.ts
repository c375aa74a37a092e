/** The chosen path against all paths there are, on small random tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goesOn, LABELS, mayFollow, OUTSIDE } from './labels.ts';
import { Path } from './path.ts';

const MOST = 3;

/** All rows of labels of this length that can be. */
function pathsOf(count: number): number[][] {
  let paths: number[][] = [[]];
  for (let i = 0; i < count; i++)
    paths = paths.flatMap((path) =>
      Array.from({ length: LABELS }, (_, y) => y)
        .filter((y) => (i === 0 ? !goesOn(y) : mayFollow(path.at(-1) ?? 0, y)))
        .map((y) => [...path, y]),
    );
  return paths;
}

function scoreOf(path: readonly number[], own: Int32Array, links: Int32Array): number {
  return path.reduce(
    (sum, y, i) =>
      sum + (own[i * LABELS + y] ?? 0) + (links[(i === 0 ? LABELS : (path[i - 1] ?? 0)) * LABELS + y] ?? 0),
    0,
  );
}

const table = (size: number): fc.Arbitrary<Int32Array> =>
  fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size }).map((all) => Int32Array.from(all));

describe('the chosen path', () => {
  it('is one that can be, and none scores higher', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: MOST })
          .chain((n) => fc.tuple(fc.constant(n), table(n * LABELS), table((LABELS + 1) * LABELS))),
        ([count, own, links]) => {
          const path = new Path();
          const labels = new Uint8Array(count);
          path.begin();
          for (let i = 0; i < count; i++) path.step(own, i * LABELS, links);
          path.finish(labels, 0);
          const all = pathsOf(count);
          expect(all).toContainEqual([...labels]);
          expect(scoreOf([...labels], own, links)).toBe(Math.max(...all.map((one) => scoreOf(one, own, links))));
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('between two tokens that are outside is that of the whole line', () => {
    fc.assert(
      fc.property(table(MOST * LABELS), table((LABELS + 1) * LABELS), (between, links) => {
        const sure = Array.from({ length: LABELS }, (_, y) => (y === 0 ? 10_000 : 0));
        const line = Int32Array.from([...sure, ...between, ...sure]);
        const path = new Path();
        const whole = new Uint8Array(MOST + 2);
        path.begin();
        for (let i = 0; i < MOST + 2; i++) path.step(line, i * LABELS, links);
        path.finish(whole, 0);
        const part = new Uint8Array(MOST + 2);
        path.begin(OUTSIDE);
        for (let i = 1; i <= MOST; i++) path.step(line, i * LABELS, links);
        path.finish(part, 1, links);
        // Of two paths that are equally good either may be chosen.
        expect(scoreOf([...part], line, links)).toBe(scoreOf([...whole], line, links));
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('holds for stretches longer than the room it begins with', () => {
    const own = new Int32Array(1000 * LABELS);
    for (let i = 0; i < 1000; i++) own[i * LABELS + (i % 2 === 0 ? 1 : 2)] = 5;
    const path = new Path();
    const labels = new Uint8Array(1000);
    path.begin();
    for (let i = 0; i < 1000; i++) path.step(own, i * LABELS, new Int32Array((LABELS + 1) * LABELS));
    path.finish(labels, 0);
    expect([...labels.slice(0, 4), ...labels.slice(-2)]).toEqual([1, 2, 1, 2, 1, 2]);
  });
});
