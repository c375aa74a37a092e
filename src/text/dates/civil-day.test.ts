import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, dateOf, isoDay, monthLength, parseDay, weekdayOf } from './civil-day.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(1800, 0, 1) / DAY;
const LAST = Date.UTC(2200, 11, 31) / DAY;

describe('civil days', () => {
  it('agree with the engine’s dates on every day from 1800 to 2200', () => {
    let wrong = 0;
    for (let civil = FIRST; civil <= LAST; civil++) {
      const date = new Date(civil * DAY);
      const { year, month, day } = dateOf(civil);
      const same =
        year === date.getUTCFullYear() &&
        month === date.getUTCMonth() + 1 &&
        day === date.getUTCDate() &&
        civilDay(year, month, day) === civil &&
        weekdayOf(civil) === (date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      if (!same) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it('are written and read back', () =>
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (civil) => {
        expect(parseDay(isoDay(civil))).toBe(civil);
      }),
    ));

  it.each(['2025-02-30', '2025-13-01', '2025-00-10', '2025-2-3', '', 'أمس', '2025-02-031'])(
    'has no day for «%s»',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('knows leap years', () =>
    expect([1900, 2000, 2023, 2024].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29]));
});
