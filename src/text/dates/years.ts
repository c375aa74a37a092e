/**
 * Years: by number with «عام» or «سنة» or an era behind it, counted from this one, and behind a month.
 *
 * Examples: «عام 2003», «العام الماضي», «سنة ألفين وثلاثة», «1446هـ»; behind a month «2025», «من العام الماضي», «لعام 2024», «، 2024».
 */
import type { Calendar, YearRef } from './expression.ts';
import { yearInWords } from './number-words.ts';
import type { Scan } from './scan.ts';

export interface YearFound {
  readonly year: YearRef;
  readonly to: number;
}

const EARLIEST_BARE = 1000;
const LATEST = 2200;
const HIJRI_FROM = 1300;
const HIJRI_TO = 1500;

/** A number that is a year, with the era behind it: «2025», «2025م», «1446 هـ». */
export function yearNumber(scan: Scan, i: number, least = EARLIEST_BARE): YearFound | null {
  const value = scan.number(i);
  if (value < 0) return null;
  const era = eraAt(scan, i + 1);
  if (era !== null) {
    if (era.calendar === 'before' || value < 1) return null;
    return { year: { by: 'number', year: value, calendar: era.calendar }, to: era.to };
  }
  if (value < least || value > LATEST) return null;
  const calendar: Calendar = value >= HIJRI_FROM && value <= HIJRI_TO ? 'hijri' : 'gregorian';
  return { year: { by: 'number', year: value, calendar }, to: i + 1 };
}

/** «م», «هـ», «للهجرة», in brackets too. */
export function eraAt(scan: Scan, i: number): { readonly calendar: Calendar | 'before'; readonly to: number } | null {
  const bracket = scan.isMark(i, '(') && scan.isMark(i + 2, ')') ? 1 : 0;
  const era = scan.find(i + bracket, 'era', 'ل');
  if (era === null) return null;
  // A lone م is an era where it follows the digits at once, or nothing behind it makes it a word's beginning.
  const to = i + bracket + 1 + era.rest.length;
  const calendar = era.tag === 'hijri' ? 'hijri' : era.tag === 'before' ? 'before' : 'gregorian';
  return { calendar, to: bracket === 1 ? to + 1 : to };
}

/**
 * A year with its word: «عام 2003», «العام 2003», «العام الماضي», «هذا العام», «العام نفسه», «السنة المالية 2024».
 *
 * @param clitics the proclitics that the first word may have
 */
export function yearPhrase(scan: Scan, i: number, clitics: string): YearFound | null {
  let at = i;
  const demonstrative = scan.find(at, 'this', clitics) !== null;
  if (demonstrative) at++;
  const allowed = demonstrative ? '' : clitics;
  const the = scan.find(at, 'unit-the', allowed);
  const bare = the === null ? scan.find(at, 'unit', allowed) : null;
  if ((the ?? bare)?.tag !== 'year') return null;
  at++;
  if (the !== null && scan.find(at, 'fiscal') !== null) at++;
  else if (bare !== null && scan.find(at, 'fiscal') !== null) at++;
  const shift = the === null ? null : scan.find(at, 'shift');
  if (shift !== null) {
    const after = at + 1 + shift.rest.length;
    // «العام الحالي 2024», «العام المقبل (2025)»
    const bracket = scan.isMark(after, '(') ? 1 : 0;
    const named = yearNumber(scan, after + bracket, 1900);
    if (named !== null && (bracket === 0 || scan.isMark(named.to, ')')))
      return { year: named.year, to: named.to + bracket };
    return { year: { by: 'shift', shift: shift.number }, to: after };
  }
  const same = the === null ? null : scan.find(at, 'same');
  if (same !== null) return { year: { by: 'spoken', shift: same.number }, to: at + 1 };
  const bracket = scan.isMark(at, '(') ? 1 : 0;
  const number = yearNumber(scan, at + bracket, 100);
  if (number !== null && (bracket === 0 || scan.isMark(number.to, ')')))
    return { year: number.year, to: number.to + bracket };
  const words = yearInWords(scan, at);
  if (words !== null) return { year: { by: 'number', year: words.value, calendar: 'gregorian' }, to: words.to };
  return demonstrative && the !== null ? { year: { by: 'shift', shift: 0 }, to: at } : null;
}

/** The year behind a month or a part of a year. */
export function yearTail(scan: Scan, i: number): YearFound | null {
  // «، 2024», «/ 2024», «- 2024»
  const mark = scan.isMark(i, '،,/-') ? 1 : 0;
  const number = yearNumber(scan, i + mark);
  if (number !== null && (mark === 0 || !scan.isMark(i, '-') || number.year.by === 'number')) return number;
  const of = scan.find(i, 'of') !== null ? 1 : 0;
  if (of === 1 && scan.isWord(i + 1, 'كل') && scan.find(i + 2, 'unit')?.tag === 'year')
    return { year: { by: 'every' }, to: i + 3 };
  const comma = of === 0 && scan.isMark(i, '،,') ? 1 : 0;
  const phrase = yearPhrase(scan, i + of + comma, 'ل');
  if (phrase !== null) return phrase;
  return of === 1 ? yearNumber(scan, i + 1, 1900) : null;
}
