/**
 * Stretches of several days, weeks, months or years from publication, and weeks of a month.
 *
 * Examples: «الأيام الثلاثة المقبلة», «العامين الماضيين», «الأشهر المقبلة» (nobody says how many), «الأشهر التسعة الأولى من العام»,
 * «الأسبوع الثاني من شباط». «السنوات الأخيرة» points at no time.
 */
import { type Meaning, NOTHING, type Phrase, type Unit } from './expression.ts';
import { monthAt, monthFromNow, ofMonth } from './months.ts';
import { cardinal, ordinal } from './number-words.ts';
import type { Scan } from './scan.ts';
import { yearTail } from './years.ts';

export function stretch(scan: Scan, i: number, clitics: string): Phrase | null {
  const dual = scan.find(i, 'dual-the', clitics);
  const plural = dual === null ? scan.find(i, 'plural-the', clitics) : null;
  const named = dual ?? plural;
  if (named === null) return null;
  let at = i + 1;
  let count: number | null = dual === null ? null : 2;
  if (plural !== null) {
    const counted = countAt(scan, at);
    if (counted !== null) ({ value: count, to: at } = counted);
    else if (scan.find(at, 'few') !== null) at++;
  }
  const shift = scan.find(at, 'shift');
  if (shift !== null && shift.number !== 0)
    return {
      meaning: { is: 'stretch', unit: named.tag as Unit, count, ahead: shift.number > 0 },
      to: at + 1 + shift.rest.length,
      rule: 'date/stretch',
    };
  return named.tag === 'month' && count !== null ? firstMonths(scan, at, count) : null;
}

/** «الثلاثة», «الـ10», «العشرة»: the number with its article. */
function countAt(scan: Scan, i: number): { readonly value: number; readonly to: number } | null {
  const the = scan.find(i, 'definite') === null ? 0 : 1;
  const digits = scan.number(i + the);
  if (digits > 1) return { value: digits, to: i + the + 1 };
  return the === 1 ? null : cardinal(scan, i);
}

/** «الأشهر التسعة الأولى من العام»: from January on. */
function firstMonths(scan: Scan, i: number, count: number): Phrase | null {
  const first = scan.find(i, 'ordinal');
  if (first?.number !== 1 || count > 12) return null;
  const tail = yearTail(scan, i + 1);
  const counted = tail === null && scan.find(i + 1, 'of') !== null ? scan.find(i + 2, 'unit-the') : null;
  if (tail === null && counted?.tag !== 'year') return null;
  const year = tail?.year ?? ({ by: 'shift', shift: 0 } as const);
  const month = (number: number): Meaning => ({ ...NOTHING, year, month: number });
  return { meaning: { is: 'range', first: month(1), last: month(count) }, to: tail?.to ?? i + 3, rule: 'date/stretch' };
}

/** «الأسبوع الأول من شباط», «الأسبوع الأخير من الشهر الجاري». */
export function weekOfMonth(scan: Scan, i: number, clitics: string): Phrase | null {
  if (scan.find(i, 'unit-the', clitics)?.tag !== 'week') return null;
  const last = scan.find(i + 1, 'last') !== null;
  const index = last ? { value: 0, to: i + 2 } : ordinal(scan, i + 1);
  if (index === null || index.value > 4 || scan.find(index.to, 'of') === null) return null;
  const month = monthAt(scan, index.to + 1, '') ?? monthFromNow(scan, index.to + 1, '');
  if (month === null) return null;
  const meaning: Meaning =
    month.month === null
      ? { is: 'unit', unit: 'month', shift: month.shift ?? 0, from: month.spoken ? 'spoken' : 'now' }
      : ofMonth(month);
  return {
    meaning: { is: 'week-of-month', index: last ? null : index.value, month: meaning },
    to: month.to,
    rule: 'date/week-of-month',
  };
}
