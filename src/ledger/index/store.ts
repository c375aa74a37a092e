/**
 * Where segments are kept. The index knows no database: a ledger keeps them beside its records, in the same transaction, so
 * that both change together or not at all; a folder or memory will do as well.
 */

/** One segment of the manifest. */
export interface SegmentMeta {
  readonly id: number;
  readonly unit: 'statement' | 'article';
  /** Units written, those deleted since among them. */
  readonly units: number;
  /** Units deleted since; only grows. Tells a reader when to look at the deletions again. */
  readonly deleted: number;
  /** Size of the segment. */
  readonly bytes: number;
  /** Version of the layout. */
  readonly version: number;
  /** Sum of its bytes, where the store can go back to an earlier state and then give a number once more. */
  readonly sum?: number;
}

export interface NewSegment {
  readonly meta: SegmentMeta;
  readonly bytes: Uint8Array;
}

/** Keeps segments. Each method is atomic; a ledger runs those that write inside its own transaction. */
export interface SegmentStore {
  /** The manifest: the segments that there are, oldest first. */
  list(): readonly SegmentMeta[];
  /** A number never issued before, also not for a segment that is gone. */
  issueId(): number;
  /** Bytes of a segment, `to` exclusive. Ranges begin at whole pages, so a store may keep segments in rows of pages. */
  readRange(id: number, from: number, to: number): Uint8Array;
  /** Takes segments out of the manifest and puts others in, both or neither. */
  replace(removed: readonly number[], added: readonly NewSegment[]): void;
  /** What was given to `setDeletions` last; null if nothing. */
  deletions(id: number): Uint8Array | null;
  /** @param deleted becomes `deleted` of the segment's meta */
  setDeletions(id: number, bitmap: Uint8Array, deleted: number): void;
}
