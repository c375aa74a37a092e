/**
 * Quotations: which marks open, which close, what is nested in what, and what to do where one is missing.
 *
 * Example: «قال: "نحن مع «الاتفاق الجديد» ومع تنفيذه" وأضاف» holds a straight quotation with a guillemet one inside.
 *
 * In three steps, all linear: (1) find the marks; (2) inside each paragraph give every family's marks the sides
 * (opening or closing) that go best with their glyphs, their places and one another, the cheapest path over nesting
 * depths; (3) walk over the tokens with a stack, pair, and end what was never closed before it does harm.
 */
import { findParagraphs, isStop, type Paragraphs } from './paragraphs.ts';
import { Family, familyOf, leanOf, sideOf, touches } from './quotation-marks.ts';
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

/** Costs of a reading of the marks; places and glyphs cost up to 5. */
const STRAY = 2.5;
const UNCLOSED = 3;
/** Cost of opening inside a quotation of the same family, by family: a straight mark rarely stands inside another. */
const NESTED: readonly number[] = [0, 0.5, 1, 1.5, 2, 2];
const GLYPH = 2;
/** Depths of nesting that the search keeps apart: 0 to 3. */
const DEPTHS = 4;
/** How far an unclosed quotation may run to the end of its paragraph, in UTF-16 units, before it ends at the first stop. */
const LONGEST_TAIL = 500;
/** How many paragraphs without a mark of its family a quotation may run over. */
const LONGEST_RUN = 6;

/** The marks of a text, in order. */
interface Marks {
  readonly count: number;
  /** Tokens: the first and last of the mark (they differ where it is doubled). */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly family: Uint8Array;
  /** Positive where glyph and place speak for opening, negative for closing. */
  readonly lean: Float32Array;
  readonly paragraph: Int32Array;
}

/** What step 2 leaves for every mark: the index of its partner, or one of these. */
const NO_PARTNER = -1;
const DROPPED = -2;

/**
 * Finds the quotations of a text. Linear in its length.
 *
 * @param words the tokens of the text, from `splitWords`
 */
export function findQuotations(words: Words): Quotations {
  const paragraphs = findParagraphs(words);
  const marks = findMarks(words, paragraphs);
  const opening = new Uint8Array(marks.count);
  const partner = new Int32Array(marks.count).fill(NO_PARTNER);
  for (let m = 0; m < marks.count; ) {
    const from = m;
    let families = 0;
    while (m < marks.count && marks.paragraph[m] === marks.paragraph[from]) families |= 1 << (marks.family[m++] ?? 0);
    for (let family = Family.Guillemet; family <= Family.Parenthesis; family++) if (families & (1 << family)) chooseSides(marks, from, m, family, opening);
    pair(words, marks, from, m, opening, partner);
  }
  joinParagraphs(words, paragraphs, marks, opening, partner);
  return walk(words, paragraphs, marks, opening, partner);
}

function findMarks(words: Words, paragraphs: Paragraphs): Marks {
  const { text, kind, start } = words;
  const first: number[] = [];
  const last: number[] = [];
  const families: number[] = [];
  const leans: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < words.count; i++) {
    if (kind[i] !== Kind.Mark) continue;
    const unit = text.charCodeAt(start[i] ?? 0);
    let family = familyOf(unit);
    if (family === Family.None) continue;
    let to = i;
    const doubled = text.charCodeAt((start[i] ?? 0) + 1) === unit && i + 1 < words.count;
    if (unit === 0x28 || unit === 0x29 || unit === 0x3c || unit === 0x3e) {
      if (!doubled) continue;
      to = i + 1;
    } else if (unit === 0x27 && doubled) {
      family = Family.Straight;
      to = i + 1;
    }
    if (to === i && isApostrophe(words, i, unit, family)) continue;
    const p = paragraphs.paragraphOf[i] ?? 0;
    first.push(i);
    last.push(to);
    families.push(family);
    leans.push(GLYPH * sideOf(unit) + leanOf(words, i, to, paragraphs.start[p] ?? 0, paragraphs.end[p] ?? words.count));
    places.push(p);
    i = to;
  }
  return {
    count: first.length,
    first: Int32Array.from(first),
    last: Int32Array.from(last),
    family: Uint8Array.from(families),
    lean: Float32Array.from(leans),
    paragraph: Int32Array.from(places),
  };
}

