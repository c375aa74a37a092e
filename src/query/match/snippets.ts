/**
 * Snippets: the stretches of a text around its marks, cut between words, each with its marks.
 *
 * Example: «… وأضاف الوزير أن **الجسر** سيفتح قريبا …»; its marks are offsets into the snippet, and the snippet says where in
 * the text it begins, so that both lead back to the article.
 */

/** Part of a text with what is marked in it. */
export interface Snippet {
  /** UTF-16 units of the whole text. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly text: string;
  /** Marks as offsets into this snippet's text, in order. */
  readonly marks: readonly (readonly [number, number])[];
}

export interface SnippetOptions {
  /** Length of a snippet in UTF-16 units, about; a mark longer than that stays whole. */
  readonly length?: number;
  readonly most?: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const LENGTH = 200;
const MOST = 2;
/** Of the room around the marks, the part that stands before them. */
const BEFORE = 0.4;

/**
 * Cuts snippets: those with most marks first chosen, then put in the order of the text. A text without marks gives its beginning.
 *
 * @param text the text that the marks stand in
 * @param marks in order of their start
 * @param within the part of the text that may be shown; all of it if left out
 */
export function snippets(
  text: string,
  marks: readonly Span[],
  { length = LENGTH, most = MOST }: SnippetOptions = {},
  within: Span = { start: 0, end: text.length },
): readonly Snippet[] {
  const inside = marks.filter(({ start, end }) => start >= within.start && end <= within.end);
  if (inside.length === 0) return [cut(text, { start: within.start, end: within.start }, [], length, within)];
  const groups: Span[][] = [];
  for (const mark of inside) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && mark.end - first.start <= length * (1 - BEFORE)) group.push(mark);
    else groups.push([mark]);
  }
  const chosen = groups
    .map((group, i) => ({ group, i }))
    .sort((a, b) => b.group.length - a.group.length || a.i - b.i)
    .slice(0, most)
    .sort((a, b) => a.i - b.i);
  const out: Snippet[] = [];
  for (const { group } of chosen) {
    const start = group[0]?.start ?? 0;
    const end = group.reduce((furthest, mark) => Math.max(furthest, mark.end), start);
    const from = Math.max(within.start, out.at(-1)?.end ?? 0);
    if (start < from) continue;
    out.push(cut(text, { start, end }, inside, length, { start: from, end: within.end }));
  }
  return out;
}

function cut(text: string, core: Span, marks: readonly Span[], length: number, within: Span): Snippet {
  const room = Math.max(0, length - (core.end - core.start));
  const from = Math.max(within.start, core.start - Math.floor(room * BEFORE));
  const to = Math.min(within.end, core.end + room - (core.start - from));
  const start = from === within.start ? from : wordStart(text, from, core.start);
  const end = to === within.end ? to : wordEnd(text, to, core.end);
  return {
    start,
    end,
    text: text.slice(start, end),
    marks: merged(marks.filter((mark) => mark.start >= start && mark.end <= end)).map((mark) => [
      mark.start - start,
      mark.end - start,
    ]),
  };
}

/** Marks that overlap, as one. */
function merged(marks: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    if (last !== undefined && mark.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else out.push(mark);
  }
  return out;
}

const BLANK = /\s/u;

/** The first word's start from `at` on, at most `last`. */
function wordStart(text: string, at: number, last: number): number {
  let i = at;
  while (i < last && !BLANK.test(text.charAt(i - 1))) i++;
  while (i < last && BLANK.test(text.charAt(i))) i++;
  return i;
}

/** The last word's end up to `at`, at least `first`. */
function wordEnd(text: string, at: number, first: number): number {
  let i = at;
  while (i > first && !BLANK.test(text.charAt(i))) i--;
  while (i > first && BLANK.test(text.charAt(i - 1))) i--;
  return i;
}
