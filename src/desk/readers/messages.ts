/**
 * What the pool and its threads say to one another. A reading goes as JSON, for one string is handed over faster than a tree of objects;
 * and beside it packed, as the ledger keeps it, so that the writing thread need not write it anew.
 */
import type { Article, LexiconNames } from '../../reader/index.ts';
import type { ReaderVersion } from './readers.ts';

export interface ReadTask {
  readonly articles: readonly Article[];
}

export type FromThread =
  | { readonly kind: 'ready'; readonly version: ReaderVersion; readonly names: LexiconNames }
  | { readonly kind: 'unable'; readonly name: string; readonly reason: string }
  | { readonly kind: 'done'; readonly outcomes: readonly SentOutcome[] };

/** An outcome on its way. */
export type SentOutcome =
  | {
      readonly read: true;
      /** JSON of the reading. */
      readonly reading: string;
      readonly packed: Uint8Array<ArrayBuffer>;
      readonly statements: number;
      readonly bands: readonly number[];
    }
  | { readonly read: false; readonly reason: string };
