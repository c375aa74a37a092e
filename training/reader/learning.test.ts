/** Each learner on a problem small enough to know what it should learn. */
import { describe, expect, it } from 'vitest';
import { Label } from '../../src/reader/model/chain.ts';
import { weightIn } from '../../src/reader/model/forest.ts';
import { heaviest } from '../../src/reader/ranker.ts';
import { bestPath } from '../../src/reader/testing/paths.ts';
import { type ChainExample, type ChainOptions, trainChain } from './chain.ts';
import { type EndExample, scoreEnds, trainEnds } from './ends.ts';
import { growForest, GROWING, type Lesson } from './forest.ts';
import { type JudgeExample, trainJudge } from './judge.ts';

describe('a chain of labels', () => {
  const { Outside, SourceBegins, SourceGoesOn, Addressee, Content } = Label;
  /** The words of the problem; each is a row of its own. «سليم» may begin a source or go on with one: neighbours tell. */
  const WORDS = ['وزير', 'سليم', 'أمس', 'للصحفيين', 'إن', 'الطريق'];
  const rowOf = (word: string): number => WORDS.indexOf(word);
  const example = (clause: string, labels: readonly number[], ends = true): ChainExample => {
    const tokens = clause.split(' ').map((word) => Int32Array.of(rowOf(word)));
    const between = tokens.map(() => Int32Array.of(0));
    return { tokens, between, labels: Uint8Array.from(labels), count: tokens.length, ends };
  };
  const EXAMPLES = [
    example('وزير سليم إن الطريق', [SourceBegins, SourceGoesOn, Outside, Content]),
    example('سليم إن الطريق', [SourceBegins, Outside, Content]),
    example('أمس سليم إن الطريق', [Outside, SourceBegins, Outside, Content]),
    example('وزير أمس للصحفيين إن الطريق', [SourceBegins, Outside, Addressee, Outside, Content]),
    example('للصحفيين سليم إن الطريق الطريق', [Addressee, SourceBegins, Outside, Content]),
    example('وزير للصحفيين إن الطريق', [SourceBegins, Addressee, Outside, Content]),
    example('أمس وزير سليم', [Outside, SourceBegins, SourceGoesOn], false),
  ];
  const OPTIONS: ChainOptions = {
    epochs: 30,
    rate: 0.1,
    penalty: 0.0001,
    dropout: 0,
    emissionRows: WORDS.length,
    transitionRows: 1,
  };
  const label = (weights: ReturnType<typeof trainChain>, clause: string, ends = true): number[] => {
    const tokens = clause.split(' ').map((word) => [rowOf(word)]);
    return bestPath({ ...weights, tokens, between: tokens.map(() => [0]), ends });
  };

  it('is learned, and labels clauses that were not shown', () => {
    const weights = trainChain(EXAMPLES, OPTIONS);
    expect(label(weights, 'أمس وزير سليم للصحفيين إن الطريق')).toEqual([
      Outside,
      SourceBegins,
      SourceGoesOn,
      Addressee,
      Outside,
      Content,
    ]);
    expect(label(weights, 'سليم للصحفيين إن الطريق')).toEqual([SourceBegins, Addressee, Outside, Content]);
    expect(label(weights, 'وزير سليم أمس', false)).toEqual([SourceBegins, SourceGoesOn, Outside]);
  });

  it('comes out the same from the same examples', () => {
    const options = { ...OPTIONS, epochs: 4, dropout: 0.2 };
    expect(trainChain(EXAMPLES, options)).toEqual(trainChain(EXAMPLES, options));
  });

  it('is nothing without examples', () => {
    const { emission, transition } = trainChain([], OPTIONS);
    expect([...emission, ...transition].every((weight) => weight === 0)).toBe(true);
  });
});