/** Apostrophes (L'Orient, Moody’s, Lady›s) and minutes or inches between figures (33°25'10). */
function isApostrophe(words: Words, i: number, unit: number, family: Family): boolean {
  if (family !== Family.Single && family !== Family.Straight && unit !== 0x203a && unit !== 0x2033) return false;
  if (!touches(words, i) || !touches(words, i + 1)) return false;
  const before = words.kind[i - 1];
  const after = words.kind[i + 1];
  if (before === Kind.Number && after === Kind.Number) return true;
  if (family === Family.Straight || unit === 0x2033) return false;
  if (before === Kind.Foreign) return after === Kind.Foreign;
  return family === Family.Single && before === Kind.Arabic && after === Kind.Arabic && (words.end[i - 1] ?? 0) - (words.start[i - 1] ?? 0) > 2;
}

/** Step 2: the cheapest sides for one family's marks in one paragraph; a path over the depths of nesting. */
function chooseSides(marks: Marks, from: number, to: number, family: Family, opening: Uint8Array): void {
  const { lean } = marks;
  const steps = (to - from) * DEPTHS;
  const came = new Uint8Array(steps); // the depth before, + 16 where the mark opened
  let cost = [0, Infinity, Infinity, Infinity];
  const nested = NESTED[family] ?? 1;
  for (let m = from; m < to; m++) {
    if (marks.family[m] !== family) continue;
    const asOpening = Math.max(0, -(lean[m] ?? 0));
    const asClosing = Math.max(0, lean[m] ?? 0);
    const next = [Infinity, Infinity, Infinity, Infinity];
    for (let depth = 0; depth < DEPTHS; depth++) {
      const now = cost[depth] ?? Infinity;
      if (now === Infinity) continue;
      const open = now + asOpening;
      const close = now + asClosing;
      // Opening: one deeper; or the one before was never closed and this one stands in its place.
      if (depth + 1 < DEPTHS) step(next, came, m - from, depth + 1, depth + 16, open + (depth > 0 ? nested : 0));
      if (depth > 0) step(next, came, m - from, depth, depth + 16, open + UNCLOSED);
      // Closing: one less deep; or nothing was open.
      if (depth > 0) step(next, came, m - from, depth - 1, depth, close);
      else step(next, came, m - from, 0, 0, close + STRAY);
    }
    cost = next;
  }
  let depth = 0;
  for (let d = 1; d < DEPTHS; d++) if ((cost[d] ?? Infinity) + d * UNCLOSED < (cost[depth] ?? Infinity) + depth * UNCLOSED) depth = d;
  for (let m = to - 1; m >= from; m--) {
    if (marks.family[m] !== family) continue;
    const before = came[(m - from) * DEPTHS + depth] ?? 0;
    opening[m] = before >> 4;
    depth = before & 15;
  }
}

function step(next: number[], came: Uint8Array, row: number, depth: number, before: number, cost: number): void {
  if (cost >= (next[depth] ?? Infinity)) return;
  next[depth] = cost;
  came[row * DEPTHS + depth] = before;
}

