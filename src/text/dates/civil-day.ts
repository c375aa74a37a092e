/**
 * Civil days: a day of the proleptic Gregorian calendar as one number, days since 1970-01-01, so that dates are reckoned
 * without time zones.
 *
 * Example: 2025-02-06 is 20125, a Thursday; the day before, «أمس», is 20124.
 */

/** Days since 1970-01-01. */
export type CivilDay = number;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to the length of the month. */
  readonly day: number;
}

const DAYS_BEFORE_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;
const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a date; a day beyond the month's length runs into the next. Years count from March, so that a leap day is the last. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** The date of a day. */
export function dateOf(civil: CivilDay): YearMonthDay {
  const since = civil + DAYS_BEFORE_1970;
  const era = Math.floor(since / DAYS_OF_400_YEARS);
  const dayOfEra = since - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(civil: CivilDay): number {
  return ((((civil + 3) % 7) + 7) % 7) + 1;
}

export function monthLength(year: number, month: number): number {
  if (month === 2 && isLeap(year)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day that «2025-02-06» names, what stands behind it let be; null for anything else. */
export function parseDay(iso: string): CivilDay | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) ? civilDay(year, month, day) : null;
}

/** «2025-02-06». */
export function isoDay(civil: CivilDay): string {
  const { year, month, day } = dateOf(civil);
  return `${isoMonth(year, month)}-${two(day)}`;
}

/** «2025-02». */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${two(month)}`;
}

/** «2025»; «0750» for a year of three digits. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
