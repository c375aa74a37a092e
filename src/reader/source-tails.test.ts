/** What belongs to a source though it seems whole, and what stands in it though it is none of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { withTail } from './source-tails.ts';
import { openDocuments, tokensOf, writtenIn } from './testing/documents.ts';

let open: (text: string) => Document;
beforeAll(async () => {
  open = await openDocuments();
});

/** The source of a sentence whose first word is the cue, from one that was found, before the words. */
function tailed(text: string, found: string, before: string): string {
  const doc = open(text);
  const form = doc.type(0)?.cues[0];
  if (form === undefined) throw new Error('no cue');
  return writtenIn(doc, withTail(doc, form, tokensOf(doc, found), tokensOf(doc, before).from));
}

describe('what belongs to a source', () => {
  it.each([
    ['ذكرت صحيفة "الشراع" المحلية أن الجسر مغلق.', 'صحيفة', 'أن', 'صحيفة "الشراع" المحلية'],
    ['ذكرت قناة (نجم البحر) أن الجسر مغلق.', 'قناة', 'أن', 'قناة (نجم البحر)'],
    ['قال المشتبه بهم إن الباب كان مفتوحا.', 'المشتبه', 'إن', 'المشتبه بهم'],
    ['قالت متحدثة باسم الشركة إن الجسر مغلق.', 'متحدثة', 'إن', 'متحدثة باسم الشركة'],
    ['قالت مصادر من داخل الجمعية إن الجسر مغلق.', 'مصادر', 'إن', 'مصادر من داخل الجمعية'],
    ['قال قائد الجيش إن الجسر مغلق.', 'قائد', 'إن', 'قائد الجيش'],
  ])('stands behind it: %s', (text, found, before, whole) => {
    expect(tailed(text, found, before)).toBe(whole);
  });

  it('is no quotation of what was said', () => {
    const text = 'قالت الصحيفة "الجسر مغلق منذ الأحد" وأغلقت الطريق.';
    const doc = open(text);
    const form = doc.type(0)?.cues[0];
    if (form === undefined) throw new Error('no cue');
    const source = tokensOf(doc, 'الصحيفة');
    expect(withTail(doc, form, source, tokensOf(doc, 'الجسر').from)).toEqual(source);
  });
});

describe('what does not', () => {
  it.each([
    ['لفت العطار الانتباه إلى ضيق الطريق.', 'العطار الانتباه', 'إلى', 'العطار'],
    ['جدد الاتحاد الدعوة إلى الحوار.', 'الاتحاد الدعوة', 'إلى', 'الاتحاد'],
    ['شدد خلالها الوزيران على الحوار.', 'خلالها الوزيران', 'على', 'الوزيران'],
    ['قال مسؤولون الخميس إن الجسر مغلق.', 'مسؤولون الخميس', 'إن', 'مسؤولون'],
    ['قالت لجنة مسيرة الجمعة إن الجسر مغلق.', 'لجنة مسيرة الجمعة', 'إن', 'لجنة مسيرة الجمعة'],
    ['أوردت المنظمة بعض التقديرات عن الهجرة.', 'المنظمة بعض التقديرات', 'عن', 'المنظمة'],
    // Whom he asks.
    ['حث خلالها الحاضرين على الصبر.', 'خلالها الحاضرين', 'على', 'خلالها الحاضرين'],
  ])('is left out: %s', (text, found, before, source) => {
    expect(tailed(text, found, before)).toBe(source);
  });
});
