/**
 * Which calendar time an expression points at, by the day of publication.
 *
 * «أمس» of 2025-02-06 is 2025-02-05. A bare weekday is the last one, the day of publication among them («وصل الأربعاء»), and under a verb or
 * a word of the future or a verb of the present the next («يصل الأربعاء»); «الماضي» is the last before publication, «المقبل» the next after it.
 * Weeks begin on Sunday and bear the ISO number of their Monday. Without a day of publication only what is written is told: «5 شباط» is --02-05.
 */
import { type CivilDay, civilDay, dateOf, isoDay, weekdayOf } from './civil-day.ts';
import type { Meaning, Point, Unit, YearRef } from './expression.ts';
import { type Now, resolvePoint } from './resolve-point.ts';
import { periodOf, type Resolved, unresolved } from './resolved.ts';

export function resolve(meaning: Meaning, now: Now): Resolved {
  switch (meaning.is) {
    case 'point':
      return resolvePoint(meaning, now);
    case 'day':
      return relativeDay(meaning, now);
    case 'weekday':
      return weekday(meaning, now);
    case 'unit':
      if (meaning.from === 'spoken')
        return now.spoken === null
          ? unresolved('vague', meaning)
          : unitFrom(meaning.unit, meaning.shift, now, now.spoken);
      return now.day === null
        ? unresolved('no-publication-date', meaning)
        : unitFrom(meaning.unit, meaning.shift, now, now.day);
    case 'ago':
      return now.day === null ? unresolved('no-publication-date', meaning) : counted(meaning, now, now.day);
    case 'part':
      return partOfYear(meaning, now);
    case 'decade': {
      const from = ((meaning.century ?? 20) - 1) * 100 + meaning.from;
      return years('decade', from, from + 9, now, 'absolute');
    }
    case 'century': {
      const { century, calendar } = meaning;
      const { calendars } = now;
      const first = calendars.civilDay(calendar, (century - 1) * 100 + 1, 1, 1);
      return periodOf(
        calendar,
        'century',
        first,
        calendars.civilDay(calendar, century * 100 + 1, 1, 1) - 1,
        'absolute',
      );
    }
    case 'range':
      return range(meaning.first, meaning.last, now);
    case 'time': {
      const day = resolve(meaning.day, now);
      if (day.value === null || day.from === null || day.granularity !== 'day') return { ...day, granularity: 'time' };
      const two = (number: number): string => String(number).padStart(2, '0');
      return { ...day, value: `${day.value}T${two(meaning.hour)}:${two(meaning.minute)}`, granularity: 'time' };
    }
    case 'stretch':
      return stretch(meaning, now);
    case 'week-of-month':
      return weekOfMonth(meaning, now);
    case 'impossible':
      return { ...unresolved('impossible', meaning), written: 'absolute' };
  }
}

function relativeDay(meaning: Meaning & { readonly is: 'day' }, now: Now): Resolved {
  const { shift, weekday: named, point } = meaning;
  if (now.day === null) {
    // The date said with it stands by itself.
    return point === null
      ? unresolved('no-publication-date', meaning)
      : resolvePoint({ ...point, weekday: named }, now);
  }
  const civil = now.day + shift;
  const found = periodOf('gregorian', 'day', civil, civil, 'relative');
  const otherDay = named !== null && weekdayOf(civil) !== named;
  if (point === null) return otherDay ? { ...found, conflict: 'weekday' } : found;
  // A date beats a count of days: «أمس الأربعاء 5 شباط».
  const dated = resolvePoint({ ...point, weekday: named }, now);
  return dated.value === null ? found : dated;
}

function weekday(meaning: Meaning & { readonly is: 'weekday' }, now: Now): Resolved {
  if (now.day === null) return unresolved('no-publication-date', meaning);
  const back = (weekdayOf(now.day) - meaning.weekday + 7) % 7;
  const { shift, inWeek } = meaning;
  let civil: CivilDay;
  if (inWeek !== null) civil = now.day - (weekdayOf(now.day) % 7) + 7 * inWeek + (meaning.weekday % 7);
  else if (shift === null) {
    const lean = now.lean();
    civil = lean === 'future' || lean === 'present' ? now.day + ((7 - back) % 7) : now.day - back;
  } else if (shift === 0) civil = now.day - (weekdayOf(now.day) % 7) + (meaning.weekday % 7);
  else if (shift < 0) civil = now.day - (back === 0 ? 7 : back) + (shift + 1) * 7;
  else civil = now.day + (7 - back) + (shift - 1) * 7;
  return periodOf('gregorian', 'day', civil, civil, 'weekday');
}

