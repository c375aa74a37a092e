/**
 * Sentences: the stretches of a paragraph that end in . ؟ ! or at the paragraph's end.
 *
 * Example: «وصل د. سامي النجار إلى العاصمة. وقال: "نحن مستعدون. لن نتأخر." وغادر بعدها» is three sentences: the stop
 * of «د.» ends nothing, the stop behind «مستعدون» ends only a sentence inside the quotation, and the one behind
 * «نتأخر» ends both, since its quotation ends there too and «وغادر» begins anew.
 */
import { CLASS, Class } from './letters.ts';
import { isStop, type Paragraphs } from './paragraphs.ts';
import { touches } from './quotation-marks.ts';
import type { Quotations } from './quotations.ts';
import { Kind, type Words } from './words.ts';

/** What ends behind a token. */
export const enum Boundary {
  None = 0,
  /** A clause that could have been a sentence: ؛ or dots inside a headline («اليمن.. تبادل أسرى»). */
  Weak = 1,
  /** A sentence of a quotation that goes on; the sentence around it goes on too. */
  Inner = 2,
  Sentence = 3,
  Paragraph = 4,
}

/** The sentences of a text: sentence `s` is the tokens `[start[s], end[s])`; they tile the tokens. */
export interface Sentences {
  readonly count: number;
  /** First token of every sentence. */
  readonly start: Int32Array;
  /** One past the last token of every sentence, line ends that follow included; equal to the start of the next. */
  readonly end: Int32Array;
  /** The sentence of every token. */
  readonly sentenceOf: Int32Array;
  /** For every token the `Boundary` behind it; `Inner` marks the stops inside quotations. */
  readonly boundary: Uint8Array;
  readonly paragraphs: Paragraphs;
}

/** A quotation of fewer words is a part of its sentence even where it ends in a stop: «"نعم!" وحدها لا تكفي». */
const FEWEST_QUOTED = 4;
/** «إيه» «سي»: units in the name of a letter. */
const LONGEST_LETTER_NAME = 3;
/** Dots end a sentence only when at least so many tokens stand before them; headlines are shorter. */
const LONGEST_HEADLINE_PART = 12;

/**
 * Finds the sentences. Linear; allocates two numbers per sentence and two typed arrays.
 *
 * @param words the tokens of the text, from `splitWords`
 * @param quotations the quotations of the same tokens, from `findQuotations`
 */
export function findSentences(words: Words, quotations: Quotations): Sentences {
  const { count, kind, text, start } = words;
  const { paragraphs } = quotations;
  const boundary = new Uint8Array(count);
  const sentenceOf = new Int32Array(count);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let p = 0; p < paragraphs.count; p++) {
    const last = paragraphs.end[p] ?? count;
    let from = paragraphs.start[p] ?? 0;
    for (let i = from; i < last; i++) {
      if (kind[i] === Kind.Mark && boundary[i] === Boundary.None) {
        const unit = text.charCodeAt(start[i] ?? 0);
        if (isSemicolon(unit)) boundary[i] = Boundary.Weak;
        else if (isStop(unit)) markStop(words, quotations, boundary, i, from, last);
      }
      sentenceOf[i] = starts.length;
      if (boundary[i] === Boundary.Sentence && !onlyLineLeft(words, i + 1, last)) {
        starts.push(from);
        ends.push(i + 1);
        from = i + 1;
      }
    }
    starts.push(from);
    ends.push(last);
    boundary[last - 1] = Boundary.Paragraph;
  }
  return {
    count: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    sentenceOf,
    boundary,
    paragraphs,
  };
}

function isSemicolon(unit: number): boolean {
  return unit === 0x061b || unit === 0x3b || unit === 0x204f;
}

function onlyLineLeft(words: Words, i: number, last: number): boolean {
  return i >= last || (i === last - 1 && words.kind[i] === Kind.Line);
}

