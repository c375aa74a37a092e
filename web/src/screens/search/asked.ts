/** What the search screen is asked, as its address holds it: boxes, unit, order, filters. The API takes the same names. */
import { formatQuery, parseBoxes } from '../../../../src/query/index.ts';

export type Unit = 'statement' | 'article';
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

export interface Asked {
  readonly who: string;
  readonly what: string;
  readonly q: string;
  readonly unit: Unit;
  readonly sort: Sort;
  /** `class:deny`, `-outlet:مرسى الغد`. */
  readonly filter: readonly string[];
}

export function askedOf(parameters: URLSearchParams): Asked {
  const text = (name: string): string => parameters.get(name) ?? '';
  const [who, what, q] = [text('who'), text('what'), text('q')];
  const plain = who === '' && what === '' && q === '';
  const sort = SORTS.find((one) => one === parameters.get('sort'));
  return {
    who,
    what,
    q,
    unit: parameters.get('unit') === 'article' ? 'article' : 'statement',
    // Where no words were asked for, nothing is nearer than anything else.
    sort: sort ?? (plain ? 'newest' : 'relevance'),
    filter: parameters.getAll('filter'),
  };
}

/** The address of what is asked; what goes without saying is left out. */
export function parametersOf({ who, what, q, unit, sort, filter }: Asked): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ who, what, q })) if (value !== '') parameters.set(name, value);
  if (unit === 'article') parameters.set('unit', unit);
  const usual = who === '' && what === '' && q === '' ? 'newest' : 'relevance';
  if (sort !== usual) parameters.set('sort', sort);
  for (const one of filter) parameters.append('filter', one);
  return parameters;
}

/** What the API is asked. An article has no speaker and no words of its own: in articles, both boxes look for words of the text. */
export function apiQueryOf({ who, what, q, unit, sort, filter }: Asked) {
  if (unit === 'statement') return { who, what, q, unit, sort, filter };
  const words = [q, who, what].map((text) => text.trim()).filter((text) => text !== '');
  return { q: words.length > 1 ? words.map((text) => `(${text})`).join(' ') : (words[0] ?? ''), unit, sort, filter };
}

/** The question in one line, in the language of the interface, for the name of an alert. */
export function inOneLine({ who, what, q, filter }: Asked, language: 'ar' | 'en'): string {
  const parsed = parseBoxes({ who, what, query: q });
  const asked = parsed.ok && parsed.query.type !== 'all' ? formatQuery(parsed.query, language) : '';
  return [asked, ...filter.map((one) => one.replace(/^(-?)[a-z]+:/u, '$1'))].filter((part) => part !== '').join(' · ');
}

/** A filter in its parts. */
export function filterParts(filter: string): { readonly not: boolean; readonly facet: string; readonly value: string } {
  const [, minus = '', facet = '', value = ''] = /^(-?)([a-z]+):(.*)$/su.exec(filter) ?? [];
  return { not: minus === '-', facet, value };
}
