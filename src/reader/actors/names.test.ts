/** Names across outlets: «عبد القادر العطار» and «عبدالقادر العطار» are one, «حسن» and «حسين» are not. */
import { describe, expect, it, test } from 'vitest';
import { nameWords, sameName, skeleton } from './names.ts';

const given = (word: string): boolean => ['حسن', 'حسين', 'سالم', 'سليم', 'محمد', 'محمود'].includes(word);
const like = (a: string, b: string): string => sameName(nameWords(a), nameWords(b), given);

describe('the words of a name', () => {
  test.each([
    ['محمد بن عبد القادر الحسني', ['محمد', 'عبدقادر', 'حسني']],
    ['عبدالقادر العطّار', ['عبدقادر', 'عطار']],
    ['أبو هادي العطار', ['ابوهادي', 'عطار']],
    ['سيف الدين المنصوري', ['سيفدين', 'منصوري']],
    ['آن-ماري ديلون', ['ان', 'ماري', 'ديلون']],
  ])('%s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('two names', () => {
  test.each([
    ['سليم العطار', 'سليم بن هادي العطار'],
    ['عبد القادر العطار', 'عبدالقادر العطار'],
    ['أحمد المنصوري', 'احمد المنصورى'],
  ])('are the same: %s, %s', (a, b) => {
    expect(like(a, b)).toBe('same');
  });

  test.each([
    ['يوري بتروفيتش', 'يوري پتروفيتش'],
    ['ماركو غوتيرا', 'ماركو جوتيره'],
    ['دان نتانيو', 'دان نتنيو'],
  ])('sound the same: %s, %s', (a, b) => {
    expect(['same', 'sound']).toContain(like(a, b));
  });

  test.each([
    ['سليم العطار', 'سالم العطار'],
    ['حسن العطار', 'حسين العطار'],
    ['محمد العطار', 'محمود العطار'],
    ['سالم بن هادي', 'منير بن سالم بن هادي'],
    ['سليم العطار', 'سليم الحداد'],
  ])('are apart: %s, %s', (a, b) => {
    expect(like(a, b)).toBe('apart');
  });

  it('share a family name, which alone tells nobody', () => {
    expect(like('العطار', 'سليم العطار')).toBe('part');
    expect(like('سليم', 'سليم العطار')).toBe('apart');
  });
});

test('one foreign name in the spellings of the press has one skeleton', () => {
  for (const [a = '', b = ''] of [
    ['غوميريش', 'جوميريس'],
    ['بتنيارو', 'بتانيارو'],
    ['كرامب', 'كرمب'],
    ['بوراين', 'پوراين'],
  ])
    expect(skeleton(a)).toBe(skeleton(b));
});