/** «الأيام الثلاثة المقبلة»: from the day after publication on, «العامين الماضيين»: up to the year before. */
function stretch({ unit, count, ahead }: Meaning & { readonly is: 'stretch' }, now: Now): Resolved {
  const none = {
    granularity: unit,
    calendar: 'gregorian',
    written: 'relative',
    value: null,
    from: null,
    to: null,
  } as const;
  if (count === null) return { ...none, unresolved: 'vague' };
  if (now.day === null) return { ...none, unresolved: 'no-publication-date' };
  const first = unitFrom(unit, ahead ? 1 : -count, now, now.day);
  const last = unitFrom(unit, ahead ? count : -1, now, now.day);
  if (count === 1) return first;
  return {
    ...first,
    value: `${firstPart(first.value ?? '')}/${lastPart(last.value ?? '')}`,
    written: 'range',
    to: last.to,
  };
}

/** «الأسبوع الأول من شباط» is its days 1 to 7, «الأخير» its last seven. */
function weekOfMonth({ index, month }: Meaning & { readonly is: 'week-of-month' }, now: Now): Resolved {
  const whole = resolve(month, now);
  if (whole.from === null || whole.to === null) return { ...whole, value: null, granularity: 'week' };
  const from = index === null ? whole.to - 6 : whole.from + (index - 1) * 7;
  return { ...whole, value: `${isoDay(from)}/${isoDay(from + 6)}`, granularity: 'week', from, to: from + 6 };
}

/** The week, month, year ... that lies so many from that of publication. */
function unitFrom(unit: Unit, shift: number, now: Now, today: CivilDay): Resolved {
  const { year, month } = dateOf(today);
  switch (unit) {
    case 'day':
      return periodOf('gregorian', 'day', today + shift, today + shift, 'relative');
    case 'week': {
      const sunday = today - (weekdayOf(today) % 7) + 7 * shift;
      return periodOf('gregorian', 'week', sunday, sunday + 6, 'relative');
    }
    case 'month':
      return months('month', year * 12 + month - 1 + shift, 1, now, 'relative');
    case 'year':
      return years('year', year + shift, year + shift, now, 'relative');
    case 'decade': {
      const from = Math.floor(year / 10) * 10 + shift * 10;
      return years('decade', from, from + 9, now, 'relative');
    }
    case 'century': {
      const from = Math.floor((year - 1) / 100) * 100 + 1 + shift * 100;
      return years('century', from, from + 99, now, 'relative');
    }
  }
}

function counted({ unit, count }: Meaning & { readonly is: 'ago' }, now: Now, today: CivilDay): Resolved {
  if (unit === 'week') return unitFrom('day', count * 7, now, today);
  return unitFrom(unit, count, now, today);
}

type YearPart = Meaning & { readonly is: 'part' };

function partOfYear(meaning: YearPart, now: Now): Resolved {
  const { part, index, year, shift } = meaning;
  if (year?.by === 'every' || (year?.by === 'spoken' && now.spoken === null)) return unresolved('vague', meaning);
  if (shift !== null)
    return now.day === null ? unresolved('no-publication-date', meaning) : partFromNow(meaning, shift, now, now.day);
  const known = yearOf(year, now);
  if (known === null) return unresolved('no-publication-date', meaning);
  return months(
    part === 'half' ? 'month' : part,
    known * 12 + firstMonth(part, index),
    LENGTH[part],
    now,
    year?.by === 'number' ? 'absolute' : 'relative',
  );
}

const LENGTH = { quarter: 3, half: 6, season: 3 } as const;
/** Winter, spring, summer, autumn begin in December, March, June, September; a winter belongs to the year it ends in. */
const SEASONS: readonly number[] = [-1, 2, 5, 8];

