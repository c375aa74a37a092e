/** The index answers as asking every unit one by one would: after deletions, merges and reopening, page by page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexAnswer, IndexQuery } from './request.ts';
import { IndexSearcher } from './searcher.ts';
import { arbitraryQuestion, arbitraryUnits, TERMS } from './testing/arbitrary.ts';
import { mergeDue } from './testing/merge-due.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { Oracle } from './testing/oracle.ts';
import type { IndexedUnit } from './unit.ts';
import { IndexWriter } from './writer.ts';

const oracle = new Oracle(TERMS);
const options = { terms: TERMS };

/** All hits, and the answers page by page. */
function allPages(
  searcher: IndexSearcher,
  asked: IndexQuery,
): { hits: IndexAnswer['hits'][number][]; first: IndexAnswer } {
  const first = searcher.search(asked);
  const hits = [...first.hits];
  for (let answer = first; answer.next !== null; hits.push(...answer.hits)) {
    answer = searcher.search({ ...asked, cursor: answer.next });
    expect(answer.total).toBe(first.total);
    expect(answer.hits.length).toBeGreaterThan(0);
    if (hits.length > first.total) throw new Error('paging does not end');
  }
  return { hits, first };
}

function agree(searcher: IndexSearcher, units: readonly IndexedUnit[], asked: IndexQuery): void {
  const wanted = oracle.search(units, asked);
  const { hits, first } = allPages(searcher, asked);
  expect(first.total).toBe(wanted.hits.length);
  expect(first.facets).toEqual(wanted.facets);
  const score = new Map(wanted.hits.map((hit) => [hit.id, hit.score]));
  for (const hit of hits) expect(Math.abs(hit.score - (score.get(hit.id) ?? Number.NaN))).toBeLessThan(1e-9);
  const ids = hits.map(({ id }) => id);
  // Scores that differ in the last bit only may stand either way round in the slow count.
  if (asked.sort === 'relevance') {
    expect([...ids].sort()).toEqual([...score.keys()].sort());
    for (let i = 1; i < hits.length; i++)
      expect(hits[i - 1]?.score).toBeGreaterThanOrEqual(hits[i]?.score ?? Number.NaN);
  } else expect(ids).toEqual([...score.keys()]);
}

type Step = 'add' | 'remove' | 'replace' | 'merge' | 'reopen';
const steps = fc.array(fc.constantFrom<Step[]>('add', 'add', 'add', 'remove', 'replace', 'merge', 'reopen'), {
  minLength: 2,
  maxLength: 9,
});

test('hits, totals, facets and scores are those of the slow count, whatever happened to the index', () => {
  fc.assert(
    fc.property(
      arbitraryUnits(60),
      steps,
      fc.array(arbitraryQuestion, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
      (units, todo, questions, picks) => {
        const store = new MemoryStore();
        const policy = { atOnce: 2, smallest: 1, largest: 1e9, deleted: 0.5, beginningsFrom: 1 };
        let writer = new IndexWriter(store, { policy });
        let searcher = new IndexSearcher(store, options);
        const waiting = [...units];
        const kept: IndexedUnit[] = [];
        for (const [s, step] of todo.entries()) {
          const pick = kept.length === 0 ? undefined : kept[(picks[s] ?? 0) % kept.length];
          if (step === 'add') {
            const batch = waiting.splice(0, 1 + ((picks[s] ?? 0) % 20));
            writer.add(batch);
            writer.flush();
            kept.push(...batch);
          } else if (step === 'remove' && pick !== undefined) {
            const gone = kept.filter(({ article }) => article === pick.article);
            expect(writer.remove(pick.article)).toBe(gone.length);
            kept.splice(0, kept.length, ...kept.filter(({ article }) => article !== pick.article));
          } else if (step === 'replace' && pick !== undefined) {
            const changed = { ...pick, day: 20_030, facets: { speaker: ['s4'] } };
            expect(writer.remove(pick.article, pick.id)).toBe(1);
            writer.add([changed]);
            writer.flush();
            kept[kept.indexOf(pick)] = changed;
          } else if (step === 'merge') mergeDue(store, policy);
          else if (step === 'reopen') {
            writer = new IndexWriter(store, { policy });
            searcher = new IndexSearcher(store, options);
          }
          for (const asked of questions) agree(searcher, kept, asked);
        }
        writer.mergeAll();
        writer.verify();
        expect(store.list().every(({ deleted }) => deleted === 0)).toBe(true);
        for (const asked of questions) agree(searcher, kept, asked);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
