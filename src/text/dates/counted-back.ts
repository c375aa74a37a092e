/**
 * Time counted back or on from publication: «قبل ثلاثة أيام», «قبل عام», «بعد أسبوعين». «بعد يومين من اللقاء» counts from the meeting, and is none.
 */
import type { Phrase, Unit } from './expression.ts';
import { cardinal } from './number-words.ts';
import type { Scan } from './scan.ts';

const UNITS: ReadonlySet<string> = new Set(['week', 'month', 'year', 'decade', 'century']);

/** «قبل ثلاثة أيام», «بعد أسبوعين», «قبل عام»; «بعد يومين من اللقاء» counts from the meeting, and is none. */
export function ago(scan: Scan, i: number, clitics: string): Phrase | null {
  const way = scan.find(i, 'ago', clitics);
  if (way === null) return null;
  let at = i + 1;
  if (scan.isWord(at, 'نحو') || scan.isWord(at, 'حوالي')) at++;
  const counted = countedUnit(scan, at);
  if (
    counted === null ||
    scan.find(counted.to, 'of') !== null ||
    scan.isWord(counted.to, 'على') ||
    scan.isWord(counted.to, 'عن')
  )
    return null;
  // «بعد شهر رمضان», «قبل عام 2015», «قبل يوم الأحد»
  if (
    counted.count === 1 &&
    (scan.number(counted.to) >= 0 || SPECIFIED.some((role) => scan.find(counted.to, role) !== null))
  )
    return null;
  return {
    meaning: { is: 'ago', unit: counted.unit, count: way.number * counted.count },
    to: counted.to,
    rule: 'date/ago',
  };
}

const SPECIFIED = ['month', 'weekday', 'thousand', 'ordinal', 'day', 'cardinal'] as const;

function countedUnit(
  scan: Scan,
  i: number,
): { readonly unit: Unit; readonly count: number; readonly to: number } | null {
  const dual = scan.find(i, 'dual');
  if (dual !== null) return { unit: dual.tag as Unit, count: 2, to: i + 1 };
  const single = scan.find(i, 'unit');
  if (single !== null && (UNITS.has(single.tag) || single.tag === 'day'))
    return { unit: single.tag as Unit, count: 1, to: i + 1 };
  const number = scan.number(i);
  const count = number > 0 ? { value: number, to: i + 1 } : cardinal(scan, i);
  if (count === null) return null;
  const named = scan.find(count.to, 'plural') ?? scan.find(count.to, 'unit');
  return named === null || (!UNITS.has(named.tag) && named.tag !== 'day')
    ? null
    : { unit: named.tag as Unit, count: count.value, to: count.to + 1 };
}
