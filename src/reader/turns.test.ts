/** Turns, by example: who goes on, and where the word passes to another. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { documents, draftsOf } from './testing/by-example.ts';
import { isContinuing, opensParagraph, passesOn, runOf, sinceThen, standsAt } from './turns.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const at = (doc: Document, word: string): number => {
  for (let i = 0; i < doc.count; i++) if (doc.written(i) === word) return i;
  throw new RangeError(`not in the text: ${word}`);
};

describe('a turn', () => {
  it('goes on with some verbs', () => {
    const doc = open('قال العطار إن الجسر آمن. وأضاف أن السد سليم.');
    const [said, added] = draftsOf(doc, [
      { cue: 'قال', by: 'العطار', says: 'الجسر آمن' },
      { cue: 'وأضاف', says: 'السد سليم' },
    ]);
    expect([said, added].map(isContinuing)).toEqual([false, true]);
    expect(standsAt(added)).toBe(at(doc, 'وأضاف'));
    expect(isContinuing(undefined)).toBe(false);
  });

  it('passes on where the sentence says so, before the verb', () => {
    const doc = open('من جانبه، قال العطار إن الجسر آمن. وقال بدوره إن السد سليم.');
    expect(passesOn(doc, at(doc, 'قال'))).toBe(true);
    expect(passesOn(doc, at(doc, 'وقال'))).toBe(false);
  });

  it('may begin with a paragraph', () => {
    const doc = open('وصل الوفد. قال العطار إن الجسر آمن.\nوذكر النجار أن السد سليم.');
    expect(['وصل', 'قال', 'وذكر'].map((word) => opensParagraph(doc, at(doc, word)))).toEqual([true, false, true]);
  });

  it('was so many sentences ago', () => {
    const doc = open('واحد قال. اثنان ذكر. ثلاثة وصل. أربعة عاد. خمسة نام. ستة زار.');
    const since = (word: string) => sinceThen(doc, at(doc, 'قال'), at(doc, word));
    expect(['قال', 'ذكر', 'عاد', 'زار'].map(since)).toEqual(['here', 'next', 'near', 'far']);
  });

  it('is counted while the same go on', () => {
    const spoken = [[1], [2], [2], [2], [2]].map((clusters, draft) => ({ draft, clusters }));
    expect([0, 1, 2, 3, 4].map((last) => runOf(spoken, last))).toEqual(['0', '0', '1', '2', 'long']);
  });
});