/** The month, from 0, in which a part of the year begins. */
function firstMonth(part: YearPart['part'], index: number): number {
  return part === 'season' ? (SEASONS[index - 1] ?? 0) : (index - 1) * LENGTH[part];
}

function partFromNow({ part, index }: YearPart, shift: number, now: Now, today: CivilDay): Resolved {
  const { year, month } = dateOf(today);
  const current = year * 12 + month - 1;
  const length = LENGTH[part];
  if (part !== 'season')
    return months(
      part === 'half' ? 'month' : part,
      Math.floor(current / length) * length + shift * length,
      length,
      now,
      'relative',
    );
  let from = year * 12 + firstMonth(part, index);
  if (shift < 0) while (from + length > current) from -= 12;
  else if (shift > 0) while (from <= current) from += 12;
  else if (from - 12 + length > current) from -= 12;
  return months(part, from, length, now, 'relative');
}

function yearOf(year: YearRef | null, now: Now): number | null {
  if (year?.by === 'number') return year.year;
  if (year?.by === 'spoken') return now.spoken === null ? null : dateOf(now.spoken).year + year.shift;
  if (now.day === null) return null;
  return dateOf(now.day).year + (year?.by === 'shift' ? year.shift : 0);
}

/** Months counted from January of year 0. */
function months(
  granularity: 'month' | 'quarter' | 'season',
  from: number,
  length: number,
  _now: Now,
  written: Resolved['written'],
): Resolved {
  const start = (at: number): CivilDay => civilDay(Math.floor(at / 12), (at % 12) + 1, 1);
  return periodOf('gregorian', granularity, start(from), start(from + length) - 1, written);
}

function years(
  granularity: 'year' | 'decade' | 'century',
  from: number,
  to: number,
  _now: Now,
  written: Resolved['written'],
): Resolved {
  return periodOf('gregorian', granularity, civilDay(from, 1, 1), civilDay(to, 12, 31), written);
}

/** Both ends; the first takes the year of the last where it has none of its own. */
function range(first: Meaning, last: Meaning, now: Now): Resolved {
  const end = resolve(last, now);
  let start = resolve(withYearOf(first, last), now);
  if (start.from !== null && end.from !== null && start.from > end.from) start = earlier(first, start, end.from, now);
  const value = start.value === null || end.value === null ? null : `${firstPart(start.value)}/${lastPart(end.value)}`;
  const why = start.unresolved ?? end.unresolved;
  const conflict = start.conflict ?? end.conflict;
  return {
    value,
    granularity: start.granularity,
    calendar: start.calendar,
    written: 'range',
    ...(conflict === undefined ? {} : { conflict }),
    ...(why === undefined ? {} : { unresolved: why }),
    from: start.from,
    to: end.to,
  };
}

function withYearOf(first: Meaning, last: Meaning): Meaning {
  if (first.is !== 'point' || last.is !== 'point' || first.year !== null) return first;
  const after = isAfter(first, last);
  const { year } = last;
  if (year?.by !== 'number' || !after)
    return { ...first, calendar: last.calendar, year, monthShift: first.monthShift ?? last.monthShift };
  return { ...first, calendar: last.calendar, year: { ...year, year: year.year - 1 } };
}

function isAfter(first: Point, last: Point): boolean {
  return (first.month ?? 0) > (last.month ?? 0);
}

/** «كانون الأول - شباط», «السبت والأحد»: the first end lies a year or a week before where it came out behind the last. */
function earlier(first: Meaning, start: Resolved, end: CivilDay, now: Now): Resolved {
  if (first.is === 'weekday' && start.from !== null) {
    const civil = start.from - 7;
    return periodOf('gregorian', 'day', civil, civil, 'weekday');
  }
  if (first.is !== 'point' || first.month === null || start.from === null) return start;
  const { year } = now.calendars.dateOf(first.calendar, start.from);
  const moved = resolvePoint(
    { ...first, monthShift: null, year: { by: 'number', year: year - 1, calendar: first.calendar } },
    now,
  );
  return moved.from !== null && moved.from <= end ? moved : start;
}

function firstPart(value: string): string {
  return value.split('/')[0] ?? value;
}

function lastPart(value: string): string {
  return value.split('/').at(-1) ?? value;
}
