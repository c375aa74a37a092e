/** The chain's choice against all paths there are, on small random tables of weights. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chain, type ChainWeights, EMISSION, Label, TRANSITION } from './chain.ts';
import { type PathProblem, pathsOf, scoreOf } from '../testing/paths.ts';
import { Rows } from './features.ts';

const TOKEN_ROWS = 8;
const PAIR_ROWS = 4;
const MOST = 6;

/** A chain to label, its weights as they are kept. */
type Problem = Omit<PathProblem, 'emission' | 'transition'> & { readonly weights: ChainWeights };

const table = (size: number): fc.Arbitrary<Int8Array> => fc.int8Array({ minLength: size, maxLength: size });

const problem: fc.Arbitrary<Problem> = fc.integer({ min: 1, max: MOST }).chain((count) =>
  fc.record({
    weights: fc.record({
      emission: fc.record({ values: table(TOKEN_ROWS * EMISSION), scale: fc.constantFrom(0.01, 0.5) }),
      transition: fc.record({ values: table(PAIR_ROWS * TRANSITION), scale: fc.constantFrom(0.02, 0.25) }),
    }),
    tokens: fc.array(fc.array(fc.nat(TOKEN_ROWS - 1), { maxLength: 4 }), { minLength: count, maxLength: count }),
    between: fc.array(fc.array(fc.nat(PAIR_ROWS - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
    ends: fc.boolean(),
  }),
);

/** What the chain chooses: the labels up to the content, or to the last token. */
function chosen({ weights, tokens, between, ends }: Problem): number[] {
  const chain = new Chain(MOST);
  const labels = new Uint8Array(MOST);
  chain.begin(weights, {});
  for (let i = 0; i < tokens.length; i++) {
    const [always = [], here = []] = [tokens[i]?.slice(0, 1), tokens[i]?.slice(1)];
    chain.sums.addRows(rowsOf(always, TOKEN_ROWS));
    chain.keepToken(i, ends);
    const pair = -1 - chain.pairPlace(i, 1);
    chain.keepPair(pair, rowsOf(between[i], PAIR_ROWS));
    chain.sums.addRows(rowsOf(here, TOKEN_ROWS));
    chain.step(i, i, pair, ends);
  }
  const end = chain.choose(tokens.length, labels);
  return [...labels.subarray(0, end === -1 ? tokens.length : end + 1)];
}

function rowsOf(at: readonly number[] | undefined, count: number): Rows {
  const rows = new Rows(count - 1);
  for (const row of at ?? []) rows.at[rows.count++] = row;
  return rows;
}

/** The score of a path in the worth of its tables. */
function worthOf({ weights: { emission, transition }, ...rest }: Problem, path: readonly number[]): number {
  const { own, links } = scoreOf({ emission: emission.values, transition: transition.values, ...rest }, path);
  return own * emission.scale + links * transition.scale;
}

describe('the chosen path', () => {
  it('is one that can be, and none scores higher', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const paths = pathsOf(given.tokens.length, given.ends);
        const path = chosen(given);
        expect(paths).toContainEqual(path);
        expect(worthOf(given, path)).toBeCloseTo(Math.max(...paths.map((one) => worthOf(given, one))), 6);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('goes by what stands between neighbours too', () => {
    const emission = new Int8Array(TOKEN_ROWS * EMISSION);
    const transition = new Int8Array(PAIR_ROWS * TRANSITION);
    // «وزير النقل | إن»: a source begins, goes on, the content follows a source.
    emission[Label.SourceBegins] = 10;
    transition[Label.SourceBegins * 5 + Label.SourceGoesOn] = 20;
    transition[Label.SourceGoesOn * 5 + Label.Content] = 30;
    const weights = { emission: { values: emission, scale: 1 }, transition: { values: transition, scale: 1 } };
    const given = { weights, tokens: [[0], [], []], between: [[0], [0], [0]], ends: true };
    expect(chosen(given)).toEqual([Label.SourceBegins, Label.SourceGoesOn, Label.Content]);
    expect(chosen({ ...given, ends: false })).not.toContain(Label.Content);
  });
});
