/** Who is meant by a dual, and what one source names two by: an example of each. */
import { beforeAll, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

test.each<readonly [string, string, readonly (readonly string[])[]]>([
  [
    'those whom the sentence names',
    'التقى وزير النقل سليم العطار وزيرة المال هدى القيسي، وأكدا أهمية الجسر.',
    [['سليم العطار', 'هدى القيسي']],
  ],
  [
    'those whom the sentence before names, and the same again',
    'استقبل الأمير سالم العطار رئيس الوزراء رائد الهادي أمس. وجدد الزعيمان التزامهما بالسلام. وأعربا عن قلقهما من الأزمة.',
    [
      ['سالم العطار', 'رائد الهادي'],
      ['سالم العطار', 'رائد الهادي'],
    ],
  ],
  [
    'two whom nobody names, and no two things beside them',
    'تحدث الباحثان عن أنظمة الري والسدود في الوادي. وقال الباحثان إن الماء قليل. وأضافا أن السد قديم.',
    [['الباحثان'], ['الباحثان'], ['الباحثان']],
  ],
  ['nobody, where two cannot be told', 'وقال الطرفان إن الاتفاق قريب.', [['الطرفان']]],
  [
    'a club and a board, each with what it governs',
    'وأعلن نادي الميناء الرياضي وهيئة شؤون الملاعب أن الملعب مفتوح.',
    [['نادي الميناء الرياضي', 'هيئة شؤون الملاعب']],
  ],
  ['one ministry of two things', 'وأعلنت وزارة الزراعة والمياه أن الموسم جيد.', [['وزارة الزراعة والمياه']]],
  [
    'offices of two states',
    'ودان أمير دولة قطر ورئيس الوزراء البريطاني جميع الهجمات.',
    [['أمير دولة قطر', 'رئيس الوزراء البريطاني']],
  ],
])('%s', (_, text, speakers) => {
  expect(reader.read({ text }).statements.map((one) => one.speakers.map(({ name }) => name))).toEqual(speakers);
});
