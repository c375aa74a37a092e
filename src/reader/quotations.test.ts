/**
 * In which words: direct, mixed and indirect, quotations without a cue and around one; an example each, in the notation of
 * `evaluation/articles`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const reads = (_: string, text: string, ...statements: readonly string[]): void => {
  expect(linesOf(reader, text)).toEqual(statements);
};

describe('direct: all of the words stand in marks', () => {
  test.each<Example>([
    [
      'behind a colon',
      'قال الوزير سليم العطار: «لن نغلق الطريق قبل نهاية العام».',
      'say direct | cue قال | by الوزير سليم العطار = سليم العطار | says لن نغلق الطريق قبل نهاية العام',
    ],
    [
      'behind «إن»',
      'قال الوزير سليم العطار إن «الطريق سيبقى مفتوحا طوال العام».',
      'say direct | cue قال | by الوزير سليم العطار = سليم العطار | says الطريق سيبقى مفتوحا طوال العام',
    ],
    [
      'in straight marks',
      'وأكد العطار: "سنبدأ العمل غدا".',
      'stress direct | cue أكد | by العطار | says سنبدأ العمل غدا',
    ],
    [
      'a full stop inside the marks',
      'قال العمال: "سنعود إلى المصنع غدا."',
      'say direct | cue قال | by العمال | says سنعود إلى المصنع غدا',
    ],
    [
      'several sentences in one pair of marks',
      'وقالت سعاد المنصوري: "المصنع بيتنا. لن نتركه لأحد. سنعود غدا".',
      'say direct | cue قالت | by سعاد المنصوري | says المصنع بيتنا. لن نتركه لأحد. سنعود غدا',
    ],
    [
      'of two speakers in one sentence',
      'قال المدير كمال الزين: «المصنع جاهز»، فيما قال رئيس النقابة سليم العطار: «العمال لم يعودوا».',
      'say direct | cue قال | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
      'say direct | cue قال | by رئيس النقابة سليم العطار = سليم العطار | says العمال لم يعودوا',
    ],
    [
      'of a document: «جاء في بيان»',
      'وجاء في بيان لوزارة النقل: «الطريق مفتوح أمام الجميع».',
      'say direct | cue جاء | by بيان لوزارة النقل | says الطريق مفتوح أمام الجميع',
    ],
    [
      'behind a preposition: «بـ"..."»',
      'تعهدت الشركة بـ"إصلاح الآلات كلها قبل نهاية العام".',
      'pledge direct | cue تعهدت | by الشركة | says إصلاح الآلات كلها قبل نهاية العام',
    ],
    [
      'behind a participle',
      'قال المدير كمال الزين إن «المصنع جاهز»، مضيفا: «العمال عادوا».',
      'say direct | cue قال | by المدير كمال الزين = كمال الزين | says المصنع جاهز',
      'say direct | cue مضيفا | by = كمال الزين | says العمال عادوا',
    ],
  ])('%s', reads);
});

describe('mixed and indirect', () => {
  test.each<Example>([
    [
      'mixed: some of the words stand in marks',
      'وقال رئيس البلدية كمال الزين إن الجسر «جاهز تماما للافتتاح»، وإن الافتتاح سيكون الأحد.',
      'say mixed | cue قال | by رئيس البلدية كمال الزين = كمال الزين | says الجسر «جاهز تماما للافتتاح»، وإن الافتتاح سيكون الأحد',
    ],
    [
      'indirect: none do',
      'قال الوزير سليم العطار إن الطريق سيبقى مفتوحا طوال العام.',
      'say indirect | cue قال | by الوزير سليم العطار = سليم العطار | says الطريق سيبقى مفتوحا طوال العام',
    ],
    [
      'indirect: only a name does',
      'وأكد المدير كمال الزين أن تنظيم «الفجر» لم يشارك في المؤتمر.',
      'stress indirect | cue أكد | by المدير كمال الزين = كمال الزين | says تنظيم «الفجر» لم يشارك في المؤتمر',
    ],
  ])('%s', reads);
});

describe('where the cue stands', () => {
  test.each<Example>([
    [
      'behind its quotation',
      '«لن نغلق الطريق قبل نهاية العام»، قال الوزير سليم العطار.',
      'say direct | cue قال | by الوزير سليم العطار = سليم العطار | says لن نغلق الطريق قبل نهاية العام',
    ],
    [
      'behind it, with «هكذا»',
      '"لن نغلق الطريق قبل نهاية العام"، هكذا قال الوزير سليم العطار.',
      'say direct | cue قال | by الوزير سليم العطار = سليم العطار | says لن نغلق الطريق قبل نهاية العام',
    ],
    [
      'nowhere: quotations that go on, a paragraph each',
      'قال كمال الزين، مدير المصنع: «لن يغلق المصنع ما دمت فيه».\n\n«لقد بنى آباؤنا هذا المصنع بأيديهم قبل خمسين عاما».\n\n«ولن نسمح لأحد بأن يغلقه اليوم مهما كانت الأسباب».',
      'say direct | cue قال | by كمال الزين، مدير المصنع = كمال الزين | says لن يغلق المصنع ما دمت فيه',
      'say direct | by = كمال الزين | says لقد بنى آباؤنا هذا المصنع بأيديهم قبل خمسين عاما',
      'say direct | by = كمال الزين | says ولن نسمح لأحد بأن يغلقه اليوم مهما كانت الأسباب',
    ],
    [
      'in the next paragraph again, its subject dropped',
      'وقال كمال الزين: «الجسر جاهز».\n\nوأضاف: «سنفتحه قبل العيد».',
      'say direct | cue قال | by كمال الزين | says الجسر جاهز',
      'say direct | cue أضاف | by = كمال الزين | says سنفتحه قبل العيد',
    ],
  ])('%s', reads);
});
