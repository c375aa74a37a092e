/**
 * Readers as the desk uses them: a number of articles in, a reading of each out, wherever they are read.
 *
 * Beside its reading an article gets its bands, by which near ones are found: both are work that the threads share.
 */
import type { Article, LexiconNames, Reading } from '../../reader/index.ts';

export type ReadOutcome =
  | {
      readonly read: true;
      /** Made anew each time it is asked for where it came from another thread. */
      readonly reading: Reading;
      readonly statements: number;
      readonly bands: readonly number[];
      /** The reading as the ledger keeps it, where it was packed already. */
      readonly packed?: Uint8Array;
    }
  /** The reader failed at this article; the others are none the worse for it. */
  | { readonly read: false; readonly reason: string };

export interface ReaderVersion {
  readonly version: string;
  readonly lexicon: string;
}

export interface ReadersOptions {
  /** Tables of the user's own, as `loadReader` takes them. */
  readonly lexicon?: Readonly<Record<string, string>>;
}

export interface Readers {
  /** What reads: known when the first of them is loaded. @throws {Error} where the reader cannot be loaded */
  version(): Promise<ReaderVersion>;
  /** What the ids in readings are called, the user's own among them. */
  names(): Promise<LexiconNames>;
  /** An outcome for each article, in their order. */
  read(articles: readonly Article[]): Promise<readonly ReadOutcome[]>;
  /** How many groups of articles it is worth to hand over at a time. */
  readonly width: number;
  close(): Promise<void>;
}
