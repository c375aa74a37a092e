/** What is found: words by their keys or as written, phrases, NEAR, prefixes, names, dates, values; and what is counted. */
import { describe, expect, test } from 'vitest';
import type { QueryNode } from '../../query/index.ts';
import type { IndexQuery } from './request.ts';
import { IndexSearcher } from './searcher.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { near, PLAIN_TERMS, question, statement, terms, words } from './testing/units.ts';
import type { IndexedUnit } from './unit.ts';
import { IndexWriter } from './writer.ts';

const AT = [0, 0] as const;

function indexOf(units: readonly IndexedUnit[]): IndexSearcher {
  const store = new MemoryStore();
  const writer = new IndexWriter(store);
  writer.add(units);
  writer.flush();
  return new IndexSearcher(store, { terms: PLAIN_TERMS });
}

function found(searcher: IndexSearcher, query: QueryNode, more: Partial<IndexQuery> = {}): string[] {
  return searcher.search(question(query, more)).hits.map(({ id }) => id);
}

describe('words and where they stand', () => {
  const index = indexOf([
    statement(1, 'رفع الحصار عن مدينة الميناء'),
    statement(2, 'الحصار مستمر ورفع الأجور مؤجل'),
    statement(3, 'رفع\nالحصار'),
    statement(4, 'حصار المدينة القديمة وأسوار القلعة'),
  ]);
  test.each([
    ['a key finds the forms of the word', words('حصار'), ['u1', 'u2', 'u3', 'u4']],
    ['=exact finds the word as written', words('=حصار'), ['u4']],
    ['a phrase does not cross a paragraph', words('رفع الحصار'), ['u1']],
    ['a phrase keeps its order', words('الحصار رفع'), []],
    ['a prefix finds what begins so', words('مد*'), ['u1', 'u4']],
    ['a prefix in a phrase', words('عن مد*'), ['u1']],
    ['NEAR finds both orders', near(3, 'الأجور', 'مستمر'), ['u2']],
    ['NEAR keeps its distance', near(1, 'الأجور', 'مستمر'), []],
    ['NEAR takes phrases', near(2, 'رفع الحصار', 'الميناء'), []],
    ['NEAR counts from the end of a phrase', near(3, 'رفع الحصار', 'الميناء'), ['u1']],
    ['a word that is nowhere', words('زيتون'), []],
  ])('%s', (_, query, ids) => {
    expect(found(index, query)).toEqual(ids);
  });
});

test('a month of two words stands in one place', () => {
  const exact = ['في', '5', 'كانون', 'الثاني', '2024'];
  const what = { exact, keys: exact.map((word) => (word === 'كانون' ? [word, '#1'] : [word])), joined: [3] };
  const searcher = indexOf([statement(1, '', { text: { what } })]);
  expect(found(searcher, words('5 #1 2024'))).toEqual(['u1']);
});

test('a word that stands twice in one place begins a phrase once', () => {
  const what = terms('كتاب كتاب مدرسة');
  const searcher = indexOf([
    statement(1, '', { text: { what: { ...what, joined: [1] } } }),
    statement(2, '', { text: { what } }),
  ]);
  const { hits } = searcher.search(question(words('كتاب مدرسة'), { sort: 'relevance' }));
  const [one, other] = hits.map(({ score }) => score);
  expect(hits).toHaveLength(2);
  expect(one).toBe(other);
});

test('a name in Latin letters finds the keys that are spellings of it', () => {
  const store = new MemoryStore();
  const writer = new IndexWriter(store);
  writer.add([statement(1, 'قال سليم'), statement(2, 'قال سالم'), statement(3, 'قال سلمان')]);
  writer.flush();
  const name = { openings: ['سا', 'سل'], accepts: (key: string) => /^سا?لي?م$/u.test(key) };
  const searcher = new IndexSearcher(store, { terms: { queryKeys: (exact) => ({ exact, keys: [exact], name }) } });
  expect(found(searcher, words('Salim'))).toEqual(['u1', 'u2']);
});

