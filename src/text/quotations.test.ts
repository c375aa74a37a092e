import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';
import { splitWords } from './words.ts';

/** What stands inside every quotation, in order; `~` behind one that was never closed, `>` before one inside another. */
function quoted(text: string): string[] {
  const words = splitWords(text);
  return findQuotations(words).list.map((q) => {
    const inside = text.slice(words.end[q.open], q.closed ? words.start[q.close] : words.end[q.close - 1]).trim();
    return `${q.parent === -1 ? '' : '>'}${inside}${q.closed ? '' : '~'}`;
  });
}

describe('marks of every kind', () => {
  it.each([
    ['قال «نحن هنا» وغادر', ['نحن هنا']],
    ['قال “نحن هنا” وغادر', ['نحن هنا']],
    ['قال „نحن هنا“ وغادر', ['نحن هنا']],
    ['قال "نحن هنا" وغادر', ['نحن هنا']],
    ["قال ''نحن هنا'' وغادر", ['نحن هنا']],
    ['قال ‹نحن هنا› وغادر', ['نحن هنا']],
    ['قال ‘نحن هنا’ وغادر', ['نحن هنا']],
    ["قال 'نحن هنا' وغادر", ['نحن هنا']],
    ['قال ((نحن هنا)) وغادر', ['نحن هنا']],
    ['قال <<نحن هنا>> وغادر', ['نحن هنا']],
  ])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('sides by place, where the glyph does not tell or tells wrong', () => {
  it.each([
    ['reversed', 'وصف الأمر بـ»الخطير« ثم غادر', ['الخطير']],
    ['one glyph for both', 'قال “نعم“ ثم ”لا” ثم »ربما»', ['نعم', 'لا', 'ربما']],
    ['spaced', 'قال " نحن هنا " ثم غادر', ['نحن هنا']],
    ['spaced and reversed', 'أكد أن » الخطة جاهزة « منذ شهر', ['الخطة جاهزة']],
    ['behind a clitic', 'وصفه بـ"المهم" و"العاجل" لـ "الجميع"', ['المهم', 'العاجل', 'الجميع']],
    ['no spaces at all', 'قال"نعم"وغادر', ['نعم']],
    ['colon and no space', 'قال:"نعم"، وغادر', ['نعم']],
    ['colon, closing glyph and a space', 'قال:” نحن هنا ”. وغادر', ['نحن هنا']],
    ['the letter itself', 'حرف "ب" قبل حرف "ت"', ['ب', 'ت']],
    ['bidi marks between', 'قال \u200f"\u200fنعم\u200f"\u200f وغادر', ['\u200fنعم\u200f']],
    ['dots in front', 'قال "... ولن نعود" وغادر', ['... ولن نعود']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('nesting', () => {
  it.each([
    [
      'guillemets in straight',
      'قال: "نحن مع «الاتفاق الجديد» ومع تنفيذه" وأضاف',
      ['نحن مع «الاتفاق الجديد» ومع تنفيذه', '>الاتفاق الجديد'],
    ],
    ['curly in guillemets', 'قال: «نشرت “الحياة الجديدة” الخبر»', ['نشرت “الحياة الجديدة” الخبر', '>الحياة الجديدة']],
    ['the same mark', 'قال: «نشرت «الحياة» الخبر»', ['نشرت «الحياة» الخبر', '>الحياة']],
    ['the same straight mark', 'قال: "نشرت "الحياة" الخبر أمس" وغادر', ['نشرت "الحياة" الخبر أمس', '>الحياة']],
    ['both end together', 'قال: “نعم و‘سحبنا الشكوى’”، وغادر', ['نعم و‘سحبنا الشكوى’', '>سحبنا الشكوى']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('what is no quotation', () => {
  it.each([
    "صحيفة L'Orient ووكالة Moody’s",
    'شاشة قياسها 15" للبيع',
    'عند 33°25\'10" شمالا',
    'قال نعم» ثم غادر',
    '(كذا (وكذا)) وغادر',
    'مجلة Lady›s اليوم',
  ])('%s', (text) => expect(quoted(text)).toEqual([]));
});

describe('missing marks', () => {
  it('ends a quotation at its paragraph', () =>
    expect(quoted('قال: «بدأ العمل فعلا.\nوغادر «سامي» القاعة.')).toEqual(['بدأ العمل فعلا.~', 'سامي']));
  it('ends it at the last stop before the next one', () =>
    expect(quoted('قال: «بدأ العمل. ولن يتوقف. كما أكد أن «الخطة جاهزة للتنفيذ منذ شهر».')).toEqual([
      'بدأ العمل. ولن يتوقف.~',
      'الخطة جاهزة للتنفيذ منذ شهر',
    ]));
  it('ends it before the next one where there is no stop', () =>
    expect(quoted('قال: "بدأ العمل فعلا، وأكد أن "الخطة جاهزة للتنفيذ منذ شهر كامل".')).toEqual([
      'بدأ العمل فعلا، وأكد أن~',
      'الخطة جاهزة للتنفيذ منذ شهر كامل',
    ]));
  it('does not end it at a name', () =>
    expect(quoted('قال: "نعمل كل يوم مع "الأمل" على ذلك.\nوغادر.')).toEqual([
      'نعمل كل يوم مع "الأمل" على ذلك.~',
      '>الأمل',
    ]));
  it('ends it at the first stop where the paragraph goes on for long', () => {
    const found = quoted(`قال: «بدأ العمل. ${'ثم تكلم عن الطرق والجسور '.repeat(40)}`);
    expect(found).toEqual(['بدأ العمل.~']);
  });
  it('takes the mark of another kind', () => expect(quoted('أعلن \'التيار الجديد" رفضه')).toEqual(['التيار الجديد']));
  it('leaves out a closing mark that nothing opened', () =>
    expect(quoted('قال إنه بدأ»، و«أكد» ذلك')).toEqual(['أكد']));
  it('one missing mark does not turn the rest inside out', () =>
    expect(quoted('قال "نعم ثم أضاف "لا أحد يعرف ذلك اليوم"، و"لا أحد يسأل"، وذكر "الأمل".').slice(1)).toEqual([
      'لا أحد يعرف ذلك اليوم',
      'لا أحد يسأل',
      'الأمل',
    ]));
});

describe('quotations of several paragraphs', () => {
  it('links paragraphs that open anew and close once', () => {
    const words = splitWords('قال: «بدأ العمل.\n«وسوف نكمله.\n«ثم نعود». وغادر');
    const { list } = findQuotations(words);
    expect(list.map((q) => q.closed)).toEqual([false, false, true]);
    expect(list.map((q) => q.continues)).toEqual([-1, 0, 1]);
  });
  it('joins an opening mark to a closing one paragraphs later', () => {
    expect(quoted('قال: «بدأ العمل.\nوسوف نكمله مع «الأمل».\nثم نعود». وغادر')).toEqual([
      'بدأ العمل.\nوسوف نكمله مع «الأمل».\nثم نعود',
      '>الأمل',
    ]);
  });
  it('but not over another quotation that is more than a name', () =>
    expect(quoted('قال: «بدأ العمل.\nوأكد «أننا سوف نكمله مع الجميع».\nثم عاد». وغادر')).toEqual([
      'بدأ العمل.~',
      'أننا سوف نكمله مع الجميع',
    ]));
});

describe('look-ups', () => {
  it('names the innermost quotation of every token, marks included, and counts words', () => {
    const text = 'قال: «نحن في “الأمل” معا» اليوم';
    const words = splitWords(text);
    const { list, innermost, opensAt } = findQuotations(words);
    expect([...innermost]).toEqual([-1, -1, 0, 0, 0, 1, 1, 1, 0, 0, -1]);
    expect([...opensAt]).toEqual([-1, -1, 0, -1, -1, 1, -1, -1, -1, -1, -1]);
    expect(list.map((q) => [q.open, q.close, q.words, q.mark])).toEqual([
      [2, 9, 4, 'guillemet'],
      [5, 7, 1, 'curly'],
    ]);
  });
  it('gives the inner token of a doubled mark', () => {
    const words = splitWords('قال ((نعم)) اليوم');
    const [only] = findQuotations(words).list;
    expect([only?.open, only?.close]).toEqual([2, 4]);
  });
});