/** Pairs the marks of one paragraph, whose sides are known. A mark without a partner stays `NO_PARTNER`. */
function pair(words: Words, marks: Marks, from: number, to: number, opening: Uint8Array, partner: Int32Array): void {
  const own: number[][] = [[], [], [], [], [], []];
  for (let m = from; m < to; m++) {
    const stack = own[marks.family[m] ?? 0];
    if (stack === undefined) continue;
    if (opening[m] === 1) stack.push(m);
    else {
      const open = stack.pop();
      if (open !== undefined) join(partner, open, m);
    }
  }
  // Across families: pairs must not cross, and an opening mark whose own kind never closes it («نعم") takes the next stray.
  const stack: number[] = [];
  for (let m = from; m < to; m++) {
    if (opening[m] === 1) {
      stack.push(m);
      continue;
    }
    const mate = partner[m] ?? NO_PARTNER;
    if (mate >= 0) {
      while (stack.length > 0) {
        const top = stack.pop() ?? 0;
        if (top === mate) break;
        const lost = partner[top] ?? NO_PARTNER;
        if (lost >= 0) partner[lost] = DROPPED;
        partner[top] = NO_PARTNER;
      }
      continue;
    }
    const top = stack[stack.length - 1];
    if (mate === NO_PARTNER && top !== undefined && partner[top] === NO_PARTNER && marks.family[top] !== marks.family[m]) {
      join(partner, top, m);
      stack.pop();
    }
  }
  for (let m = from; m < to; m++) {
    if (partner[m] !== NO_PARTNER) continue;
    // Alone, these are apostrophes and nested parentheses rather than quotations.
    const family = marks.family[m];
    if (family === Family.Single || family === Family.Parenthesis || isAngle(words, marks, m)) partner[m] = DROPPED;
  }
}

function isAngle(words: Words, marks: Marks, m: number): boolean {
  return marks.first[m] !== marks.last[m] && words.kind[marks.first[m] ?? 0] === Kind.Mark;
}

function join(partner: Int32Array, open: number, close: number): void {
  partner[open] = close;
  partner[close] = open;
}

/**
 * A quotation of several paragraphs with one opening mark at its head and one closing mark at its end: the last
 * unclosed mark of a paragraph takes the first stray closing mark of its family in one of the next paragraphs.
 */
function joinParagraphs(words: Words, paragraphs: Paragraphs, marks: Marks, opening: Uint8Array, partner: Int32Array): void {
  let pending = -1;
  let depthEnd = -1; // the last mark that a later pair reaches: nothing may be joined from inside a pair
  for (let m = 0; m < marks.count; m++) {
    if (partner[m] === DROPPED) continue;
    const mate = partner[m] ?? NO_PARTNER;
    if (pending !== -1) {
      const apart = (marks.paragraph[m] ?? 0) - (marks.paragraph[pending] ?? 0);
      if (apart > LONGEST_RUN) pending = -1;
      else if (marks.family[m] === marks.family[pending] && m > depthEnd) {
        if (opening[m] === 0 && mate === NO_PARTNER) {
          if (apart > 0) join(partner, pending, m);
          pending = -1;
          continue;
        }
        // Re-opened at a paragraph's start: the rule of old books, each paragraph has its own opening mark.
        if (opening[m] === 1 && apart > 0 && isParagraphStart(words, paragraphs, marks, m)) pending = -1;
      }
    }
    if (mate > m) depthEnd = Math.max(depthEnd, mate);
    if (opening[m] === 1 && mate === NO_PARTNER) pending = m > depthEnd ? m : pending;
  }
}

