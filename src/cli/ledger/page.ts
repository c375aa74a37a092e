/** A page of hits: what is asked of it, and asking. */
import type { Ledger, SearchAnswer, SearchRequest } from '../../ledger/index.ts';
import type { RawOptions } from '../arguments.ts';
import { list, oneOf, text, wholeNumber } from './options.ts';

export const UNITS = ['statement', 'article'] as const;
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
/** What can be counted. */
export const FACETS = [
  ...(['speaker', 'addressee', 'outlet', 'class', 'kind', 'chain', 'via', 'topic', 'place', 'event'] as const),
  ...(['negated', 'lang', 'day', 'month', 'year'] as const),
];

const PAGE = 20;
const MOST = 1000;
const FACET_VALUES = 10;

export interface SearchOptions {
  readonly unit: SearchRequest['unit'];
  readonly sort: NonNullable<SearchRequest['sort']>;
  readonly limit: number;
  readonly cursor: string | null;
  readonly facets: readonly string[];
}

/** @throws {UsageError} */
export function searchOptions(raw: RawOptions): SearchOptions {
  const facets = raw.facets === true ? ['speaker', 'outlet', 'class', 'month'] : list(raw.facets);
  for (const facet of facets) oneOf('--facets', facet, FACETS);
  return {
    unit: oneOf('--unit', raw.unit, UNITS) ?? 'statement',
    sort: oneOf('--sort', raw.sort, SORTS) ?? 'relevance',
    limit: wholeNumber('--limit', raw.limit, 0, MOST) ?? PAGE,
    cursor: text(raw.cursor),
    facets,
  };
}

/** Asks the ledger for a page. */
export function ask(ledger: Ledger, query: SearchRequest['query'], options: SearchOptions): Promise<SearchAnswer> {
  const { unit, sort, limit, cursor, facets } = options;
  const request = { query, unit, sort, limit, facets, facetLimit: FACET_VALUES };
  return ledger.search(cursor === null ? request : { ...request, cursor });
}
