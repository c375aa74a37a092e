/**
 * The date of saying: where the clause of a statement itself tells when its words were said, outside the words.
 *
 * Examples: «قال الوزير أمس الأربعاء إن ...», «وأكد، في بيان أصدره الثلاثاء، أن ...», «ومساء الأحد أعلن المتحدث أن ...». A date inside the words tells of something
 * else, and so does one ahead of publication («قبيل لقاء الغد»).
 */
import { type FoundDate, Kind, parseDay } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { Part } from './parts.ts';

/** Tokens between a date that opens its sentence and the cue. */
const REACH_BEFORE = 8;
/** Tokens between the cue and a date behind it. */
const REACH_BEHIND = 40;

/** The index of the date that tells when the words of a draft were said; -1 for none. */
export function dateOfSaying(
  doc: Document,
  draft: Draft,
  dates: readonly FoundDate[],
  published: string | null,
): number {
  if (draft.cue === -1) return -1;
  const from = doc.sentenceStart(draft.cue);
  const to = doc.sentenceEnd(draft.cue);
  const content = draft.content[0];
  const behindTo = Math.min(
    to,
    draft.cue + REACH_BEHIND,
    content !== undefined && content.from > draft.cue ? content.from : to,
  );
  const today = published === null ? null : parseDay(published);
  let before = -1;
  for (let d = firstFrom(dates, from); d < dates.length; d++) {
    const date = dates[d];
    if (date === undefined || date.from >= to) break;
    if (!canDate(date, today) || isInside(draft, date.from)) continue;
    if (date.from > draft.cue) return date.from < behindTo && speaksOfSaying(doc, draft.cue, date) ? d : before;
    if (date.to <= draft.cue && isBefore(doc, draft, date, from)) before = d;
  }
  return before;
}

function firstFrom(dates: readonly FoundDate[], token: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A day or a little more, not ahead of publication. */
function canDate({ value, granularity, written }: FoundDate, today: number | null): boolean {
  if (value === null || written === 'range') return false;
  if (granularity !== 'day' && granularity !== 'time' && granularity !== 'week' && granularity !== 'month')
    return false;
  const day = parseDay(value);
  return day === null || today === null || day <= today;
}

function isInside({ content, sources, addressee }: Draft, token: number): boolean {
  const holds = (range: { readonly from: number; readonly to: number }): boolean =>
    token >= range.from && token < range.to;
  return content.some(holds) || sources.some(holds) || (addressee !== null && holds(addressee));
}

/** «قال ... المقرر غدا», «بعد الهجوم الذي وقع الأحد»: what a relative clause or a participle dates is something else. */
function speaksOfSaying(doc: Document, cue: number, date: FoundDate): boolean {
  for (let i = cue + 1; i < date.from; i++) {
    if (doc.isFunction(i, 'relative') || doc.isFunction(i, 'subordinator')) return false;
    if (/^(?:مقرر|المقرر|المقررة|المزمع|المنعقد|المنعقدة|قبيل|عشية|بشأن|حول|حيال|إزاء)$/.test(doc.bare(i)))
      return false;
  }
  return true;
}

/** A date that opens the sentence of the cue, or stands right before it. */
function isBefore(doc: Document, draft: Draft, date: FoundDate, sentence: number): boolean {
  if (draft.cue - date.to > REACH_BEFORE) return false;
  for (let i = date.to; i < draft.cue; i++) {
    const parts = doc.parts(i);
    const verb =
      (parts & (Part.Perfect | Part.Imperfect)) !== 0 && (parts & (Part.Noun | Part.Adjective | Part.Proper)) === 0;
    if (verb) return false;
  }
  if (date.to === draft.cue) return true;
  let first = sentence;
  while (first < date.from && (doc.kind(first) === Kind.Line || doc.kind(first) === Kind.Mark)) first++;
  return date.from - first <= 1;
}
