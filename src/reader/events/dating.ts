/**
 * When an event was: the expression of time in the clause of its word, else the only one in its sentence.
 *
 * Example: «التقى الوزير، أمس الأحد، المدير الذي وصل السبت»: أمس الأحد.
 */
import type { Document } from '../document.ts';
import type { Telling } from './tellings.ts';

/** An expression of time with its value, as the reader's dates have it. */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** The date in the telling's clause, else the only one in its sentence; -1 for none. */
export function dateOf(
  doc: Document,
  { clause, trigger, status }: Pick<Telling, 'clause' | 'trigger' | 'status'>,
  dates: readonly DatedSpan[],
): number {
  const inside = (from: number, to: number): number[] => {
    const first = doc.start(from);
    const last = doc.end(to - 1);
    const out: number[] = [];
    for (let d = firstFrom(dates, first); d < dates.length; d++) {
      const date = dates[d];
      if (date === undefined || date.start >= last) break;
      if (date.value !== null && date.end <= last) out.push(d);
    }
    return out;
  };
  const near = inside(clause.from, clause.to);
  if (near.length > 0) {
    const at = doc.start(trigger);
    const distance = (d: number): number => Math.abs((dates[d]?.start ?? 0) - at);
    return near.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }
  // What is to come has a day of its own, or none: «تلقى، أمس، دعوة لحضور القمة».
  if (status === 'planned' || status === 'hypothetical') return -1;
  const sentence = inside(doc.sentenceStart(trigger), doc.sentenceEnd(trigger));
  return sentence.length === 1 ? (sentence[0] ?? -1) : -1;
}

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
