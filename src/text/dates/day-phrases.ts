/**
 * Days as the press names them: counted from publication, by weekday, by date, or by all of these at once.
 *
 * Examples: «أمس», «مساء أمس الأربعاء», «اليوم (الخميس)», «الأربعاء 5 شباط», «الأربعاء الموافق 5 فبراير», «الثلاثاء المقبل», «يوم 5 شباط»,
 * «يومي الأحد والاثنين». The same day in the other calendar, «الموافق 5 فبراير 2025م», is a date of its own.
 */
import { dayDate } from './day-dates.ts';
import type { Meaning, Phrase, Point } from './expression.ts';
import { Kind } from '../words.ts';
import type { Scan } from './scan.ts';

export interface DayContext {
  /** Two digits of the publication's year. */
  readonly pivot: number;
  /** Whether «6/2» is a date here. */
  readonly loose: boolean;
}

/** A day with its part of the day before it: «فجر اليوم», «مساء يوم الثلاثاء», «صباح الخامس من شباط». */
export function dayPhrase(scan: Scan, i: number, clitics: string, context: DayContext): Phrase | null {
  const part = scan.find(i, 'part', clitics);
  if (part !== null) {
    const at = i + 1 + part.rest.length;
    const day = bareDay(scan, at, '', context);
    if (day !== null) return night(scan, day);
  }
  return bareDay(scan, i, clitics, context);
}

/** «ليل الأحد - الاثنين»: a night lies in two days. */
function night(scan: Scan, day: Phrase): Phrase {
  const { meaning } = day;
  if (meaning.is !== 'weekday') return day;
  const mark = scan.isMark(day.to, '-–/') ? 1 : 0;
  const next = scan.find(day.to + mark, 'weekday');
  if (next === null || next.number !== (meaning.weekday % 7) + 1) return day;
  const last: Meaning = { ...meaning, weekday: next.number };
  return { meaning: { is: 'range', first: meaning, last }, to: day.to + mark + 1, rule: 'date/two-days' };
}

function bareDay(scan: Scan, i: number, clitics: string, context: DayContext): Phrase | null {
  const yom = scan.find(i, 'yom', clitics);
  if (yom !== null) {
    const at = i + 1;
    if (yom.number > 1) return twoDays(scan, at) ?? dated(scan, at, '', context, true);
    return relative(scan, at, '', context) ?? weekday(scan, at, '', context) ?? dated(scan, at, '', context, true);
  }
  return (
    relative(scan, i, clitics, context) ??
    weekday(scan, i, clitics, context) ??
    dated(scan, i, clitics, context, context.loose)
  );
}

/** «أمس», «اليوم (الخميس)», «غدا الجمعة 7 شباط». */
function relative(scan: Scan, i: number, clitics: string, context: DayContext): Phrase | null {
  const word = scan.find(i, 'day', clitics);
  if (word === null) return null;
  let to = i + 1 + word.rest.length;
  if (word.number === 0) {
    const same = scan.find(to, 'same');
    if (same !== null)
      return {
        meaning: { is: 'unit', unit: 'day', shift: same.number, from: 'spoken' },
        to: to + 1,
        rule: 'date/day-spoken-of',
      };
    if (isCounted(scan, i, to)) return null;
  }
  const bracket = scan.isMark(to, BRACKETS) ? 1 : 0;
  const comma = bracket === 0 && scan.isMark(to, '،,') ? 1 : 0;
  const named = scan.find(to + bracket + comma, 'weekday');
  let weekdayNumber: number | null = null;
  let point: Point | null = null;
  if (named !== null && (bracket === 0 || scan.isMark(to + 2, CLOSING) || isDated(scan, to + 2, context))) {
    weekdayNumber = named.number;
    to += bracket + comma + 1;
    if (bracket === 1 && scan.isMark(to, CLOSING)) to++;
  }
  const tail = dateTail(scan, to, context, weekdayNumber !== null);
  if (tail !== null && tail.meaning.is === 'point') {
    point = tail.meaning;
    ({ to } = tail);
    if (bracket === 1 && scan.isMark(to, ')') && !scan.isMark(to - 1, ')')) to++;
  }
  return { meaning: { is: 'day', shift: word.number, weekday: weekdayNumber, point }, to, rule: 'date/relative-day' };
}

/** What may stand around a weekday behind «اليوم»: «اليوم (الخميس)», «اليوم "الخميس"». */
const BRACKETS = '("«“';
const CLOSING = ')"»”';

/** «في اليوم» is a rate or a day of a count, «اليوم 311», «اليوم الـ29» one of a count. */
function isCounted(scan: Scan, i: number, to: number): boolean {
  if (to - i > 1) return false;
  if (scan.isWord(i - 1, 'في') || scan.isWord(i - 1, 'وفي') || scan.hasClitic(i, 'ب') || scan.hasClitic(i, 'ك'))
    return true;
  if (['ذلك', 'ذاك', 'نفس', 'ذات', 'كل', 'طوال', 'طيلة', 'مدار'].some((word) => scan.isWord(i - 1, word))) return true;
  return scan.kind(to) === Kind.Number || (scan.find(to, 'definite') !== null && scan.kind(to + 1) === Kind.Number);
}

