/** Names that belong to a title: behind a comma, behind what the title governs, and whole where the tagger knows them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { beginOf } from './entities/index.ts';
import { withWholeName } from './source-names.ts';
import { agreesBefore, hasOwnSubject, refineSources } from './sources.ts';
import { openDocuments, tokensOf, writtenIn } from './testing/documents.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

/** Tells a document what the tagger would: which phrases name persons. */
function tag(doc: Document, ...names: readonly string[]): void {
  doc.names = new Uint8Array(doc.count);
  for (const name of names) {
    const { from, to } = tokensOf(doc, name);
    doc.names.fill(beginOf('person') + 1, from, to);
    doc.names[from] = beginOf('person');
  }
}

const formOf = (doc: Document, at = 0) => {
  const form = doc.type(at)?.cues[0];
  if (form === undefined) throw new Error('no cue');
  return form;
};

/** The sources of a sentence whose first word is the cue, refined from one that was found. */
function refined(text: string, found: string, names: readonly string[], before = 'إن'): string[] {
  const doc = open(text);
  tag(doc, ...names);
  const limit = tokensOf(doc, before).from;
  return refineSources(doc, formOf(doc), [tokensOf(doc, found)], limit).map((range) => writtenIn(doc, range));
}

describe('a name behind its title', () => {
  it.each([
    ['قالت الباحثة الرئيسية في المركز الدكتورة هدى القيسي إن الماء كاف.', 'الباحثة الرئيسية', ['هدى القيسي']],
    ['قال مدير البعثة بدري العتيق إن الفريق جاهز.', 'مدير البعثة', ['بدري العتيق']],
    // The marks of a name within the title hold nothing up.
    ['قال رئيس حزب "نهضة الميناء" الرملي، سليم العطار، إن الماء كاف.', 'رئيس حزب "نهضة الميناء', ['سليم العطار'], ','],
    [
      'قال المتحدث باسم وزارة النقل (الأشغال)، سليم العطار، إن الماء كاف.',
      'المتحدث باسم وزارة النقل',
      ['سليم العطار'],
      ',',
    ],
  ])('goes with it: %s', (text, found, names, mark = '') => {
    const end = text.indexOf(' إن') - (mark === '' ? 0 : 1);
    expect(refined(text, found, names)).toEqual([text.slice(text.indexOf(found), end)]);
  });

  it('is the name of somebody else where a phrase governs it', () => {
    const text = 'قال مسؤول في مكتب الوزير سليم العطار إن الطريق مفتوح.';
    expect(refined(text, 'مسؤول', ['سليم العطار'])).toEqual(['مسؤول']);
  });

  it('may be of words that nobody has for names, alone between commas', () => {
    const text = 'أكد المستشار المكلف بالنقابات، المولدي الزعتري، أن الصرف قريب.';
    expect(refined(text, 'المستشار المكلف بالنقابات', [], 'أن')).toEqual([
      'المستشار المكلف بالنقابات، المولدي الزعتري',
    ]);
  });

  it.each([
    [
      'قال سليم العطار، المدير العام للميناء، إن الماء كاف.',
      'المدير العام للميناء',
      ['سليم العطار'],
      0,
      'سليم العطار، المدير العام للميناء',
    ],
    ['سليم العطار، مدير الميناء، قال إن الماء كاف.', 'مدير الميناء', ['سليم العطار'], 6, 'سليم العطار، مدير الميناء'],
    // Words that nobody has for a name.
    ['قال ألفا زعموم، مدير الميناء، إن الماء كاف.', 'مدير الميناء', [], 0, 'ألفا زعموم، مدير الميناء'],
    ['وصل الوفد، مدير الميناء قال إن الماء كاف.', 'مدير الميناء', [], 5, 'مدير الميناء'],
  ] as const)('may stand before it, a comma between: %s', (text, found, names, at, source) => {
    const doc = open(text);
    tag(doc, ...names);
    const limit = at === 0 ? tokensOf(doc, 'إن').from : at;
    const ranges = refineSources(doc, formOf(doc, at), [tokensOf(doc, found)], limit);
    expect(ranges.map((range) => writtenIn(doc, range))).toEqual([source]);
  });

  it('was taken for the words', () => {
    const doc = open('هنأ رئيس البعثة بدري العتيق اللاعبين.');
    tag(doc, 'بدري العتيق');
    const source = tokensOf(doc, 'رئيس البعثة');
    const found = withWholeName(doc, 0, formOf(doc, 0), { sources: [source], addressee: null, contentFrom: source.to });
    expect(found.sources.map((range) => writtenIn(doc, range))).toEqual(['رئيس البعثة بدري العتيق']);
    expect(found.contentFrom).toBe(tokensOf(doc, 'اللاعبين').from);
  });
});

describe('what is no part of a name', () => {
  it.each([
    ['قال المتهم الأول أمام هيئة المحكمة إن الدفتر ضاع.', 'المتهم الأول أمام هيئة المحكمة', [], 'المتهم الأول'],
    ['قال العطار لمجلس المدينة إن الطريق مفتوح.', 'العطار لمجلس المدينة', ['العطار'], 'العطار'],
  ] as const)('is left out: %s', (text, found, names, source) => {
    expect(refined(text, found, names)).toEqual([source]);
  });
});

describe('agreement', () => {
  it('holds between a person and the verb behind', () => {
    const doc = open('سليم العطار، تقول');
    tag(doc, 'سليم العطار');
    const form = formOf(doc, doc.count - 1);
    expect(agreesBefore(doc, tokensOf(doc, 'سليم العطار'), form)).toBe(false);
    const other = open('هدى العطار، تقول');
    tag(other, 'هدى العطار');
    expect(agreesBefore(other, tokensOf(other, 'هدى العطار'), form)).toBe(true);
  });

  it('tells verbs that hold their subject', () => {
    const plural = open('أكدوا رفضهم القرار');
    expect(hasOwnSubject(plural, 0, formOf(plural))).toBe(true);
    const singular = open('أكد الوزير رفضه القرار');
    expect(hasOwnSubject(singular, 0, formOf(singular))).toBe(false);
  });
});
