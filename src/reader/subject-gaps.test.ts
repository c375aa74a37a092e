/** Who speaks between a verb and its words: an example of each. */
import { beforeAll, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

test.each<Example>([
  ['a word that no lexicon has', 'وقال أدوني إن العمل مستمر.', 'say indirect | cue قال | by أدوني | says العمل مستمر'],
  ['a name in marks', 'وذكر "العطار" أن الطريق مغلق.', 'say indirect | cue ذكر | by العطار | says الطريق مغلق'],
  [
    'a name in marks, with whom she told behind it',
    'وقالت "أم منصور" لـ"الشراع": إنها تقدمت بطلب.',
    'say indirect | cue قالت | by أم منصور | says تقدمت بطلب | media الشراع',
  ],
  [
    'a body in marks before the one it asks',
    'طالبت "الجمعية الوطنية للصيادين" وزارة النقل بضرورة فتح المرفأ.',
    'call indirect | cue طالبت | by الجمعية الوطنية للصيادين | to وزارة النقل | says بضرورة فتح المرفأ',
  ],
  [
    'one who is pointed at',
    'أعلن هذا المدرب استقالته.',
    'announce indirect | cue أعلن | by هذا المدرب | says استقالته',
  ],
  [
    'the rest of a name',
    'وأكد المتحدث باسم الوزارة سعيد خطيب زاده أن الطريق مغلق.',
    'stress indirect | cue أكد | by المتحدث باسم الوزارة سعيد خطيب زاده = سعيد خطيب زاده | says الطريق مغلق',
  ],
  [
    'two, of whom each is meant',
    'وأعلن كل من وزير النقل سليم العطار ووزيرة الصحة هدى السالم أن الطريق مفتوح.',
    'announce indirect | cue أعلن | by وزير النقل سليم العطار = سليم العطار | by وزيرة الصحة هدى السالم = هدى السالم | says الطريق مفتوح',
  ],
  ['not how it was said', 'وأضاف صراحة أن الطريق مغلق.', 'say indirect | cue أضاف | by ? | says الطريق مغلق'],
])('%s', (_, text, ...statements) => {
  expect(linesOf(reader, text)).toEqual(statements);
});