describe('values, dates and counts', () => {
  const index = indexOf([
    statement(1, 'النفط باق', {
      day: 19_800,
      facets: { speaker: ['x1'], topic: ['نفط', 'اقتصاد'] },
      text: { what: terms('النفط باق'), speaker: terms('سامي القاسم') },
    }),
    statement(2, 'النفط', { day: 19_801, facets: { speaker: ['x2'], topic: ['نفط'], class: ['deny'] } }),
    statement(3, 'القمح', { day: 19_832, facets: { speaker: ['x1'] } }),
    statement(4, 'القمح', { facets: { topic: ['زراعة', 'زراعة'] } }),
  ]);
  const field = (name: 'speaker' | 'class' | 'topic', part: QueryNode): QueryNode => ({
    type: 'field',
    field: name,
    part,
    at: AT,
  });
  const not = (part: QueryNode): QueryNode => ({ type: 'not', part, at: AT });

  test.each([
    ['an open field by its value', field('speaker', words('x1')), ['u1', 'u3']],
    ['an open field by its words', field('speaker', words('قاسم')), ['u1']],
    ['its words are not words of the statement', words('قاسم'), []],
    ['a closed field by its value', field('class', words('deny')), ['u2']],
    ['NOT in a closed field', field('class', not(words('deny'))), ['u1', 'u3', 'u4']],
    ['NOT of everything else', not(words('نفط')), ['u3', 'u4']],
    ['from a day', { type: 'range', field: 'date', from: '2024-03-19', to: null, at: AT } as const, ['u2', 'u3']],
    ['to a month', { type: 'range', field: 'date', from: null, to: '2024-03', at: AT } as const, ['u1', 'u2']],
    ['everything, those without a day last', { type: 'all' } as const, ['u1', 'u2', 'u3', 'u4']],
  ])('%s', (_, query, ids) => {
    expect(found(index, query)).toEqual(ids);
  });

  test('newest first, those without a day last', () => {
    expect(found(index, { type: 'all' }, { sort: 'newest' })).toEqual(['u3', 'u2', 'u1', 'u4']);
  });

  test('filters leave out; a value given twice counts once', () => {
    const filters = [{ facet: 'speaker', values: ['x2'], not: true }];
    const { facets, total } = index.search(question({ type: 'all' }, { filters, facets: ['topic', 'month', 'year'] }));
    expect(total).toBe(3);
    expect(facets).toEqual({
      topic: ['اقتصاد', 'زراعة', 'نفط'].map((value) => ({ value, count: 1 })),
      month: ['2024-03', '2024-04'].map((value) => ({ value, count: 1 })),
      year: [{ value: '2024', count: 2 }],
    });
  });
});

test('of equal scores the newest comes first; a rarer word and a shorter text count more', () => {
  const searcher = indexOf([
    statement(1, 'القمح وفير', { day: 1 }),
    statement(2, 'القمح وفير', { day: 2 }),
    statement(3, 'القمح', { day: 1 }),
    statement(4, 'القمح نادر', { day: 1 }),
  ]);
  const query: QueryNode = { type: 'or', parts: [words('القمح'), words('نادر')], at: AT };
  expect(found(searcher, query, { sort: 'relevance' })).toEqual(['u4', 'u3', 'u2', 'u1']);
});

test('collapsed, a group is one hit', () => {
  const searcher = indexOf([
    statement(1, 'القمح', { day: 1, group: 'f' }),
    statement(2, 'القمح', { day: 2, group: 'f' }),
    statement(3, 'القمح', { day: 3 }),
  ]);
  const { hits, total } = searcher.search(question(words('قمح'), { collapse: true }));
  expect(hits.map(({ id }) => id)).toEqual(['u1', 'u3']);
  expect(total).toBe(2);
});

test('NEAR of what has no position is refused', () => {
  const parts: QueryNode[] = [words('قمح'), { type: 'all' }];
  const ask = (): unknown => indexOf([]).search(question({ type: 'near', distance: 2, parts, at: AT }));
  expect(ask).toThrow(expect.objectContaining({ kind: 'notNear', code: 'MSN-0503' }));
});
