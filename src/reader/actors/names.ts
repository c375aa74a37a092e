/**
 * Names across articles: one person's name in the spellings of many outlets.
 *
 * Examples: «عبد القادر العطّار» and «عبدالقادر العطار»; «يوري بيتروفيتش» and «يوري پتروفيتش» by their consonants; «سليم العطار» and «سليم
 * بن هادي العطار», the one within the other; never «سليم العطار» and «سالم العطار», nor «حسن» and «حسين».
 */
import { fold } from '../../text/index.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** First halves of compound names: «عبد القادر», «أبو هادي»; they are written apart or joined. */
const COMPOUND = WORD_LISTS['compound-openings'];
const SON = WORD_LISTS['sons'];
/** «سيف الدين», «حزب الله»: second halves that are joined to the word before. */
const DIVINE = WORD_LISTS['divine-attributes'];

/**
 * The words of a name as names are compared: folded, compounds joined, articles and «بن» left out.
 *
 * «محمد بن عبد القادر الحسني» → محمد، عبدقادر، حسني.
 */
export function nameWords(name: string): readonly string[] {
  const words: string[] = [];
  const written = fold(name.replace(/[-–.]/g, ' ')).split(/\s+/).filter(Boolean);
  for (let i = 0; i < written.length; i++) {
    let word = written[i] ?? '';
    if (SON.has(word) && i > 0) continue;
    const next = written[i + 1];
    if ((COMPOUND.has(word) || (word.startsWith('و') && COMPOUND.has(word.slice(1)))) && next !== undefined) {
      word += withoutArticle(next);
      i++;
    } else if (word === 'ال' && next !== undefined) {
      word = next;
      i++;
    } else {
      word = withoutArticle(word);
      // «عبدالقادر», «أبوهادي»
      const inner = /^(عبد|ابو)ال(?=.{3})/.exec(word);
      if (inner !== null) word = `${inner[1]}${word.slice(inner[0].length)}`;
    }
    const last = words.at(-1);
    if (DIVINE.has(word) && last !== undefined) words[words.length - 1] = `${last}${withoutArticle(word)}`;
    else words.push(word);
  }
  return words;
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/** Letters by which the press writes one foreign sound. */
const SOUNDS: ReadonlyMap<string, string> = new Map([
  ['ث', 'ت'],
  ['ط', 'ت'],
  ['ش', 'س'],
  ['ص', 'س'],
  ['ز', 'س'],
  ['غ', 'ج'],
  ['ق', 'ك'],
  ['چ', 'ج'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['ڨ', 'ج'],
  ['گ', 'ج'],
  ['ذ', 'د'],
  ['ض', 'د'],
]);
const VOWELS = 'اويهعءى';

/** The consonants of a word, near ones made one: «غوميريش», «جوميريس» → جمرس; the first letter counts even where it is a vowel's. */
export function skeleton(word: string): string {
  let out = '';
  for (const [i, letter] of [...word].entries()) {
    if (i > 0 && VOWELS.includes(letter)) continue;
    const as = i === 0 && VOWELS.includes(letter) ? 'ا' : (SOUNDS.get(letter) ?? letter);
    if (as !== out.at(-1)) out += as;
  }
  return out;
}

/** How two words of names are alike. */
export type Likeness = 'same' | 'sound' | 'apart';

/**
 * Compares two words as {@link nameWords} gives them.
 *
 * @param given names that a given-names table lists: two of them that only sound alike are two names («حسن»، «حسين»)
 */
export function alike(a: string, b: string, given: (word: string) => boolean): Likeness {
  if (a === b) return 'same';
  if (given(a) && given(b)) return 'apart';
  const own = skeleton(a);
  // Short skeletons meet by chance; an initial letter or two tell nobody.
  if (own.length < 3 && Math.abs(a.length - b.length) > 1) return 'apart';
  return own.length >= 2 && own === skeleton(b) && Math.min(a.length, b.length) > 3 ? 'sound' : 'apart';
}

/**
 * Whether two names can be of one person.
 *
 * - `same`: one holds the words of the other, given name and family name among them
 * - `sound`: so they do, some only by sound
 * - `part`: one is a single word of the other: its family name, or a name by which one is known
 */
export function sameName(
  a: readonly string[],
  b: readonly string[],
  given: (word: string) => boolean = () => false,
): 'same' | 'sound' | 'part' | 'apart' {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 'apart';
  let sounded = false;
  let k = 0;
  const places: number[] = [];
  for (const word of short) {
    let found = -1;
    for (; k < long.length && found === -1; k++) {
      const like = alike(word, long[k] ?? '', given);
      if (like === 'apart') continue;
      if (like === 'sound') sounded = true;
      found = k;
    }
    if (found === -1) return 'apart';
    places.push(found);
  }
  if (short.length === 1)
    return long.length === 1 ? (sounded ? 'sound' : 'same') : places[0] === long.length - 1 ? 'part' : 'apart';
  // «بدر السالم» is not «منير بدر السالم»: a given name is the first, but for one title-like word before it.
  if (
    places[0] !== 0 &&
    !(short.length >= 2 && short.length >= long.length - 1 && places.at(-1) === long.length - 1 && long.length > 3)
  )
    return 'apart';
  return sounded ? 'sound' : 'same';
}
