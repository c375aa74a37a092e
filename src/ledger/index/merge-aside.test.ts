/** Merges made while others write: what is deleted meanwhile stays deleted, what is taken away meanwhile does not come back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAside, placeMerge } from './merge-aside.ts';
import { MERGE_POLICY } from './merge-policy.ts';
import { IndexSearcher } from './searcher.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { PLAIN_TERMS, question, statement, words } from './testing/units.ts';
import type { IndexedUnit } from './unit.ts';
import { IndexWriter } from './writer.ts';

const POLICY = { ...MERGE_POLICY, atOnce: 4 };
const ASKED = question(words('القمح'), { facets: ['speaker'], limit: 100 });

const some = (from: number, to: number): IndexedUnit[] =>
  Array.from({ length: to - from }, (_, i) =>
    statement(from + i, `القمح كلمة${from + i}`, { day: i % 5, facets: { speaker: [`x${i % 3}`] } }),
  );

/** A store of segments with five statements each. */
function filled(segments: number): { readonly store: MemoryStore; readonly writer: IndexWriter } {
  const store = new MemoryStore();
  const writer = new IndexWriter(store);
  for (let s = 0; s < segments; s++) {
    writer.add(some(s * 5, s * 5 + 5));
    writer.flush();
  }
  return { store, writer };
}

const answer = (store: MemoryStore) => new IndexSearcher(store, { terms: PLAIN_TERMS }).search(ASKED);

describe('a merge made aside', () => {
  test('changes nothing until it is put in place, and no answer then', () => {
    const { store } = filled(4);
    const before = [store.list(), answer(store)];
    const made = mergeAside(store, POLICY);
    expect([store.list(), answer(store)]).toEqual(before);
    if (made === null) throw new Error('none was due');
    expect(placeMerge(store, made)).toBe(true);
    expect(store.list().map(({ units, deleted }) => [units, deleted])).toEqual([[20, 0]]);
    expect(answer(store)).toEqual(before[1]);
    new IndexWriter(store).verify();
  });

  test('is none where nothing is due', () => {
    expect(mergeAside(filled(3).store, POLICY)).toBeNull();
  });

  test('is dropped where a segment was taken away meanwhile: what was purged of it does not come back', () => {
    const { store, writer } = filled(4);
    const made = mergeAside(store, POLICY);
    writer.remove('a7');
    writer.purge();
    const purged = [store.list(), answer(store)];
    if (made === null) throw new Error('none was due');
    expect(placeMerge(store, made)).toBe(false);
    expect([store.list(), answer(store)]).toEqual(purged);
  });

  test('of which all was deleted before leaves nothing', () => {
    const { store, writer } = filled(1);
    for (let i = 0; i < 5; i++) writer.remove(`a${i}`);
    const made = mergeAside(store, POLICY);
    if (made === null) throw new Error('none was due');
    expect(placeMerge(store, made)).toBe(true);
    expect(store.list()).toEqual([]);
  });

  test('answers as if it had not been made, whatever was deleted before, and deleted or written anew meanwhile', () => {
    const removals = fc.array(fc.nat(19), { maxLength: 5 });
    fc.assert(
      fc.property(removals, removals, removals, (before, meanwhile, anew) => {
        const { store, writer } = filled(4);
        for (const i of before) writer.remove(`a${i}`);
        const made = mergeAside(store, POLICY);
        if (made === null) throw new Error('none was due');
        for (const i of meanwhile) writer.remove(`a${i}`);
        for (const i of new Set(anew)) {
          writer.remove(`a${i}`);
          writer.add(some(i, i + 1));
        }
        writer.flush();
        const wanted = answer(store);
        expect(placeMerge(store, made)).toBe(true);
        expect(answer(store)).toEqual(wanted);
        new IndexWriter(store).verify();
      }),
      { numRuns: 100 },
    );
  });
});
