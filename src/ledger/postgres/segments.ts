/**
 * Segments of the search index on PostgreSQL: rows of pages in the transactions of the records that they index, copied to this machine before they
 * are searched. What is read without waiting is a view: the manifest and the deletions at one moment.
 */
import { bytes, number } from '../columns.ts';
import { IndexFault, type NewSegment, type SegmentMeta, type SegmentStore } from '../index/index.ts';
import { segmentMetaOf } from '../segment-row.ts';
import type { Row } from '../steps.ts';
import type { Connection } from './connections.ts';
import type { KeptSegment, SegmentCopies } from './segment-copies.ts';

/** Deletions of a segment, and how many there are. */
export interface Deletions {
  readonly deleted: number;
  readonly bitmap: Uint8Array;
}

/** The index at one moment. */
export interface View {
  /** Grows with every change of the index. */
  readonly version: number;
  readonly segments: readonly KeptSegment[];
  readonly deletions: ReadonlyMap<number, Deletions>;
}

export const NO_VIEW: View = { version: -1, segments: [], deletions: new Map() };

/** The index as searchers know it: one object, which shows one view or another. */
export class PostgresSegments implements SegmentStore {
  /** The newest view that there is a copy of. */
  newest: View = NO_VIEW;
  private shown: SegmentStore | null = null;
  /** Copies on their way. */
  private readonly coming = new Map<string, Promise<void>>();
  /** Views that are looked at, or will be. */
  private readonly held = new Set<View>();

  constructor(readonly copies: SegmentCopies) {}

  list(): readonly SegmentMeta[] {
    return this.now().list();
  }

  issueId(): number {
    return this.now().issueId();
  }

  readRange(id: number, from: number, to: number): Uint8Array {
    return this.now().readRange(id, from, to);
  }

  replace(removed: readonly number[], added: readonly NewSegment[]): void {
    this.now().replace(removed, added);
  }

  deletions(id: number): Uint8Array | null {
    return this.now().deletions(id);
  }

  setDeletions(id: number, bitmap: Uint8Array, deleted: number): void {
    this.now().setDeletions(id, bitmap, deleted);
  }

  /** From now on, until something waits, this is the index. */
  show(store: SegmentStore): void {
    this.shown = store;
  }

  /**
   * The index as a transaction sees it, with a copy of all that is in it, while it is used.
   *
   * @param version the version of the index that the transaction sees
   */
  async at<T>(connection: Connection, version: number, use: (view: View) => Promise<T>): Promise<T> {
    const view = this.newest.version === version ? this.newest : await this.read(connection, version);
    this.held.add(view);
    try {
      for (const segment of view.segments) await this.bring(connection, segment);
      if (view.version > this.newest.version) this.adopt(view);
      return await use(view);
    } finally {
      this.held.delete(view);
      this.letGo();
    }
  }

  /** This is the index from now on; its copies are there. */
  adopt(view: View): void {
    if (view.version <= this.newest.version) return;
    this.newest = view;
    this.copies.clean(view.segments);
  }

  /**
   * Looks at every copy, and takes those away that are not what was written: the next search brings them again.
   *
   * @returns whether there were any
   */
  recheck(): boolean {
    const broken = this.newest.segments.filter((segment) => !this.copies.isWhole(segment));
    for (const segment of broken) this.copies.drop(segment);
    return broken.length > 0;
  }

  /** The index may be another one from now on: its manifest is read again. */
  forget(): void {
    this.newest = NO_VIEW;
  }

  private async read(connection: Connection, version: number): Promise<View> {
    const rows = await connection.all('SELECT id, unit, units, deleted, bytes, version, sum FROM segment ORDER BY id');
    const segments = rows.map(segmentOf);
    const known = this.newest.deletions;
    const deletions = new Map<number, Deletions>();
    const changed: number[] = [];
    for (const { id, deleted } of segments) {
      const old = known.get(id);
      if (old?.deleted === deleted) deletions.set(id, old);
      else if (deleted > 0) changed.push(id);
    }
    if (changed.length > 0)
      for (const row of await connection.all(
        'SELECT segment, bitmap FROM segment_deletions WHERE segment = ANY (?::bigint[])',
        `{${changed.join(',')}}`,
      )) {
        const id = number(row, 'segment');
        const deleted = segments.find((segment) => segment.id === id)?.deleted ?? 0;
        deletions.set(id, { deleted, bitmap: bytes(row, 'bitmap') });
      }
    return { version, segments, deletions };
  }

  /** Sees to it that there is a copy, whoever else wants one now. */
  private async bring(connection: Connection, segment: KeptSegment): Promise<void> {
    if (this.copies.has(segment)) return;
    const key = `${segment.id} ${segment.sum}`;
    const other = this.coming.get(key);
    // Who brings it may fail: then it is brought here.
    if (other !== undefined) await other.catch(() => {});
    if (this.copies.has(segment)) return;
    const copied = fetchSegment(connection, segment.id).then((all) => this.copies.put(segment, all));
    this.coming.set(key, copied);
    try {
      await copied;
    } finally {
      this.coming.delete(key);
    }
  }

  private letGo(): void {
    const used = new Set(this.newest.segments.map(({ id }) => id));
    for (const { segments } of this.held) for (const { id } of segments) used.add(id);
    this.copies.closeBut(used);
  }

  private now(): SegmentStore {
    if (this.shown === null) throw new IndexFault('segmentGone', 'no view');
    return this.shown;
  }
}

/** A view to be read. */
export class SegmentsAt implements SegmentStore {
  constructor(
    readonly view: View,
    private readonly copies: SegmentCopies,
  ) {}

  list(): readonly SegmentMeta[] {
    return this.view.segments;
  }

  readRange(id: number, from: number, to: number): Uint8Array {
    return this.copies.read(id, from, to);
  }

  deletions(id: number): Uint8Array | null {
    return this.view.deletions.get(id)?.bitmap ?? null;
  }

  issueId(): number {
    throw readOnly();
  }

  replace(): void {
    throw readOnly();
  }

  setDeletions(): void {
    throw readOnly();
  }
}

function readOnly(): Error {
  return new Error('the index is written within a write');
}

function segmentOf(row: Row): KeptSegment {
  return { ...segmentMetaOf(row), sum: number(row, 'sum') };
}

/** «PGCOPY», a word of flags, the length of what follows them. (PostgreSQL, COPY, binary format) */
const COPY_HEAD = 19;

/** The bytes of a segment as the database has them. */
export async function fetchSegment(connection: Connection, id: number): Promise<Uint8Array> {
  const sent = await connection.copy(
    `COPY (SELECT bytes FROM segment_page WHERE segment = ${id} ORDER BY page) TO STDOUT (FORMAT binary)`,
  );
  const out = Buffer.allocUnsafe(sent.length);
  let length = 0;
  // Each row: how many columns (1; -1 at the end), the length of its bytes, its bytes.
  for (let at = COPY_HEAD; at + 2 <= sent.length && sent.readInt16BE(at) === 1; ) {
    const size = sent.readInt32BE(at + 2);
    sent.copy(out, length, at + 6, at + 6 + size);
    length += size;
    at += 6 + size;
  }
  return out.subarray(0, length);
}
