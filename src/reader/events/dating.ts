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
  const inside = (from: number, to: number): number[] =>
    dates.flatMap(({ start, end, value }, d) =>
      value !== null && start >= doc.start(from) && end <= doc.end(to - 1) ? [d] : [],
    );
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
