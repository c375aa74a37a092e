/**
 * Pairing quotation marks: which of a text's marks open, which close, and which belong together.
 *
 * Example: in «قال “نعم“ ثم صمت» the second “ is an opening glyph in a closing place; reading it as closing costs less
 * than leaving two quotations open, so the two are a pair.
 *
 * Inside each paragraph every family's marks get the sides that go best with their glyphs, their places and one
 * another: the cheapest path over the depths of nesting. Then pairs are made, within a family first. All linear.
 */
import type { Paragraphs } from './paragraphs.ts';
import { Family, familyOf, leanOf, sideOf, touches } from './quotation-marks.ts';
import { Kind, type Words } from './words.ts';

/** Costs of a reading of the marks; places and glyphs cost up to 5. */
const STRAY = 2.5;
const UNCLOSED = 3;
/** Cost of opening inside a quotation of the same family, by family: a straight mark rarely stands inside another. */
const NESTED: readonly number[] = [0, 0.5, 1, 1.5, 2, 2];
/** What the glyph says, where the article prints both sides. */
const GLYPH = 2;
/** Depths of nesting that the search keeps apart: 0 to 3. */
const DEPTHS = 4;
/** How many paragraphs, and how many UTF-16 units, a quotation with a missing mark may run over to a stray one. */
const LONGEST_RUN = 6;
const LONGEST_JOIN = 2000;
/** How far marks of two families may stand apart and still be a pair, in UTF-16 units; less where one is single. */
const LONGEST_MIXED = 600;
const LONGEST_MIXED_SINGLE = 300;
/** Pairs of at most so many tokens inside a longer quotation are names: «"... في "الساحل" منذ سنوات"». */
export const LONGEST_NAME = 4;

/** The marks of a text, in order. */
export interface Marks {
  readonly count: number;
  /** Tokens: the first and last of the mark (they differ where it is doubled). */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly family: Uint8Array;
  /** Positive where glyph and place speak for opening, negative for closing. */
  readonly lean: Float32Array;
  readonly paragraph: Int32Array;
}

/** In place of a partner: a mark that stands alone, and one that is no quotation mark after all. */
export const NO_PARTNER = -1;
export const DROPPED = -2;

/** The marks of a text, paired. */
export interface PairedMarks {
  readonly marks: Marks;
  /** 1 where the mark opens. */
  readonly opening: Uint8Array;
  /** The index of every mark's partner, or `NO_PARTNER`, or `DROPPED`. */
  readonly partner: Int32Array;
}

/** Finds the marks of a text and pairs them. */
export function pairMarks(words: Words, paragraphs: Paragraphs): PairedMarks {
  const marks = findMarks(words, paragraphs);
  const opening = new Uint8Array(marks.count);
  const partner = new Int32Array(marks.count).fill(NO_PARTNER);
  for (let m = 0; m < marks.count; ) {
    const from = m;
    let families = 0;
    while (m < marks.count && marks.paragraph[m] === marks.paragraph[from]) families |= 1 << (marks.family[m++] ?? 0);
    for (let family = Family.Guillemet; family <= Family.Parenthesis; family++)
      if (families & (1 << family)) chooseSides(marks, from, m, family, opening);
    pair(words, marks, from, m, opening, partner);
  }
  joinParagraphs(words, paragraphs, marks, opening, partner);
  return { marks, opening, partner };
}

