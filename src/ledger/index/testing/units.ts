/** Units written by hand: the words of a statement are its exact terms, and each word without «ال» is its key. */
import type { QueryNode, QueryWord } from '../../../query/index.ts';
import type { IndexQuery, QueryTerms } from '../request.ts';
import type { AnalysedText, Passage } from '../passage.ts';
import { type FieldTerms, type IndexedUnit, isPassages } from '../unit.ts';

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

/** A text of one word a token, each line a paragraph; the words of `joined` stand in one place with the one before. */
export function analysed(text: string, joined: ReadonlySet<string> = new Set()): AnalysedText {
  const words = text
    .split('\n')
    .flatMap((line, paragraph) => line.split(' ').map((written) => ({ written, paragraph, keys: [keyOf(written)] })));
  return {
    count: words.length,
    id: (i) => idOf(words[i]?.written ?? ''),
    exact: (i) => words[i]?.written ?? '',
    keys: (i) => words[i]?.keys ?? [],
    paragraph: (i) => words[i]?.paragraph ?? 0,
    joined: (i) => joined.has(words[i]?.written ?? ''),
  };
}

const ids = new Map<string, number>();

function idOf(written: string): number {
  const id = ids.get(written) ?? ids.size;
  ids.set(written, id);
  return id;
}

/** A field as its terms, one by one, however it was given. */
export function writtenOut(field: FieldTerms | readonly Passage[]): FieldTerms {
  if (!isPassages(field)) return field;
  const exact: string[] = [];
  const keys: (readonly string[])[] = [];
  const breaks: number[] = [];
  const joined: number[] = [];
  for (const { of: text, stretches } of field)
    for (const [from, to] of stretches)
      for (let i = from; i < to; i++) {
        if (i === from || text.paragraph(i) !== text.paragraph(i - 1)) breaks.push(exact.length);
        else if (text.joined(i)) joined.push(exact.length);
        exact.push(text.exact(i));
        keys.push(text.keys(i));
      }
  return { exact, keys, breaks, joined };
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
