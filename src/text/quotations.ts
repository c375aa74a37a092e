/**
 * Quotations: which marks open, which close, what is nested in what, and what to do where one is missing.
 *
 * Example: «قال: "نحن مع «الاتفاق الجديد» ومع تنفيذه" وأضاف» holds a straight quotation with a guillemet one inside.
 *
 * The marks come in pairs from quotation-pairs.ts; here what was never closed is given an end before it does harm, and
 * one walk over the tokens nests everything and fills the look-ups. Linear.
 */
import { findParagraphs, isStop, type Paragraphs } from './paragraphs.ts';
import { touches } from './quotation-marks.ts';
import { DROPPED, isParagraphStart, LONGEST_NAME, NO_PARTNER, pairMarks, type PairedMarks } from './quotation-pairs.ts';
import { Kind, type Words } from './words.ts';

/** One quotation. What is quoted are the tokens `open + 1` up to, not including, `close`. */
export interface Quotation {
  /** Token of the opening mark (the inner one of a doubled mark). */
  readonly open: number;
  /** Token of the closing mark (the inner one of a doubled mark); where it is missing, one past the last token quoted. */
  readonly close: number;
  /** Index of the quotation around this one, or -1. */
  readonly parent: number;
  /** False where the closing mark is missing and the end is a guess. */
  readonly closed: boolean;
  /** Which marks opened it. */
  readonly mark: QuotationMark;
  /** Index of the unclosed quotation that this one re-opens at the start of the next paragraph, or -1. */
  readonly continues: number;
  /** How many words and numbers are inside, nested ones included: one to three are often a name or a scare quote. */
  readonly words: number;
}

export type QuotationMark = 'guillemet' | 'curly' | 'straight' | 'single' | 'parenthesis';

/** The quotations of a text, in the order of their opening marks. */
export interface Quotations {
  readonly list: readonly Quotation[];
  /** For every token the innermost quotation that holds it, its marks included, or -1. */
  readonly innermost: Int32Array;
  /** For every token the quotation that it opens, or -1. */
  readonly opensAt: Int32Array;
  /** The paragraphs that bounded the search. */
  readonly paragraphs: Paragraphs;
}

const NAMES: readonly QuotationMark[] = ['straight', 'guillemet', 'curly', 'straight', 'single', 'parenthesis'];

/** How far an unclosed quotation may run past its first stop, in UTF-16 units. */
const LONGEST_TAIL = 500;
/** A mark that stays alone is no quotation mark. */
const NOWHERE = -1;

/**
 * Finds the quotations of a text. Linear in its length.
 *
 * @param words the tokens of the text, from `splitWords`
 */
export function findQuotations(words: Words): Quotations {
  const paragraphs = findParagraphs(words);
  const paired = pairMarks(words, paragraphs);
  return walk(words, paragraphs, paired);
}

/** A quotation while it is being read. */
interface Draft {
  open: number;
  close: number;
  parent: number;
  closed: boolean;
  mark: QuotationMark;
  continues: number;
  words: number;
}

/** One walk over the tokens: at each token end the unclosed quotations that end there, then open or close. */
function walk(words: Words, paragraphs: Paragraphs, paired: PairedMarks): Quotations {
  const { count, kind } = words;
  const { marks, opening, partner } = paired;
  const list: Draft[] = [];
  const innermost = new Int32Array(count).fill(-1);
  const opensAt = new Int32Array(count).fill(-1);
  const stack: number[] = [];
  let inside: Draft | undefined; // the innermost one, list[stack.at(-1)]
  let index = -1;
  let seen = 0;
  let m = 0;
  let place = NOWHERE; // the next token that is a mark
  const next = (): void => {
    while (m < marks.count && (partner[m] === DROPPED || (partner[m] === NO_PARTNER && opening[m] === 0))) m++;
    place = m < marks.count ? ((opening[m] === 1 ? marks.last[m] : marks.first[m]) ?? NOWHERE) : NOWHERE;
  };
  const leave = (): void => {
    if (inside !== undefined) inside.words = seen - inside.words;
    stack.pop();
    index = stack[stack.length - 1] ?? -1;
    inside = list[index];
  };
  next();
  for (let i = 0; i < count; i++) {
    while (inside !== undefined && !inside.closed && inside.close <= i) leave();
    if (i !== place) {
      innermost[i] = index;
      if (kind[i] !== Kind.Mark && kind[i] !== Kind.Line) seen++;
      continue;
    }
    const mate = partner[m] ?? NO_PARTNER;
    if (opening[m] === 1) {
      const closed = mate >= 0;
      const own = closed ? (marks.first[mate] ?? count) : endOfUnclosed(words, paragraphs, paired, m);
      // A guess gives way to a pair that reaches further (into the next paragraphs).
      while (closed && inside !== undefined && !inside.closed && inside.close < own) {
        inside.close = marks.first[m] ?? i;
        leave();
      }
      const close = closed || inside === undefined ? own : Math.min(own, inside.close);
      opensAt[i] = list.length;
      list.push({
        open: i,
        close,
        parent: index,
        closed,
        mark: NAMES[marks.family[m] ?? 0] ?? 'straight',
        continues: continued(words, paragraphs, paired, list, m),
        words: seen,
      });
      index = list.length - 1;
      stack.push(index);
      inside = list[index];
      innermost[i] = index;
    } else {
      while (inside !== undefined && inside.close < i) leave();
      innermost[i] = index;
      leave();
    }
    m++;
    next();
  }
  while (stack.length > 0) leave();
  return { list, innermost, opensAt, paragraphs };
}

