/**
 * Buckwalter's letters: the spelling of camel_morph's tables, turned into plain Arabic without tashkeel.
 *
 * Example: `mudiyr` → «مدير», `{iqotiSaAd` → «اقتصاد».
 */

const LETTERS: Readonly<Record<string, string>> = {
  "'": 'ء',
  '|': 'آ',
  '>': 'أ',
  O: 'أ',
  '&': 'ؤ',
  W: 'ؤ',
  '<': 'إ',
  I: 'إ',
  '}': 'ئ',
  Q: 'ئ',
  A: 'ا',
  '{': 'ا',
  L: 'ا',
  b: 'ب',
  p: 'ة',
  t: 'ت',
  v: 'ث',
  j: 'ج',
  H: 'ح',
  x: 'خ',
  d: 'د',
  '*': 'ذ',
  C: 'ذ',
  r: 'ر',
  z: 'ز',
  s: 'س',
  $: 'ش',
  c: 'ش',
  S: 'ص',
  D: 'ض',
  T: 'ط',
  Z: 'ظ',
  E: 'ع',
  g: 'غ',
  f: 'ف',
  q: 'ق',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  h: 'ه',
  w: 'و',
  y: 'ي',
  Y: 'ى',
  P: 'پ',
  J: 'چ',
  V: 'ڤ',
  G: 'گ',
};

/** Plain Arabic of a Buckwalter string; marks, dagger alef and anything unknown are left out. */
export function arabic(text: string): string {
  let out = '';
  for (const letter of text) out += LETTERS[letter] ?? '';
  return out;
}

const MARKS: Readonly<Record<string, string>> = {
  '\u064b': 'F',
  '\u064c': 'N',
  '\u064d': 'K',
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
  '\u0651': '~',
  '\u0652': 'o',
  '\u0670': '`',
  ٱ: '{',
};
const BACK: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS)
    .filter(([letter]) => !'OWIQLCc{'.includes(letter))
    .map(([letter, to]) => [to, letter]),
);

/** Buckwalter spelling of vocalised Arabic: «مُدِير» → `mudiyr`. */
export function buckwalter(text: string): string {
  let out = '';
  for (const letter of text) out += MARKS[letter] ?? BACK.get(letter) ?? '';
  return out;
}
