/**
 * Changes the index: units added are gathered and become a segment at `flush`, units removed are marked in theirs. One writer at a
 * time; it runs inside the ledger's transaction, which makes each step whole or undone. Segments are merged aside, by `merge-aside.ts`.
 */
import { SegmentBuilders } from './builders.ts';
import { mergeSegments } from './merge.ts';
import { MERGE_POLICY, type MergePolicy } from './merge-policy.ts';
import { RangeCache } from './range-cache.ts';
import { countBits, Segment } from './segment.ts';
import { packDeletions } from './segment-file.ts';
import type { SegmentMeta, SegmentStore } from './store.ts';
import type { IndexedUnit } from './unit.ts';

export interface WriterOptions {
  readonly policy?: MergePolicy;
  /** Tokens gathered before a segment is written without being asked; bounds the memory. */
  readonly tokens?: number;
  /** Those of an earlier writer, with the words they know. */
  readonly builders?: SegmentBuilders;
}

const TOKENS = 4_000_000;
/** Few bytes: what is changed is read through once. */
const CACHE_BYTES = 4 * 1024 * 1024;

export class IndexWriter {
  private readonly builders: SegmentBuilders;
  private readonly policy: MergePolicy;
  private readonly open = new Map<number, Segment>();
  private readonly cache = new RangeCache(CACHE_BYTES);

  constructor(
    private readonly store: SegmentStore,
    private readonly options: WriterOptions = {},
  ) {
    this.policy = options.policy ?? MERGE_POLICY;
    this.builders = options.builders ?? new SegmentBuilders();
  }

  /** Adds units; they are found after `flush`. A unit of the same id must have been removed before. */
  add(units: Iterable<IndexedUnit>): void {
    for (const unit of units) {
      const builder = this.builders.of(unit.unit);
      builder.add(unit);
      if (builder.tokens >= (this.options.tokens ?? TOKENS)) this.flush();
    }
  }

  /**
   * Removes an article's units, or the one of an id.
   *
   * @returns how many there were
   */
  remove(article: string, id: string | null = null): number {
    if (this.builders.has(article)) this.flush();
    let removed = 0;
    for (const meta of this.store.list()) removed += this.removeFrom(meta, article, id);
    return removed;
  }

  /** Writes what was added. */
  flush(): void {
    for (const segment of this.builders.finish(() => this.store.issueId())) this.store.replace([], [segment]);
  }

  /** All segments of a kind into one each, whatever their size. */
  mergeAll(): void {
    this.flush();
    for (const unit of ['statement', 'article'] as const) {
      const metas = this.store.list().filter((meta) => meta.unit === unit);
      if (metas.length > 1 || metas.some(({ deleted }) => deleted > 0)) this.mergeThese(metas);
    }
  }

  /** Writes every segment anew that holds something removed, so that nothing of it is left. */
  purge(): void {
    this.flush();
    for (const meta of this.store.list()) if (meta.deleted > 0) this.mergeThese([meta]);
  }

  /** Takes everything out, also what cannot be read any more, for the index to be built anew. */
  clear(): void {
    this.builders.discard();
    this.open.clear();
    this.store.replace(
      this.store.list().map(({ id }) => id),
      [],
    );
  }

  /** Takes over a segment of another index, under a number of this one. */
  take(meta: SegmentMeta, bytes: Uint8Array, deletions: Uint8Array | null): void {
    const id = this.store.issueId();
    this.store.replace([], [{ meta: { ...meta, id, deleted: 0 }, bytes }]);
    if (deletions !== null) this.store.setDeletions(id, deletions, meta.deleted);
  }

  /** Reads everything and checks it. @throws IndexFault on the first damage */
  verify(): void {
    for (const meta of this.store.list()) new Segment(this.store, this.cache, meta).file.verify();
  }

  private mergeThese(metas: readonly SegmentMeta[]): void {
    const segments = metas.map((meta) => new Segment(this.store, this.cache, meta));
    const merged = mergeSegments(this.store.issueId(), segments, this.policy);
    this.store.replace(
      metas.map(({ id }) => id),
      merged === null ? [] : [merged],
    );
    for (const { id } of metas) this.open.delete(id);
  }

  private removeFrom(meta: SegmentMeta, article: string, id: string | null): number {
    const segment = this.open.get(meta.id) ?? new Segment(this.store, this.cache, meta);
    this.open.set(meta.id, segment);
    segment.refresh(meta);
    const units = segment.names.find(article, id).filter((unit) => !segment.isDeleted(unit));
    if (units.length === 0) return 0;
    const bits = segment.deleted?.slice() ?? new Uint8Array(Math.ceil(meta.units / 8));
    for (const unit of units) bits[unit >> 3] = (bits[unit >> 3] ?? 0) | (1 << (unit & 7));
    this.store.setDeletions(meta.id, packDeletions(bits), countBits(bits));
    return units.length;
  }
}
