/**
 * Both calendars behind one face: lengths of months, days of dates and dates of days.
 *
 * Example: month 8 of 1446 in the hijri calendar begins on 2025-01-31 and has 29 days.
 */
import { type CivilDay, civilDay, dateOf, monthLength, type YearMonthDay } from './civil-day.ts';
import type { Calendar } from './expression.ts';
import type { HijriCalendar } from './hijri.ts';

export class Calendars {
  constructor(private readonly hijri: HijriCalendar) {}

  monthLength(calendar: Calendar, year: number, month: number): number {
    return calendar === 'hijri' ? this.hijri.monthLength(year, month) : monthLength(year, month);
  }

  civilDay(calendar: Calendar, year: number, month: number, day: number): CivilDay {
    return calendar === 'hijri' ? this.hijri.civilDay(year, month, day) : civilDay(year, month, day);
  }

  dateOf(calendar: Calendar, civil: CivilDay): YearMonthDay {
    return calendar === 'hijri' ? this.hijri.dateOf(civil) : dateOf(civil);
  }
}
