/** The sieve lets through whatever a table lists, however it may be spelt, and little else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sieve, Table } from './sieve.ts';

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةؤئء';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 });

describe('the sieve', () => {
  it('passes every cut that is listed, by itself or inside a word', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, (listed, other) => {
        const sieve = new Sieve();
        for (const one of listed) sieve.add(one, Table.Nouns);
        for (const one of listed) {
          expect(sieve.of(one) & Table.Nouns).not.toBe(0);
          expect(sieve.of(`و${one}${other}`, 1, 1 + one.length) & Table.Nouns).not.toBe(0);
          expect(sieve.of(one, 0, one.length - 1, one.charCodeAt(one.length - 1)) & Table.Nouns).not.toBe(0);
        }
      }),
      { seed: 1 },
    );
  });

  it('passes spellings that are forgiven: «احمد» for «أحمد», «مكتبه» for «مكتبة»', () => {
    const sieve = new Sieve();
    sieve.add('أحمد', Table.Names);
    sieve.add('مكتبة', Table.Nouns);
    expect(sieve.of('احمد')).toBe(Table.Names);
    expect(sieve.of('مكتبه')).toBe(Table.Nouns);
  });

  it('keeps tables apart, and holds back what is in none', () => {
    const sieve = new Sieve();
    sieve.add('أكد', Table.Verbs);
    sieve.add('أكد', Table.Openings);
    sieve.add('وزير', Table.Nouns);
    expect(sieve.of('أكد')).toBe(Table.Verbs | Table.Openings);
    expect(['شجرة', 'المزارعون', 'بيت'].map((one) => sieve.of(one))).toEqual([0, 0, 0]);
  });
});
