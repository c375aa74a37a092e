/**
 * Comparison: words as they are compared when two phrases may name the same one.
 *
 * Examples: «وللوزارة» and «الوزارة» meet as «وزاره»; «مصرية» and «مصر» as the nation «مصر»; «شتولتنبرغ» and «ستولتنبرغ» sound alike.
 */
import { fold, Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { NounClass, NounEntry } from './lexicon.ts';
import type { WordType } from './vocabulary.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const NONE: readonly never[] = [];

/** Words that tell nobody apart, folded. */
const LIGHT = WORD_LISTS['light-words'];

/** A word as comparison sees it: folded, without conjunction, glued preposition and article; '' for marks and lines. */
export function comparable(doc: Document, i: number): string {
  const type = doc.type(i);
  if (type === null) return doc.kind(i) === Kind.Mark || doc.kind(i) === Kind.Line ? '' : doc.written(i).toLowerCase();
  // Only a dual depends on the word behind it.
  if (type.possessive === 'ي' && isDual(doc, i)) return comparedAs(type, true);
  type.compared ??= comparedAs(type, false);
  return type.compared;
}

function comparedAs(type: WordType, dual: boolean): string {
  let word = fold(type.bare);
  if (type.preposition !== '' && word.length > 3) word = word.startsWith('لل') ? word.slice(2) : word.slice(1);
  if (word.startsWith('ال') && word.length > 4) word = word.slice(2);
  // «الجامعتين», «جامعتي الملك فهد والبحر»; «باكستان» are not two.
  const country = type.nouns.some((noun) => noun.class === 'country');
  if (word.length > 5 && (word.endsWith('تين') || word.endsWith('تان')) && !country) word = `${word.slice(0, -3)}ه`;
  else if (word.length > 4 && dual) word = `${word.slice(0, -2)}ه`;
  // «رسميًا»
  if (word.length > 3 && /(?:ًا|اً)$/u.test(type.surface)) word = word.slice(0, -1);
  return word;
}

/** What the lexicon says of a noun, its accusative ending off: «مصدرًا» is مصدر. */
export function nounsAt(doc: Document, i: number): readonly NounEntry[] {
  const type = doc.type(i);
  if (type === null) return NONE;
  // «عميدي», «أميري» are family names; «جامعتي الملك» are two universities, «مسؤولي الوزارة» several of its people.
  if (type.possessive === 'ي' && !isDual(doc, i)) return soundPlural(doc, i, type);
  type.heads ??= headsOf(doc, type);
  return type.heads;
}

/** «مسؤولي | الوزارة»: a sound plural before the definite noun that it governs, in the case of what a preposition or a verb asks for. */
function soundPlural(doc: Document, i: number, { bare }: WordType): readonly NounEntry[] {
  const next = doc.type(i + 1);
  if (next === null || !(next.article || next.nouns.length > 0) || next.conjunction !== '' || next.preposition !== '')
    return NONE;
  return doc.lexicon.nouns.exactly(`${bare.slice(0, -1)}ون`) ?? NONE;
}

function headsOf(doc: Document, type: WordType): readonly NounEntry[] {
  if (type.nouns.length > 0 || !type.bare.endsWith('ا') || type.bare.length < 4 || type.cues.length > 0 || type.given)
    return type.nouns;
  return doc.lexicon.nouns.exactly(type.bare.slice(0, -1)) ?? type.nouns;
}

/** Whether {@link nounsAt} has one of some classes. */
export function hasNoun(doc: Document, i: number, classes: ReadonlySet<NounClass>): boolean {
  const nouns = nounsAt(doc, i);
  for (let k = 0; k < nouns.length; k++) {
    const entry = nouns[k];
    if (entry !== undefined && classes.has(entry.class)) return true;
  }
  return false;
}

/** «مدير | جامعتي | الملك فهد والبحر»: two of them, before what they govern. */
export function isDual(doc: Document, i: number): boolean {
  return doc.bare(i).endsWith('تي') && doc.type(i + 1)?.article === true;
}

/** Whether a preposition is glued to a word; ك is none before what is no noun: «كواسي» is a name. */
export function isGlued(doc: Document, i: number): boolean {
  const preposition = doc.type(i)?.preposition ?? '';
  return preposition !== '' && (preposition !== 'ك' || nounsAt(doc, i).length > 0);
}

/** Whether a word, as {@link comparable} gives it, says little: prepositions, courtesy, «سابق», «رسمي». */
export function isLight(word: string): boolean {
  return LIGHT.has(word);
}

/**
 * What a country and the adjective of its people share: «مصر», «مصري», «المصرية» → «مصر»; «روسيا», «روسي» → «روس».
 *
 * @param word as {@link comparable} gives it
 */
export function nation(word: string): string {
  let end = word.length;
  while (end > 3 && 'يهاةن'.includes(word[end - 1] ?? '') && !(word[end - 1] === 'ن' && word[end - 2] !== 'ي')) end--;
  const stem = word.slice(0, end);
  return stem.startsWith('اميرك') ? `امريك${stem.slice(5)}` : stem;
}

/** The consonants of a foreign name, near ones made one: «شتولتنبرغ», «ستولتنبرج» → «ستلتنبرج»; '' where too little is left. */
export function sound(word: string): string {
  let out = '';
  // «ميدفيدتشوك», «ميدفيدشوك»
  for (const letter of word.includes('تش') ? word.replaceAll('تش', 'ش') : word) {
    const as = SOUNDS.get(letter) ?? letter;
    if (as !== '' && as !== out.at(-1)) out += as;
  }
  return out.length >= 3 ? out : '';
}

const SOUNDS: ReadonlyMap<string, string> = new Map([
  ['ا', ''],
  ['و', ''],
  ['ي', ''],
  ['ه', ''],
  ['ع', ''],
  ['ش', 'س'],
  ['ص', 'س'],
  ['ز', 'س'],
  ['ث', 'ت'],
  ['ط', 'ت'],
  ['ذ', 'د'],
  ['ض', 'د'],
  ['غ', 'ج'],
  ['ق', 'ج'],
  ['ك', 'ج'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
]);
