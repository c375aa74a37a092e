/** Tokens and their sets. */
import { describe, expect, it } from 'vitest';
import { covered, dice, equal, ranges, tokenize } from './tokens.ts';

describe('tokens of scoring', () => {
  const text = 'قال: «لن نتأخر»، وأضاف - بهدوء - ذلك.';
  const tokens = tokenize(text);

  it('are words without the marks at their edges; marks alone are none', () => {
    const words = tokens.start.map((start, i) => text.slice(start, tokens.end[i]));
    expect(words).toEqual(['قال', 'لن', 'نتأخر', 'وأضاف', 'بهدوء', 'ذلك']);
  });

  it('are covered by a span that touches them, with or without the marks', () => {
    const inside = covered(tokens, [[text.indexOf('لن'), text.indexOf('»')]]);
    const outside = covered(tokens, [[text.indexOf('«'), text.indexOf('وأضاف')]]);
    expect([...inside]).toEqual([1, 2]);
    expect(equal(inside, outside)).toBe(true);
    expect([...covered(tokens, [[text.indexOf('-'), text.indexOf('-') + 1]])]).toEqual([]);
  });

  it('make one range a span', () => {
    expect(
      ranges(tokens, [
        [0, 3],
        [text.indexOf('لن'), text.length],
      ]),
    ).toEqual(['0-0', '1-5']);
  });

  it('overlap by Dice, two empty sets wholly', () => {
    expect(dice(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBeCloseTo(2 / 3);
    expect(dice(new Set(), new Set())).toBe(1);
    expect(dice(new Set([1]), new Set())).toBe(0);
  });
});
