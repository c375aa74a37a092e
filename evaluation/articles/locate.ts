/**
 * Finds the words that a statement quotes: whole words, exactly as written, `first words … last words` for a long content.
 * "أكد" is not found in "وأكد"; what stands twice needs its number, so that a wrong place is never taken silently.
 */
import { type Field, GoldError } from './parse.ts';

export type Span = readonly [start: number, end: number];

/** A stretch of the article's text in which to look. Offsets are UTF-16 code units of the whole text, end exclusive. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}ـ]/u;
const EDGE = /[\s"'«»“”„‟‘’‹›()[\]{}<>،,.؛;:!؟?…·•*\-–—_/\\|]/u;

/** Whether a word runs across the offset. */
export const inWord = (text: string, offset: number): boolean => {
  const [left, right] = [text[offset - 1], text[offset]];
  return left !== undefined && right !== undefined && WORD.test(left) && WORD.test(right);
};

/** Every place in the window where the words stand as whole words. */
export function occurrences(text: string, words: string, { start, end }: Window): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words, start); at >= 0 && at + words.length <= end; at = text.indexOf(words, at + 1)) {
    if (!inWord(text, at) && !inWord(text, at + words.length)) spans.push([at, at + words.length]);
  }
  return spans;
}

/** The span without punctuation and blanks at its edges, as the scorer sees it. */
export function trimmed(text: string, [start, end]: Span): Span {
  let [a, b] = [start, end];
  while (a < b && EDGE.test(text[a] ?? '')) a++;
  while (b > a && EDGE.test(text[b - 1] ?? '')) b--;
  return [a, b];
}

function single(text: string, words: string, window: Window, occurrence: number | null, at: string): Span {
  const all = occurrences(text, words, window);
  if (all.length === 0) throw new GoldError(`${at}: not in the paragraph: ${words}`);
  if (occurrence === null && all.length > 1) {
    const places = all.map(([a, b], i) => `#${i + 1} ${text.slice(Math.max(window.start, a - 15), b + 15)}`);
    throw new GoldError(`${at}: stands ${all.length} times, number it: ${words}\n  ${places.join('\n  ')}`);
  }
  const span = all[(occurrence ?? 1) - 1];
  if (span === undefined) throw new GoldError(`${at}: stands only ${all.length} times: ${words}`);
  return span;
}

/** The span of a field's words inside the window. `at` stands in messages only. @throws GoldError */
export function locate(text: string, field: Field, window: Window, at: string): Span {
  const [first = '', last, more] = field.words.split('…').map((part) => part.trim());
  if (first === '' || last === '' || more !== undefined) throw new GoldError(`${at}: not to be read: ${field.words}`);
  const head = single(text, first, window, field.occurrence, at);
  const tail = last === undefined ? head : single(text, last, { start: head[1], end: window.end }, null, at);
  return trimmed(text, [head[0], tail[1]]);
}
