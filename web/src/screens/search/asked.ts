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

/** Whether the boxes can be understood; what is wrong with them is shown beside them. */
export function isUnderstood({ who, what, q }: Pick<Asked, 'who' | 'what' | 'q'>): boolean {
  return parseBoxes({ who, what, query: q }).ok;
}

/** What the API is asked. An article has no speaker and no words of its own: in articles, both boxes look for words of the text. */
export function apiQueryOf({ who, what, q, unit, sort, filter }: Asked) {
  if (unit === 'statement') return { who, what, q, unit, sort, filter };
  const words = [q, who, what].map((text) => text.trim()).filter((text) => text !== '');
  return { q: words.length > 1 ? words.map((text) => `(${text})`).join(' ') : (words[0] ?? ''), unit, sort, filter };
}

/**
 * All of it as one question of the query language, filters too, for an alert. A filter counts by ids where the query language goes by names:
 * `nameOf` says what a value is called.
 */
export function asOneQuery(
  asked: Asked,
  language: 'ar' | 'en',
  nameOf: (facet: string, value: string) => string,
): string {
  const parsed = parseBoxes({ who: asked.who, what: asked.what, query: asked.q });
  const words = parsed.ok && parsed.query.type !== 'all' ? formatQuery(parsed.query, language) : '';
  const filters = new Map<string, string[]>();
  for (const one of asked.filter) {
    const { not, facet, value } = filterParts(one);
    const name = facet === 'speaker' ? nameOf(facet, value) : value;
    const field = facet === 'year' || facet === 'month' || facet === 'day' ? 'date' : facet;
    const quoted = field === 'date' || /^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name.replaceAll('"', ' ')}"`;
    const key = `${not ? '-' : ''}${field}`;
    filters.set(key, [...(filters.get(key) ?? []), quoted]);
  }
  const fields = [...filters].map(([key, values]) => {
    const each = values.map((value) => `${key}:${value}`);
    return each.length > 1 && !key.startsWith('-') ? `(${each.join(' OR ')})` : each.join(' ');
  });
  return [words.includes(' ') && fields.length > 0 ? `(${words})` : words, ...fields]
    .filter((part) => part !== '')
    .join(' ');
}

/** A filter in its parts. */
export function filterParts(filter: string): { readonly not: boolean; readonly facet: string; readonly value: string } {
  const [, minus = '', facet = '', value = ''] = /^(-?)([a-z]+):(.*)$/su.exec(filter) ?? [];
  return { not: minus === '-', facet, value };
}
