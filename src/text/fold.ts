/**
 * Folding: the forms of a text in which spellings of one word meet, with a map back to the original.
 *
 * Example: «الأُمـم» → plain «الأمم» → folded «الامم»; unit 2 of the plain form stands at unit 2 of the original,
 * unit 3 («م») at unit 4, behind the damma.
 */
import { FOLDED, LIGATURE, LIGATURES, PLAIN } from './letters.ts';

/** A changed text and where each of its units stands in the original. */
export interface Folding {
  /** The text after the change. */
  readonly text: string;
  /**
   * `origin[i]` is the UTF-16 offset in the original of unit `i` of `text`; one more entry than `text` has units,
   * the last being the original's length. It never falls.
   */
  readonly origin: Int32Array;
}

/**
 * The plain form: without tashkeel, tatweel and joiners, presentation forms and Persian letters as the Arabic letters
 * they stand for, digits as Latin ones. Hamza, ة and ى stay as written.
 *
 * @param text any string; lone surrogates pass through
 */
export function plain(text: string): string {
  return change(text, PLAIN);
}

/**
 * The folded form: plain, and besides without the spelling differences that the press does not keep
 * (أ إ آ → ا, ى ئ → ي, ؤ → و, ة → ه, ء left out, small Latin letters). Idempotent.
 */
export function fold(text: string): string {
  return change(text, FOLDED);
}

/** As {@link fold}, with the map back to the offsets of `text`. */
export function foldWithMap(text: string): Folding {
  return changeWithMap(text, FOLDED);
}

/** As {@link plain}, with the map back to the offsets of `text`. */
export function plainWithMap(text: string): Folding {
  return changeWithMap(text, PLAIN);
}

/**
 * The span of the original behind a span of the folded text, silent marks that follow its last letter included.
 *
 * @returns `[start, end)` in UTF-16 units of the original
 */
export function originalSpan(folding: Folding, start: number, end: number): readonly [number, number] {
  const { origin } = folding;
  const from = origin[start] ?? 0;
  // The last letter may be one of a ligature's, whose next letter stands at the same place.
  return end <= start ? [from, from] : [from, Math.max(origin[end] ?? from, (origin[end - 1] ?? from) + 1)];
}

function change(text: string, table: Uint16Array): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = table[unit] ?? unit;
    if (to === unit) continue;
    out += text.slice(kept, i);
    kept = i + 1;
    if (to === LIGATURE) out += unfold(unit, table);
    else if (to !== 0) out += String.fromCharCode(to);
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** A ligature's letters, each changed by the same table (they are never ligatures themselves). */
function unfold(unit: number, table: Uint16Array): string {
  let out = '';
  for (const letter of LIGATURES.get(unit) ?? '') {
    const to = table[letter.charCodeAt(0)] ?? 0;
    if (to !== 0 && to !== LIGATURE) out += String.fromCharCode(to);
  }
  return out;
}

function changeWithMap(text: string, table: Uint16Array): Folding {
  // Nearly always no longer than the original; ligatures are the exception, and then the array grows.
  let origin = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = table[unit] ?? unit;
    const letters = to === LIGATURE && unit !== to ? unfold(unit, table).length : to === 0 && unit !== 0 ? 0 : 1;
    if (count + letters + 1 > origin.length) {
      const wider = new Int32Array(origin.length * 2 + letters);
      wider.set(origin);
      origin = wider;
    }
    for (let k = 0; k < letters; k++) origin[count++] = i;
  }
  origin[count++] = text.length;
  return { text: change(text, table), origin: origin.slice(0, count) };
}
