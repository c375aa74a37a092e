/** What the pool and its threads say to one another. Readings go as JSON: one string is handed over faster than a tree of objects. */
import type { Article, LexiconNames } from '../../reader/index.ts';
import type { ReaderVersion } from './readers.ts';

export interface ReadTask {
  readonly articles: readonly Article[];
}

export type FromThread =
  | { readonly kind: 'ready'; readonly version: ReaderVersion; readonly names: LexiconNames }
  | { readonly kind: 'unable'; readonly name: string; readonly reason: string }
  /** A list of `ReadOutcome`. */
  | { readonly kind: 'done'; readonly outcomes: string };
