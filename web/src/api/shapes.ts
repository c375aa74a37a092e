/** The shapes of what the server answers: its own types, and nothing that runs. */
export type {
  ActorView,
  Article,
  ArticleHead,
  Comparison,
  Dossier,
  ExampleTaken,
  FacetValue,
  Family,
  Hit,
  Pair,
  Problem,
  SearchAnswer,
  Snippet,
  StatementRecord,
  Story,
} from '../../../src/server/index.ts';
export type {
  EventRecord,
  Reading,
  Span,
  Statement,
  StatementClass,
  StatementKind,
} from '../../../src/reader/index.ts';

import type { Span, Statement, StatementClass, StatementKind } from '../../../src/reader/index.ts';

/** A change to a record, kept beside the reader's, never over it. */
export type Correction =
  | { readonly kind: 'reject'; readonly statement: string }
  | { readonly kind: 'class'; readonly statement: string; readonly value: StatementClass }
  | { readonly kind: 'manner'; readonly statement: string; readonly value: StatementKind }
  | { readonly kind: 'speaker'; readonly statement: string; readonly names: readonly string[] }
  | {
      readonly kind: 'span';
      readonly statement: string;
      readonly field: 'cue' | 'source' | 'content' | 'addressee';
      readonly spans: readonly Span[];
    }
  | { readonly kind: 'add'; readonly article: string; readonly record: Statement }
  | { readonly kind: 'merge'; readonly actor: string; readonly into: string }
  | { readonly kind: 'split'; readonly actor: string; readonly names?: readonly string[] };

export interface KeptCorrection {
  readonly id: string;
  readonly correction: Correction;
  readonly author: string;
  readonly at: string;
  readonly base: number;
  readonly undone: boolean;
}
