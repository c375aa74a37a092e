/**
 * Quotation marks as the press types them: which glyphs there are, and whether the place of one speaks for an opening
 * or a closing mark. The glyph alone decides little: outlets print “كذا“, ”كذا”, »كذا« and "كذا".
 *
 * Example: in «لـ»اليوم» أمس» the first » hangs on a clitic and touches the word behind it, so it opens.
 */
import { CLASS, Class } from './letters.ts';
import { isStop } from './paragraphs.ts';
import { Kind, type Words } from './words.ts';

/** Families of marks; a mark is closed by its own family first. */
export const enum Family {
  None = 0,
  /** « » ‹ › << >> */
  Guillemet = 1,
  /** “ ” „ ‟ ″ */
  Curly = 2,
  /** " '' */
  Straight = 3,
  /** ‘ ’ ‚ ' */
  Single = 4,
  /** (( )) */
  Parenthesis = 5,
}

/** Marks of every kind: 0 for no quotation mark, else family × 4 + (0 neutral, 1 opening glyph, 2 closing glyph). */
const MARKS: Uint8Array = buildMarks();

function buildMarks(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const put = (family: Family, side: number, glyphs: string): void => {
    for (const glyph of glyphs) table[glyph.charCodeAt(0)] = family * 4 + side;
  };
  put(Family.Guillemet, 1, '«‹<');
  put(Family.Guillemet, 2, '»›>');
  put(Family.Curly, 1, '“„❝〝');
  put(Family.Curly, 2, '”❞〞');
  put(Family.Curly, 0, '‟″〟');
  put(Family.Straight, 0, '"＂');
  put(Family.Single, 1, '‘‚');
  put(Family.Single, 2, '’');
  put(Family.Single, 0, "'‛");
  put(Family.Parenthesis, 1, '(');
  put(Family.Parenthesis, 2, ')');
  return table;
}

/** The family of a mark, from its unit. Parentheses, < and > are quotation marks only when doubled. */
export function familyOf(unit: number): Family {
  return (MARKS[unit] ?? 0) >> 2;
}

/** Which side the glyph itself names: 1 opening, -1 closing, 0 neither. */
export function sideOf(unit: number): -1 | 0 | 1 {
  const side = (MARKS[unit] ?? 0) & 3;
  return side === 1 ? 1 : side === 2 ? -1 : 0;
}

/** Whether nothing visible stands between a token and the one before it: bidi and zero-width marks do not part them. */
export function touches(words: Words, i: number): boolean {
  if (i <= 0 || i >= words.count) return false;
  for (let k = words.end[i - 1] ?? 0; k < (words.start[i] ?? 0); k++) {
    const unit = words.text.charCodeAt(k);
    if (CLASS[unit] === Class.Space && !isZeroWidth(unit)) return false;
  }
  return words.kind[i - 1] !== Kind.Line && words.kind[i] !== Kind.Line;
}

function isZeroWidth(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    unit === 0xfeff ||
    unit === 0x061c ||
    unit === 0xad
  );
}

/** What stands beside a mark. */
const enum Side {
  /** The paragraph's edge. */
  Edge = 0,
  /** A word, a number or a mark that behaves like one. */
  Word = 1,
  /** A proclitic: بـ و ل. */
  Clitic = 2,
  /** A comma or semicolon. */
  Comma = 3,
  /** A stop: . ؟ ! */
  Stop = 4,
  Colon = 5,
  OpenBracket = 6,
  CloseBracket = 7,
}

/**
 * How much the place of a mark speaks for opening (up to 3) or closing (down to -3).
 *
 * @param first first token of the mark
 * @param last last token of the mark; the same unless it is doubled
 * @param from first token of the paragraph
 * @param to one past its last token
 */
