/** Kinds of words, by example: what a word does, not how it is spelt. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import { openDocuments } from '../testing/documents.ts';
import { functionWord, isFirstPerson, wordKind } from './word-kind.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

const kinds = (text: string): string[] => {
  const doc = open(text);
  return Array.from({ length: doc.count }, (_, i) => wordKind(doc, i));
};

describe('the kind of a word', () => {
  it('is what it does in the sentence', () => {
    expect(kinds('وأكد الوزير سليم أن الجسر مفتوح، وذلك في بيان أمس')).toEqual([
      'cue:perfect:strong',
      'noun:office',
      'name',
      'that',
      'the-noun',
      'adjective',
      'mark',
      'demonstrative',
      'preposition',
      'noun:document',
      'time',
    ]);
  });

  it('is one of marks, lines, figures and the edge of the text too', () => {
    const doc = open('25\n.');
    expect([-1, 0, 1, 2, 3].map((i) => wordKind(doc, i))).toEqual(['edge', 'figure', 'line', 'mark', 'edge']);
  });
});

describe('a word by itself', () => {
  it('is named where it is a function word, and no other is', () => {
    const doc = open('حيث وصل الوفد');
    expect([0, 1, 2].map((i) => functionWord(doc, i))).toEqual(['حيث', '', '']);
  });

  it('may be the speaker on himself', () => {
    const doc = open('نحن نؤكد ويؤكد الوزير');
    expect([0, 1, 2, 3].map((i) => isFirstPerson(doc, i))).toEqual([true, true, false, false]);
  });
});
