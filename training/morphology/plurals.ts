/**
 * Broken plurals: proposed from root and singular's pattern, kept when the news knows the word.
 *
 * Example: root س-ب-ب and the singular «سَبَب» (no long vowel) propose أسباب, سبوب, سباب ...; the news has «أسباب» and
 * «الأسباب» thousands of times, so it becomes the plural. lexicon/broken-plurals.tsv adds those no pattern reaches
 * («مرأة» → «نساء») and takes away wrong ones.
 */
import { readFileSync } from 'node:fs';
import { arabic, buckwalter } from './buckwalter.ts';
import { type Camel, citation, type Entry, nominal } from './entries.ts';
import type { NounLemma } from './nouns.ts';

/** How many times a plural must stand in the news (with or without article). */
const SEEN = 12;

const HAMZA = /[ءأإؤئآ]/;

/** Spells hamza where letters are joined from a root: «أ» + «ا» is «آ», hamza before «ا» in the middle stays apart. */
export function spell(text: string): string {
  return text
    .replace(/^أأ/, 'آ')
    .replace(/أا/g, 'آ')
    .replace(/^([ءؤئ])/, 'أ')
    .replace(/(.)ء(?=و)/g, '$1ؤ')
    .replace(/([يئ])ء/g, '$1ئ');
}

/** The plurals that a singular's pattern allows. */
export function proposals(noun: NounLemma): string[] {
  const root = [...noun.root];
  const out: string[] = [];
  const bare = arabic(noun.lemma);
  const feminine = bare.endsWith('ة');
  const base = feminine ? bare.slice(0, -1) : bare;
  const vowels = noun.lemma.replace(/ap$/, '');
  if (root.length === 3) {
    const [f = '', m = '', l = ''] = root.map((letter, i) => (HAMZA.test(letter) ? (i === 0 ? 'أ' : 'ء') : letter));
    const weakEnd = l === 'و' || l === 'ي';
    const end = weakEnd || l === 'ء' ? 'ء' : l;
    const same = m === l;
    const short = base.length <= 3 && (/^.a?A.$/.test(vowels) || !/A|iy(?!~)|uw(?!~)/.test(vowels.slice(0, -1)));
    // Root patterns hold only for singulars that begin with their root: «مزيد» of ز-ي-د takes the long ones.
    if (arabicStart(base) !== arabicStart(f)) return longOnly(vowels, base, bare);
    if (short && !feminine) {
      out.push(
        `أ${f}${m}ا${end}`,
        `${f}${m}و${l}`,
        `${f}${m}ا${end}`,
        `أ${f}${m}${l}`,
        `${f}${m}${l}ان`,
        `${f}${m === 'و' ? 'ي' : m}${l}ان`,
        `${f}${m}و${l}ة`,
      );
      if (m === 'و') out.push(`أ${f}ياء`, `${f}ي${l}ان`, `${f}يا${l}`);
    }
    if (short && feminine)
      out.push(`${f}${m}${l}`, `${f}${m}ا${end}`, ...(m === 'و' || m === 'ي' ? [`${f}و${l}`, `${f}ي${l}`] : []));
    if (/^.[aiu]?.a?A.$/.test(vowels) && !feminine)
      out.push(
        `أ${f}${m}${l}ة`,
        `${f}${m}${l}`,
        same ? `أ${f}${l}ة` : `أ${f}${m}ا${end}`,
        `${f}${m}${l}ان`,
        `${f}${m}ائ${l}`,
      );
    if (/^.a.iy.$/.test(vowels) && !feminine)
      out.push(
        `${f}${m}${l}اء`,
        `أ${f}${m}${l}اء`,
        `أ${f}${m}اء`,
        `${f}${m}ا${l}`,
        `${f}${m}${l}`,
        `أ${f}${m}ا${l}`,
        `أ${f}${m}${l}ة`,
        `${f}${m}${l}ان`,
        `${f}${m}ائ${l}`,
        `${f}${m}${l}ى`,
      );
    if (/^.a.iy~$/.test(vowels) && !feminine) out.push(`أ${f}${m}ياء`);
    if (/^.a.uw.$/.test(vowels) || /^.a.uw~$/.test(vowels))
      out.push(`${f}${m}${l}`, `أ${f}${m}اء`, `أ${f}${m}ا${l}`, `${f}${m}ائ${l}`);
    if (feminine && /^.[aiu]?.(iy|a?A|uw).$/.test(vowels)) out.push(`${f}${m}ائ${l}`, `${f}${m}${l}`, `${f}${m}ا${l}`);
    if (/^.a?A.i.$/.test(vowels) || /^.a?A.~$/.test(vowels)) {
      const middle = weakHollow(m) ? 'ئ' : m;
      out.push(`${f}وا${middle}${l}`, ...(same ? [`${f}وا${l}`] : []));
      if (!feminine) out.push(`${f}${m}ا${l}`, `${f}${m}${l}ة`, `${f}ا${l}ة`, `${f}${m}${l}اء`, `${f}${m}${l}ان`);
    }
    if (/^.a?A.iy$/.test(vowels)) out.push(`${f}${m}اة`, ...(feminine ? [`${f}وا${m}ي`] : []));
    if (feminine && base.length <= 4 && /iy~$/.test(vowels)) out.push(`${f}${m}ايا`, `${f}ا${m}ايا`);
    if (feminine && /^.a.iy~$|^.a.iy.$/.test(vowels)) out.push(`${f}${m}ايا`);
  }
  out.push(...long(vowels, base));
  return tidy(out, base, bare);
}