/** Decides what the stop at token `i` ends and writes it behind the token where that end is. */
function markStop(
  words: Words,
  quotations: Quotations,
  boundary: Uint8Array,
  i: number,
  from: number,
  last: number,
): void {
  const { kind, text, start, end } = words;
  const next = i + 1;
  const unit = text.charCodeAt(start[i] ?? 0);
  if (next < last && kind[next] === Kind.Mark) {
    const after = text.charCodeAt(start[next] ?? 0);
    if (isStop(after)) return; // «؟!» «؟..»: the last one counts
    if (isSemicolon(after) || after === 0x060c || after === 0x2c || after === 0x3a) return; // «؟،»
    if (after === 0x29 || after === 0x5d) return; // «(د.ب.أ.)»
  }
  const single = (end[i] ?? 0) - (start[i] ?? 0) === 1;
  if (unit === 0x2e && single && isAbbreviation(words, i, from)) return;
  const dots = unit === 0x2026 || (unit === 0x2e && !single);
  if (dots && !onlyLineLeft(words, next, last) && !(i - from > LONGEST_HEADLINE_PART && startsClause(words, next))) {
    boundary[i] = Boundary.Weak;
    return;
  }
  // Leave the quotations that end right behind the stop.
  let index = quotations.innermost[i] ?? -1;
  let at = i;
  let quoted = 0;
  while (index !== -1) {
    const quotation = quotations.list[index];
    if (quotation === undefined || quotation.close !== at + 1) break;
    quoted = quotation.words;
    index = quotation.parent;
    if (quotation.closed) at++;
  }
  if (index !== -1) {
    boundary[i] = Boundary.Inner;
    return;
  }
  if (at > i) {
    boundary[i] = Boundary.Inner;
    if (!onlyLineLeft(words, at + 1, last) && (quoted < FEWEST_QUOTED || !startsClause(words, at + 1))) return;
  }
  boundary[at] = Boundary.Sentence;
}

/** Whether a stop belongs to what stands before it: د. أ.د. U.S. Dr. example.com, or a list's «1.». */
function isAbbreviation(words: Words, i: number, from: number): boolean {
  const { kind, text, start, end } = words;
  if (i === from || !touches(words, i)) return false;
  const before = kind[i - 1];
  const goesOn = touches(words, i + 1);
  const after = i + 1 < words.count ? kind[i + 1] : 0;
  const first = start[i - 1] ?? 0;
  const length = (end[i - 1] ?? 0) - first;
  if (before === Kind.Arabic) return length === 1 || (goesOn && isSpelt(words, i, length));
  // «1.», «v2.b», and decimals with a bidi mark inside, which the digits' own rule does not join.
  if (before === Kind.Number) return i - 1 === from || (goesOn && (after === Kind.Foreign || after === Kind.Number));
  if (before !== Kind.Foreign) return false;
  if (goesOn && (after === Kind.Foreign || after === Kind.Number)) return true;
  if (length === 1) return true;
  // Dr. Mr. St. Inc.: short, and capital first; a sentence of Arabic news hardly ends in such a word.
  return (
    length <= 3 && CLASS[text.charCodeAt(first)] === Class.Foreign && isCapital(text, first) && after === Kind.Foreign
  );
}

/** Letters spelt by their names, «إم.بي.سي» and «دبليو.أن.أل»: a short name behind the stop, and before it too or another stop after. */
function isSpelt(words: Words, i: number, length: number): boolean {
  if (words.kind[i + 1] !== Kind.Arabic || (words.end[i + 1] ?? 0) - (words.start[i + 1] ?? 0) > LONGEST_LETTER_NAME)
    return false;
  if (length <= LONGEST_LETTER_NAME) return true;
  return (
    touches(words, i + 2) && words.kind[i + 2] === Kind.Mark && words.text.charCodeAt(words.start[i + 2] ?? 0) === 0x2e
  );
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
}

/** Whether a token opens a new clause by its letters: و or ف with a word behind it, or a quotation, dash or bullet. */
function startsClause(words: Words, i: number): boolean {
  if (i >= words.count) return true;
  if (words.kind[i] === Kind.Line) return true;
  if (words.kind[i] !== Kind.Arabic) return false;
  const from = words.start[i] ?? 0;
  const first = words.text.charCodeAt(from);
  return first === 0x0648 && (words.end[i] ?? 0) - from >= 4;
}
