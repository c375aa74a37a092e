/**
 * What each UTF-16 unit is to a reader of Arabic, in one table of 64 K bytes.
 *
 * Example: in «مُحمّـد» the damma, the shadda and the tatweel are `Class.Silent`: they belong to the word
 * but not to its plain form «محمد».
 */

import { eachLetterRange } from './letter-ranges.ts';

/** The classes of UTF-16 units. The order matters: everything up to `Digit` can stand inside a word. */
export const enum Class {
  /** Arabic letters, also those of Persian, Urdu, Kurdish and the presentation forms. */
  Arabic = 1,
  /** Marks inside a word that the plain form leaves out: tashkeel, tatweel, small Quranic signs, joiners. */
  Silent = 2,
  /** Letters of other scripts (Latin, Cyrillic, Greek ...) and unpaired or paired surrogates. */
  Foreign = 3,
  /** Latin, Arabic-Indic and Persian digits. */
  Digit = 4,
  /** Spaces inside a line; bidi controls and zero-width marks count as spaces of no width. */
  Space = 5,
  /** Line ends: LF, CR, VT, FF, NEL, LS, PS. */
  Line = 6,
  /** Everything else: punctuation and symbols. */
  Mark = 7,
}

const SPACE = 0x20;

/** Class of every UTF-16 unit. */
export const CLASS: Uint8Array = buildClasses();

/**
 * Plain letter of every UTF-16 unit: itself, or 0 where the plain form leaves it out, or the one Arabic letter that
 * is meant: Persian ک and ی typed in Arabic text, presentation forms, Arabic-Indic digits as Latin ones.
 * Ligatures that stand for several letters are 0xffff and found in `LIGATURES`.
 */
export const PLAIN: Uint16Array = buildPlain();

/** The value in `PLAIN` and `FOLDED` for a unit that unfolds into several letters. */
export const LIGATURE = 0xffff;

/** Presentation-form ligatures (ﻻ, ﷲ ...) and the letters they stand for. */
export const LIGATURES: ReadonlyMap<number, string> = buildLigatures();

/**
 * Folded letter of every unit, for comparison that forgives spelling: the plain letter, and besides أ إ آ ٱ → ا,
 * ى ئ → ي, ؤ → و, ة → ه, ء left out, capitals made small.
 */
export const FOLDED: Uint16Array = buildFolded();

function ranges(
  table: Uint8Array | Uint16Array,
  value: number,
  ...pairs: readonly (readonly [number, number])[]
): void {
  for (const [from, to] of pairs) table.fill(value, from, to + 1);
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(Class.Mark);
  table.fill(Class.Foreign, 0xd800, 0xe000);
  eachLetterRange((from, to) => table.fill(Class.Foreign, from, to));
  ranges(table, Class.Arabic, [0x0620, 0x063f], [0x0641, 0x064a], [0x066e, 0x066f], [0x0671, 0x06d3], [0x06d5, 0x06d5]);
  ranges(table, Class.Arabic, [0x06ee, 0x06ef], [0x06fa, 0x06fc], [0x06ff, 0x06ff], [0x0750, 0x077f], [0x08a0, 0x08c9]);
  ranges(table, Class.Arabic, [0xfb50, 0xfbb1], [0xfbd3, 0xfd3d], [0xfd50, 0xfdfb], [0xfe70, 0xfefc]);
  ranges(table, Class.Silent, [0x0610, 0x061a], [0x0640, 0x0640], [0x064b, 0x065f], [0x0670, 0x0670], [0x06d6, 0x06dc]);
  ranges(table, Class.Silent, [0x06df, 0x06e8], [0x06ea, 0x06ed], [0x08ca, 0x08ff], [0x200c, 0x200d], [0xfe00, 0xfe0f]);
  ranges(table, Class.Silent, [0x0300, 0x036f]);
  ranges(table, Class.Digit, [0x30, 0x39], [0x0660, 0x0669], [0x06f0, 0x06f9]);
  ranges(
    table,
    Class.Space,
    [0x20, 0x20],
    [0x09, 0x09],
    [0xa0, 0xa0],
    [0x2000, 0x200b],
    [0x202f, 0x202f],
    [0x205f, 0x2064],
  );
  ranges(table, Class.Space, [0x3000, 0x3000], [0xfeff, 0xfeff], [0x200e, 0x200f], [0x061c, 0x061c], [0x202a, 0x202e]);
  ranges(table, Class.Space, [0x2066, 0x206f], [0xad, 0xad], [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f]);
  ranges(table, Class.Line, [0x0a, 0x0d], [0x85, 0x85], [0x2028, 0x2029]);
  return table;
}