function tidy(out: readonly string[], base: string, bare: string): string[] {
  return [...new Set(out.map(spell))].filter((plural) => plural !== bare && plural !== base && plural.length > 2);
}

function longOnly(vowels: string, base: string, bare: string): string[] {
  return tidy(long(vowels, base), base, bare);
}

/** The first letter without its hamza. */
function arabicStart(text: string): string {
  return (text[0] ?? '').replace(/[أإآء]/, 'ا');
}

function weakHollow(letter: string): boolean {
  return letter === 'و' || letter === 'ي' || letter === 'ء';
}

/** Four and more letters: مفعل → مفاعل, فاعول → فواعيل, فعيلة → فعائل: an alef goes in behind the second letter. */
function long(vowels: string, base: string): string[] {
  const letters: { text: string; long: boolean }[] = [];
  const plain = vowels.replace(/~/g, '');
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i] ?? '';
    if ('aiuo'.includes(letter)) continue;
    const before = plain[i - 1] ?? '';
    const isLong = letter === 'A' || (letter === 'w' && before === 'u') || (letter === 'y' && before === 'i');
    letters.push({ text: arabic(letter), long: isLong });
    if (vowels.includes('~') && doubled(vowels, letters.length)) letters.push({ text: arabic(letter), long: false });
  }
  const out: string[] = [];
  const [a, b, c, d, e] = letters;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return out;
  const second = b.long ? 'و' : b.text;
  if (letters.length === 4) {
    if (c.long) out.push(`${a.text}${second}ائ${d.text}`);
    else if (d.long) out.push(`${a.text}${second}ا${c.text}ي`, `${a.text}${second}ا${c.text}ى`);
    else
      out.push(
        `${a.text}${second}ا${c.text}${d.text}`,
        ...(c.text === d.text ? [`${a.text}${second}ا${c.text}`] : []),
        `${a.text}${second}ا${c.text}${d.text}ة`,
      );
  }
  if (letters.length === 5 && e !== undefined) {
    if (d.long && !c.long) out.push(`${a.text}${second}ا${c.text}ي${e.text}`, `${a.text}${second}ا${c.text}${e.text}ة`);
    else if (!c.long && !d.long)
      out.push(
        `${a.text}${second}ا${c.text}${d.text}`,
        `${a.text}${second}ا${d.text}${e.text}`,
        `${a.text}${second}ا${c.text}${e.text}`,
      );
    else if (c.long) out.push(`${a.text}${second}ا${d.text}${e.text}`, `${a.text}${second}ا${d.text}ي${e.text}`);
  }
  if (base.startsWith('م') && letters.length === 4 && (c.long || b.long)) {
    const middle = c.long ? 'ي' : 'و';
    out.push(
      `${a.text}${b.long ? 'و' : b.text}ا${middle}${d.text}`,
      `${a.text}${b.text}ا${'ئ'}${d.text}`,
      `${a.text}${b.text}او${d.text}`,
    );
  }
  return out;
}

