import { describe, expect, it } from 'vitest';
import { Kind, splitWords } from './words.ts';

const LETTER = ['', 'A', 'F', 'N', 'M', 'L'];

/** Every token as written, with the letter of its kind: A(rabic) F(oreign) N(umber) M(ark) L(ine). */
function tokens(text: string): string[] {
  const words = splitWords(text);
  return Array.from(
    { length: words.count },
    (_, i) => `${LETTER[words.kind[i] ?? 0]}:${text.slice(words.start[i], words.end[i])}`,
  );
}

describe('splitWords', () => {
  it('parts words and marks', () =>
    expect(tokens('قال (سامي): "نعم"')).toEqual(['A:قال', 'M:(', 'A:سامي', 'M:)', 'M::', 'M:"', 'A:نعم', 'M:"']));
  it('keeps tashkeel and tatweel with their word', () =>
    expect(tokens('مُحمّـد بـ"نعم"')).toEqual(['A:مُحمّـد', 'A:بـ', 'M:"', 'A:نعم', 'M:"']));
  it('keeps numbers together', () =>
    expect(tokens('1,250.5 ١٢٫٥ 2025/02/06 10:30 7.')).toEqual([
      'N:1,250.5',
      'N:١٢٫٥',
      'N:2025/02/06',
      'N:10:30',
      'N:7',
      'M:.',
    ]));
  it('parts words that lost the space between them where a letter ends a word', () => {
    expect(tokens('صحيفةالمرفأ')).toEqual(['A:صحيفة', 'A:المرفأ']);
    expect(tokens('إلىالاجتماع رسمياًأن كُلْفَةًعالية')).toEqual([
      'A:إلى',
      'A:الاجتماع',
      'A:رسمياً',
      'A:أن',
      'A:كُلْفَةً',
      'A:عالية',
    ]);
  });
  it('keeps ة, ى and tanwin with their word where they end it', () =>
    expect(tokens('مدينةً هدىً فتىً ماءً، ةا')).toEqual(['A:مدينةً', 'A:هدىً', 'A:فتىً', 'A:ماءً', 'M:،', 'A:ةا']));
  it('parts scripts', () => expect(tokens('قناة الـMTV')).toEqual(['A:قناة', 'A:الـ', 'F:MTV']));
  it('reads a run of dots as one mark', () => expect(tokens('نعم... لا')).toEqual(['A:نعم', 'M:...', 'A:لا']));
  it('reads a run of line ends as one', () => expect(tokens('نعم \r\n \n لا')).toEqual(['A:نعم', 'L:\r\n \n', 'A:لا']));
  it('reads a tatweel alone as a dash, other silent marks alone as nothing', () =>
    expect(tokens('بيروت ـ وكالات \u0651')).toEqual(['A:بيروت', 'M:ـ', 'A:وكالات']));
  it('skips bidi marks', () => expect(tokens('\u202bنعم\u202c')).toEqual(['A:نعم']));
  it('takes emoji and lone surrogates without harm', () =>
    expect(tokens('نعم 😀 \ud800')).toEqual(['A:نعم', 'F:😀', 'F:\ud800']));
  it('reads an empty text', () => expect(splitWords('').count).toBe(0));
  it('grows its arrays', () => {
    const words = splitWords('.،'.repeat(1000));
    expect(words.count).toBe(2000);
    expect(words.kind[1999]).toBe(Kind.Mark);
  });
});