function isDated(scan: Scan, i: number, context: DayContext): boolean {
  return dateTail(scan, i, context, true) !== null;
}

/** «الأربعاء», «الأربعاء الماضي», «الأربعاء، 5 شباط», «الأربعاء (5 شباط)». */
function weekday(scan: Scan, i: number, clitics: string, context: DayContext): Phrase | null {
  // «هذا الخميس»
  const demonstrative = scan.find(i, 'this', clitics) !== null ? 1 : 0;
  const named = scan.find(i + demonstrative, 'weekday', demonstrative === 1 ? '' : clitics);
  if (named === null) return null;
  let to = i + demonstrative + 1;
  const shift = scan.find(to, 'shift');
  if (shift !== null) to += 1 + shift.rest.length;
  const week = shift === null ? weekBehind(scan, to) : null;
  if (week !== null)
    return {
      meaning: { is: 'weekday', weekday: named.number, shift: null, inWeek: week.shift },
      to: week.to,
      rule: 'date/weekday',
    };
  const tail = dateTail(scan, to, context, true);
  if (tail === null)
    return {
      meaning: { is: 'weekday', weekday: named.number, shift: shift?.number ?? null, inWeek: null },
      to,
      rule: 'date/weekday',
    };
  return { meaning: withWeekday(tail.meaning, named.number), to: tail.to, rule: 'date/weekday-and-date' };
}

/** «من الأسبوع المقبل», «من هذا الأسبوع» */
function weekBehind(scan: Scan, i: number): { readonly shift: number; readonly to: number } | null {
  if (scan.find(i, 'of') === null) return null;
  const demonstrative = scan.find(i + 1, 'this') !== null ? 1 : 0;
  if (scan.find(i + 1 + demonstrative, 'unit-the')?.tag !== 'week') return null;
  const to = i + 2 + demonstrative;
  const shift = scan.find(to, 'shift');
  if (shift !== null) return { shift: shift.number, to: to + 1 + shift.rest.length };
  return demonstrative === 1 ? { shift: 0, to } : null;
}

function withWeekday(meaning: Meaning, weekdayNumber: number): Meaning {
  if (meaning.is === 'point') return { ...meaning, weekday: weekdayNumber };
  return meaning.is === 'range' ? { ...meaning, first: withWeekday(meaning.first, weekdayNumber) } : meaning;
}

/** «يومي الأحد والاثنين», with «المقبلين» behind. */
function twoDays(scan: Scan, i: number): Phrase | null {
  const first = scan.find(i, 'weekday');
  if (first === null) return null;
  const and = scan.isWord(i + 1, 'و') ? 1 : 0;
  const last = scan.find(i + 1 + and, 'weekday', and === 1 ? '' : 'و');
  if (last === null) return null;
  let to = i + 2 + and;
  const dates = dayDate(scan, to, { clitics: '', loose: false, pivot: 0 });
  if (dates !== null && dates.meaning.is === 'range') return { ...dates, rule: 'date/two-days' };
  const shift = scan.find(to, 'shift');
  if (shift !== null) to++;
  const one = (number: number): Meaning => ({
    is: 'weekday',
    weekday: number,
    shift: shift?.number ?? null,
    inWeek: null,
  });
  return { meaning: { is: 'range', first: one(first.number), last: one(last.number) }, to, rule: 'date/two-days' };
}

function dated(scan: Scan, i: number, clitics: string, context: DayContext, loose: boolean): Phrase | null {
  return dayDate(scan, i, { clitics, loose, pivot: context.pivot });
}

/** A date behind a day's name: «5 شباط», «، 5 شباط», «(5 شباط)», «الموافق 5 شباط», «6/2». */
function dateTail(scan: Scan, i: number, context: DayContext, loose: boolean): Phrase | null {
  const bracket = scan.isMark(i, '(') ? 1 : 0;
  const mark = bracket === 0 && scan.isMark(i, '،,-–:') ? 1 : 0;
  let at = i + bracket + mark;
  const agreeing = scan.find(at, 'agreeing') !== null;
  if (agreeing) at = skipTo(scan, at + 1);
  const found = dated(scan, at, agreeing ? 'ل' : '', context, loose && mark === 0);
  if (found === null) return null;
  if (bracket === 0) return found;
  return scan.isMark(found.to, ')') ? { ...found, to: found.to + 1 } : null;
}

/** «الموافق لـ 5 شباط», «الموافق لتاريخ 5 شباط»: the ل that stands alone. */
function skipTo(scan: Scan, i: number): number {
  return scan.isWord(i, 'ل') || scan.isWord(i, 'يوم') || scan.isMark(i, ':') ? i + 1 : i;
}
