/**
 * What keeps a ledger: a database that answers statements, and the segments of the search index beside it. The ledger's logic is the same on
 * every engine; an engine says when it runs, at which moment it sees the ledger, and that what it wrote is kept as one or not at all.
 *
 * Example: `engine.read(() => articles.get(id))`, `engine.write((index) => keeping.add(batch, run, index))`.
 *
 * Every engine
 * - has the tables of `sqlite/schema.ts`, under the same names, and brings them to the newest schema when it is opened;
 * - gives back a whole number as a number (as a bigint beyond 2^53), bytes as Uint8Array, yes and no as 1 and 0, and `count(*)`, `sum` and
 *   `max` of whole numbers as numbers;
 * - orders texts by their code points;
 * - throws a `LedgerFault` for what can go wrong with a store (`busy`, `disk-full`, `damaged`, `read-only` ...), at the statement that failed
 *   or from the call, and `closed` from every call after `close`.
 */
import type { IndexWriter, SegmentStore } from './index/index.ts';
import type { Steps } from './steps.ts';

export interface Engine {
  /** Where the ledger is, for messages: never with a password. */
  readonly address: string;
  /** Whether `change` and `write` refuse with `read-only`. */
  readonly readOnly: boolean;

  /** Runs logic that only looks: all of its statements see the ledger at one moment. Many may run at a time. */
  read<T>(logic: () => Steps<T>): Promise<T>;

  /**
   * As `read`, for logic that searches: `segments` are brought to the moment that its statements see, and the logic begins at once. It asks
   * all that it wants of the index before it yields its first statement, for another search may bring them further while it waits.
   */
  search<T>(logic: () => Steps<T>): Promise<T>;

  /**
   * Runs logic that writes small records and leaves the index alone (runs, collections, sources, judgements): one transaction, on disk when
   * the promise is fulfilled. Two of them that touch the same rows take turns, so that logic may look first and write then.
   */
  change<T>(logic: () => Steps<T>): Promise<T>;

  /**
   * Runs logic that writes, as `change` does; what it puts into the index is written in the same transaction (the engine flushes the writer when
   * the logic has ended). Writers take turns, those of other processes and machines too: from its first statement to its last nobody
   * else writes, so that logic may remember what it has read.
   *
   * The writer reads segments without waiting: an engine whose segments are elsewhere has a copy ready before the logic begins. A
   * segment that is damaged is a fault when it is read, not before: a repair begins by clearing the index.
   *
   * Merges that are due are made within, or afterwards while others write; the answer does not depend on it.
   *
   * Here and in `change`, an engine may run the logic again from its beginning where its transaction was undone by no fault of its own. So
   * logic changes nothing outside of the ledger, except what the hook of `whenUnsure` forgets.
   */
  write<T>(logic: (index: IndexWriter) => Steps<T>): Promise<T>;

  /**
   * The index, to be searched within `search`. The same object as long as the engine is open: a searcher keeps what it has opened of it.
   */
  readonly segments: SegmentStore;

  /**
   * Calls the hook at the beginning of a call where somebody else may have written since the last one, and whenever a transaction was undone:
   * what is remembered of the tables may be so no longer. An engine that cannot tell calls it every time. There may be several hooks.
   */
  whenUnsure(hook: () => void): void;

  /** Makes sure that nothing is left of rows and segments that were deleted: no page, no log, no copy. */
  scrub(): Promise<void>;

  /** What the engine's own check of its store finds wrong; none where all is well. */
  check(): Promise<readonly string[]>;

  /** Bytes that it takes on disk, and the version of its schema. */
  extent(): Promise<Extent>;

  /** Copies the ledger as it is now into a file, while others go on: a ledger of its own, or what the engine's own tools make one of. */
  backup(path: string): Promise<void>;

  /** Ends what runs and lets everything go; again, it does nothing. */
  close(): Promise<void>;
}

export interface Extent {
  readonly bytes: number;
  readonly schema: number;
}
