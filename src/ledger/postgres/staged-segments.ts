/**
 * The index as a write changes it: what it adds, takes away and marks as deleted is gathered, seen by the write alone, and put into the database
 * with its records.
 */
import { crc32 } from 'node:zlib';
import type { NewSegment, SegmentMeta, SegmentStore } from '../index/index.ts';
import { columnArray } from './arrays.ts';
import type { Connection } from './connections.ts';
import type { KeptSegment, SegmentCopies } from './segment-copies.ts';
import type { Deletions, View } from './segments.ts';

/** Bytes of a segment that make a row, and those that are sent at once. */
const ROW_BYTES = 256 * 1024;
const SENT_ROWS = 32;

/** Numbers that a write may give its segments. */
export const IDS_OF_A_WRITE = 4096;

export class StagedSegments implements SegmentStore {
  private readonly added = new Map<number, NewSegment>();
  private readonly removed = new Set<number>();
  private readonly marked = new Map<number, Deletions>();
  private listed: readonly SegmentMeta[] | null = null;
  private issued = 0;

  /** @param firstId the first of the numbers that it may give */
  constructor(
    readonly base: View,
    private readonly copies: SegmentCopies,
    private readonly firstId: number,
  ) {}

  get changed(): boolean {
    return this.added.size > 0 || this.removed.size > 0 || this.marked.size > 0;
  }

  list(): readonly SegmentMeta[] {
    this.listed ??= [
      ...this.base.segments.filter(({ id }) => !this.removed.has(id)),
      ...[...this.added.values()].map(({ meta }) => meta),
    ]
      .map((meta) => ({ ...meta, deleted: this.marked.get(meta.id)?.deleted ?? meta.deleted }))
      .sort((a, b) => a.id - b.id);
    return this.listed;
  }

  issueId(): number {
    if (this.issued === IDS_OF_A_WRITE) throw new Error('one write makes too many segments');
    return this.firstId + this.issued++;
  }

  readRange(id: number, from: number, to: number): Uint8Array {
    return this.added.get(id)?.bytes.subarray(from, to) ?? this.copies.read(id, from, to);
  }

  replace(removed: readonly number[], added: readonly NewSegment[]): void {
    this.listed = null;
    for (const id of removed) {
      this.marked.delete(id);
      // What came and went within the write was never there.
      if (!this.added.delete(id)) this.removed.add(id);
    }
    for (const segment of added) this.added.set(segment.meta.id, segment);
  }

  deletions(id: number): Uint8Array | null {
    return (this.marked.get(id) ?? this.base.deletions.get(id))?.bitmap ?? null;
  }

  setDeletions(id: number, bitmap: Uint8Array, deleted: number): void {
    this.listed = null;
    this.marked.set(id, { bitmap, deleted });
  }

  /** Puts what was gathered into the tables. */
  async write(connection: Connection): Promise<void> {
    if (this.removed.size > 0) {
      const gone = `{${[...this.removed].join(',')}}`;
      for (const [table, column] of [
        ['segment', 'id'],
        ['segment_page', 'segment'],
        ['segment_deletions', 'segment'],
      ])
        await connection.all(`DELETE FROM ${table} WHERE ${column} = ANY (?::bigint[])`, gone);
    }
    for (const { meta, bytes } of this.added.values()) {
      await connection.all(
        'INSERT INTO segment (id, unit, units, deleted, bytes, version, sum) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[meta.id, meta.unit, meta.units, meta.deleted, meta.bytes, meta.version, crc32(bytes)],
      );
      await writePages(connection, meta.id, bytes);
    }
    for (const [id, { bitmap, deleted }] of this.marked) {
      await connection.all(
        'INSERT INTO segment_deletions (segment, bitmap) VALUES (?, ?) ON CONFLICT (segment) DO UPDATE SET bitmap = excluded.bitmap',
        id,
        bitmap,
      );
      await connection.all('UPDATE segment SET deleted = ? WHERE id = ?', deleted, id);
    }
  }

  /** The view that is the index once it is kept; copies of what is new are put beside the others. */
  kept(base: View, version: number): View {
    const segments: KeptSegment[] = [];
    const deletions = new Map<number, Deletions>();
    const marked = (segment: KeptSegment): void => {
      const own = this.marked.get(segment.id) ?? base.deletions.get(segment.id);
      if (own !== undefined) deletions.set(segment.id, own);
      segments.push({ ...segment, deleted: own?.deleted ?? segment.deleted });
    };
    for (const segment of base.segments) if (!this.removed.has(segment.id)) marked(segment);
    for (const { meta, bytes } of this.added.values()) {
      const segment = { ...meta, sum: crc32(bytes) };
      this.copies.put(segment, bytes);
      marked(segment);
    }
    return { version, segments: segments.sort((a, b) => a.id - b.id), deletions };
  }
}

async function writePages(connection: Connection, segment: number, all: Uint8Array): Promise<void> {
  const insert = connection.prepared(
    'INSERT INTO segment_page (segment, page, bytes) SELECT ?::bigint, * FROM unnest(?::bigint[], ?::bytea[])',
  );
  const rows: (readonly [number, Uint8Array])[] = [];
  for (let from = 0; from < all.length; from += ROW_BYTES)
    rows.push([from / ROW_BYTES, all.subarray(from, from + ROW_BYTES)]);
  for (let first = 0; first < rows.length; first += SENT_ROWS) {
    const sent = rows.slice(first, first + SENT_ROWS);
    await connection.ask(insert, [String(segment), columnArray('bigint', sent, 0), columnArray('bytea', sent, 1)]);
  }
}
