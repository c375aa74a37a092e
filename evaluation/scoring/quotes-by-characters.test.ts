/** Quotes by characters: too long costs nothing, and an outer statement does not take the inner one's place. */
import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../articles/compile.ts';
import type { FlatStatement, Pair } from '../flat.ts';
import { judge } from './judgement.ts';
import { matchByCharacters } from './quotes-by-characters.ts';

const statement = (...content: readonly Pair[]): FlatStatement => ({
  cue: null,
  source: [],
  speaker: ['سليم'],
  content,
  kind: 'indirect',
  chain: [],
  class: 'say',
  addressee: null,
  negated: false,
});
const judged = (gold: readonly FlatStatement[], read: readonly FlatStatement[]) => {
  const text = 'كلمة '.repeat(40);
  const document: GoldDocument = { id: 'x', outlet: '', country: '', date: null, title: '', text, statements: gold };
  return judge(document, { id: 'x', statements: read });
};

describe('quotes by characters', () => {
  it('are found above a share of the gold characters', () => {
    const document = judged([statement([0, 100])], [statement([0, 50])]);
    expect(matchByCharacters(document, 0.3)).toHaveLength(1);
    expect(matchByCharacters(document, 0.8)).toHaveLength(0);
  });

  it('are found in a reading that is too long', () => {
    expect(matchByCharacters(judged([statement([40, 50])], [statement([0, 200])]), 0.8)).toHaveLength(1);
  });

  it('go to the shorter of two readings that hold all of them', () => {
    const [outer, inner] = [statement([0, 100]), statement([60, 90])];
    const matches = matchByCharacters(judged([inner, outer], [outer, inner]), 0.8);
    expect(matches.map(([gold, read]) => gold.flat.content[0]?.[0] === read.flat.content[0]?.[0])).toEqual([
      true,
      true,
    ]);
  });
});
