/** Headlines that report: with a colon and no cue, or nominal with a verb in the present; in the notation of `evaluation/articles`. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

/** A headline, the article's first sentence, what the headline says. */
type Example = readonly [shape: string, headline: string, body: string, statement: string];

const VISIT = 'زار وزير النقل سليم العطار المرفأ أمس.';
const ARRIVAL = 'وصلت أمس إلى المرفأ سفينة تحمل أدوية.';

test.each<Example>([
  [
    'an office and a colon; the text tells the name',
    'وزير النقل: الطريق الساحلي يفتح الشهر المقبل',
    VISIT,
    'say indirect | by وزير النقل = سليم العطار | says الطريق الساحلي يفتح الشهر المقبل',
  ],
  ['a name and a colon', 'سليم العطار: لن نغلق الطريق', VISIT, 'say indirect | by سليم العطار | says لن نغلق الطريق'],
  [
    'a colon and a quotation',
    'العطار: "الطريق مفتوح للجميع"',
    VISIT,
    'say direct | by العطار = سليم العطار | says الطريق مفتوح للجميع',
  ],
  [
    'a verb in the present and a noun',
    'وزيرة الصحة تعلن وصول لقاح جديد',
    ARRIVAL,
    'announce indirect | cue تعلن | by وزيرة الصحة | says وصول لقاح جديد',
  ],
  [
    'a verb in the present and «أن»',
    'العطار يؤكد أن الطريق آمن',
    VISIT,
    'stress indirect | cue يؤكد | by العطار = سليم العطار | says الطريق آمن',
  ],
  [
    'a call with its addressee',
    'رئيس البلدية يدعو السكان إلى ترشيد المياه',
    ARRIVAL,
    'call indirect | cue يدعو | by رئيس البلدية | to السكان | says ترشيد المياه',
  ],
  [
    'a pledge',
    'وزير النقل يتعهد بفتح الطريق قبل العيد',
    VISIT,
    'pledge indirect | cue يتعهد | by وزير النقل = سليم العطار | says بفتح الطريق قبل العيد',
  ],
])('%s', (_, headline, body, statement) => {
  expect(linesOf(reader, `${headline}\n\n${body}`)).toEqual([statement]);
});

describe('no statement', () => {
  test.each([
    ['an event', 'مقتل ثلاثة في انهيار جسر شرق العاصمة'],
    ['a country and what happened there', 'تركيا: مقتل ثلاثة في انهيار جسر'],
  ])('%s', (_, headline) => {
    expect(linesOf(reader, `${headline}\n\nانهار أمس جسر قديم شرق العاصمة.`)).toEqual([]);
  });
});

test('a description is of the one whom the text goes on to call so, with his name', () => {
  const text = `سياسي أوكراني: الحرب طويلة
أكد السياسي الأوكراني سليم العطار أن الحرب طويلة. وقال كمال الزين إن الجسر جاهز.`;
  expect(linesOf(reader, text)[0]).toBe('say indirect | by سياسي أوكراني = سليم العطار | says الحرب طويلة');
});
