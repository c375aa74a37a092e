import { expect, test } from 'vitest';
import { fieldTerms } from './field-terms.ts';

const text = (lines: readonly string[]) => {
  const words = lines.flatMap((line, paragraph) => line.split(' ').map((word) => ({ word, paragraph })));
  return {
    count: words.length,
    exact: (i: number) => words[i]?.word ?? '',
    keys: (i: number) => [words[i]?.word ?? ''],
    paragraph: (i: number) => words[i]?.paragraph ?? 0,
  };
};

test('a new paragraph is a break', () => {
  const { exact, breaks, joined } = fieldTerms(text(['وصل الوفد', 'ثم غادر']));
  expect(exact).toEqual(['وصل', 'الوفد', 'ثم', 'غادر']);
  expect(breaks).toEqual([0, 2]);
  expect(joined).toEqual([]);
});

test('stretches are kept apart unless they touch', () => {
  const words = text(['لن نقبل قال سامي بالهدنة المؤقتة أبدا']);
  const stretches = [
    [0, 2],
    [4, 5],
    [5, 7],
  ] as const;
  expect(fieldTerms(words, stretches)).toMatchObject({
    exact: ['لن', 'نقبل', 'بالهدنة', 'المؤقتة', 'أبدا'],
    breaks: [0, 2],
  });
});

test('two words that are one month stand in one place', () => {
  const isMonth = (first: string, second: string): boolean => first === 'كانون' && second === 'الثاني';
  expect(fieldTerms(text(['في 5 كانون الثاني']), undefined, isMonth).joined).toEqual([3]);
});
