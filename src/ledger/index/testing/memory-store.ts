/** Segments kept in memory. */
import { IndexFault } from '../fault.ts';
import type { NewSegment, SegmentMeta, SegmentStore } from '../store.ts';

export class MemoryStore implements SegmentStore {
  private metas: readonly SegmentMeta[] = [];
  private readonly bytes = new Map<number, Uint8Array>();
  private readonly bitmaps = new Map<number, Uint8Array>();
  private issued = 0;
  /** Bytes that were read. */
  read = 0;

  list(): readonly SegmentMeta[] {
    return this.metas;
  }

  issueId(): number {
    return ++this.issued;
  }

  readRange(id: number, from: number, to: number): Uint8Array {
    this.read += to - from;
    return this.of(id).slice(from, to);
  }

  replace(removed: readonly number[], added: readonly NewSegment[]): void {
    for (const id of removed) {
      this.bytes.delete(id);
      this.bitmaps.delete(id);
    }
    for (const { meta, bytes } of added) this.bytes.set(meta.id, bytes.slice());
    this.metas = [...this.metas.filter(({ id }) => !removed.includes(id)), ...added.map(({ meta }) => meta)];
  }

  deletions(id: number): Uint8Array | null {
    return this.bitmaps.get(id) ?? null;
  }

  setDeletions(id: number, bitmap: Uint8Array, deleted: number): void {
    this.bitmaps.set(id, bitmap.slice());
    this.metas = this.metas.map((meta) => (meta.id === id ? { ...meta, deleted } : meta));
  }

  /** The bytes themselves, to be damaged. */
  of(id: number): Uint8Array {
    const bytes = this.bytes.get(id);
    if (bytes === undefined) throw new IndexFault('segmentGone', `segment ${id}`);
    return bytes;
  }
}
