/**
 * Which day, month or year a written date is, by the day of publication.
 *
 * A year that is not written is chosen so that the date lies near publication: «5 شباط» of an article of January 2025 is a day of 2025. A date ahead
 * counts half as far again as one behind, and three times as far under a verb of the past; one behind three times under a verb of the future.
 * «الماضي» is the last before, «المقبل» the next after. A weekday that the nearest year contradicts moves the date to another year
 * only where the nearest is more than two months off; else it is a conflict.
 */
import type { Calendars } from './calendars.ts';
import { type CivilDay, weekdayOf } from './civil-day.ts';
import type { Calendar, Point } from './expression.ts';
import { periodOf, type Resolved, unresolved } from './resolved.ts';

/** How the words around lean: to what was, what will be, what is; null where they do not tell. */
export type Lean = 'past' | 'future' | 'present' | null;

export interface Now {
  readonly calendars: Calendars;
  /** The day of publication; null where it is not known. */
  readonly day: CivilDay | null;
  /** The last day that the text has pointed at before; null where there is none. */
  readonly spoken: CivilDay | null;
  readonly lean: () => Lean;
}

/** A weekday moves a date to another year only where it lies farther off than this. */
const NEAR = 60;

export function resolvePoint(point: Point, now: Now): Resolved {
  const { calendar, month, day, year } = point;
  if (month === null && point.monthFrom === null) return resolveYear(point, now);
  if (point.monthFrom !== null) return fromThisMonth(point, now);
  if (month === null) return unresolved('vague', point);
  if (day !== null && day > longest(calendar, month)) return unresolved('impossible', point);
  if (year?.by === 'number') {
    const own =
      calendar === 'hijri' && year.calendar === 'gregorian' ? hijriYearIn(now.calendars, year.year, month) : year.year;
    return settled(point, own, month, now, 'absolute');
  }
  if (year?.by === 'every') return { ...yearless(point, month), unresolved: 'vague' };
  if (year?.by === 'spoken') {
    if (now.spoken === null) return unresolved('vague', point);
    return settled(point, now.calendars.dateOf(calendar, now.spoken).year + year.shift, month, now, 'relative');
  }
  if (now.day === null) return yearless(point, month);
  if (year?.by === 'shift')
    return settled(point, now.calendars.dateOf(calendar, now.day).year + year.shift, month, now, 'relative');
  return settled(point, nearestYear(point, month, now, now.day), month, now, 'partial');
}

/** The longest that a month can be, in any year. */
function longest(calendar: Calendar, month: number): number {
  if (calendar === 'hijri') return 30;
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function settled(
  point: Point,
  year: number,
  month: number,
  { calendars }: Now,
  written: Resolved['written'],
): Resolved {
  const { calendar, day } = point;
  if (day === null)
    return periodOf(
      calendar,
      'month',
      calendars.civilDay(calendar, year, month, 1),
      calendars.civilDay(calendar, year, month + 1, 1) - 1,
      written,
    );
  if (day > calendars.monthLength(calendar, year, month)) return unresolved('impossible', point);
  const civil = calendars.civilDay(calendar, year, month, day);
  const found = periodOf(calendar, 'day', civil, civil, written);
  return point.weekday !== null && weekdayOf(civil) !== point.weekday ? { ...found, conflict: 'weekday' } : found;
}

function resolveYear(point: Point, now: Now): Resolved {
  const { year } = point;
  const { calendars } = now;
  if (year === null || year.by === 'every' || year.by === 'spoken') return unresolved('vague', point);
  if (year.by === 'number')
    return periodOf(
      year.calendar,
      'year',
      calendars.civilDay(year.calendar, year.year, 1, 1),
      calendars.civilDay(year.calendar, year.year + 1, 1, 1) - 1,
      'absolute',
    );
  if (now.day === null) return unresolved('no-publication-date', point);
  const own = calendars.dateOf(point.calendar, now.day).year + year.shift;
  return periodOf(
    point.calendar,
    'year',
    calendars.civilDay(point.calendar, own, 1, 1),
    calendars.civilDay(point.calendar, own + 1, 1, 1) - 1,
    'relative',
  );
}

/** «5 من الشهر الجاري», «14 من الشهر نفسه» */
function fromThisMonth(point: Point, now: Now): Resolved {
  const start = point.monthFrom === 'spoken' ? now.spoken : now.day;
  if (start === null) return unresolved(point.monthFrom === 'spoken' ? 'vague' : 'no-publication-date', point);
  const today = now.calendars.dateOf(point.calendar, start);
  const named = yearWritten(point, now);
  const months = (named ?? today.year) * 12 + today.month - 1 + (point.monthShift ?? 0);
  return settled(point, Math.floor(months / 12), (months % 12) + 1, now, 'relative');
}

/** The year of «الشهر نفسه من 2024», «من العام الماضي»; null where none is written. */
function yearWritten({ year }: Point, now: Now): number | null {
  if (year?.by === 'number') return year.year;
  return year?.by === 'shift' && now.day !== null ? now.calendars.dateOf('gregorian', now.day).year + year.shift : null;
}

function yearless(point: Point, month: number): Resolved {
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    // A hijri date without its year falls on no civil date.
    value:
      point.calendar === 'hijri' ? null : point.day === null ? `--${two(month)}` : `--${two(month)}-${two(point.day)}`,
    granularity: point.day === null ? 'month' : 'day',
    calendar: point.calendar,
    written: 'partial',
    unresolved: 'no-publication-date',
    from: null,
    to: null,
  };
}

function nearestYear(point: Point, month: number, now: Now, today: CivilDay): number {
  const { calendar } = point;
  const { calendars } = now;
  const current = calendars.dateOf(calendar, today);
  const shift = point.monthShift;
  const at = (year: number): CivilDay => calendars.civilDay(calendar, year, month, point.day ?? 15);
  if (shift === 0) return current.year;
  if (shift !== null) {
    // «شباط الماضي» in February is last year's; «5 شباط الماضي» on the 20th is this month's.
    const before = point.day === null ? month < current.month : at(current.year) < today;
    const after = point.day === null ? month > current.month : at(current.year) > today;
    return shift < 0
      ? (before ? current.year : current.year - 1) + shift + 1
      : (after ? current.year : current.year + 1) + shift - 1;
  }
  const lean = now.lean();
  const cost = (year: number): number => {
    const far = at(year) - today;
    if (point.day === null && year === current.year && month === current.month) return 0;
    return far > 0 ? far * (lean === 'past' ? 3 : lean === 'future' ? 1 : 1.5) : -far * (lean === 'future' ? 3 : 1);
  };
  const years = [current.year, current.year - 1, current.year + 1].sort((a, b) => cost(a) - cost(b));
  const nearest = years[0] ?? current.year;
  if (point.weekday === null || weekdayOf(at(nearest)) === point.weekday || Math.abs(at(nearest) - today) <= NEAR)
    return nearest;
  return years.find((year) => weekdayOf(at(year)) === point.weekday) ?? nearest;
}

/** The hijri year whose month begins in a civil year: «رمضان 2024» is that of 1445. */
function hijriYearIn(calendars: Calendars, civilYear: number, month: number): number {
  const first = calendars.civilDay('gregorian', civilYear, 1, 1);
  const { year } = calendars.dateOf('hijri', first);
  return calendars.civilDay('hijri', year, month, 1) >= first ? year : year + 1;
}
