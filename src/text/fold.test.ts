import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, originalSpan, plain, plainWithMap } from './fold.ts';

describe('plain', () => {
  it.each([
    ['مُحمّـد', 'محمد'],
    ['ﻗﺎﻝ', 'قال'],
    ['ﺍﻻﺗﺤﺎﺩ', 'الاتحاد'],
    ['کاتب', 'كاتب'],
    ['سنة ٢٠٢٥', 'سنة 2025'],
    ['أكّدَت', 'أكدت'],
  ])('%s → %s', (text, expected) => expect(plain(text)).toBe(expected));
  it('returns the very text where nothing changes', () => expect(plain('قال الوزير')).toBe('قال الوزير'));
});

describe('fold', () => {
  it.each([
    ['الأُمـم', 'الامم'],
    ['مسؤولة', 'مسووله'],
    ['مستشفى', 'مستشفي'],
    ['ماء', 'ما'],
    ['Reuters رويترز', 'reuters رويترز'],
    ['ﻵن', 'لان'],
  ])('%s → %s', (text, expected) => expect(fold(text)).toBe(expected));
  it('lets NUL and lone surrogates through', () => expect(fold('أ\u0000\ud800ب')).toBe('ا\u0000\ud800ب'));
});

describe('the way back', () => {
  it('counts silent marks behind a letter to the letter', () => {
    const text = 'قال مُحمّـد أمس';
    const folding = foldWithMap(text);
    const at = folding.text.indexOf('محمد');
    const [start, end] = originalSpan(folding, at, at + 4);
    expect(text.slice(start, end).trim()).toBe('مُحمّـد');
  });
  it('gives a whole ligature for any of its letters', () => {
    const folding = plainWithMap('ﻻ أدري');
    expect(folding.text).toBe('لا أدري');
    expect(originalSpan(folding, 0, 1)).toEqual([0, 1]);
    expect(originalSpan(folding, 1, 2)).toEqual([0, 1]);
    expect(originalSpan(folding, 3, 7)).toEqual([2, 6]);
  });
  it('gives an empty span for an empty one', () => expect(originalSpan(foldWithMap('أب'), 1, 1)).toEqual([1, 1]));
});
