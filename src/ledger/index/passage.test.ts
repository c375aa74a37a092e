/** Tokens by reference are found as if they were written out: in their stretches, across which no phrase runs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from './passage.ts';
import { IndexSearcher } from './searcher.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { analysed, near, PLAIN_TERMS, question, statement, words, writtenOut } from './testing/units.ts';
import type { IndexedUnit } from './unit.ts';
import { IndexWriter } from './writer.ts';

function searcherOf(...what: readonly IndexedUnit['text'][string][]): IndexSearcher {
  const store = new MemoryStore();
  const writer = new IndexWriter(store);
  writer.add(what.map((field, i) => statement(i, '', { text: { what: field } })));
  writer.flush();
  return new IndexSearcher(store, { terms: PLAIN_TERMS });
}

const ARTICLE = analysed('لن نقبل قال سامي بالهدنة المؤقتة أبدا\nثم غادر القاعة');

test('a phrase is found in a stretch and not across two, nor across paragraphs', () => {
  const searcher = searcherOf([
    {
      of: ARTICLE,
      stretches: [
        [0, 2],
        [4, 10],
      ],
    },
  ]);
  const found = (text: string): number => searcher.search(question(words(text))).total;
  expect(found('المؤقتة أبدا')).toBe(1);
  expect(found('نقبل بالهدنة')).toBe(0);
  expect(found('أبدا ثم')).toBe(0);
  expect(found('سامي')).toBe(0);
});

test('a word joined to the one before stands in its place', () => {
  const text = analysed('في كانون الثاني غادر', new Set(['الثاني']));
  const searcher = searcherOf([{ of: text, stretches: [[0, 4]] }]);
  expect(searcher.search(question(words('كانون غادر'))).total).toBe(1);
});

test('passages and the same terms written out are one index', () => {
  const text = fc
    .array(fc.constantFrom('الجسر', 'آمن', 'غدا', 'الثاني', 'وصل'), { minLength: 1, maxLength: 12 })
    .chain((all) => fc.nat(all.length).map((cut) => `${all.slice(0, cut).join(' ')}\n${all.slice(cut).join(' ')}`))
    .map((written) => analysed(written.trim(), new Set(['الثاني'])));
  const passage = text.chain((of) =>
    fc.array(fc.nat(of.count), { minLength: 2, maxLength: 4 }).map((ends): Passage => {
      const sorted = [...ends].sort((a, b) => a - b);
      const stretches = sorted.slice(1).map((to, i) => [sorted[i] ?? 0, to] as const);
      return { of, stretches };
    }),
  );
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 3 }), (passages) => {
      const byReference = searcherOf(passages);
      const written = searcherOf(writtenOut(passages));
      for (const query of [words('الجسر'), words('الجسر آمن'), words('وصل الثاني'), near(3, 'غدا', 'وصل')])
        expect(byReference.search(question(query))).toEqual(written.search(question(query)));
    }),
  );
});
