/** How the index is kept: deletions, merges, pages that agree while it changes, and damage that is found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_BYTES } from './layout.ts';
import { chooseMerge, MERGE_POLICY } from './merge-policy.ts';
import { IndexSearcher } from './searcher.ts';
import { FolderStore } from './testing/folder-store.ts';
import { mergeDue } from './testing/merge-due.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { PLAIN_TERMS, question, statement, words } from './testing/units.ts';
import type { SegmentStore } from './store.ts';
import type { IndexedUnit } from './unit.ts';
import { IndexWriter } from './writer.ts';

const many = (from: number, to: number): IndexedUnit[] =>
  Array.from({ length: to - from }, (_, i) => {
    const number = from + i;
    const more = { day: number % 30, facets: { speaker: [`x${number % 7}`] } };
    return statement(number, `القمح كلمة${number} ${'وفير '.repeat(number % 5)}`, more);
  });

function filled(store: SegmentStore, ...batches: (readonly IndexedUnit[])[]): IndexWriter {
  const writer = new IndexWriter(store);
  for (const batch of batches) {
    writer.add(batch);
    writer.flush();
  }
  return writer;
}

const searcherOf = (store: SegmentStore): IndexSearcher => new IndexSearcher(store, { terms: PLAIN_TERMS });

describe('damage', () => {
  const pristine = new MemoryStore();
  filled(pristine, many(0, 1500));
  const [meta] = pristine.list();
  const size = meta?.bytes ?? 0;

  /** A store with one byte changed. */
  function damaged(at: number, flip: number): MemoryStore {
    const store = new MemoryStore();
    const bytes = pristine.of(1).slice();
    bytes[at] = (bytes[at] ?? 0) ^ flip;
    if (meta !== undefined) store.replace([], [{ meta, bytes }]);
    return store;
  }

  test('the segment has several pages', () => {
    expect(size).toBeGreaterThan(3 * PAGE_BYTES);
  });

  test('any byte that changed is found by verify', () => {
    fc.assert(
      fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const verify = (): void => new IndexWriter(damaged(at, flip)).verify();
        expect(verify).toThrow(expect.objectContaining({ code: expect.stringMatching(/^MSN-050[01]$/u) }));
      }),
      { numRuns: 200 },
    );
  });

  test('a search either answers as before or says that the index is damaged', () => {
    const asked = question(words('قمح'), { facets: ['speaker'] });
    const before = searcherOf(pristine).search(asked);
    fc.assert(
      fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        try {
          expect(searcherOf(damaged(at, flip)).search(asked)).toEqual(before);
        } catch (error) {
          expect(error).toMatchObject({ name: 'IndexFault' });
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a segment cut short is found', () => {
    const store = new MemoryStore();
    if (meta !== undefined) store.replace([], [{ meta, bytes: pristine.of(1).slice(0, size - 10) }]);
    expect(() => searcherOf(store).search(question({ type: 'all' }))).toThrow(/MSN-0500/u);
  });

  test('damaged deletions are found', () => {
    const store = new MemoryStore();
    const writer = filled(store, many(0, 20));
    writer.remove('a3');
    const bitmap = store.deletions(1)?.slice() ?? new Uint8Array();
    bitmap[5] = (bitmap[5] ?? 0) ^ 1;
    store.setDeletions(1, bitmap, 1);
    expect(() => searcherOf(store).search(question({ type: 'all' }))).toThrow(/MSN-0500/u);
  });
});

describe('pages', () => {
  const ids = (
    store: SegmentStore,
    change: (page: number) => void,
    sort: 'relevance' | 'newest' | 'oldest',
  ): string[] => {
    const searcher = searcherOf(store);
    const asked = question(words('قمح'), { sort, limit: 37 });
    const all: string[] = [];
    let answer = searcher.search(asked);
    for (let page = 0; ; page++) {
      all.push(...answer.hits.map(({ id }) => id));
      if (answer.next === null) return all;
      change(page);
      answer = searcher.search({ ...asked, cursor: answer.next });
    }
  };

  test.each(['relevance', 'newest', 'oldest'] as const)(
    'by %s, a unit that stays is on exactly one page while others come and go',
    (sort) => {
      const store = new MemoryStore();
      const writer = filled(store, many(0, 200), many(200, 400), many(400, 500));
      const pages = ids(
        store,
        (page) => {
          writer.add(many(1000 + page * 10, 1010 + page * 10));
          writer.flush();
          writer.remove(`a${page * 3}`);
          if (page % 3 === 0) writer.mergeAll();
        },
        sort,
      );
      expect(new Set(pages).size).toBe(pages.length);
      const removed = new Set(Array.from({ length: 40 }, (_, page) => `u${page * 3}`));
      const stayed = many(0, 500)
        .map(({ id }) => id)
        .filter((id) => !removed.has(id));
      expect(stayed.filter((id) => !pages.includes(id))).toEqual([]);
    },
  );

  test('a cursor of another question is refused, and so is one of nothing', () => {
    const store = new MemoryStore();
    filled(store, many(0, 30));
    const searcher = searcherOf(store);
    const cursor = searcher.search(question(words('قمح'))).next ?? '';
    expect(() => searcher.search(question(words('وفير'), { cursor }))).toThrow(/MSN-0502/u);
    for (const text of ['', 'x', 'bnVsbA', 'WzEsMiwzXQ'])
      expect(() => searcher.search(question(words('قمح'), { cursor: text }))).toThrow(/MSN-0502/u);
  });
});

