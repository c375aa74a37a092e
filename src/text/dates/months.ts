/**
 * Months by name, once or in two namings, with the year behind them.
 *
 * Examples: «شباط/ فبراير», «فبراير (شباط) الماضي», «شهر آذار 2024», «كانون الثاني (يناير) من العام الماضي», «الشهر الجاري».
 */
import { type Calendar, type Meaning, NOTHING, type YearRef } from './expression.ts';
import type { Scan } from './scan.ts';
import { yearTail } from './years.ts';

export interface MonthFound {
  readonly calendar: Calendar;
  /** Null where it is counted from this one: «الشهر الماضي». */
  readonly month: number | null;
  readonly shift: number | null;
  /** Counted from the date spoken of: «الشهر نفسه». */
  readonly spoken: boolean;
  readonly year: YearRef | null;
  readonly to: number;
  /** Whether nothing but the month's bare name stands there. */
  readonly bare: boolean;
  /** Whether that name is no other word. */
  readonly alone: boolean;
}

/**
 * A month with what belongs to it.
 *
 * @param clitics the proclitics that its first word may have
 * @param behindDay whether a day of the month stands before it
 */
export function monthAt(scan: Scan, i: number, clitics: string, behindDay = false): MonthFound | null {
  const named = scan.find(i, 'month-word', clitics) !== null ? 1 : 0;
  const sense = scan.find(i + named, 'month', named === 1 ? '' : clitics);
  if (sense === null) return null;
  const calendar: Calendar = sense.tag === 'hijri' ? 'hijri' : 'gregorian';
  let to = i + named + 1 + sense.rest.length;
  let bare = named === 0;
  const twin = calendar === 'gregorian' ? twinEnd(scan, to, sense.number) : -1;
  if (twin !== -1) {
    to = twin;
    bare = false;
  }
  // «رمضان المبارك»
  if (calendar === 'hijri' && scan.isWord(to, 'المبارك')) to++;
  const shift = scan.find(to, 'shift');
  if (shift !== null) to += 1 + shift.rest.length;
  const tail = yearTail(scan, to);
  if (tail !== null) ({ to } = tail);
  if (sense.everyday && named === 0 && twin === -1 && !(behindDay && tail !== null)) return null;
  return {
    calendar,
    month: sense.number,
    shift: shift?.number ?? null,
    spoken: false,
    year: tail?.year ?? null,
    to,
    bare: bare && shift === null && tail === null,
    alone: sense.alone,
  };
}

/** The end of the same month in the other naming: «/ فبراير», «(فبراير)», «- فبراير», «فبراير»; -1 for none. */
function twinEnd(scan: Scan, i: number, month: number): number {
  const bracket = scan.isMark(i, '([');
  const at = bracket || scan.isMark(i, '/\\-–،') || scan.isMark(i, 'ـ') ? i + 1 : i;
  const sense = scan.find(at, 'month');
  if (sense === null || sense.number !== month || sense.tag !== 'gregorian') return -1;
  if (sense.everyday && at === i) return -1;
  const to = at + 1 + sense.rest.length;
  if (!bracket) return to;
  return scan.isMark(to, ')]') ? to + 1 : -1;
}

/** «الشهر الجاري», «هذا الشهر», «الشهر الماضي»: the month counted from this one. */
export function monthFromNow(scan: Scan, i: number, clitics: string): MonthFound | null {
  const demonstrative = scan.find(i, 'this', clitics) !== null ? 1 : 0;
  const the = scan.find(i + demonstrative, 'unit-the', demonstrative === 1 ? '' : clitics);
  if (the?.tag !== 'month') return null;
  const at = i + demonstrative + 1;
  const shift = scan.find(at, 'shift');
  const same = shift === null ? scan.find(at, 'same') : null;
  if (shift === null && same === null && demonstrative === 0) return null;
  const to = shift !== null ? at + 1 + shift.rest.length : same !== null ? at + 1 : at;
  const tail = same === null ? null : yearTail(scan, to);
  if (tail !== null && same !== null)
    return {
      calendar: 'gregorian',
      month: null,
      shift: same.number,
      spoken: true,
      year: tail.year,
      to: tail.to,
      bare: false,
      alone: true,
    };
  return {
    calendar: 'gregorian',
    month: null,
    shift: (shift ?? same)?.number ?? 0,
    spoken: same !== null,
    year: null,
    to,
    bare: false,
    alone: true,
  };
}

/** A month as a point in time. */
export function ofMonth(found: MonthFound): Meaning {
  return { ...NOTHING, calendar: found.calendar, year: found.year, month: found.month, monthShift: found.shift };
}
