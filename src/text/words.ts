/**
 * Words: one pass over the text that finds every word, number and mark with its offsets, in typed arrays.
 *
 * Example: «قال (لومه): "نعم"» → قال · ( · لومه · ) · : · " · نعم · "
 */
import { CLASS, Class } from './letters.ts';

/** What a token is. */
export const enum Kind {
  /** A word with at least one Arabic letter, its tashkeel and tatweel included. */
  Arabic = 1,
  /** A word of another script. */
  Foreign = 2,
  /** Digits with the separators between them: ١٢٫٥, 2025/02/06. */
  Number = 3,
  /** One punctuation mark or symbol; a run of dots is one mark, and so is a tatweel that stands alone. */
  Mark = 4,
  /** One or more line ends with the spaces between them. */
  Line = 5,
}

/** The tokens of a text; token `i` is `text.slice(start[i], end[i])`. Tokens never overlap and stand in order. */
export interface Words {
  readonly text: string;
  /** How many tokens there are; the arrays may be longer. */
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
}

const DOT = 0x2e;
const TATWEEL = 0x640;

/**
 * Splits a text into tokens. Linear; allocates three typed arrays and nothing per character.
 *
 * @param text the text; offsets in the result are UTF-16 units of it
 */
export function splitWords(text: string): Words {
  let room = (text.length >> 2) + 16;
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let kind = new Uint8Array(room);
  let count = 0;
  const length = text.length;
  let i = 0;
  while (i < length) {
    const from = i;
    const unit = text.charCodeAt(i);
    const first = CLASS[unit];
    let found: Kind;
    if (first === Class.Space) {
      i++;
      continue;
    }
    if (first === Class.Line) {
      i++;
      // A run of line ends, spaces between them included, is one token: how many it holds tells a paragraph's end.
      let last = i;
      while (i < length) {
        const next = CLASS[text.charCodeAt(i)];
        if (next === Class.Line) last = ++i;
        else if (next === Class.Space) i++;
        else break;
      }
      i = last;
      found = Kind.Line;
    } else if (first === Class.Mark) {
      i++;
      if (unit === DOT) while (i < length && text.charCodeAt(i) === DOT) i++;
      found = Kind.Mark;
    } else if (first === Class.Digit) {
      i++;
      while (i < length) {
        const next = text.charCodeAt(i);
        const what = CLASS[next];
        if (what === Class.Digit) i++;
        else if (joinsDigits(next) && i + 1 < length && CLASS[text.charCodeAt(i + 1)] === Class.Digit) i += 2;
        else break;
      }
      found = Kind.Number;
    } else {
      // Letters: a word goes on while its letters and silent marks do; Arabic and other scripts part.
      const foreign = first === Class.Foreign;
      let letters = first === Class.Silent ? 0 : 1;
      i++;
      while (i < length) {
        const what = CLASS[text.charCodeAt(i)];
        if (what === Class.Silent) i++;
        else if (what === (foreign ? Class.Foreign : Class.Arabic)) {
          if (!foreign && endsWord(text, from, i)) break;
          letters++;
          i++;
        } else break;
      }
      // Silent marks with no letter are as good as space, but a tatweel alone stands for a dash: «الرباط ـ وكالات».
      if (letters === 0 && unit !== TATWEEL) continue;
      found = letters === 0 ? Kind.Mark : foreign ? Kind.Foreign : Kind.Arabic;
    }
    if (count === room) {
      room *= 2;
      const wider = new Int32Array(room);
      wider.set(start);
      start = wider;
      const widerEnd = new Int32Array(room);
      widerEnd.set(end);
      end = widerEnd;
      const widerKind = new Uint8Array(room);
      widerKind.set(kind);
      kind = widerKind;
    }
    start[count] = from;
    end[count] = i;
    kind[count] = found;
    count++;
  }
  return { text, count, start, end, kind };
}

/**
 * Whether a word ends before offset `i` though a letter stands there: pages lose the space beside a link, «صحيفة|المرفأ», «إلى|الاجتماع»,
 * «رسمياً|أن». ة stands nowhere but at a word's end, nor does ا with its tanwin; ى before an article is the end of one too.
 */
function endsWord(text: string, from: number, i: number): boolean {
  let last = i - 1;
  let tanwin = false;
  while (last > from && CLASS[text.charCodeAt(last)] === Class.Silent) {
    tanwin ||= text.charCodeAt(last) === TANWIN;
    last--;
  }
  if (last - from < 1) return false;
  const unit = text.charCodeAt(last);
  if (unit === TA_MARBUTA) return true;
  if (unit === ALEF) return tanwin && last - from > 1;
  return unit === ALEF_MAKSURA && text.charCodeAt(i) === ALEF && text.charCodeAt(i + 1) === LAM;
}

const TA_MARBUTA = 0x629;
const ALEF = 0x627;
const ALEF_MAKSURA = 0x649;
const LAM = 0x644;
const TANWIN = 0x64b;

/** Separators that keep digits together: . , / : - and the Arabic ٫ ٬ between digits. */
function joinsDigits(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x2f ||
    unit === 0x3a ||
    unit === 0x2d ||
    unit === 0x066b ||
    unit === 0x066c
  );
}
