/** The tree of a question, as the query language gives it. */

export type QueryField =
  | 'speaker'
  | 'addressee'
  | 'outlet'
  | 'class'
  | 'kind'
  | 'chain'
  | 'via'
  | 'topic'
  | 'place'
  | 'date'
  | 'event'
  | 'who'
  | 'what'
  | 'text'
  | 'title'
  | 'lang'
  | 'negated';

type At = readonly [from: number, to: number];

export interface QueryWord {
  readonly text: string;
  readonly exact: boolean;
  readonly prefix: boolean;
}

export type QueryNode =
  | ({ readonly type: 'word'; readonly at: At } & QueryWord)
  | { readonly type: 'phrase'; readonly words: readonly QueryWord[]; readonly at: At }
  | { readonly type: 'near'; readonly distance: number; readonly parts: readonly QueryNode[]; readonly at: At }
  | { readonly type: 'and' | 'or'; readonly parts: readonly QueryNode[]; readonly at: At }
  | { readonly type: 'not'; readonly part: QueryNode; readonly at: At }
  | { readonly type: 'field'; readonly field: QueryField; readonly part: QueryNode; readonly at: At }
  | {
      readonly type: 'range';
      readonly field: 'date';
      readonly from: string | null;
      readonly to: string | null;
      readonly at: At;
    }
  | { readonly type: 'all' };
