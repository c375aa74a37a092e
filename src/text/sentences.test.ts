import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';
import { Boundary, findSentences } from './sentences.ts';
import { splitWords } from './words.ts';

function sentences(text: string): string[] {
  const words = splitWords(text);
  const found = findSentences(words, findQuotations(words));
  return Array.from({ length: found.count }, (_, s) =>
    text.slice(words.start[found.start[s] ?? 0], words.end[(found.end[s] ?? 1) - 1]).trim(),
  );
}

function boundaries(text: string): number[] {
  const words = splitWords(text);
  return [...findSentences(words, findQuotations(words)).boundary];
}

describe('sentence ends', () => {
  it.each([
    ['stops', 'وصل الوفد. هل يعود؟ نعم! ربما', ['وصل الوفد.', 'هل يعود؟', 'نعم!', 'ربما']],
    ['a space too few', 'وصل الوفد أمس.وغادر اليوم', ['وصل الوفد أمس.', 'وغادر اليوم']],
    ['several stops', 'من يعود؟! لا أحد', ['من يعود؟!', 'لا أحد']],
    ['a headline without a stop', 'الوفد يصل غدا\nأعلنت الوزارة ذلك.', ['الوفد يصل غدا', 'أعلنت الوزارة ذلك.']],
    ['a dateline on its own line', 'الرباط ـ وكالات\nوصل الوفد.', ['الرباط ـ وكالات', 'وصل الوفد.']],
    [
      'bullets and numbered lines',
      '- وصل الوفد\n1. بدأ الاجتماع\nأ) انتهى',
      ['- وصل الوفد', '1. بدأ الاجتماع', 'أ) انتهى'],
    ],
  ])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('what ends nothing', () => {
  it.each([
    'وصل د. سامي النجار والمهندس م. رامي',
    'وكالة (د.ب.أ.) نشرت الخبر',
    'استقبل أ.د. سلمى الحداد',
    'قناة إم.بي.سي وشبكة دبليو.أن.أل نشرتا الخبر',
    'شركة U.S. Steel والسيد Dr. Smith معا',
    'على موقع example.com اليوم',
    'ارتفع 2.5 في المئة ليبلغ 7.\u200f4 اليوم',
    'سأل هل يعود؟، ثم غادر',
  ])('%s', (text) => expect(sentences(text)).toHaveLength(1));
});

describe('dots', () => {
  it('stand for a colon in a headline', () => {
    expect(sentences('الجنوب.. تبادل أسرى بعد عام')).toHaveLength(1);
    expect(boundaries('الجنوب.. تبادل أسرى')[1]).toBe(Boundary.Weak);
  });
  it('end a long clause that another follows', () =>
    expect(
      sentences('بقي الوفد في العاصمة ثلاثة أيام كاملة والتقى عددا من كبار المسؤولين هناك... وغادر بعدها إلى الجنوب'),
    ).toHaveLength(2));
});

describe('quotations', () => {
  it('hold sentences of their own', () => {
    const text = 'قال: «بدأ العمل. ولن نتوقف» ثم غادر. وعاد';
    expect(sentences(text)).toEqual(['قال: «بدأ العمل. ولن نتوقف» ثم غادر.', 'وعاد']);
    expect(boundaries(text)[5]).toBe(Boundary.Inner);
  });
  it('end the sentence around them where a clause follows', () =>
    expect(sentences('قال: "نحن مستعدون. لن نتأخر." وغادر بعدها')).toEqual([
      'قال: "نحن مستعدون. لن نتأخر."',
      'وغادر بعدها',
    ]));
  it('do not where the cue follows', () => expect(sentences('"نحن مستعدون. ولن نتأخر." بحسب قوله')).toHaveLength(1));
  it('do not where they are a word or two', () => expect(sentences('كتب "نعم!" وحدها على الورقة')).toHaveLength(1));
});

it('marks semicolons as weak', () => expect(boundaries('وصل الوفد؛ ثم غادر')[2]).toBe(Boundary.Weak));
it('reads an empty text', () => expect(sentences('')).toEqual([]));
