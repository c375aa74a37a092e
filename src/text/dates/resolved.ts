/**
 * A date resolved: its ISO value with how fine it is.
 *
 * Examples: a day is «2025-02-05», a month «2025-02», a year «2025»; a week «2025-W06»; a quarter, a season, a decade, a century and any month or year of the
 * hijri calendar are the span of civil days, months or years that they fill: «2024-04/2024-06», «1990/1999».
 */
import { type CivilDay, civilDay, dateOf, isoDay, isoMonth, isoYear, two } from './civil-day.ts';
import type { Calendar, Meaning } from './expression.ts';

export const GRANULARITIES = [
  'time',
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export const WRITTEN = ['absolute', 'relative', 'weekday', 'partial', 'range'] as const;
export type Written = (typeof WRITTEN)[number];

export const UNRESOLVED = ['no-publication-date', 'vague', 'impossible'] as const;
export type Unresolved = (typeof UNRESOLVED)[number];

export interface Resolved {
  /** ISO 8601; null where it cannot be told, and then `unresolved` says why. */
  readonly value: string | null;
  readonly granularity: Granularity;
  readonly calendar: Calendar;
  readonly written: Written;
  readonly conflict?: 'weekday';
  readonly unresolved?: Unresolved;
  /** First and last civil day, where known. */
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
}

/** The civil days `[from, to]` as a value of a granularity. */
export function periodOf(
  calendar: Calendar,
  granularity: Granularity,
  from: CivilDay,
  to: CivilDay,
  written: Written,
): Resolved {
  return { value: isoValue(calendar, granularity, from, to), granularity, calendar, written, from, to };
}

function isoValue(calendar: Calendar, granularity: Granularity, from: CivilDay, to: CivilDay): string {
  if (granularity === 'day') return isoDay(from);
  const first = dateOf(from);
  const last = dateOf(to);
  if (granularity === 'week') return isoWeek(from + 1);
  if (calendar === 'hijri') return `${isoDay(from)}/${isoDay(to)}`;
  switch (granularity) {
    case 'month':
      if (first.month === last.month) return isoMonth(first.year, first.month);
      break;
    case 'year':
      return isoYear(first.year);
    case 'decade':
    case 'century':
      return `${isoYear(first.year)}/${isoYear(last.year)}`;
    default:
  }
  return `${isoMonth(first.year, first.month)}/${isoMonth(last.year, last.month)}`;
}

/** «2025-W06» of its Monday: the week belongs to the year of its Thursday. */
function isoWeek(monday: CivilDay): string {
  const { year } = dateOf(monday + 3);
  return `${isoYear(year)}-W${two(Math.floor((monday + 3 - civilDay(year, 1, 1)) / 7) + 1)}`;
}

/** What cannot be resolved, with what its form tells. */
export function unresolved(why: Unresolved, meaning: Meaning): Resolved {
  return {
    value: null,
    granularity: granularityOf(meaning),
    calendar: 'calendar' in meaning ? meaning.calendar : 'gregorian',
    written:
      meaning.is === 'weekday'
        ? 'weekday'
        : meaning.is === 'range'
          ? 'range'
          : meaning.is === 'point'
            ? 'partial'
            : 'relative',
    unresolved: why,
    from: null,
    to: null,
  };
}

function granularityOf(meaning: Meaning): Granularity {
  switch (meaning.is) {
    case 'point':
      return meaning.day !== null ? 'day' : meaning.month !== null || meaning.monthFrom !== null ? 'month' : 'year';
    case 'unit':
    case 'ago':
    case 'stretch':
      return meaning.unit;
    case 'week-of-month':
      return 'week';
    case 'part':
      return meaning.part === 'half' ? 'month' : meaning.part;
    case 'decade':
    case 'century':
    case 'time':
      return meaning.is;
    case 'range':
      return granularityOf(meaning.first);
    default:
      return 'day';
  }
}
