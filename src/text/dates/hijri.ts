/**
 * Hijri dates as civil days and back: by the Umm al-Qura calendar where its table reaches, by arithmetic (leap years 2, 5, 7, 10, 13, 16, 18, 21,
 * 24, 26, 29 of thirty) before and after.
 *
 * Example: «12 شعبان 1446» is 2025-02-11. Countries that wait for the crescent may be a day off; the press prints the civil date beside it then.
 */
import type { CivilDay, YearMonthDay } from './civil-day.ts';
import { FIRST_DAY, FIRST_YEAR, LONG_MONTHS } from './umm-al-qura.ts';

/** 1 Muharram 1 of the civil reckoning: Friday, 16 July 622 of the Julian calendar. */
const EPOCH = -492_148;
const DAYS_OF_30_YEARS = 10_631;
const DIGITS = 3;

/** Lengths of the months of the years that the table holds, and the day each year begins. Built once, when the reader loads. */
export class HijriCalendar {
  private readonly months: Uint16Array;
  private readonly begins: Int32Array;

  constructor() {
    const years = LONG_MONTHS.length / DIGITS;
    this.months = new Uint16Array(years);
    this.begins = new Int32Array(years + 1);
    this.begins[0] = FIRST_DAY;
    for (let y = 0; y < years; y++) {
      const bits = Number.parseInt(LONG_MONTHS.slice(y * DIGITS, (y + 1) * DIGITS), 16);
      this.months[y] = bits;
      let length = 0;
      for (let m = 0; m < 12; m++) length += 29 + ((bits >> m) & 1);
      this.begins[y + 1] = (this.begins[y] ?? 0) + length;
    }
  }

  monthLength(year: number, month: number): number {
    const bits = this.months[year - FIRST_YEAR];
    if (bits !== undefined) return 29 + ((bits >> (month - 1)) & 1);
    return month === 12 ? (isLeap(year) ? 30 : 29) : 29 + (month % 2);
  }

  /** The civil day of a hijri date; a day beyond the month's length runs into the next. */
  civilDay(year: number, month: number, day: number): CivilDay {
    let civil = this.yearBegins(year) + day - 1;
    for (let m = 1; m < month; m++) civil += this.monthLength(year, m);
    return civil;
  }

  dateOf(civil: CivilDay): YearMonthDay {
    // A hijri year has at least 354 days, so the guess is never early by more than one.
    let year = Math.floor((30 * (civil - EPOCH)) / DAYS_OF_30_YEARS) + 1;
    while (this.yearBegins(year) > civil) year--;
    while (this.yearBegins(year + 1) <= civil) year++;
    let day = civil - this.yearBegins(year) + 1;
    let month = 1;
    while (month < 12 && day > this.monthLength(year, month)) day -= this.monthLength(year, month++);
    return { year, month, day };
  }

  private yearBegins(year: number): CivilDay {
    return this.begins[year - FIRST_YEAR] ?? EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  }
}

function isLeap(year: number): boolean {
  return (((11 * year + 14) % 30) + 30) % 30 < 11;
}