/** Whether the consonant number `index` (from one, long vowels included) carries a shadda. */
function doubled(vowels: string, index: number): boolean {
  let seen = 0;
  for (let i = 0; i < vowels.length; i++) {
    const letter = vowels[i] ?? '';
    if ('aiuo~'.includes(letter)) continue;
    seen++;
    if (seen === index) return vowels[i + 1] === '~' && i + 2 < vowels.length;
  }
  return false;
}

/** Lines «singular TAB plural TAB plural ...»; a plural with a leading minus is a wrong proposal. */
export function handPlurals(path: string): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.startsWith('singular') || line === '') continue;
    const [singular = '', plurals = ''] = line.split('\t');
    out.set(singular, [...(out.get(singular) ?? []), ...plurals.split(' ')]);
  }
  return out;
}

/** A plural's entry under its singular's lemma. */
export function pluralEntry(camel: Camel, lemma: string, plural: string, pos: string): Entry {
  const word = buckwalter(plural);
  const features = `pos:noun gen:m num:p`;
  if (word.endsWith('p')) return nominal(camel, word.slice(0, -1), lemma, pos, 'FS', '', features);
  if (/A'$/.test(word)) return nominal(camel, word.slice(0, -1), lemma, pos, 'MS', "#A' #dip", features);
  if (word.endsWith('Y')) return nominal(camel, word.slice(0, -1), lemma, pos, 'MS', '#aY-Ap-y #dip', features);
  if (/.A..?y$/.test(word) && !/A}?y$/.test(word))
    return nominal(camel, word.slice(0, -1), lemma, pos, 'MS', '#iy #dip', features);
  if (/A$/.test(word)) return nominal(camel, word.slice(0, -1), lemma, pos, 'MS', '#aA #dip', features);
  return nominal(camel, word, lemma, pos, 'MS', word.startsWith('l') ? 'L#' : '', features);
}

/** Plurals found for the noun lemmas, given the news counts and the words that are lemmas themselves. */
export function brokenPlurals(
  nouns: readonly NounLemma[],
  counts: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
  /** Whether the lexicon without broken plurals already reads the word. */
  known: (word: string) => boolean,
  hand: ReadonlyMap<string, readonly string[]>,
): { readonly lemma: string; readonly plural: string }[] {
  const total = (word: string): number =>
    (counts.get(word) ?? 0) + (counts.get(`ال${word}`) ?? 0) + (counts.get(`لل${word}`) ?? 0);
  const best = new Map<string, { lemma: string; weight: number }>();
  const out: { lemma: string; plural: string }[] = [];
  const byHand = new Set([...hand.values()].flat());
  const seen = new Set<string>();
  for (const noun of nouns) {
    const singular = arabic(citation(noun.lemma));
    if (seen.has(noun.lemma)) continue;
    seen.add(noun.lemma);
    const given = hand.get(singular);
    const weight = total(singular);
    for (const plural of proposals(noun)) {
      if (
        taken.has(plural) ||
        byHand.has(plural) ||
        given?.includes(`-${plural}`) === true ||
        total(plural) < SEEN ||
        weight === 0
      )
        continue;
      // What is a verb or a name too («أعلن», «سلمان») is a plural only if it takes the article («الكتب»).
      const definite = total(plural) - (counts.get(plural) ?? 0);
      if (definite < Math.max(5, 0.03 * (counts.get(plural) ?? 0)) && known(plural)) continue;
      const old = best.get(plural);
      if (old === undefined || weight > old.weight) best.set(plural, { lemma: noun.lemma, weight });
    }
  }
  for (const [plural, { lemma }] of best) out.push({ lemma, plural });
  const lemmas = new Map<string, string>();
  for (const noun of nouns) if (!lemmas.has(arabic(noun.lemma))) lemmas.set(arabic(noun.lemma), noun.lemma);
  for (const [singular, plurals] of hand)
    for (const plural of plurals)
      if (!plural.startsWith('-')) out.push({ lemma: lemmas.get(singular) ?? buckwalter(singular), plural });
  return out;
}
