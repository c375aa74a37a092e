/**
 * The days of a segment's units. Units are ordered by day, so days are runs: those without a day first, then each day with how
 * many units it has. A range of days is a range of units.
 */
import { ByteSink, ByteSource } from './bytes.ts';
import { corrupt } from './fault.ts';

/** @param days in order, those without a day first */
export function writeDays(days: Iterable<number | null>): Uint8Array {
  const sink = new ByteSink();
  let day: number | null = null;
  let before = 0;
  let count = 0;
  const write = (): void => {
    if (day !== null) {
      sink.signed(day - before);
      before = day;
    }
    sink.varint(count);
  };
  for (const next of days) {
    if (next !== day) {
      write();
      day = next;
      count = 0;
    }
    count++;
  }
  write();
  return sink.bytes;
}

export class Days {
  /** The day of each run behind the first, which has none. */
  readonly days: readonly number[];
  /** Where each of these runs begins; last, the number of units. */
  readonly from: readonly number[];

  constructor(bytes: Uint8Array, units: number) {
    const source = new ByteSource(bytes);
    const days: number[] = [];
    const from = [source.varint()];
    let day = 0;
    while (!source.done) {
      day += source.signed();
      days.push(day);
      from.push((from[from.length - 1] ?? 0) + source.varint());
    }
    if (from[from.length - 1] !== units) throw corrupt('days of units');
    this.days = days;
    this.from = from;
  }

  /** Units without a day: they come first. */
  get dayless(): number {
    return this.from[0] ?? 0;
  }

  of(unit: number): number | null {
    if (unit < this.dayless) return null;
    let low = 0;
    let high = this.days.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.from[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return this.days[low] ?? null;
  }

  /** The first unit of that day or a later one. */
  first(day: number): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return this.from[low] ?? 0;
  }
}

/** Orders days, those without one first. */
export function compareDays(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? -1 : b === null ? 1 : a - b;
}

const DAY_MS = 86_400_000;

/** The first day of «2025», «2025-03» or «2025-03-14», and the last; null if it is no date. */
export function daysOf(date: string): readonly [first: number, last: number] | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?/u.exec(date);
  if (match === null) return null;
  const [, yearText, monthText, dayText] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (month !== null && (month < 1 || month > 12)) return null;
  const of = (y: number, m: number, d: number): number => Math.round(Date.UTC(y, m, d) / DAY_MS);
  if (month === null) return [of(year, 0, 1), of(year + 1, 0, 0)];
  if (day === null) return [of(year, month - 1, 1), of(year, month, 0)];
  if (day < 1 || day > 31) return null;
  return [of(year, month - 1, day), of(year, month - 1, day)];
}

/** A day number as a date: 0 is «1970-01-01». */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
