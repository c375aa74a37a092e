/** The training of the tagger on text of our own: labels carried over to tokens, a field that learns, kinds of alike words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { beginOf, LABELS, OUTSIDE } from '../../src/reader/entities/labels.ts';
import { documentsOf } from './corpora.ts';
import { trainField } from './field.ts';
import { gather } from './kinds.ts';
import { codesOf, LabelCounts, middlesOf } from './mostly.ts';
import { type Open, openDocuments } from './open.ts';

const PERSON = beginOf('person');
let open: Open;
beforeAll(async () => {
  open = await openDocuments();
});

describe('labelled words as documents', () => {
  it('give their label to every token of theirs, the first one beginning', () => {
    const words = ['قال', 'سليم-سامي', 'العطار', 'أمس', '.'];
    const [one] = documentsOf([{ words, labels: [0, PERSON, PERSON + 1, 0, 0] }], open);
    const doc = one?.doc;
    const shown = [...(one?.labels ?? [])].map((label, i) => `${doc?.written(i)} ${label}`);
    expect(shown).toEqual(['قال 0', 'سليم 1', '- 2', 'سامي 2', 'العطار 2', 'أمس 0', '. 0']);
    expect([...(one?.tokens ?? [])].map((i) => doc?.written(i))).toEqual(['قال', 'سليم', 'العطار', 'أمس', '.']);
  });

  it('keep sentences apart by lines', () => {
    const sentence = { words: ['قال', 'الوزير'], labels: [0, 0] };
    const [one] = documentsOf([sentence, sentence], open);
    expect(one?.doc.text).toBe('قال الوزير\nقال الوزير');
    expect(one?.tokens.length).toBe(4);
  });
});

describe('a field', () => {
  it('learns which rows go with which labels, and what follows what', () => {
    // Row 1 begins a person, row 2 goes on with one or is nothing, by what stands before.
    const rows = [[1], [2], [3], [2]].map((at) => Int32Array.from(at));
    const labels = Uint8Array.from([PERSON, PERSON + 1, OUTSIDE, OUTSIDE]);
    const stretches = Array.from({ length: 20 }, () => ({ rows, labels, weight: 1 }));
    const { own, links } = trainField(stretches, { rows: 8, epochs: 20, rate: 0.5, penalty: 0, dropout: 0, calm: 1 });
    expect(own[1 * LABELS + PERSON]).toBeGreaterThan(own[1 * LABELS + OUTSIDE] ?? 0);
    expect(own[3 * LABELS + OUTSIDE]).toBeGreaterThan(own[3 * LABELS + PERSON] ?? 0);
    expect(links[PERSON * LABELS + PERSON + 1]).toBeGreaterThan(links[PERSON * LABELS + OUTSIDE] ?? 0);
  });

  it('is the same each time', () => {
    const stretch = { rows: [Int32Array.from([1]), Int32Array.from([2])], labels: Uint8Array.from([0, 1]), weight: 1 };
    const options = { rows: 4, epochs: 5, rate: 0.5, penalty: 0, dropout: 0.3, calm: 1 };
    expect(trainField([stretch], options)).toEqual(trainField([stretch], options));
  });
});

describe('kinds', () => {
  it('gather vectors that lie close together; what has no vector has no kind', () => {
    const vectors = Float32Array.from([1, 0, 0.99, 0.14, 0, 1, 0.14, 0.99, 0, 0]);
    const { kind } = gather(vectors, 2, 2, [1, 1, 1, 1, 1]);
    expect(kind[0]).toBe(kind[1]);
    expect(kind[2]).toBe(kind[3]);
    expect(kind[0]).not.toBe(kind[2]);
    expect(kind[4]).toBe(-1);
  });
});

describe('what words mostly are', () => {
  it('has one code for words with alike shares of labels, and none for a word not met', () => {
    const counts = new LabelCounts(['ا', 'ب', 'ج', 'د']);
    counts.counts.set([0, 50], 0);
    counts.counts.set([1, 60], LABELS);
    counts.counts.set([80, 0], 2 * LABELS);
    const codes = codesOf(counts, middlesOf(counts));
    expect(codes[3]).toBe(0);
    expect(codes[2]).not.toBe(codes[0]);
    expect(codes[0]).not.toBe(0);
  });
});
