/** Marks of a snippet inside a quoted stretch. */
import { expect, test } from 'vitest';
import { marksWithin } from './marks-within.ts';

const snippet = {
  field: 'text',
  start: 10,
  end: 40,
  text: '',
  marks: [
    [0, 4],
    [12, 16],
  ],
} as const;

test('marks count from where the stretch begins, and what lies outside is cut off', () => {
  expect(marksWithin([snippet], 'text', { start: 12, end: 30 })).toEqual([
    [0, 2],
    [10, 14],
  ]);
  expect(marksWithin([snippet], 'title', { start: 12, end: 30 })).toEqual([]);
  expect(marksWithin([snippet], 'text', { start: 30, end: 40 })).toEqual([]);
});
