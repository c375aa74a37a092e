/**
 * An article's text as the paragraphs that stand on the page, and the way from offsets to places in them and back.
 *
 * Each paragraph is one text node, so that no mark ever parts the letters of a word.
 */
export interface Piece {
  readonly start: number;
  /** The line's end, its break left out. */
  readonly end: number;
}

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    pieces.push({ start, end: end > start && text[end - 1] === '\r' ? end - 1 : end });
    start = end + 1;
  }
  pieces.push({ start, end: text.length });
  return pieces;
}

/** Number of the piece in which a place lies; places in a line break belong to the piece before it. */
export function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const MARK = /\p{M}/u;
const BLANK = /\s/u;

/** The next place at which a letter with its marks ends (`step` 1) or begins (-1). */
export function letterStep(text: string, at: number, step: 1 | -1): number {
  let to = at + step;
  while (to > 0 && to < text.length && (MARK.test(text[to] ?? '') || isLow(text, to))) to += step;
  return Math.min(Math.max(to, 0), text.length);
}

/** Whether a place lies inside a surrogate pair. */
function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The next edge of a word. */
export function wordStep(text: string, at: number, step: 1 | -1): number {
  let to = at;
  const seen = (place: number): string => text[step === 1 ? place : place - 1] ?? '';
  const more = (): boolean => (step === 1 ? to < text.length : to > 0);
  while (more() && BLANK.test(seen(to))) to += step;
  while (more() && !BLANK.test(seen(to))) to += step;
  return to;
}

/** A stretch without the blanks at its ends; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Piece | null {
  let [from, to] = [start, end];
  while (from < to && BLANK.test(text[from] ?? '')) from++;
  while (to > from && BLANK.test(text[to - 1] ?? '')) to--;
  return from < to ? { start: from, end: to } : null;
}
