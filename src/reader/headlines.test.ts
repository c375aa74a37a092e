/** Statements without a cue, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { draftHeadlines } from './headlines.ts';
import { draftRunning } from './running.ts';
import { documents, draftsOf, type Said, wordsOf } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const shown = (doc: Document, drafts: readonly Draft[]): string[] =>
  drafts.map(({ sources, content }) =>
    [sources, content].map((ranges) => ranges.map((range) => wordsOf(doc, range)).join(' + ')).join(' | '),
  );

/** Statements of a headline, «source | content». */
function headlinesIn(line: string, said: readonly Said[] = []): string[] {
  const doc = open(`${line}\n\nتفاصيل في العدد المقبل.`);
  return shown(doc, draftHeadlines(doc, draftsOf(doc, said)));
}

describe('a headline', () => {
  it.each([
    ['العطار: الجسر يفتح قريبا', ['العطار | الجسر يفتح قريبا']],
    ['العطار: «الجسر يفتح قريبا»', ['العطار | الجسر يفتح قريبا']],
    ['وزير النقل بعد جولة في الميناء: الجسر يفتح قريبا', ['وزير النقل | الجسر يفتح قريبا']],
    [
      'وزير النقل: الجسر يفتح قريبا.. والصيادون: ننتظر منذ عام',
      ['وزير النقل | الجسر يفتح قريبا', 'والصيادون | ننتظر منذ عام'],
    ],
    ['العطار: الجسر يفتح قريبا.. وأتمنى النجاح للجميع', ['العطار | الجسر يفتح قريبا.. وأتمنى النجاح للجميع']],
    ['"لن نبيع أرض المرفأ لأحد" - رئيس الجمعية', ['رئيس الجمعية | لن نبيع أرض المرفأ لأحد']],
    ['"لن نبيع أرض المرفأ لأحد"', [' | لن نبيع أرض المرفأ لأحد']],
    ['تركيا: مقتل خمسة في حريق بمصنع', []],
    ['افتتاح الجسر الجديد اليوم', []],
  ])('%s', (line, statements) => {
    expect(headlinesIn(line)).toEqual(statements);
  });

  it('has a second speaker behind a statement with a cue', () => {
    const line = 'البلدية تعلن إغلاق الجسر ونقابة الصيادين: لم يسألنا أحد';
    expect(headlinesIn(line, [{ cue: 'تعلن', by: 'البلدية', says: 'إغلاق الجسر ونقابة الصيادين' }])).toEqual([
      'ونقابة الصيادين | لم يسألنا أحد',
    ]);
  });
});

describe('a quotation that is a sentence', () => {
  const first: Said = { cue: 'وقالت', by: 'الكاتبة', says: 'بدأت بالنساء في القرية' };

  it('goes on with the words of who spoke before', () => {
    const doc = open(
      'وقالت الكاتبة: «بدأت بالنساء في القرية».\n«ثم فتحت الوثائق كلها، ولم أجد فيها شيئا يذكر».\nوانصرفت.',
    );
    expect(shown(doc, draftRunning(doc, draftsOf(doc, [first])))).toEqual([
      ' | ثم فتحت الوثائق كلها، ولم أجد فيها شيئا يذكر',
    ]);
  });

  it('says nothing where nobody spoke before', () => {
    const doc = open('وصل الوفد.\n«ثم فتحت الوثائق كلها، ولم أجد فيها شيئا يذكر».');
    expect(draftRunning(doc, [])).toEqual([]);
  });
});
