/** What the index is asked, and what it answers. */
import type { QueryNode } from './query-node.ts';

export interface FacetFilter {
  readonly facet: string;
  /** A unit passes that has one of them. */
  readonly values: readonly string[];
  /** A unit passes that has none of them. */
  readonly not?: boolean;
}

export interface IndexQuery {
  readonly query: QueryNode;
  readonly unit: 'statement' | 'article';
  readonly sort: 'relevance' | 'newest' | 'oldest';
  /** Hits on a page. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** Facets to count, also `day`, `month` and `year`. */
  readonly facets: readonly string[];
  /** Values of a facet at most, the most frequent ones. */
  readonly facetLimit: number;
  readonly filters?: readonly FacetFilter[];
  /** First and last day of publication, as day numbers. */
  readonly from?: number;
  readonly to?: number;
  /** Of the units with one `group` only the first in order is a hit and counts. */
  readonly collapse?: boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface IndexHit {
  readonly id: string;
  readonly article: string;
  /** BM25; 0 for a question without words. */
  readonly score: number;
}

export interface IndexAnswer {
  readonly total: number;
  /** Always true: the index keeps positions and decides phrases itself. */
  readonly exactTotal: boolean;
  readonly hits: readonly IndexHit[];
  readonly facets: { readonly [facet: string]: readonly FacetCount[] };
  /** For the next page; null behind the last. */
  readonly next: string | null;
}

/** How the words of a question become terms; the term analyser of `src/text` is one. */
export interface QueryTerms {
  queryKeys(word: string): { readonly exact: string; readonly keys: readonly string[] };
}

/** Consonants by which a name in Latin letters meets its Arabic forms: «Muhammad» and «محمد» are both «mhmd». */
export interface Skeletons {
  /** Of a term of a text; null if it has none worth keeping. Also decides which terms can be found so. */
  ofTerm(term: string): string | null;
  /** Of a word of a question; null if it is not in Latin letters. */
  ofQuery(word: string): string | null;
}

/** What the user's words for a facet stand for: a name for the ids of its actors, «تصريح» for a class. */
export interface FacetWords {
  /** The values that a word or phrase asks for; null to look for exactly these words. */
  values(facet: string, text: string, prefix: boolean): readonly string[] | null;
}
