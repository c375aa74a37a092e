/** What the index is asked, and what it answers. */
import type { QueryNode } from '../../query/index.ts';

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
  /** Only units of these articles. */
  readonly articles?: readonly string[];
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
  queryKeys(word: string): {
    /** Finds the word as written. */
    readonly exact: string;
    /** Any of them finds it. */
    readonly keys: readonly string[];
    /** A name typed in Latin letters also has the keys that this accepts: «Salim» is «سليم» and «سالم». */
    readonly name?: NamePattern | null;
  };
}

/** A name as a pattern over keys. */
export interface NamePattern {
  /** Each key that it accepts begins with one of these. */
  readonly openings: readonly string[];
  accepts(key: string): boolean;
}
