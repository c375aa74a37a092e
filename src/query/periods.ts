/**
 * Dates in queries: a year, a month, a day, or a stretch between two of them.
 *
 * Example: `2024`, `2024-03`, `٢٠٢٤/٣/٥`, `5/3/2024`, `2024-01..2024-03`, `..2024`, `>2024-03`, `<=2024`.
 */
import { civilDay, isoDay, parseDay, plain } from '../text/index.ts';

/** Days from `from` to `to`, both included; null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const ONE = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/u;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/u;
const LAST_YEAR = 9999;

/** The period that a value means; null where it means none. `from` may lie behind `to`. */
export function parsePeriod(value: string): Period | null {
  const text = plain(value);
  const sign = /^(?:>=|<=|>|<)/u.exec(text)?.[0] ?? '';
  if (sign !== '') {
    const one = single(text.slice(sign.length));
    if (one === null) return null;
    if (sign === '>=') return { from: one.from, to: null };
    if (sign === '<=') return { from: null, to: one.to };
    const edge = sign === '>' ? moved(one.to, 1) : moved(one.from, -1);
    if (edge === null) return null;
    return sign === '>' ? { from: edge, to: null } : { from: null, to: edge };
  }
  const dots = text.indexOf('..');
  if (dots < 0) return single(text);
  const before = text.slice(0, dots);
  const behind = text.slice(dots).replace(/^\.+/u, '');
  const first = before === '' ? null : single(before);
  const last = behind === '' ? null : single(behind);
  if ((before !== '' && first === null) || (behind !== '' && last === null)) return null;
  if (first === null && last === null) return null;
  return { from: first?.from ?? null, to: last?.to ?? null };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function single(text: string): Days | null {
  const swapped = DAY_FIRST.exec(text);
  const found = swapped === null ? ONE.exec(text) : null;
  const [year, month, day] =
    swapped === null ? [found?.[1], found?.[2], found?.[3]] : [swapped[3], swapped[2], swapped[1]];
  if (year === undefined || Number(year) < 1) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const start = `${year}-${month.padStart(2, '0')}`;
  if (parseDay(`${start}-01`) === null) return null;
  if (day === undefined) return { from: `${start}-01`, to: lastOfMonth(start) };
  const whole = `${start}-${day.padStart(2, '0')}`;
  return parseDay(whole) === null ? null : { from: whole, to: whole };
}

function lastOfMonth(yearAndMonth: string): string {
  const [year = '', month = ''] = yearAndMonth.split('-');
  return isoDay(civilDay(Number(year), Number(month) + 1, 1) - 1);
}

function moved(day: string, by: number): string | null {
  const civil = parseDay(day);
  if (civil === null) return null;
  const out = isoDay(civil + by);
  const year = Number(out.slice(0, 4));
  return out.length === 10 && year >= 1 && year <= LAST_YEAR ? out : null;
}

/** A period as short as it can be written: `2024`, `2024-03..2024-05`. */
export function formatPeriod({ from, to }: Period): string {
  if (from !== null && from === to) return from;
  const month = from?.slice(0, 7) ?? '';
  if (from === `${month}-01` && to === lastOfMonth(month)) return month;
  const first = from === null ? '' : from.replace(/(?:-01)?-01$/u, '');
  const last = to === null ? '' : shortEnd(to);
  return first === last ? first : `${first}..${last}`;
}

function shortEnd(to: string): string {
  const month = to.slice(0, 7);
  return to.endsWith('-12-31') ? to.slice(0, 4) : to === lastOfMonth(month) ? month : to;
}
