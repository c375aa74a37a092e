/** Where the words begin that no complementiser opens: an example each. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from './index.ts';
import { type Example, linesOf } from './testing/notation.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

describe('the words begin', () => {
  test.each<Example>([
    [
      'with the quotation, behind an occasion',
      'ونقل حساب الاتحاد عن الشيخ سليم العطار قوله بعد اجتماع الأمناء في المرفأ "نشكر الجميع على موافقتهم على التأجيل".',
      'say direct | cue قوله | by الشيخ سليم العطار = سليم العطار | says نشكر الجميع على موافقتهم على التأجيل | media حساب الاتحاد',
    ],
    [
      'behind a phrase whose preposition is none of the verb’s',
      'وأعلنت النقابة في ختام البيان الدخول في اعتصام.',
      'announce indirect | cue أعلنت | by النقابة | says الدخول في اعتصام | document البيان',
    ],
    [
      'with what he says himself, where nothing opens it',
      'وقال سليم العطار نحن نعتقد أن الطريق مفتوح.',
      'say indirect | cue قال | by سليم العطار | says نحن نعتقد أن الطريق مفتوح',
    ],
    [
      'behind a comma, where nothing else opens it',
      'وتابع الوزير، لكن الشركة رفضت العرض ولم ترد عليه.',
      'say indirect | cue تابع | by الوزير | says لكن الشركة رفضت العرض ولم ترد عليه',
    ],
    [
      'with a verb behind the one who speaks',
      'وقال ضابط في الشرطة سيتم تفتيش السيارات.',
      'say indirect | cue قال | by ضابط في الشرطة | says سيتم تفتيش السيارات',
    ],
    [
      'with a verb in which he speaks of himself',
      'وقال الوزير سنفتح الطرق المغلقة غدا.',
      'say indirect | cue قال | by الوزير | says سنفتح الطرق المغلقة غدا',
    ],
    [
      'with what he will not do',
      'وقال السفير لن نسمح لأحد بإغلاق الميناء.',
      'say indirect | cue قال | by السفير | says لن نسمح لأحد بإغلاق الميناء',
    ],
    [
      'with a negation that the one who speaks was taken to run on over',
      'وقال العطار لا تراجع حتى يفتح الميناء.',
      'say indirect | cue قال | by العطار | says لا تراجع حتى يفتح الميناء',
    ],
    ['nowhere, where somebody goes on with something', 'وتابع الفريق مشواره وفاز في المباراة.'],
    [
      'behind another preposition than usual',
      'وأشار العطار لضيق الطريق.',
      'say indirect | cue أشار | by العطار | says لضيق الطريق',
    ],
    [
      'behind an aside and its comma',
      'وأضاف الباحث سليم العطار، الذي سبق له أن درس مرفأ المدينة، أن المياه عميقة.',
      'say indirect | cue أضاف | by الباحث سليم العطار = سليم العطار | says المياه عميقة',
    ],
    ['nowhere, where nothing was said', 'وأضافت الشركة إلى الجهاز كاميرا جديدة.'],
    ['nowhere, where أن tells when it was', 'ولم يسألنا أحد قبل أن تبدأ الجرافات عملها.'],
    ['nowhere, where somebody is held to be something', 'ويعتبر العطار أحد نجوم الكرة.'],
  ])('%s', (_, text, ...statements) => {
    expect(linesOf(reader, text)).toEqual(statements);
  });
});
