/** Where the parts of charts come to lie. */
import { describe, expect, test } from 'vitest';
import { type Lane, momentOf, placed } from './lanes-layout.ts';
import { columnsOf, labelEvery, MOST_MONTHS } from './months-layout.ts';
import { stepOf } from './space.ts';

const month = (time: string, classes: Record<string, number>) => ({
  month: time,
  statements: Object.values(classes).reduce((sum, one) => sum + one, 0),
  classes,
});

describe('months of speech', () => {
  test('silent months between others are columns of nothing', () => {
    const columns = columnsOf([month('2024-11', { say: 2 }), month('2025-02', { deny: 1 })]);
    expect(columns.map(({ time, total }) => [time, total])).toEqual([
      ['2024-11', 2],
      ['2024-12', 0],
      ['2025-01', 0],
      ['2025-02', 1],
    ]);
  });

  test('tones stand one on the other, and their height is the count', () => {
    const [column] = columnsOf([month('2025-02', { say: 2, stress: 1, deny: 3 })]);
    expect(column?.tones).toEqual([
      { tone: 'told', from: 0, to: 3 },
      { tone: 'denied', from: 3, to: 6 },
    ]);
  });

  test('more months than a page holds become years, and nothing is lost', () => {
    const columns = columnsOf([
      month('2015-01', { say: 1 }),
      month('2019-06', { say: 2 }),
      month('2019-07', { warn: 4 }),
    ]);
    expect(columns.length).toBeLessThan(MOST_MONTHS);
    expect(columns.map(({ time, total }) => [time, total])).toEqual([
      ['2015', 1],
      ['2016', 0],
      ['2017', 0],
      ['2018', 0],
      ['2019', 6],
    ]);
  });

  test('nobody who is silent has columns; labels do not run into one another', () => {
    expect(columnsOf([])).toEqual([]);
    expect(labelEvery(40, 400, 50) * (400 / 40)).toBeGreaterThanOrEqual(50);
    expect(labelEvery(3, 900, 50)).toBe(1);
  });
});

describe('lanes of time', () => {
  const lane = (id: string, ...dates: string[]): Lane => ({
    id,
    label: id,
    points: dates.map((date, at) => ({
      id: `${id}${at}`,
      date,
      shape: 'round',
      tone: 'told',
      label: date,
      target: id,
    })),
  });

  test('time runs the other way where the page does', () => {
    const lanes = [lane('a', '2025-01-01', '2025-06-01')];
    const at = (range: readonly [number, number]): number[] => placed(lanes, range, 10, 5).points.map(({ x }) => x);
    const [first = 0, second = 0] = at([0, 500]);
    expect(first).toBeLessThan(second);
    const [mirroredFirst = 0, mirroredSecond = 0] = at([500, 0]);
    expect(mirroredFirst).toBeCloseTo(500 - first);
    expect(mirroredSecond).toBeLessThan(mirroredFirst);
  });

  test('what falls on one day stands one over the other, up to the most', () => {
    const { points, levels } = placed(
      [lane('a', '2025-03-03', '2025-03-03', '2025-03-03', '2025-09-01')],
      [0, 500],
      10,
      2,
    );
    expect(points.map(({ level }) => level)).toEqual([0, 1, 1, 0]);
    expect(levels).toEqual([2]);
  });

  test('a month and a year are where they begin; what is no date is not placed', () => {
    expect(momentOf('2025')).toBe(momentOf('2025-01-01'));
    expect(momentOf('2025-03')).toBe(Date.parse('2025-03-01T00:00:00Z'));
    expect(placed([lane('a', '--02-05', 'x')], [0, 500], 10, 2).points).toEqual([]);
  });
});

test('arrow keys follow the page, and stop at its ends', () => {
  expect(stepOf('ArrowRight', 1, 3, false)).toBe(2);
  expect(stepOf('ArrowRight', 1, 3, true)).toBe(0);
  expect(stepOf('ArrowLeft', 2, 3, true)).toBe(2);
  expect(stepOf('Home', 2, 3, true)).toBe(0);
  expect(stepOf('KeyJ', 1, 3, false)).toBeNull();
});
