/** Segments of the search index as rows of pages, in the transactions of the records that they index. */
import { IndexFault, PAGE_BYTES, type NewSegment, type SegmentMeta, type SegmentStore } from '../index/index.ts';
import { bytes, number } from '../columns.ts';
import { segmentMetaOf } from '../segment-row.ts';
import type { Database } from './driver.ts';

/** Pages of the index that make a row: a megabyte would be read for a word, a page for each would cost as many rows. */
const PAGES = 4;
const ROW_BYTES = PAGE_BYTES * PAGES;

export class SqliteSegments implements SegmentStore {
  constructor(private readonly db: Database) {}

  list(): readonly SegmentMeta[] {
    return this.db.all('SELECT * FROM segment ORDER BY id').map(segmentMetaOf);
  }

  issueId(): number {
    const next = number(this.db.get("SELECT value FROM meta WHERE name = 'next-segment'"), 'value');
    this.db.run("UPDATE meta SET value = ? WHERE name = 'next-segment'", String(next + 1));
    return next;
  }

  readRange(id: number, from: number, to: number): Uint8Array {
    const out = new Uint8Array(to - from);
    const first = Math.floor(from / ROW_BYTES);
    const last = Math.floor(Math.max(from, to - 1) / ROW_BYTES);
    const rows = this.db.all(
      'SELECT page, bytes FROM segment_page WHERE segment = ? AND page BETWEEN ? AND ? ORDER BY page',
      id,
      first,
      last,
    );
    // Merged away by another process meanwhile: the searcher looks at the manifest again.
    if (rows.length === 0 && to > from) throw new IndexFault('segmentGone', String(id));
    for (const row of rows) {
      const begins = number(row, 'page') * ROW_BYTES;
      const part = bytes(row, 'bytes');
      const start = Math.max(from, begins);
      const end = Math.min(to, begins + part.length);
      if (end > start) out.set(part.subarray(start - begins, end - begins), start - from);
    }
    return out;
  }

  replace(removed: readonly number[], added: readonly NewSegment[]): void {
    this.db.transaction(() => {
      for (const id of removed) {
        this.db.run('DELETE FROM segment WHERE id = ?', id);
        this.db.run('DELETE FROM segment_page WHERE segment = ?', id);
        this.db.run('DELETE FROM segment_deletions WHERE segment = ?', id);
      }
      for (const { meta, bytes: all } of added) {
        this.db.run(
          'INSERT INTO segment (id, unit, units, deleted, bytes, version) VALUES (?, ?, ?, ?, ?, ?)',
          meta.id,
          meta.unit,
          meta.units,
          meta.deleted,
          meta.bytes,
          meta.version,
        );
        for (let page = 0; page * ROW_BYTES < all.length; page++) {
          const part = all.subarray(page * ROW_BYTES, (page + 1) * ROW_BYTES);
          this.db.run('INSERT INTO segment_page (segment, page, bytes) VALUES (?, ?, ?)', meta.id, page, part);
        }
      }
    });
  }

  deletions(id: number): Uint8Array | null {
    const row = this.db.get('SELECT bitmap FROM segment_deletions WHERE segment = ?', id);
    return row === undefined ? null : bytes(row, 'bitmap');
  }

  setDeletions(id: number, bitmap: Uint8Array, deleted: number): void {
    this.db.transaction(() => {
      this.db.run('INSERT OR REPLACE INTO segment_deletions (segment, bitmap) VALUES (?, ?)', id, bitmap);
      this.db.run('UPDATE segment SET deleted = ? WHERE id = ?', deleted, id);
    });
  }
}
