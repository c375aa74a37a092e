/**
 * Dates in digits with / - . between: «2025/02/06», «6-2-2025», «6 / 2 / 2025», «06.02.25», with bidi marks between the digits too.
 *
 * The Arabic press writes the day first and the month second. A number of four digits is the year, and stands first or last; the middle is the month
 * either way. Only where the middle can be no month and the other can, they have changed places: «2/25/2025».
 */
import { Kind } from '../words.ts';
import { type Meaning, NOTHING } from './expression.ts';
import type { Scan } from './scan.ts';

export interface Digits {
  readonly parts: readonly number[];
  /** How many digits each part has. */
  readonly widths: readonly number[];
  /** The separator, '' for a single number. */
  readonly separator: string;
  readonly to: number;
}

const SEPARATORS = '/-.–\\';
/** Spaces and bidi marks between the parts, at most. */
const WIDEST_GAP = 3;
const LONGEST = 3;

/** The numbers joined by one separator that begin at a token, or null. */
export function digitsAt(scan: Scan, i: number): Digits | null {
  if (scan.kind(i) !== Kind.Number) return null;
  const parts: number[] = [];
  const widths: number[] = [];
  let separator = '';
  let to = i;
  for (let at = i; ; ) {
    if (!readToken(at)) break;
    to = at + 1;
    // «6 / 2»: a separator that stands apart, with a number behind it.
    const mark = scan.isMark(to, SEPARATORS) ? scan.words.text.charAt(scan.start(to)) : '';
    if (mark === '' || scan.end(to) - scan.start(to) > 1 || (separator !== '' && mark !== separator)) break;
    if (scan.kind(to + 1) !== Kind.Number || parts.length >= LONGEST) break;
    if (scan.start(to) - scan.end(at) > WIDEST_GAP || scan.start(to + 1) - scan.end(to) > WIDEST_GAP) break;
    separator = mark;
    at = to + 1;
  }
  return to === i || parts.length > LONGEST ? null : { parts, widths, separator, to };

  /** Reads «2025/02» into the parts; false where it has another separator. */
  function readToken(at: number): boolean {
    const held = parts.length;
    let value = 0;
    let width = 0;
    for (let k = scan.start(at); k <= scan.end(at); k++) {
      const digit = k < scan.end(at) ? scan.digit(k) : -1;
      if (digit >= 0) {
        value = value * 10 + digit;
        width++;
        continue;
      }
      parts.push(value);
      widths.push(width);
      value = 0;
      width = 0;
      if (k === scan.end(at)) break;
      const mark = scan.words.text.charAt(k);
      if (!SEPARATORS.includes(mark) || (separator !== '' && mark !== separator) || parts.length > LONGEST) {
        parts.length = held;
        return false;
      }
      separator = mark;
    }
    return true;
  }
}

/** The date that three numbers are, or null. */
export function dateInDigits({ parts, widths, separator }: Digits, pivot: number): Meaning | null {
  const [a, b, c] = parts;
  if (parts.length !== 3 || a === undefined || b === undefined || c === undefined) return null;
  const yearFirst = widths[0] === 4;
  const yearLast = widths[2] === 4;
  if (yearFirst === yearLast) {
    // «6/2/25»: the year in two digits, only where day and month leave no doubt.
    if (yearFirst || separator === '.' || widths.some((width) => width > 2) || widths[2] !== 2) return null;
    if (a < 1 || a > 31 || b < 1 || b > 12) return null;
    return point(c > pivot + 1 ? 1900 + c : 2000 + c, b, a);
  }
  if ((widths[1] ?? 0) > 2 || (yearFirst ? (widths[2] ?? 0) > 2 : (widths[0] ?? 0) > 2)) return null;
  const year = yearFirst ? a : c;
  if (year < 1200 || year > 2200) return null;
  const other = yearFirst ? c : a;
  const [month, day] = b > 12 && other <= 12 ? [other, b] : [b, other];
  return month < 1 || month > 12 || day < 1 || day > 31 ? { is: 'impossible' } : point(year, month, day);
}

function point(year: number, month: number, day: number): Meaning {
  const calendar = year >= 1300 && year <= 1500 ? 'hijri' : 'gregorian';
  return { ...NOTHING, calendar, year: { by: 'number', year, calendar }, month, day };
}