function findMarks(words: Words, paragraphs: Paragraphs): Marks {
  const { text, kind, start } = words;
  const first: number[] = [];
  const last: number[] = [];
  const families: number[] = [];
  const leans: number[] = [];
  const sides: number[] = [];
  const opened = [0, 0, 0, 0, 0, 0];
  const closed = [0, 0, 0, 0, 0, 0];
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
    const side = sideOf(unit);
    sides.push(side);
    if (side === 1) opened[family] = (opened[family] ?? 0) + 1;
    else if (side === -1) closed[family] = (closed[family] ?? 0) + 1;
    leans.push(leanOf(words, i, to, paragraphs.start[p] ?? 0, paragraphs.end[p] ?? words.count));
    places.push(p);
    i = to;
  }
  // An article that prints one glyph for both sides (”كذا”) tells nothing by its glyphs.
  for (let m = 0; m < leans.length; m++) {
    const a = opened[families[m] ?? 0] ?? 0;
    const b = closed[families[m] ?? 0] ?? 0;
    leans[m] = (leans[m] ?? 0) + (GLYPH * (sides[m] ?? 0) * (Math.min(a, b) + 1)) / (Math.max(a, b) + 1);
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
  return (
    family === Family.Single &&
    before === Kind.Arabic &&
    after === Kind.Arabic &&
    (words.end[i - 1] ?? 0) - (words.start[i - 1] ?? 0) > 2
  );
}

/** The cheapest sides for one family's marks in one paragraph; a path over the depths of nesting. */
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
  for (let d = 1; d < DEPTHS; d++)
    if ((cost[d] ?? Infinity) + d * UNCLOSED < (cost[depth] ?? Infinity) + depth * UNCLOSED) depth = d;
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
    if (mate === NO_PARTNER && top !== undefined && partner[top] === NO_PARTNER && mayMix(words, marks, top, m)) {
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

/** Whether marks of two families may be a pair: near enough, and a single mark is easily an apostrophe. */
function mayMix(words: Words, marks: Marks, open: number, close: number): boolean {
  const a = marks.family[open];
  const b = marks.family[close];
  if (a === b) return false;
  return (
    distance(words, marks, open, close) <=
    (a === Family.Single || b === Family.Single ? LONGEST_MIXED_SINGLE : LONGEST_MIXED)
  );
}

/** Units of text between two marks. */
function distance(words: Words, marks: Marks, open: number, close: number): number {
  return (words.start[marks.first[close] ?? 0] ?? 0) - (words.end[marks.last[open] ?? 0] ?? 0);
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
function joinParagraphs(
  words: Words,
  paragraphs: Paragraphs,
  marks: Marks,
  opening: Uint8Array,
  partner: Int32Array,
): void {
  let pending = -1;
  let depthEnd = -1; // the last mark that a later pair reaches: nothing may be joined from inside a pair
  for (let m = 0; m < marks.count; m++) {
    if (partner[m] === DROPPED) continue;
    const mate = partner[m] ?? NO_PARTNER;
    if (pending !== -1) {
      const apart = (marks.paragraph[m] ?? 0) - (marks.paragraph[pending] ?? 0);
      if (apart > LONGEST_RUN || distance(words, marks, pending, m) > LONGEST_JOIN) pending = -1;
      else if (marks.family[m] === marks.family[pending] && m > depthEnd) {
        if (opening[m] === 0 && mate === NO_PARTNER) {
          if (apart > 0) join(partner, pending, m);
          pending = -1;
          continue;
        }
        // Another quotation of the kind begins, and more than a name: the one before must have ended somewhere.
        if (mate > m && apart > 0 && (marks.first[mate] ?? 0) - (marks.last[m] ?? 0) - 1 > LONGEST_NAME) pending = -1;
        // Re-opened at a paragraph's start: the rule of old books, each paragraph has its own opening mark.
        if (opening[m] === 1 && apart > 0 && isParagraphStart(words, paragraphs, marks, m)) pending = -1;
      }
    }
    if (mate > m) depthEnd = Math.max(depthEnd, mate);
    if (opening[m] === 1 && mate === NO_PARTNER) pending = m > depthEnd ? m : pending;
  }
}

/** Whether a mark is the first thing in its paragraph. */
export function isParagraphStart(words: Words, paragraphs: Paragraphs, marks: Marks, m: number): boolean {
  const from = paragraphs.start[marks.paragraph[m] ?? 0] ?? 0;
  const first = marks.first[m] ?? 0;
  return first === from || (first === from + 1 && words.kind[from] !== Kind.Arabic);
}
