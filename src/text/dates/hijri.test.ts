import { describe, expect, it } from 'vitest';
import { civilDay, isoDay } from './civil-day.ts';
import { HijriCalendar } from './hijri.ts';

const calendar = new HijriCalendar();
const iso = (year: number, month: number, day: number): string => isoDay(calendar.civilDay(year, month, day));

describe('hijri dates', () => {
  it.each([
    ['the table begins', [1300, 1, 1], '1882-11-12'],
    ['New Year of 1447', [1447, 1, 1], '2025-06-26'],
    ['Ramadan 1445', [1445, 9, 1], '2024-03-11'],
    ['the feast after it', [1445, 10, 1], '2024-04-10'],
    ['12 Shaban 1446', [1446, 8, 12], '2025-02-11'],
    ['Arafa 1446', [1446, 12, 9], '2025-06-05'],
  ] as const)('by the Umm al-Qura calendar: %s', (_what, [year, month, day], expected) =>
    expect(iso(year, month, day)).toBe(expected),
  );

  it('by arithmetic outside the table: the first day of all', () => expect(iso(1, 1, 1)).toBe('0622-07-19'));

  it.each([
    ['islamic-umalqura', civilDay(1882, 11, 12), civilDay(2174, 11, 25)],
    ['islamic-civil', civilDay(1600, 1, 1), civilDay(1882, 11, 11)],
    ['islamic-civil', civilDay(2175, 6, 1), civilDay(2400, 1, 1)],
  ])('agree with the engine’s %s calendar', (name, from, to) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    for (let civil = from; civil <= to; civil += 37) {
      const part = new Map(format.formatToParts(civil * 86_400_000).map(({ type, value }) => [type, value]));
      const { year, month, day } = calendar.dateOf(civil);
      expect([year, month, day]).toEqual([
        Number.parseInt(part.get('year') ?? '', 10),
        Number(part.get('month')),
        Number(part.get('day')),
      ]);
      expect(calendar.civilDay(year, month, day)).toBe(civil);
    }
  });
});
