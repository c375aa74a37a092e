/** Arcs beside a story. */
import { expect, test } from 'vitest';
import { arcsOf } from './layout.ts';

test('arcs that overlap run in lanes of their own, the shorter nearer', () => {
  expect(
    arcsOf([
      [0, 3],
      [0, 1],
      [1, 2],
    ]).map(({ lane }) => lane),
  ).toEqual([2, 1, 1]);
});

test('an arc begins above, whichever end was given first', () => {
  expect(arcsOf([[2, 0]])).toEqual([{ from: 0, to: 2, lane: 1 }]);
});