/** Whether a mark is the first thing in its paragraph. */
function isParagraphStart(words: Words, paragraphs: Paragraphs, marks: Marks, m: number): boolean {
  const from = paragraphs.start[marks.paragraph[m] ?? 0] ?? 0;
  const first = marks.first[m] ?? 0;
  return first === from || (first === from + 1 && words.kind[from] !== Kind.Arabic);
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

/** Step 3: one walk over the tokens that nests the pairs, ends the unclosed, counts words and fills the look-ups. */
function walk(words: Words, paragraphs: Paragraphs, marks: Marks, opening: Uint8Array, partner: Int32Array): Quotations {
  const { count, kind, start, text } = words;
  const list: Draft[] = [];
  const innermost = new Int32Array(count).fill(-1);
  const opensAt = new Int32Array(count).fill(-1);
  const stack: Draft[] = [];
  const indexes: number[] = [];
  const stopsEarly: boolean[] = [];
  let seen = 0;
  let unclosedBefore = -1; // the unclosed quotation that ran to the end of the paragraph before
  let m = 0;
  const pop = (close: number, closed: boolean): number => {
    const draft = stack.pop();
    const index = indexes.pop() ?? -1;
    stopsEarly.pop();
    if (draft !== undefined) {
      draft.close = close;
      draft.closed = closed;
      draft.words = seen - draft.words;
    }
    return index;
  };
  const top = (): Draft | undefined => stack[stack.length - 1];
  for (let p = 0; p < paragraphs.count; p++) {
    const last = paragraphs.end[p] ?? count;
    const before = unclosedBefore;
    unclosedBefore = -1;
    for (let i = paragraphs.start[p] ?? 0; i < last; i++) {
      const what = kind[i];
      while (m < marks.count && ((marks.last[m] ?? 0) < i || partner[m] === DROPPED)) m++;
      if (m < marks.count && i === (opening[m] === 1 ? marks.last[m] : marks.first[m])) {
        const mate = partner[m] ?? NO_PARTNER;
        const name = NAMES[marks.family[m] ?? 0] ?? 'straight';
        if (opening[m] === 1) {
          // An unclosed quotation does not reach over the next one of its kind.
          const around = top();
          if (around !== undefined && around.close === -1 && around.mark === name) pop(marks.first[m] ?? i, false);
          const re = before !== -1 && list[before]?.mark === name && isParagraphStart(words, paragraphs, marks, m) ? before : -1;
          const close = mate >= 0 ? (marks.first[mate] ?? -1) : -1;
          const draft: Draft = { open: i, close, parent: indexes[indexes.length - 1] ?? -1, closed: close !== -1, mark: name, continues: re, words: seen };
          opensAt[i] = list.length;
          indexes.push(list.length);
          stack.push(draft);
          list.push(draft);
          stopsEarly.push(close === -1 && stopsFirst(words, paragraphs, marks, opening, m, p));
        } else if (mate >= 0) {
          while (stack.length > 0 && top()?.close !== i) pop(i, false);
          const index = indexes[indexes.length - 1] ?? -1;
          pop(i, true);
          innermost[i] = index;
          m++;
          continue;
        }
        m++;
      } else if (what === Kind.Mark) {
        innermost[i] = indexes[indexes.length - 1] ?? -1;
        if (stopsEarly[stopsEarly.length - 1] === true && isStop(text.charCodeAt(start[i] ?? 0)) && !touches(words, i + 1)) pop(i + 1, false);
        continue;
      } else if (what !== Kind.Line) seen++;
      innermost[i] = indexes[indexes.length - 1] ?? -1;
    }
    const lineEnd = kind[last - 1] === Kind.Line ? last - 1 : last;
    while (top()?.close === -1) {
      const index = pop(lineEnd, false);
      if (unclosedBefore === -1) unclosedBefore = index;
      innermost[lineEnd] = indexes[indexes.length - 1] ?? -1;
    }
  }
  while (stack.length > 0) pop(count, false);
  return { list, innermost, opensAt, paragraphs };
}

/** Whether an unclosed quotation ends at the first stop: when its paragraph is long and the next does not re-open it. */
function stopsFirst(words: Words, paragraphs: Paragraphs, marks: Marks, opening: Uint8Array, m: number, p: number): boolean {
  const to = paragraphs.end[p] ?? words.count;
  const tail = (words.end[to - 1] ?? 0) - (words.start[marks.last[m] ?? 0] ?? 0);
  for (let next = m + 1; next < marks.count && next <= m + 8; next++) {
    if (marks.family[next] !== marks.family[m]) continue;
    const place = marks.paragraph[next] ?? 0;
    if (place === p) return true;
    if (place === p + 1 && opening[next] === 1 && isParagraphStart(words, paragraphs, marks, next)) return false;
    break;
  }
  return tail > LONGEST_TAIL;
}
