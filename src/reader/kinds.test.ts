/** Kinds of statements, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { Kinds } from './kinds.ts';
import { documents, draftsOf, tokensOf } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

/** The kind of a statement of one cue; the content runs from its first words to the last, marks at its edges included where it goes beyond them. */
function kindIn(text: string, cue: string, says: string): string | undefined {
  const doc = open(text);
  const drafts = draftsOf(doc, [{ cue, says }]);
  const kinds = new Kinds(doc);
  return drafts.map((draft) => kinds.of({ ...draft, content: [tokensOf(doc, says)] }))[0];
}

describe('a statement', () => {
  it('is direct where all of it stands in marks', () => {
    expect(kindIn('وقال: «الجسر آمن والسد سليم».', 'وقال', 'الجسر آمن والسد سليم')).toBe('direct');
  });

  it('is direct where only the opening mark was printed', () => {
    expect(kindIn('وقال: "الجسر آمن والسد سليم.\nوانصرف الجميع.', 'وقال', 'الجسر آمن والسد سليم')).toBe('direct');
  });

  it.each([
    ['وقال إن الأضرار كانت "طفيفة" في الجسر.', 'الأضرار كانت "طفيفة" في الجسر'],
    ['وقال إن التقرير مليء بـ«الأكاذيب» كلها.', 'التقرير مليء بـ«الأكاذيب» كلها'],
    ['وقال إن الوزارة تشكر "الحوار الراقي" مع النقابة.', 'الوزارة تشكر "الحوار الراقي" مع النقابة'],
    ['وقال إن الجسر "لن يغلق" قبل الصيف.', 'الجسر "لن يغلق" قبل الصيف'],
  ])('is mixed: %s', (text, says) => {
    expect(kindIn(text, 'وقال', says)).toBe('mixed');
  });

  it.each([
    ['وقال إن تنظيم «السهل» خسر المعركة.', 'تنظيم «السهل» خسر المعركة'],
    ['وقال إن مدرسة "المستقبل" مغلقة.', 'مدرسة "المستقبل" مغلقة'],
    ['وقال إن الجميع شارك في "مسيرة الأعلام" أمس.', 'الجميع شارك في "مسيرة الأعلام" أمس'],
    ['وقال إن الجسر يفتح في نيسان (أبريل) المقبل.', 'الجسر يفتح في نيسان (أبريل) المقبل'],
  ])('is indirect where marks hold a name: %s', (text, says) => {
    expect(kindIn(text, 'وقال', says)).toBe('indirect');
  });

  it('is indirect inside another’s marks unless it has its own', () => {
    const text = 'وقال: «المهندس أكد أن الجسر آمن، وأضاف أن "السد سليم تماما ولا خوف"».';
    expect(kindIn(text, 'أكد', 'الجسر آمن')).toBe('indirect');
    expect(kindIn(text, 'وأضاف', 'السد سليم تماما ولا خوف')).toBe('direct');
  });
});
