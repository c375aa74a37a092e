/** The word diff holds every word of both wordings, once, in order, with its place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, wordDiff, type Wording } from './index.ts';
import { statement } from './testing/statements.ts';

const wordingOf = (text: string): Wording => statement(text).wording;

function told(first: string, second: string): readonly (readonly [string, string, string])[] {
  return wordDiff(wordingOf(first), wordingOf(second)).map(({ kind, a, b }) => [
    kind,
    first.slice(a.start, a.end),
    second.slice(b.start, b.end),
  ]);
}

test('same, inflected, removed and added words', () => {
  expect(told('سيفتح الجسر غدا', 'سيفتح الجسران اليوم')).toEqual([
    ['same', 'سيفتح', 'سيفتح'],
    ['inflected', 'الجسر', 'الجسران'],
    ['removed', 'غدا', ''],
    ['added', '', 'اليوم'],
  ]);
});

test('a word has one key, whatever was read before it', () => {
  const keys = (words: string) => wordingOf(words).key;
  expect(keys('أن الجسر')).toEqual(keys('إن ثم أن الجسر').slice(2));
  expect(keys('الجِسر ٢٥')).toEqual(keys('الجسر 25'));
});

test('marks and spaces are no difference', () => {
  expect(told('الطريق، مفتوح', 'الطريق  مفتوح').map(([kind]) => kind)).toEqual(['same']);
});

test('what one leaves out in the middle', () => {
  expect(told('قرر المجلس البلدي إغلاق الطريق', 'قرر المجلس إغلاق الطريق')).toEqual([
    ['same', 'قرر المجلس', 'قرر المجلس'],
    ['removed', 'البلدي', ''],
    ['same', 'إغلاق الطريق', 'إغلاق الطريق'],
  ]);
});

const WORDS = 'جسر جسور الجسر طريق الطريق و ثم غدا فتح 7'.split(' ');
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

/** Every word from the first on stands in one part after another. */
function tiles(parts: readonly DiffPart[], which: 'a' | 'b', { key, start, end }: Wording): void {
  let at = 0;
  for (const part of parts) {
    const side = part[which];
    expect(side.from).toBe(at);
    if (side.to > side.from) expect([side.start, side.end]).toEqual([start[side.from], end[side.to - 1]]);
    at = side.to;
  }
  expect(at).toBe(key.length);
}

test('it rebuilds both texts, and what it calls the same is', () => {
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const a = wordingOf(first);
      const b = wordingOf(second);
      const parts = wordDiff(a, b);
      tiles(parts, 'a', a);
      tiles(parts, 'b', b);
      for (const { kind, a: one, b: other } of parts) {
        if (kind === 'same') expect(a.form.slice(one.from, one.to)).toEqual(b.form.slice(other.from, other.to));
        if (kind === 'inflected') expect(a.key.slice(one.from, one.to)).toEqual(b.key.slice(other.from, other.to));
        if (kind === 'removed') expect(other.from).toBe(other.to);
        if (kind === 'added') expect(one.from).toBe(one.to);
      }
    }),
  );
});

test('two speeches of many words are compared in bounded time', () => {
  const long = wordingOf('جسر طريق '.repeat(2000));
  const other = wordingOf('طريق جسر جسر '.repeat(1500));
  tiles(wordDiff(long, other), 'b', other);
});
