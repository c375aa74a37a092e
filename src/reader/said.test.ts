import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

function said(text: string): (string | null)[] {
  return reader
    .read({ text, date: '2025-02-06' })
    .statements.map(({ said: one }) => (one === null ? null : `${text.slice(one.start, one.end)} = ${one.date}`));
}

describe('the date of saying', () => {
  it.each([
    ['قال الوزير سليم العطار أمس الأربعاء إن الرصيف جاهز.', 'أمس الأربعاء = 2025-02-05'],
    ['وأكد العطار، في بيان أصدره الثلاثاء، أن الرصيف جاهز.', 'الثلاثاء = 2025-02-04'],
    ['وأعلنت البلدية، مساء الأحد، أن الجسر مغلق.', 'مساء الأحد = 2025-02-02'],
    ['وفي 3 شباط قال النقيب سليم العطار إن الصيادين عادوا.', '3 شباط = 2025-02-03'],
  ])('stands in the clause: %s', (text, expected) => expect(said(text)).toEqual([expected]));

  it.each([
    ['inside the words', 'قال الوزير سليم العطار إن الوفد وصل أمس الأربعاء.'],
    ['ahead of publication', 'قال الوزير سليم العطار عن لقاء الغد إن الرصيف جاهز.'],
    ['of something told in a relative clause', 'قال الوزير سليم العطار بعد الحريق الذي اندلع الأحد إن الرصيف جاهز.'],
    ['nowhere', 'قال الوزير سليم العطار إن الرصيف جاهز.'],
  ])('is not told: %s', (_what, text) => expect(said(text)).toEqual([null]));
});
