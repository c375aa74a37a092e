/** Features as numbers: distances in steps, spellings and templates hashed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows, step, wordId } from './features.ts';

describe('a distance in steps', () => {
  it('is exact when near and coarse when far', () => {
    expect([0, 1, 2, 3, 4].map(step)).toEqual([0, 1, 2, 3, 4]);
    expect(step(5)).toBe(step(6));
    expect(step(61)).toBe(step(4000));
    expect(step(6)).not.toBe(step(7));
  });

  it('never falls as the distance grows, and tells ahead from behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        expect(step(Math.min(a, b))).toBeLessThanOrEqual(step(Math.max(a, b)));
        expect(step(-a)).toBe(step(a) + 16);
      }),
    );
  });
});

describe('a spelling', () => {
  it('has always the same number, and another one than its neighbours', () => {
    const words = ['قال', 'قالت', 'قالوا', 'وقال', 'أكد', 'اكد', 'وزير', 'الوزير', ''];
    expect(words.map(wordId)).toEqual(words.map(wordId));
    expect(new Set(words.map(wordId)).size).toBe(words.length);
  });
});

describe('rows', () => {
  it('lie in the table, whatever is hashed', () => {
    const rows = new Rows(1023);
    fc.assert(
      fc.property(fc.nat(200), fc.integer(), fc.integer(), fc.integer(), (template, a, b, c) => {
        rows.clear();
        rows.add(template, a, b, c);
        expect(rows.count).toBe(1);
        expect(rows.at[0]).toBeGreaterThanOrEqual(0);
        expect(rows.at[0]).toBeLessThanOrEqual(1023);
      }),
    );
  });

  it('tell templates and the order of what they join apart', () => {
    const rows = new Rows((1 << 20) - 1);
    rows.add(1, 2, 3);
    rows.add(2, 2, 3);
    rows.add(1, 3, 2);
    rows.add(1, 2, 3, 4);
    rows.add(1, 2, 3);
    expect(new Set(rows.at.subarray(0, 4)).size).toBe(4);
    expect(rows.at[4]).toBe(rows.at[0]);
  });
});
