import { describe, expect, it } from 'vitest';
import { CLASS, Class, FOLDED, LIGATURE, LIGATURES, PLAIN } from './letters.ts';

const classOf = (letter: string): number => CLASS[letter.charCodeAt(0)] ?? 0;
const table = (from: Uint16Array, letter: string): string => String.fromCharCode(from[letter.charCodeAt(0)] ?? 0);

describe('classes of units', () => {
  it('knows the letters of Arabic and its neighbours, presentation forms too', () => {
    for (const letter of 'ابتءآأؤإئىةيپچژگکیڤ\ufe8d\ufefb') expect(classOf(letter), letter).toBe(Class.Arabic);
  });
  it('takes tashkeel, tatweel and joiners for silent', () => {
    for (const mark of 'ًٌٍَُِّْٰـ\u200c\u200d') expect(classOf(mark), mark).toBe(Class.Silent);
  });
  it('takes bidi and zero-width marks, NUL and the byte order mark for spaces', () => {
    for (const mark of ' \t\u00a0\u200b\u200e\u200f\u202b\u2067\ufeff\u061c\u0000')
      expect(classOf(mark)).toBe(Class.Space);
  });
  it('takes every line end for one', () => {
    for (const mark of '\n\r\u000b\u000c\u0085\u2028\u2029') expect(classOf(mark)).toBe(Class.Line);
  });
  it('parts digits, foreign letters and marks', () => {
    for (const digit of '09٠٩۰۹') expect(classOf(digit)).toBe(Class.Digit);
    for (const letter of 'aZéЖΩ\ud83d') expect(classOf(letter)).toBe(Class.Foreign);
    for (const mark of '.،؛؟«»“”"\'()…٪%') expect(classOf(mark), mark).toBe(Class.Mark);
  });
});

describe('plain and folded letters', () => {
  it('leaves Arabic letters as they are in the plain table, and changes those of neighbours that stand for them', () => {
    for (const letter of 'أإآءؤئىة') expect(table(PLAIN, letter)).toBe(letter);
    expect([...'کیہە'].map((letter) => table(PLAIN, letter)).join('')).toBe('كيهه');
    expect([...'٠١۹'].map((digit) => table(PLAIN, digit)).join('')).toBe('019');
  });
  it('folds what the press spells in two ways', () => {
    expect([...'أإآٱىئؤة'].map((letter) => table(FOLDED, letter)).join('')).toBe('اااايي\u0648ه');
    expect(FOLDED['ء'.charCodeAt(0)]).toBe(0);
    expect(table(FOLDED, 'K')).toBe('k');
  });
  it('names ligatures, each with its letters', () => {
    expect(PLAIN['ﻻ'.charCodeAt(0)]).toBe(LIGATURE);
    expect(LIGATURES.get('ﻻ'.charCodeAt(0))).toBe('لا');
    for (const letters of LIGATURES.values())
      for (const letter of letters) expect(LIGATURES.has(letter.charCodeAt(0))).toBe(false);
  });
});
