import { describe, expect, it } from 'vitest';
import { commonDrafts, commonExamples, LEAST_ARTICLES } from './common-rows.ts';

const rows = (...at: readonly number[]): Int32Array => Int32Array.from(at);

describe('what articles may teach', () => {
  it('is what so many of them hold; how often one of them says it does not count', () => {
    const article = (i: number) => ({
      cue: [
        { rows: rows(1, 100 + i), yes: true },
        { rows: rows(100 + i, 200 + (i >> 1)), yes: false },
      ],
      behind: [
        { tokens: [rows(7, 300 + i)], between: [rows(8, 300 + i)], labels: Uint8Array.of(0), count: 1, ends: true },
      ],
      before: [],
      end: [{ rows: [rows(9), rows(400 + i)], gold: 0 }],
    });
    const [first] = commonExamples(Array.from({ length: LEAST_ARTICLES }, (_, i) => article(i)));
    expect(first?.cue.map((example) => [...example.rows])).toEqual([[1], []]);
    expect(first?.behind[0]?.tokens.map((token) => [...token])).toEqual([[7]]);
    expect(first?.behind[0]?.between.map((token) => [...token])).toEqual([[8]]);
    expect(first?.end[0]?.rows.map((place) => [...place])).toEqual([[9], []]);
  });

  it('is nothing where there are fewer', () => {
    const drafts = Array.from({ length: LEAST_ARTICLES - 1 }, () => [{ rows: rows(1), yes: true }]);
    expect(
      commonDrafts(drafts)
        .flat()
        .map((example) => [...example.rows]),
    ).toEqual(drafts.map(() => []));
  });
});