describe('merging', () => {
  test('many small segments become few, and answers stay', () => {
    const store = new MemoryStore();
    const policy = { ...MERGE_POLICY, smallest: 2000, largest: 60_000 };
    const writer = new IndexWriter(store);
    const asked = question(words('قمح'), { sort: 'relevance', facets: ['speaker'] });
    for (let from = 0; from < 1200; from += 20) {
      writer.add(many(from, from + 20));
      writer.flush();
      const before = searcherOf(store).search(asked);
      while (mergeDue(store, policy)) expect(searcherOf(store).search(asked)).toEqual(before);
    }
    expect(store.list().length).toBeLessThan(16);
    expect(store.list().reduce((sum, { units }) => sum + units, 0)).toBe(1200);
  });

  test('a segment of which much was deleted is written anew; one of which all was is dropped', () => {
    const store = new MemoryStore();
    const writer = filled(store, many(0, 10), many(10, 20));
    for (let i = 0; i < 4; i++) writer.remove(`a${i}`);
    for (let i = 10; i < 20; i++) expect(writer.remove(`a${i}`)).toBe(1);
    while (mergeDue(store));
    expect(store.list().map(({ units, deleted }) => [units, deleted])).toEqual([[6, 0]]);
  });

  test('segments of which much was deleted become one', () => {
    const store = new MemoryStore();
    const writer = filled(store, many(0, 10), many(10, 20), many(20, 30), many(30, 40));
    for (const from of [0, 10, 20]) for (let i = from; i < from + 5; i++) writer.remove(`a${i}`);
    mergeDue(store);
    expect(store.list().map(({ units, deleted }) => [units, deleted])).toEqual([
      [10, 0],
      [15, 0],
    ]);
  });

  test('of the largest, one of which much was deleted is written anew alone', () => {
    const worn = (id: number, bytes: number) =>
      ({ id, unit: 'statement', units: 10, deleted: 4, bytes, version: 1 }) as const;
    const [large, small] = [worn(1, MERGE_POLICY.largest * 2), worn(2, 1000)];
    expect(chooseMerge([large, small], MERGE_POLICY)).toEqual([large]);
    expect(chooseMerge([small], MERGE_POLICY)).toEqual([small]);
  });

  test('the largest are left alone', () => {
    const meta = (id: number, bytes: number) =>
      ({ id, unit: 'statement', units: 10, deleted: 0, bytes, version: 1 }) as const;
    const large = Array.from({ length: 20 }, (_, i) => meta(i, MERGE_POLICY.largest * 0.6));
    expect(chooseMerge(large, MERGE_POLICY)).toBeNull();
    const small = Array.from({ length: 8 }, (_, i) => meta(100 + i, 1000));
    expect(chooseMerge([...large, ...small], MERGE_POLICY)).toEqual(small);
  });
});

test('a unit not yet written is removed too', () => {
  const store = new MemoryStore();
  const writer = new IndexWriter(store);
  writer.add(many(0, 3));
  expect(writer.remove('a1')).toBe(1);
  expect(writer.remove('a1')).toBe(0);
  writer.flush();
  expect(searcherOf(store).search(question({ type: 'all' })).total).toBe(2);
});

test('a rare word is found without reading the index through', () => {
  const store = new MemoryStore();
  filled(store, many(0, 20_000));
  const size = store.list().reduce((sum, { bytes }) => sum + bytes, 0);
  store.read = 0;
  expect(searcherOf(store).search(question(words('كلمة12345'))).total).toBe(1);
  expect(store.read).toBeLessThan(size / 4);
});

test('a search that finds a segment merged away begins again', () => {
  const store = new MemoryStore();
  const writer = filled(store, many(0, 50), many(50, 100));
  const searcher = searcherOf(store);
  const list = store.list.bind(store);
  const asked = question(words('وفير'), { sort: 'relevance' });
  let merged = false;
  store.list = () => {
    const metas = list();
    if (!merged) {
      merged = true;
      writer.mergeAll();
    }
    return metas;
  };
  const other = new MemoryStore();
  filled(other, many(0, 100));
  expect(searcher.search(asked)).toEqual(searcherOf(other).search(asked));
});

test('kept in a folder, an index opens again as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'musnad-index-'));
  try {
    const store = new FolderStore(folder);
    const writer = filled(store, many(0, 100), many(100, 200));
    writer.remove('a7');
    const asked = question(words('قمح'), { facets: ['speaker'] });
    const before = searcherOf(store).search(asked);
    expect(before.total).toBe(199);
    store.close();
    const again = new FolderStore(folder);
    expect(searcherOf(again).search(asked)).toEqual(before);
    again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
