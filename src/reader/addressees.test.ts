/** Whom words are said to, and what is no source though it stands where one does: an example each. */
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

describe('those spoken to', () => {
  test.each<Example>([
    [
      'subject and object, both with their article',
      'طالب النواب الحكومة بالاستقالة.',
      'call indirect | cue طالب | by النواب | to الحكومة | says بالاستقالة',
    ],
    [
      'a plural behind one: no adjective',
      'حث الرئيس المواطنين على المشاركة في الانتخابات.',
      'call indirect | cue حث | by الرئيس | to المواطنين | says المشاركة في الانتخابات',
    ],
    [
      'a plural of nationality behind one',
      'حث مجلس البلدية اللبنانيين على الصبر.',
      'call indirect | cue حث | by مجلس البلدية | to اللبنانيين | says الصبر',
    ],
    [
      'a family name that is a trade, and the object',
      'أبلغ المدير العام للوكالة فيصل حداد الصحفيين أن التفتيش مستمر.',
      'say indirect | cue أبلغ | by المدير العام للوكالة فيصل حداد = فيصل حداد | to الصحفيين | says التفتيش مستمر',
    ],
    [
      'the subject dropped: a masculine verb and a feminine noun',
      'قال سليم العطار إن الطريق مغلق. وحث الحكومة على فتح الطريق.',
      'say indirect | cue قال | by سليم العطار | says الطريق مغلق',
      'call indirect | cue حث | by = سليم العطار | to الحكومة | says فتح الطريق',
    ],
    [
      'outlets are asked like others',
      'وأكد المدير كمال الزين أن الخبر صحيح، داعيا وسائل الإعلام إلى تحري الدقة.',
      'stress indirect | cue أكد | by المدير كمال الزين = كمال الزين | says الخبر صحيح',
      'call indirect | cue داعيا | by = كمال الزين | to وسائل الإعلام | says تحري الدقة',
    ],
    [
      'but a correspondent is told for his outlet',
      'وقال سليم العطار لمراسل المرفأ إن الطريق مغلق.',
      'say indirect | cue قال | by سليم العطار | says الطريق مغلق | media المرفأ',
    ],
    [
      'those before whom it is said, also where that is an occasion',
      'وقال سليم العطار أمام البرلمان إن العجز كبير.',
      'say indirect | cue قال | by سليم العطار | to البرلمان | says العجز كبير',
    ],
    [
      'a name behind ل',
      'وأكد سليم العطار لكمال أنه باق.',
      'stress indirect | cue أكد | by سليم العطار | to كمال | says باق',
    ],
    [
      'a pronoun before the subject',
      'وقالت لنا إحدى الممرضات إن المشفى مغلق.',
      'say indirect | cue قالت | by إحدى الممرضات | to لنا | says المشفى مغلق',
    ],
    [
      'a headline',
      'العطار لوزير النقل: افتح الطريق أو استقل\n\nشهدت الجلسة مشادة بين النائب سليم العطار ووزير النقل.',
      'say indirect | by العطار = سليم العطار | to وزير النقل | says افتح الطريق أو استقل',
    ],
  ])('%s', reads);
});

describe('no sources', () => {
  test.each<Example>([
    [
      'what an answer is about',
      'قال الوزير سليم العطار إن الطريق آمن. وعن موقف المعارضة، قال: "إنها تعرقل المشروع".',
      'say indirect | cue قال | by الوزير سليم العطار = سليم العطار | says الطريق آمن',
      'say direct | cue قال | by = سليم العطار | says إنها تعرقل المشروع',
    ],
    [
      'how it was said',
      'وأجابت الممثلة رنا الحلبي ضاحكة: "لا أعرف الطبخ".',
      'say direct | cue أجابت | by الممثلة رنا الحلبي = رنا الحلبي | says لا أعرف الطبخ',
    ],
    [
      'where somebody speaks, in a headline',
      'العطار في مرفأ الساحل: لن نغلق الميناء\n\nقال وزير النقل سليم العطار إن الميناء باق.',
      'say indirect | by العطار = سليم العطار | says لن نغلق الميناء',
      'say indirect | cue قال | by وزير النقل سليم العطار = سليم العطار | says الميناء باق',
    ],
  ])('%s', reads);
});

describe('no admissions', () => {
  test.each<Example>([
    ['a law that a parliament passes', 'أقر مجلس النواب قانون الموازنة أمس بالأغلبية.'],
    [
      'but a fault that somebody admits',
      'أقر الوزير بأن الوزارة تأخرت في دفع الرواتب.',
      'admit indirect | cue أقر | by الوزير | says الوزارة تأخرت في دفع الرواتب',
    ],
  ])('%s', reads);
});

describe('words on both sides of the verb', () => {
  test.each<Example>([
    [
      'one statement',
      '"لن نتراجع عن قرارنا"، قال سليم العطار، "وسنواصل العمل حتى النهاية".',
      'say direct | cue قال | by سليم العطار | says لن نتراجع عن قرارنا | says وسنواصل العمل حتى النهاية',
    ],
    [
      'two, where another verb leads to the second',
      '"العمل مستمر في الميناء"، يقول سليم العطار ثم يضيف: "ولن يتوقف أبدا".',
      'say direct | cue يقول | by سليم العطار | says العمل مستمر في الميناء',
      'say direct | cue يضيف | by = سليم العطار | says ولن يتوقف أبدا',
    ],
  ])('%s', reads);
});

describe('relative clauses about the source', () => {
  test.each<Example>([
    [
      'open no content',
      'وأكد وزير الصحة سليم العطار الذي يقوم بجولة في المحافظات الجنوبية على أهمية تطوير المستشفيات.',
      'stress indirect | cue أكد | by وزير الصحة سليم العطار = سليم العطار | says أهمية تطوير المستشفيات',
    ],
  ])('%s', reads);
});
