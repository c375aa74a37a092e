/**
 * When an event was: the expression of time in the clause of its word, else the only one before it in its sentence.
 *
 * Examples: «التقى الوزير، أمس الأحد، المدير الذي وصل السبت»: أمس الأحد; «اتفقا على لقاء | في أيار المقبل»: what was done is not in days to come;
 * «زار أمس المدينة عقب | مفاوضات»: what went before was not on the day of what followed.
 */
import type { Document } from '../document.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';
import type { Telling } from './tellings.ts';

/** An expression of time with its value, as the reader's dates have it. */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** «عقب | المفاوضات», «بسبب | الإضراب»: the clause's day is that of another event. */
const AFTER = WORD_LISTS['comes-after'];
/** «منذ عام 2009», «حتى نهاية الشهر»: bounds, no days. */
const BOUNDS = WORD_LISTS['bounds-of-time'];

/** The date in the telling's clause, else the only one that stands before it in its sentence; -1 for none. */
export function dateOf(
  doc: Document,
  { clause, trigger, status, done }: Pick<Telling, 'clause' | 'trigger' | 'status' | 'done'>,
  dates: readonly DatedSpan[],
  published: string | null,
): number {
  const fits = (date: DatedSpan): boolean => {
    if (date.value === null || isBound(doc, date)) return false;
    if (published === null || !/^\d{4}-\d\d-\d\d/u.test(date.value)) return true;
    const day = date.value.slice(0, 10);
    return status === 'held'
      ? done !== true || day <= published
      : status !== 'planned' || lastDay(date.value) >= published;
  };
  const inside = (from: number, to: number): number[] => {
    const first = doc.start(from);
    const last = doc.end(to - 1);
    const out: number[] = [];
    for (let d = firstFrom(dates, first); d < dates.length; d++) {
      const date = dates[d];
      if (date === undefined || date.start >= last) break;
      if (date.end <= last && fits(date)) out.push(d);
    }
    return out;
  };
  const follows = AFTER.has(doc.bare(trigger - 1));
  const near = inside(follows ? trigger : clause.from, clause.to);
  if (near.length > 0) {
    const at = doc.start(trigger);
    const distance = (d: number): number => Math.abs((dates[d]?.start ?? 0) - at);
    return near.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }
  // What is to come has a day of its own, or none: «تلقى، أمس، دعوة لحضور القمة».
  if (follows || status === 'planned' || status === 'hypothetical') return -1;
  // A day that the sentence begins with holds for what follows; one that comes later is another's.
  const sentence = inside(doc.sentenceStart(trigger), trigger);
  return sentence.length === 1 ? (sentence[0] ?? -1) : -1;
}

/** Whether the sentence tells of one day only, so that what it tells happened once, whenever that was. */
export function isOfOneDay(doc: Document, { trigger, status }: Telling, dates: readonly DatedSpan[]): boolean {
  if (status === 'planned' || status === 'hypothetical') return false;
  const last = doc.end(doc.sentenceEnd(trigger) - 1);
  const d = firstFrom(dates, doc.start(doc.sentenceStart(trigger)));
  const [one, next] = [dates[d], dates[d + 1]];
  return one !== undefined && one.value !== null && one.end <= last && (next === undefined || next.start >= last);
}

/** Of the dates of an event's tellings the first of the finest grain: a day before its year. */
export function finest(found: readonly number[], dates: readonly DatedSpan[]): number {
  let best = -1;
  for (const d of found) if (d !== -1 && (best === -1 || grain(dates[d]) > grain(dates[best]))) best = d;
  return best;
}

function grain(date: DatedSpan | undefined): number {
  const value = date?.value ?? '';
  return /^(?:\d{4}|-)-\d\d-\d\d(?!\/)/u.test(value) ? 3 : /^\d{4}-(?:W?\d\d)/u.test(value) ? 2 : 1;
}

function lastDay(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1).slice(0, 10);
}

function isBound(doc: Document, { start }: DatedSpan): boolean {
  // «حتى», «منذ»: the letter before the space tells most others apart.
  const last = doc.text[start - 2];
  if (last !== 'ى' && last !== 'ذ') return false;
  const before = doc.text.slice(Math.max(0, start - BACK), start - 1);
  return BOUNDS.has(before.slice(before.lastIndexOf(' ') + 1).replace(/^[وف]/u, ''));
}

/** Letters before a date that hold the word before. */
const BACK = 12;

/** The first date that begins at a place or behind it; they stand in the order of the text. */
function firstFrom(dates: readonly DatedSpan[], place: number): number {
  let from = 0;
  let to = dates.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((dates[middle]?.start ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from;
}