function buildPlain(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = CLASS[unit] === Class.Silent ? 0 : unit;
  const letters: Record<string, string> = {
    ک: 'ك',
    ڪ: 'ك',
    ی: 'ي',
    ې: 'ي',
    ۍ: 'ي',
    ے: 'ي',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
    ۀ: 'ه',
    ۃ: 'ة',
    ٱ: 'ا',
    ٲ: 'أ',
    ٳ: 'إ',
    ٵ: 'أ',
  };
  for (const [from, to] of Object.entries(letters)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let digit = 0; digit < 10; digit++) table[0x0660 + digit] = table[0x06f0 + digit] = 0x30 + digit;
  for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
    if (CLASS[unit] !== Class.Arabic) continue;
    const letters = String.fromCharCode(unit)
      .normalize('NFKC')
      .replace(/[ \u064b-\u0652\u0640\u0670]/gu, '');
    table[unit] = letters.length === 1 ? (table[letters.charCodeAt(0)] ?? 0) : letters.length === 0 ? 0 : 0xffff;
  }
  return table;
}

function buildLigatures(): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (let unit = 0xfb50; unit <= 0xfefc; unit++)
    if (PLAIN[unit] === 0xffff)
      map.set(
        unit,
        String.fromCharCode(unit)
          .normalize('NFKC')
          .replace(/[\u064b-\u0652\u0640\u0670]/gu, ''),
      );
  return map;
}

function buildFolded(): Uint16Array {
  const table = PLAIN.slice();
  const same: Record<string, string> = {
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ى: 'ي',
    ئ: 'ي',
    ؤ: 'و',
    ة: 'ه',
    گ: 'ك',
    پ: 'ب',
    چ: 'ج',
    ژ: 'ز',
    ڤ: 'ف',
    ڨ: 'ق',
  };
  const to = new Map(Object.entries(same).map(([letter, folded]) => [letter.charCodeAt(0), folded.charCodeAt(0)]));
  to.set(0x0621, 0);
  // No other unit has one of these letters for its plain form.
  for (const [from, end] of [
    [0x0600, 0x0700],
    [0xfb50, 0xff00],
  ] as const)
    for (let unit = from; unit < end; unit++) {
      const folded = to.get(table[unit] ?? 0);
      if (folded !== undefined) table[unit] = folded;
    }
  makeSmall(table);
  return table;
}

/** Capitals as small letters; those that become several stay. */
function makeSmall(table: Uint16Array): void {
  // Han, Hangul and surrogates have no capitals. Asked one by one, the others would take a tenth of the command's time to start.
  for (const [from, to] of [
    [0, 0x2e80],
    [0xa640, 0xac00],
    [0xe000, 0x10000],
  ] as const) {
    const units: number[] = [];
    for (let unit = from; unit < to; unit++) if (CLASS[unit] === Class.Foreign) units.push(unit);
    // Apart from each other, so that none is small as the last of a word.
    const small = String.fromCharCode(...units.flatMap((unit) => [table[unit] ?? 0, SPACE]))
      .toLowerCase()
      .split(' ');
    units.forEach((unit, k) => {
      if (small[k]?.length === 1) table[unit] = small[k].charCodeAt(0);
    });
  }
}
