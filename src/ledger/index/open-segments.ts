/** The segments that are open: kept from question to question, brought up to the manifest before each. */
import { FacetValues } from './facet-counts.ts';
import { RangeCache } from './range-cache.ts';
import { Segment } from './segment.ts';
import type { SegmentMeta, SegmentStore } from './store.ts';

export class OpenSegments {
  private readonly cache: RangeCache;
  private readonly open = new Map<number, Segment>();
  private readonly values = new Map<string, FacetValues>();

  /** @param cacheBytes bytes of segments kept in memory */
  constructor(
    private readonly store: SegmentStore,
    cacheBytes: number,
  ) {
    this.cache = new RangeCache(cacheBytes);
  }

  /** The segments that the manifest has now. */
  current(): readonly Segment[] {
    const metas = this.store.list();
    const listed = new Set(metas.map(({ id }) => id));
    let changed = false;
    for (const id of this.open.keys()) {
      if (listed.has(id)) continue;
      this.open.delete(id);
      changed = true;
    }
    for (const meta of metas) {
      const segment = this.open.get(meta.id);
      if (segment !== undefined && segment.file.meta.sum === meta.sum) segment.refresh(meta);
      else {
        this.open.set(meta.id, new Segment(this.store, this.cache, meta));
        changed = true;
      }
    }
    if (changed) this.values.clear();
    return [...this.open.values()].sort((a, b) => a.id - b.id);
  }

  /** The values of a facet over the segments of one kind, as `current` gave them last. */
  facetValues(facet: string, unit: SegmentMeta['unit']): FacetValues {
    const key = `${unit}:${facet}`;
    let values = this.values.get(key);
    if (values === undefined) {
      const segments = [...this.open.values()].filter(({ file }) => file.meta.unit === unit);
      values = new FacetValues(segments, facet);
      this.values.set(key, values);
    }
    return values;
  }
}
