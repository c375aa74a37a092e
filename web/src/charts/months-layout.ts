/**
 * Months of speech as columns: months without a word between others are columns of nothing; more months than a page holds become years. In a
 * column the tones stand one on the other, always in the same order.
 */
import { stack } from 'd3-shape';
import type { StatementClass } from '../../../src/reader/index.ts';
import { type Tone, TONES } from '../parts/index.ts';

/** From the bottom up. */
export const TONE_ORDER: readonly Tone[] = ['told', 'weighed', 'felt', 'asked', 'pledged', 'warned', 'denied'];

export interface Month {
  readonly month: string;
  readonly statements: number;
  readonly classes: Readonly<Partial<Record<string, number>>>;
}

export interface Column {
  /** 2025-03, or 2025. */
  readonly time: string;
  readonly total: number;
  readonly classes: ReadonlyMap<StatementClass, number>;
  readonly tones: readonly { readonly tone: Tone; readonly from: number; readonly to: number }[];
}

/** So many months are columns of their own. */
export const MOST_MONTHS = 48;

export function columnsOf(months: readonly Month[]): readonly Column[] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const count = monthNumber(last) - monthNumber(first) + 1;
  const length = count <= MOST_MONTHS ? 7 : 4;
  const sums = new Map<string, Map<StatementClass, number>>();
  for (const time of timesBetween(first, last, length)) sums.set(time, new Map());
  for (const { month, classes } of months) {
    const column = sums.get(month.slice(0, length));
    for (const [kind, added] of Object.entries(classes))
      if (isClass(kind)) column?.set(kind, (column.get(kind) ?? 0) + (added ?? 0));
  }
  const stacked = stack<Map<StatementClass, number>, Tone>()
    .keys(TONE_ORDER)
    .value((classes, tone) => ofTone(classes, tone))([...sums.values()]);
  return [...sums].map(([time, classes], at) => ({
    time,
    total: [...classes.values()].reduce((sum, one) => sum + one, 0),
    classes,
    tones: stacked.flatMap((series) => {
      const [from = 0, to = 0] = series[at] ?? [];
      return to > from ? [{ tone: series.key, from, to }] : [];
    }),
  }));
}

function ofTone(classes: ReadonlyMap<StatementClass, number>, tone: Tone): number {
  let sum = 0;
  for (const [kind, count] of classes) if (TONES[kind] === tone) sum += count;
  return sum;
}

function isClass(kind: string): kind is StatementClass {
  return kind in TONES;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function timesBetween(first: string, last: string, length: number): readonly string[] {
  const times: string[] = [];
  for (let at = monthNumber(first); at <= monthNumber(last); at++) {
    const time = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`.slice(
      0,
      length,
    );
    if (times.at(-1) !== time) times.push(time);
  }
  return times;
}

/** Every so many columns a label has room. */
export function labelEvery(columns: number, width: number, room: number): number {
  return Math.max(1, Math.ceil((columns * room) / Math.max(width, 1)));
}
