/**
 * Paragraphs: in news files every line end closes a paragraph, except in hard-wrapped text (agency wires, plain-text
 * mail), where lines of nearly one length break anywhere and only an empty line parts paragraphs.
 *
 * Example: «بغداد: الصباح⏎وصل الوفد ...» is two paragraphs; «وصل الوفد صباح اليوم إلى⏎العاصمة» in wrapped text is one.
 */
import { Kind, type Words } from './words.ts';

/** The paragraphs of a text: paragraph `p` is the tokens `[start[p], end[p])`, the line end behind it included. */
export interface Paragraphs {
  readonly count: number;
  /** First token of every paragraph. */
  readonly start: Int32Array;
  /** One past the last token of every paragraph; equal to the start of the next. */
  readonly end: Int32Array;
  /** The paragraph of every token. */
  readonly paragraphOf: Int32Array;
  /** True where single line ends were read as wrapping. */
  readonly wrapped: boolean;
}

/** Lengths between which a wrapped line's length may lie, in UTF-16 units. */
const SHORTEST_WRAP = 50;
const LONGEST_WRAP = 110;
/** Fewer lines than this tell nothing about wrapping. */
const FEWEST_LINES = 6;

/**
 * Finds the paragraphs. Linear. Every token is in exactly one paragraph; an empty text has none.
 *
 * @param words the tokens of the text, from `splitWords`
 */
export function findParagraphs(words: Words): Paragraphs {
  const { count, kind } = words;
  const wrapped = isWrapped(words);
  const paragraphOf = new Int32Array(count);
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  for (let i = 0; i < count; i++) {
    paragraphOf[i] = starts.length;
    const closes = i === count - 1 || (kind[i] === Kind.Line && !(wrapped && isSoftBreak(words, i)));
    if (!closes) continue;
    starts.push(from);
    ends.push(i + 1);
    from = i + 1;
  }
  return { count: starts.length, start: Int32Array.from(starts), end: Int32Array.from(ends), paragraphOf, wrapped };
}

/** Whether a mark ends a sentence: . ؟ ? ! … and their runs. */
export function isStop(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x061f ||
    unit === 0x3f ||
    unit === 0x21 ||
    unit === 0x2026 ||
    unit === 0x06d4 ||
    unit === 0x203c
  );
}

/** A single line end behind a full line whose last token is no stop, with text going on in the next line. */
function isSoftBreak(words: Words, i: number): boolean {
  if (i === 0 || i + 1 >= words.count) return false;
  if (lineEnds(words, i) > 1) return false;
  const before = words.end[i - 1] ?? 0;
  if (isStop(words.text.charCodeAt(before - 1))) return false;
  const lineStart = words.text.lastIndexOf('\n', before - 1) + 1;
  return before - lineStart >= SHORTEST_WRAP;
}

/** How many lines a run of line ends closes: CR LF counts once. */
function lineEnds(words: Words, i: number): number {
  let lines = 0;
  for (let k = words.start[i] ?? 0; k < (words.end[i] ?? 0); k++) {
    const unit = words.text.charCodeAt(k);
    if (unit === 0x0d && words.text.charCodeAt(k + 1) === 0x0a) continue;
    if ((unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029) lines++;
  }
  return lines;
}

/**
 * Hard-wrapped text shows itself by its lines: most stand between 50 and 110 units, none is much longer, and most of
 * those end without a stop. Conservative, since a false alarm would glue headlines to leads.
 */
function isWrapped(words: Words): boolean {
  const { count, kind, start, end, text } = words;
  let lines = 0;
  let full = 0;
  let open = 0;
  let from = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Line) continue;
    const to = i === 0 ? from : (end[i - 1] ?? from);
    const length = to - from;
    from = end[i] ?? 0;
    lines++;
    if (length > LONGEST_WRAP) return false;
    if (length < SHORTEST_WRAP) continue;
    full++;
    if (lineEnds(words, i) === 1 && !isStop(text.charCodeAt(to - 1))) open++;
  }
  if (count > 0 && text.length - from > LONGEST_WRAP && (start[count - 1] ?? 0) > from + LONGEST_WRAP) return false;
  return lines >= FEWEST_LINES && full * 4 >= lines * 3 && open * 3 >= full * 2;
}
