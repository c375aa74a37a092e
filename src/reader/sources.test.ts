/** One source for each speaker: what is parted, what is kept together, what is left out. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { refineSources } from './sources.ts';
import { openDocuments, tokensOf, writtenIn } from './testing/documents.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

/** The sources of «قال ... إن», refined; each of them as one phrase of the text. */
function refined(text: string, ...phrases: readonly string[]): string[] {
  const doc = open(`قال ${text} إن الطريق مفتوح.`);
  const form = doc.type(0)?.cues[0];
  if (form === undefined) throw new Error('«قال» is no cue');
  return refineSources(
    doc,
    form,
    phrases.map((phrase) => tokensOf(doc, phrase)),
    tokensOf(doc, 'إن').from,
  ).map((range) => writtenIn(doc, range));
}

describe('several speakers in one phrase', () => {
  it.each([
    ['رئيس الجمهورية كمال الزين ورئيس الوزراء سليم العطار', ['رئيس الجمهورية كمال الزين', 'ورئيس الوزراء سليم العطار']],
    [
      'رئيس الجمهورية كمال الزين، ورئيس الوزراء سليم العطار',
      ['رئيس الجمهورية كمال الزين', 'ورئيس الوزراء سليم العطار'],
    ],
    ['الوزير سليم العطار والنائب كمال الزين', ['الوزير سليم العطار', 'والنائب كمال الزين']],
  ])('%s', (phrase, sources) => {
    expect(refined(phrase, phrase)).toEqual(sources);
  });
});

describe('one speaker in a long phrase', () => {
  it.each([
    'وزير النقل والمواصلات سليم العطار',
    'سامي النجار، رئيس البلدية والمتحدث باسمها',
    'وزير الزراعة والري',
    'رئيس لجنة الصحة والبيئة كمال الزين',
  ])('%s', (phrase) => {
    expect(refined(phrase, phrase)).toEqual([phrase]);
  });
});

describe('several phrases', () => {
  it('are several sources where و joins them', () => {
    const text = 'الوزير سليم العطار والنائب كمال الزين';
    expect(refined(text, 'الوزير سليم العطار', 'والنائب كمال الزين')).toEqual([
      'الوزير سليم العطار',
      'والنائب كمال الزين',
    ]);
  });

  it('are one where nothing joins them', () => {
    const text = 'الوزير سليم العطار في لقاء مع النائب كمال الزين';
    expect(refined(text, 'الوزير سليم العطار', 'النائب كمال الزين')).toEqual(['الوزير سليم العطار']);
  });
});

it('nobody stays nobody', () => {
  expect(refined('الوزير')).toEqual([]);
});