export function leanOf(words: Words, first: number, last: number, from: number, to: number): number {
  // Marks that touch («"كذا"») share their surroundings, so look past them. Bounded: nobody stacks more than three.
  let left = first - 1;
  let leftTouches = touches(words, first);
  for (let k = 0; k < 3 && leftTouches && left >= from && isQuote(words, left); k++)
    leftTouches = touches(words, left--);
  let right = last + 1;
  let rightTouches = touches(words, right);
  for (let k = 0; k < 3 && rightTouches && right < to && isQuote(words, right); k++)
    rightTouches = touches(words, ++right);
  const before = left < from ? Side.Edge : sideLeft(words, left, from);
  const after = right >= to || words.kind[right] === Kind.Line ? Side.Edge : sideRight(words, right);
  if (before === Side.Edge) return after === Side.Edge ? 0 : 3;
  if (after === Side.Edge) return before === Side.Colon ? 0 : -3;
  if (before === Side.Colon && leftTouches && !closesAt(after)) return 3;
  const closesRight = closesAt(after);
  if (leftTouches && rightTouches) {
    if (before === Side.Clitic || before === Side.OpenBracket) return 3;
    if (closesRight) return -3;
    if (after === Side.OpenBracket) return -2;
    if (before === Side.Comma) return 1;
    if (before === Side.Stop) return -1;
    return 0;
  }
  if (rightTouches) return closesRight ? -3 : 3;
  if (leftTouches) {
    if (before === Side.Clitic || before === Side.OpenBracket) return 2;
    if (before === Side.Comma) return closesRight ? -3 : 0;
    return -3;
  }
  if (closesRight) return -2;
  if (before === Side.Colon) return 2;
  if (before === Side.Comma) return 1;
  return 0;
}

/** Whether what stands behind a mark is nothing that a quotation could begin with. */
function closesAt(after: Side): boolean {
  return after === Side.Comma || after === Side.Stop || after === Side.Colon || after === Side.CloseBracket;
}

function isQuote(words: Words, i: number): boolean {
  if (words.kind[i] !== Kind.Mark) return false;
  const family = familyOf(words.text.charCodeAt(words.start[i] ?? 0));
  return family !== Family.None && family !== Family.Parenthesis;
}

function sideLeft(words: Words, i: number, from: number): Side {
  if (words.kind[i] === Kind.Arabic) return isProclitic(words, i, from) ? Side.Clitic : Side.Word;
  return markSide(words, i);
}

function sideRight(words: Words, i: number): Side {
  // Dots in front of a word stand for words left out: "... نعم".
  const start = words.start[i] ?? 0;
  if (
    words.kind[i] === Kind.Mark &&
    isStop(words.text.charCodeAt(start)) &&
    ((words.end[i] ?? 0) - start > 1 || words.text.charCodeAt(start) === 0x2026) &&
    touches(words, i + 1)
  )
    return Side.Word;
  return markSide(words, i);
}

function markSide(words: Words, i: number): Side {
  if (words.kind[i] !== Kind.Mark) return Side.Word;
  const unit = words.text.charCodeAt(words.start[i] ?? 0);
  if (isStop(unit)) return Side.Stop;
  switch (unit) {
    case 0x060c: // ،
    case 0x2c:
    case 0x061b: // ؛
    case 0x3b:
      return Side.Comma;
    case 0x3a:
      return Side.Colon;
    case 0x28:
    case 0x5b:
    case 0x7b:
      return Side.OpenBracket;
    case 0x29:
    case 0x5d:
    case 0x7d:
      return Side.CloseBracket;
    default:
      return Side.Word;
  }
}

/** A word that hangs on what follows: ends in a tatweel (بـ لـ كـ), or is one of و ف ب ك ل س ال standing alone. */
function isProclitic(words: Words, i: number, from: number): boolean {
  const { text } = words;
  const start = words.start[i] ?? 0;
  const end = words.end[i] ?? 0;
  if (text.charCodeAt(end - 1) === 0x0640) return end - start <= 5;
  if (i > from && touches(words, i)) return false; // the letter of "ب" itself
  const first = text.charCodeAt(start);
  if (end - start === 1)
    return (
      first === 0x0648 ||
      first === 0x0641 ||
      first === 0x0628 ||
      first === 0x0643 ||
      first === 0x0644 ||
      first === 0x0633
    );
  return (
    end - start === 2 &&
    text.charCodeAt(start + 1) === 0x0644 &&
    (first === 0x0627 || first === 0x0644 || first === 0x0648)
  );
}
