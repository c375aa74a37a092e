/**
 * What is done by saying it: calls, questions, denials, pledges ..., to whom, and whether it is negated; an example each, in
 * the notation of `evaluation/articles`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { CLASSES, loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const reads = (_: string, text: string, ...statements: readonly string[]): void => {
  expect(linesOf(reader, text)).toEqual(statements);
};

const EACH_CLASS: readonly Example[] = [
  [
    'say',
    'قال النائب كمال الزين إن الجسر يحتاج إلى ترميم.',
    'say indirect | cue قال | by النائب كمال الزين = كمال الزين | says الجسر يحتاج إلى ترميم',
  ],
  [
    'stress',
    'وأكد مدير المصنع كمال الزين أن العمال عادوا.',
    'stress indirect | cue أكد | by مدير المصنع كمال الزين = كمال الزين | says العمال عادوا',
  ],
  [
    'announce',
    'كشفت وزارة التجارة عن خطة جديدة لدعم القمح.',
    'announce indirect | cue كشفت | by وزارة التجارة | says خطة جديدة لدعم القمح',
  ],
  ['call', 'دعت وزارة الصحة إلى ترشيد المياه.', 'call indirect | cue دعت | by وزارة الصحة | says ترشيد المياه'],
  [
    'pledge',
    'تعهد وزير النقل سليم العطار بفتح الطريق قبل العيد.',
    'pledge indirect | cue تعهد | by وزير النقل سليم العطار = سليم العطار | says بفتح الطريق قبل العيد',
  ],
  [
    'threat',
    'هدد رئيس النقابة كمال الزين بالإضراب.',
    'threat indirect | cue هدد | by رئيس النقابة كمال الزين = كمال الزين | says بالإضراب',
  ],
  [
    'warn',
    'حذر رئيس النقابة كمال الزين من أن العمال قد يضربون.',
    'warn indirect | cue حذر | by رئيس النقابة كمال الزين = كمال الزين | says العمال قد يضربون',
  ],
  [
    'deny',
    'نفى وزير النقل سليم العطار وجود خطة لإغلاق الطريق.',
    'deny indirect | cue نفى | by وزير النقل سليم العطار = سليم العطار | says وجود خطة لإغلاق الطريق',
  ],
  [
    'claim',
    'زعم مدير الشركة كمال الزين أن الأرباح تضاعفت.',
    'claim indirect | cue زعم | by مدير الشركة كمال الزين = كمال الزين | says الأرباح تضاعفت',
  ],
  [
    'admit',
    'اعترف مدير الشركة كمال الزين بأن الأرباح تراجعت.',
    'admit indirect | cue اعترف | by مدير الشركة كمال الزين = كمال الزين | says الأرباح تراجعت',
  ],
  [
    'praise',
    'وأشاد المدير كمال الزين بجهود العمال.',
    'praise indirect | cue أشاد | by المدير كمال الزين = كمال الزين | says بجهود العمال',
  ],
  [
    'blame',
    'أدانت وزارة الخارجية النروفية الهجوم على السفارة.',
    'blame indirect | cue أدانت | by وزارة الخارجية النروفية | says الهجوم على السفارة',
  ],
  [
    'express',
    'وأعرب وزير النقل سليم العطار عن أمله في فتح الطريق قريبا.',
    'express indirect | cue أعرب | by وزير النقل سليم العطار = سليم العطار | says أمله في فتح الطريق قريبا',
  ],
  [
    'judge',
    'توقع الخبير الاقتصادي كمال الزين أن ترتفع الأسعار.',
    'judge indirect | cue توقع | by الخبير الاقتصادي كمال الزين = كمال الزين | says ترتفع الأسعار',
  ],
  [
    'ask',
    'وتساءل رئيس النقابة كمال الزين عن مصير الرواتب.',
    'ask indirect | cue تساءل | by رئيس النقابة كمال الزين = كمال الزين | says مصير الرواتب',
  ],
];

describe('classes', () => {
  test.each(EACH_CLASS)('%s', reads);

  test('have an example each', () => {
    expect(EACH_CLASS.map(([name]) => name).sort()).toEqual([...CLASSES].sort());
  });
});

describe('questions', () => {
  test.each<Example>([
    [
      'in their own words',
      'سألت النائبة ريتا الحلبي: «أين ذهبت الأموال؟».',
      'ask direct | cue سألت | by النائبة ريتا الحلبي = ريتا الحلبي | says أين ذهبت الأموال',
    ],
    [
      'asked «saying»: one statement, its cue the verb',
      'وتساءل كمال الزين قائلا: «لماذا تأخر الجسر؟».',
      'ask direct | cue تساءل | by كمال الزين | says لماذا تأخر الجسر',
    ],
  ])('%s', reads);
});

describe('calls and whom they are for', () => {
  test.each<Example>([
    [
      'the one called upon is the addressee',
      'دعا وزير النقل سليم العطار السائقين إلى تخفيف السرعة.',
      'call indirect | cue دعا | by وزير النقل سليم العطار = سليم العطار | to السائقين | says تخفيف السرعة',
    ],
    [
      'nobody in particular',
      'طالب النائب كمال الزين بفتح تحقيق.',
      'call indirect | cue طالب | by النائب كمال الزين = كمال الزين | says بفتح تحقيق',
    ],
    [
      'the one warned',
      'حذرت وزارة الصحة المواطنين من شرب مياه الآبار.',
      'warn indirect | cue حذرت | by وزارة الصحة | to المواطنين | says شرب مياه الآبار',
    ],
    [
      'the one told',
      'أبلغ الوزير سليم العطار نواب اللجنة أن الطريق مفتوح.',
      'say indirect | cue أبلغ | by الوزير سليم العطار = سليم العطار | to نواب اللجنة | says الطريق مفتوح',
    ],
    [
      'those spoken to',
      'وقال العطار للصحفيين: «الطريق مفتوح أمام الجميع».',
      'say direct | cue قال | by العطار | to للصحفيين | says الطريق مفتوح أمام الجميع',
    ],
    [
      'a verb between the parts of a clause',
      'وفي حال ارتفاع الأسعار في السوق، يردف المدير كمال الزين، فإن المصنع سيغلق.',
      'say indirect | cue يردف | by المدير كمال الزين = كمال الزين | says وفي حال ارتفاع الأسعار في السوق | says المصنع سيغلق',
    ],
    [
      'the same before what the verb alone would not open, to the last word where no stop follows',
      'ومن بين المشاريع التي أنجزت في الميناء، تضيف الوزيرة هدى القيسي، توسيع الرصيف الكبير',
      'say indirect | cue تضيف | by الوزيرة هدى القيسي = هدى القيسي | says ومن بين المشاريع التي أنجزت في الميناء | says توسيع الرصيف الكبير',
    ],
    [
      'whom he accuses, he himself being told before',
      'قال سليم العطار إن الطريق مغلق. واتهم رئيس البلدية بالتقصير.',
      'say indirect | cue قال | by سليم العطار | says الطريق مغلق',
      'blame indirect | cue اتهم | by = سليم العطار | says رئيس البلدية بالتقصير',
    ],
    [
      'the one accused is part of the words',
      'اتهم رئيس النقابة كمال الزين الشركة بالتهرب من الضرائب.',
      'blame indirect | cue اتهم | by رئيس النقابة كمال الزين = كمال الزين | says الشركة بالتهرب من الضرائب',
    ],
    [
      'what is judged is part of the words',
      'واعتبر وزير النقل سليم العطار الاتفاق خطوة مهمة.',
      'judge indirect | cue اعتبر | by وزير النقل سليم العطار = سليم العطار | says الاتفاق خطوة مهمة',
    ],
  ])('%s', reads);
});

describe('refusals and denials', () => {
  test.each<Example>([
    [
      'a comment refused',
      'رفض وزير النقل سليم العطار التعليق على الأنباء.',
      'deny indirect | cue رفض | by وزير النقل سليم العطار = سليم العطار | says التعليق على الأنباء',
    ],
    [
      'accusations refused',
      'رفضت الوزارة الاتهامات الموجهة إليها.',
      'deny indirect | cue رفضت | by الوزارة | says الاتهامات الموجهة إليها',
    ],
    [
      'a denial with «أن»',
      'نفت وزارة الصحة أن يكون اللقاح قد نفد.',
      'deny indirect | cue نفت | by وزارة الصحة | says يكون اللقاح قد نفد',
    ],
  ])('%s', reads);
});

describe('negation is of the saying', () => {
  test.each<Example>([
    [
      '«لم يؤكد»',
      'لم يؤكد وزير النقل سليم العطار موعد الافتتاح.',
      'stress indirect not | cue يؤكد | by وزير النقل سليم العطار = سليم العطار | says موعد الافتتاح',
    ],
    [
      '«لم تستبعد»',
      'لم تستبعد الوزيرة هالة البسيوني رفع الأسعار.',
      'judge indirect not | cue تستبعد | by الوزيرة هالة البسيوني = هالة البسيوني | says رفع الأسعار',
    ],
    [
      '«لا يستبعد»',
      'لا يستبعد الخبير كمال الزين ارتفاع الأسعار.',
      'judge indirect not | cue يستبعد | by الخبير كمال الزين = كمال الزين | says ارتفاع الأسعار',
    ],
    [
      'what is said to be not so is no negation',
      'قال الوزير سليم العطار إن الطريق لم يغلق.',
      'say indirect | cue قال | by الوزير سليم العطار = سليم العطار | says الطريق لم يغلق',
    ],
  ])('%s', reads);
});