describe('where a content ends', () => {
  /** Rows: a comma, a participle behind it, the sentence's end. */
  const [COMMA, PARTICIPLE, LAST] = [0, 1, 2];
  const EXAMPLES: EndExample[] = [
    { rows: [[COMMA], [COMMA, PARTICIPLE], [LAST]].map((rows) => Int32Array.from(rows)), gold: 1 },
    { rows: [[COMMA], [LAST]].map((rows) => Int32Array.from(rows)), gold: 1 },
    { rows: [[COMMA, PARTICIPLE], [COMMA], [LAST]].map((rows) => Int32Array.from(rows)), gold: 0 },
    { rows: [[COMMA], [COMMA], [COMMA], [LAST]].map((rows) => Int32Array.from(rows)), gold: 3 },
  ];
  const OPTIONS = { epochs: 60, rate: 0.1, penalty: 0.0001, rowCount: 3, dropout: 0 };
  const chosen = (weights: Float32Array, rows: readonly (readonly number[])[]): number => {
    const scores = scoreEnds(
      weights,
      rows.map((row) => Int32Array.from(row)),
    );
    return scores.indexOf(Math.max(...scores));
  };

  it('is learned: at the participle, however many commas come before', () => {
    const weights = trainEnds(EXAMPLES, OPTIONS);
    expect(chosen(weights, [[COMMA], [COMMA], [COMMA, PARTICIPLE], [COMMA], [LAST]])).toBe(2);
    expect(chosen(weights, [[COMMA], [COMMA], [COMMA], [COMMA], [LAST]])).toBe(4);
  });

  it('is learned too where features are left out, the same at every training', () => {
    const thinned = { ...OPTIONS, dropout: 0.3 };
    const weights = trainEnds(EXAMPLES, thinned);
    expect(chosen(weights, [[COMMA], [COMMA, PARTICIPLE], [COMMA], [LAST]])).toBe(1);
    expect(trainEnds(EXAMPLES, thinned)).toEqual(weights);
    expect(weights).not.toEqual(trainEnds(EXAMPLES, OPTIONS));
  });

  it('leaves out contents whose end is no place', () => {
    const nothing = trainEnds([{ rows: [Int32Array.of(COMMA)], gold: -1 }], OPTIONS);
    expect(nothing.every((weight) => weight === 0)).toBe(true);
  });

  it('scores a place by stopping there and going on at those before', () => {
    // Stop and go on: 1 and 10 for a comma, 2 and 20 for a participle.
    const weights = Float32Array.of(1, 10, 2, 20, 0, 0);
    const places = [[COMMA], [PARTICIPLE], [COMMA, PARTICIPLE]].map((rows) => Int32Array.from(rows));
    expect(scoreEnds(weights, places)).toEqual([1, 12, 33]);
  });
});

describe('a yes or no', () => {
  /** Rows: always, a strong verb, a clause with أن, inside a name. */
  const [ALWAYS, STRONG, THAT, NAME] = [0, 1, 2, 3];
  const example = (yes: boolean, ...rows: readonly number[]): JudgeExample => ({
    rows: Int32Array.of(ALWAYS, ...rows),
    yes,
  });
  const EXAMPLES = [
    example(true, STRONG, THAT),
    example(true, STRONG),
    example(true, THAT),
    example(false),
    example(false, NAME),
    example(false, STRONG, NAME),
    example(false, STRONG, THAT, NAME),
  ];

  it('is learned', () => {
    const weights = trainJudge(EXAMPLES, { epochs: 200, rate: 0.2, penalty: 0.0001, rowCount: 4 });
    for (const { rows, yes } of EXAMPLES) {
      const score = rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
      expect(score > 0, rows.join(' ')).toBe(yes);
    }
    expect((weights[NAME] ?? 0) < 0).toBe(true);
  });
});

describe('a forest', () => {
  /** He who spoke last goes on, unless the verb does not agree with him; then the other one speaks. */
  const lesson = (last: readonly string[], other: readonly string[], right: number): Lesson => ({
    candidates: [last, other],
    right: [right],
  });
  const LESSONS = Array.from({ length: 40 }, () => [
    lesson(['last', 'agrees'], ['agrees'], 0),
    lesson(['last'], ['agrees'], 1),
    lesson(['last'], [], 0),
    lesson(['last', 'agrees'], [], 0),
  ]).flat();
  const NAMES = ['agrees', 'last'];
  const GROWN = { ...GROWING, trees: 30, features: 1 };

  it('ranks as its lessons teach', () => {
    const forest = growForest(LESSONS, NAMES, GROWN);
    const wrong = LESSONS.filter(
      ({ candidates, right }) =>
        heaviest(
          candidates.map((features) => ({ features })),
          forest,
        ) !== right[0],
    );
    expect(wrong).toEqual([]);
  });

  it('is the same from the same lessons, and another by another seed', () => {
    const grown = growForest(LESSONS, NAMES, GROWN);
    expect(growForest(LESSONS, NAMES, GROWN)).toEqual(grown);
    expect(growForest(LESSONS, NAMES, { ...GROWN, seed: 8 })).not.toEqual(grown);
  });

  it('learns nothing where every candidate is right', () => {
    const forest = growForest([{ candidates: [['last'], ['agrees']], right: [0, 1] }], NAMES, GROWN);
    expect(weightIn(forest, ['last'])).toBe(0);
  });
});
