/**
 * Days of a month: one, or two with one month between them.
 *
 * Examples: «5 شباط 2025», «الخامس من شباط», «الـ5 من الشهر الجاري», «5 و7 أيار», «5 - 7 شباط», «5/شباط/2025», «6/2/2025».
 */
import { type Meaning, NOTHING, type Phrase, type Point } from './expression.ts';
import { monthAt, type MonthFound, monthFromNow } from './months.ts';
import { ordinal } from './number-words.ts';
import { dateInDigits, digitsAt } from './numeric.ts';
import type { Scan } from './scan.ts';
import { eraAt } from './years.ts';

export interface DayDateOptions {
  /** Proclitics that the first word may have. */
  readonly clitics: string;
  /** Whether «6/2» is a date here, as behind a weekday. */
  readonly loose: boolean;
  /** Two digits of the publication's year, or what stands for it. */
  readonly pivot: number;
}

interface Days {
  readonly first: number;
  readonly last: number | null;
  readonly to: number;
  readonly inWords: boolean;
}

/** A day of a month that begins at a token. */
export function dayDate(scan: Scan, i: number, options: DayDateOptions): Phrase | null {
  const numeric = inDigits(scan, i, options);
  if (numeric !== null) return numeric;
  const days = daysAt(scan, i, options.clitics);
  if (days === null) return null;
  const month = monthOfDay(scan, days);
  if (month === null) return null;
  const point = (day: number): Point => ({
    ...NOTHING,
    calendar: month.calendar,
    year: month.year,
    month: month.month,
    monthShift: month.shift,
    monthFrom: month.month === null ? (month.spoken ? 'spoken' : 'now') : null,
    day,
  });
  if (days.last === null) return { meaning: point(days.first), to: month.to, rule: 'date/day' };
  const meaning: Meaning = { is: 'range', first: point(days.first), last: point(days.last) };
  return { meaning, to: month.to, rule: 'date/days' };
}

function inDigits(scan: Scan, i: number, { loose, pivot }: DayDateOptions): Phrase | null {
  const digits = digitsAt(scan, i);
  if (digits === null || digits.separator === '') return null;
  const meaning = dateInDigits(digits, pivot);
  if (meaning !== null) {
    const era = eraAt(scan, digits.to);
    return { meaning, to: era === null ? digits.to : era.to, rule: 'date/digits' };
  }
  const [day = 0, month = 0] = digits.parts;
  const short = digits.parts.length === 2 && digits.separator !== '.' && digits.separator !== '–';
  if (!loose || !short || day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { meaning: { ...NOTHING, month, day }, to: digits.to, rule: 'date/digits' };
}

/** One day, or two: «5», «الـ5», «الخامس», «5 و7», «5 إلى 7», «5-7», «الخامس والسادس». */
function daysAt(scan: Scan, i: number, clitics: string): Days | null {
  const first = oneDay(scan, i, clitics);
  if (first === null) return pairInToken(scan, i);
  let { to } = first;
  let last: number | null = null;
  // «5 و6 و7 أيار»: from the first to the last.
  for (let n = 0; n < LONGEST_LIST; n++) {
    const next = anotherDay(scan, to, first.inWords);
    if (next === null) break;
    last = next.value;
    ({ to } = next);
  }
  return { first: first.value, last, to, inWords: first.inWords };
}

const LONGEST_LIST = 6;

interface OneDay {
  readonly value: number;
  readonly to: number;
  readonly inWords: boolean;
}

function oneDay(scan: Scan, i: number, clitics: string): OneDay | null {
  const the = isArticle(scan, i, clitics) ? 1 : 0;
  const value = scan.number(i + the);
  if (value >= 1 && value <= 31)
    return scan.end(i + the) - scan.start(i + the) > 2 ? null : { value, to: i + the + 1, inWords: false };
  if (the === 1) return null;
  const word = scan.word(i);
  if (word === null || (clitics !== '*' && word.clitics !== '' && !clitics.includes(word.clitics))) return null;
  const found = ordinal(scan, i);
  if (found !== null && found.value <= 31) return { ...found, inWords: true };
  return scan.find(i, 'first', clitics) === null ? null : { value: 1, to: i + 1, inWords: true };
}

/** The article before digits: «الـ5», «ال 5». */
export function isArticle(scan: Scan, i: number, clitics: string): boolean {
  return scan.find(i, 'definite', clitics) !== null;
}

/** A day behind the one before: «و7», «إلى 7», «- 7», «والسادس»; not where it opens a month's own date in words. */
function anotherDay(scan: Scan, i: number, inWords: boolean): OneDay | null {
  if (scan.isMark(i, '-–') || scan.find(i, 'to') !== null) return oneDay(scan, i + 1, '');
  if (scan.isWord(i, 'و')) return oneDay(scan, i + 1, '');
  return inWords && scan.hasClitic(i, 'و') ? oneDay(scan, i, 'و') : null;
}

/** «5-7» in one token. */
function pairInToken(scan: Scan, i: number): Days | null {
  const digits = digitsAt(scan, i);
  if (digits === null || digits.parts.length !== 2 || digits.separator === '.') return null;
  const [first = 0, last = 0] = digits.parts;
  if (first < 1 || last <= first || last > 31 || digits.widths.some((width) => width > 2)) return null;
  return { first, last, to: digits.to, inWords: false };
}

/** The month of a day: «شباط», «من شباط», «/ شباط», «من الشهر الجاري», «الجاري». */
function monthOfDay(scan: Scan, days: Days): MonthFound | null {
  const { to } = days;
  const of = scan.find(to, 'of') !== null;
  if (days.inWords && !of) return scan.find(to - 1, 'first', '*') === null ? null : monthAt(scan, to, '', true);
  if (of) {
    const month = monthAt(scan, to + 1, '', true) ?? monthFromNow(scan, to + 1, '');
    if (month !== null) return month;
    const shift = scan.find(to + 1, 'shift');
    return shift === null ? null : shifted(shift.number, to + 2 + shift.rest.length);
  }
  const mark = scan.isMark(to, '/-') ? 1 : 0;
  const month = monthAt(scan, to + mark, mark === 1 ? '' : 'ل', true);
  if (month !== null) return month;
  const shift = mark === 1 ? null : scan.find(to, 'shift');
  return shift === null || shift.number !== 0 ? null : shifted(0, to + 1);
}

/** «5 من الجاري». */
function shifted(shift: number, to: number): MonthFound {
  return { calendar: 'gregorian', month: null, shift, spoken: false, year: null, to, bare: false, alone: true };
}
