import { expect, test } from 'vitest';
import { foldsOf } from './folds.ts';

test('all articles of an outlet are in one fold; outlets are dealt in turn', () => {
  const outlets = ['أ', 'ب', 'أ', 'ج', 'د', 'ه', 'ب'];
  expect(foldsOf(outlets.map((outlet) => ({ outlet })))).toEqual([0, 1, 0, 2, 3, 0, 1]);
});
