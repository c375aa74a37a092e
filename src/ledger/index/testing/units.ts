/** Units written by hand: the words of a statement are its exact terms, and each word without «ال» is its key. */
import type { QueryNode, QueryWord } from '../../../query/index.ts';
import type { IndexQuery, QueryTerms } from '../request.ts';
import type { FieldTerms, IndexedUnit } from '../unit.ts';

const keyOf = (word: string): string => word.replace(/^(?:وال|بال|لل|ال)/u, '');

export const PLAIN_TERMS: QueryTerms = { queryKeys: (word) => ({ exact: word, keys: [keyOf(word)] }) };

/** Lines are paragraphs. */
export function terms(text: string): FieldTerms {
  const exact: string[] = [];
  const breaks: number[] = [];
  for (const line of text.split('\n')) {
    breaks.push(exact.length);
    exact.push(...line.split(' ').filter((word) => word !== ''));
  }
  return { exact, keys: exact.map((word) => [keyOf(word)]), breaks };
}

/** A statement «u1» of article «a1». */
export function statement(number: number, what: string, more: Partial<IndexedUnit> = {}): IndexedUnit {
  const id = `u${number}`;
  return { id, unit: 'statement', article: `a${number}`, text: { what: terms(what) }, facets: {}, day: null, ...more };
}

const AT = [0, 0] as const;
const word = (text: string): QueryWord => ({
  text: text.replace(/^=|\*$/gu, ''),
  exact: text.startsWith('='),
  prefix: text.endsWith('*'),
});

/** «نفط», «=النفط», «نف*», or a phrase of them. */
export function words(text: string): QueryNode {
  const all = text.split(' ').map(word);
  const [only] = all;
  if (all.length === 1 && only !== undefined) return { type: 'word', at: AT, ...only };
  return { type: 'phrase', words: all, at: AT };
}

export function near(distance: number, ...parts: string[]): QueryNode {
  return { type: 'near', distance, parts: parts.map(words), at: AT };
}

export function question(query: QueryNode, more: Partial<IndexQuery> = {}): IndexQuery {
  return { query, unit: 'statement', sort: 'oldest', limit: 10, facets: [], facetLimit: 10, ...more };
}
