/** Lists of beginnings say what the lists of all words that begin so say together: the same units, counted the same. */
import { expect, test } from 'vitest';
import { MERGE_POLICY } from './merge-policy.ts';
import { RangeCache } from './range-cache.ts';
import { IndexSearcher } from './searcher.ts';
import { Segment } from './segment.ts';
import { MemoryStore } from './testing/memory-store.ts';
import type { IndexedUnit } from './unit.ts';
import { IndexWriter } from './writer.ts';

const ROOTS = ['جسر', 'ميناء', 'سوق', 'نهر', 'مدينة', 'سور', 'جبل', 'سد', 'قمح', 'ملح'];
const BEFORE = ['', 'ال', 'وال', 'بال', 'و', 'ب'];
const UNITS = 400;

/** Words that follow from the number of the unit, some of them twice. */
function unit(i: number): IndexedUnit {
  const words = Array.from({ length: 3 + (i % 9) }, (_, k) => {
    const n = (i * 31 + k * k * 17) % 60;
    return `${BEFORE[n % BEFORE.length]}${ROOTS[Math.floor(n / BEFORE.length)]}`;
  });
  const keys = words.map((word) => [word.replace(/^[وب]?(?:ال)?/u, '')]);
  const field = { exact: words, keys };
  return {
    id: `u${String(i).padStart(4, '0')}`,
    unit: 'statement',
    article: `a${i}`,
    text: { what: field, ...(i % 3 === 0 ? { who: field } : {}) },
    facets: {},
    day: 20_000 + (i % 50),
  };
}

function indexOf(beginningsFrom: number): MemoryStore {
  const store = new MemoryStore();
  const writer = new IndexWriter(store, { policy: { ...MERGE_POLICY, beginningsFrom } });
  for (let i = 0; i < UNITS; i += 40) {
    writer.add(Array.from({ length: 40 }, (_, k) => unit(i + k)));
    writer.flush();
  }
  writer.remove('a7');
  writer.mergeAll();
  writer.remove('a11');
  return store;
}

const terms = { queryKeys: (word: string) => ({ exact: word, keys: [word] }) };
const beginnings = [
  ...new Set(
    ROOTS.flatMap((root) => BEFORE.flatMap((before) => [1, 2, 3, 4, 5].map((n) => (before + root).slice(0, n)))),
  ),
];

test('every beginning finds what its words find, with the same scores', () => {
  const [counted, spelt] = [indexOf(1), indexOf(Number.POSITIVE_INFINITY)].map(
    (store) => new IndexSearcher(store, { terms }),
  );
  for (const text of beginnings)
    for (const exact of [true, false]) {
      const query = { type: 'word', text, exact, prefix: true, at: [0, 0] } as const;
      const asked = { query, unit: 'statement', sort: 'relevance', limit: UNITS, facets: [], facetLimit: 0 } as const;
      expect({ text, exact, answer: counted?.search(asked) }).toEqual({ text, exact, answer: spelt?.search(asked) });
    }
});

/** The beginnings of which a merged index has lists. */
function kept(beginningsFrom: number): readonly string[] {
  const store = indexOf(beginningsFrom);
  const [meta] = store.list();
  if (meta === undefined) throw new Error('nothing was merged');
  return new Segment(store, new RangeCache(1e6), meta).beginnings('what', 'exact')?.strings() ?? [];
}

test('those that many units have are kept, in order, and no single word', () => {
  const own = kept(1);
  expect(own).toEqual([...own].sort());
  expect(own).toEqual(expect.arrayContaining(['ا', 'ال', 'ب', 'بال', 'و', 'وال']));
  expect(own).not.toContain('جسر');
});

test('a small segment has none', () => {
  expect(kept(UNITS + 1)).toEqual([]);
});
