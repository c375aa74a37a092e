import { expect, test } from 'vitest';
import { chance } from '../chance.ts';
import { dealOutlets } from './deal.ts';

const articles = ['أ', 'أ', 'أ', 'أ', 'ب', 'ب', 'ج'].map((outlet, id) => ({ outlet, id }));
const outlets = (count: number): string =>
  dealOutlets(articles, count, chance(1))
    .map(({ outlet }) => outlet)
    .join('');

test('each outlet has its turn, until it has no more', () => {
  expect(outlets(2)).toBe('أب');
  expect(outlets(5)).toBe('أبجأب');
  expect(outlets(100)).toBe('أبجأبأأ');
});

test('no article is dealt twice, and the same chance deals the same', () => {
  const dealt = dealOutlets(articles, 100, chance(1));
  expect(new Set(dealt).size).toBe(articles.length);
  expect(dealOutlets(articles, 100, chance(1))).toEqual(dealt);
});