/** The unclosed quotation that a mark at its paragraph's start re-opens: the last one, if it ran to its paragraph's end. */
function continued(
  words: Words,
  paragraphs: Paragraphs,
  paired: PairedMarks,
  list: readonly Draft[],
  m: number,
): number {
  const { marks } = paired;
  const paragraph = marks.paragraph[m] ?? 0;
  if (paragraph === 0 || !isParagraphStart(words, paragraphs, marks, m)) return -1;
  const end = (paragraphs.end[paragraph - 1] ?? 0) - 1;
  for (let k = list.length - 1; k >= 0; k = list[k]?.parent ?? -1) {
    const before = list[k];
    if (before !== undefined && !before.closed && before.close === end && before.mark === NAMES[marks.family[m] ?? 0])
      return k;
  }
  return -1;
}

/**
 * Where an unclosed quotation ends: at the end of its paragraph if that is near or the next paragraph re-opens it;
 * before the next quotation of its kind that is more than a name, at the last stop on the way if near; else at the first
 * stop. «وقال: «بدأنا العمل. ولن نتوقف. وأكد أن «الخطة جاهزة للتنفيذ منذ شهر»» ends behind «نتوقف».
 *
 * @returns one past its last token
 */
function endOfUnclosed(words: Words, paragraphs: Paragraphs, paired: PairedMarks, m: number): number {
  const { marks, opening, partner } = paired;
  const paragraph = marks.paragraph[m] ?? 0;
  const open = marks.last[m] ?? 0;
  let last = paragraphs.end[paragraph] ?? words.count;
  if (words.kind[last - 1] === Kind.Line) last--;
  const near = (words.end[open] ?? 0) + LONGEST_TAIL;
  let firstStop = -1;
  let lastStop = -1;
  let next = m + 1;
  let i = open + 1;
  for (; i < last; i++) {
    while (next < marks.count && ((marks.first[next] ?? 0) < i || partner[next] === DROPPED)) next++;
    if (next < marks.count && marks.first[next] === i) {
      const mate = partner[next] ?? NO_PARTNER;
      const close = mate > next ? (marks.first[mate] ?? last) : -1;
      if (mate >= 0 && mate < m) break; // the quotation around it closes
      if (
        opening[next] === 1 &&
        marks.family[next] === marks.family[m] &&
        (close === -1 || close - i - 1 > LONGEST_NAME)
      )
        break;
      if (close !== -1) {
        // A quotation inside: its stops are its own.
        i = Math.min(marks.last[mate] ?? close, last - 1);
        next = mate + 1;
        continue;
      }
    }
    if (words.kind[i] !== Kind.Mark || !isStop(words.text.charCodeAt(words.start[i] ?? 0)) || touches(words, i + 1))
      continue;
    if (firstStop === -1) firstStop = i + 1;
    if ((words.end[i] ?? 0) > near) break;
    lastStop = i + 1;
  }
  const end = Math.min(i, last);
  if (end === last && ((words.start[last - 1] ?? 0) <= near || isReopened(words, paragraphs, paired, m))) return last;
  if (end < last && lastStop !== -1 && (words.start[end] ?? 0) <= near) return lastStop;
  if (firstStop !== -1) return firstStop;
  return end;
}

/** Whether the next paragraph begins with the same mark. Looks at a bounded number of marks. */
function isReopened(words: Words, paragraphs: Paragraphs, paired: PairedMarks, m: number): boolean {
  const { marks, opening } = paired;
  for (let next = m + 1; next < marks.count && next <= m + 8; next++) {
    const apart = (marks.paragraph[next] ?? 0) - (marks.paragraph[m] ?? 0);
    if (apart > 1) return false;
    if (apart === 1)
      return (
        opening[next] === 1 &&
        marks.family[next] === marks.family[m] &&
        isParagraphStart(words, paragraphs, marks, next)
      );
  }
  return false;
}
