/**
 * Words that lost the space between them, as pages lose it beside a link: what nobody knows as one word, and the lexicon knows as two.
 *
 * Examples: «أكّد|مصدر», «وأعلنت|وزارة»: a reporting verb and a word; «مراسل|المرفأ», «قرار|المحكمة»: a noun and one with its article;
 * «الوزارة|أنّ», «بيروت|إلى»: a word and a particle; «العطار|للميادين»: a word and the outlet told. But «عبدالله», «نورالدين» are written so.
 * Where the letters alone tell it (ة, tanwin), `splitWords` has parted them.
 */
import { fold, plain } from '../text/index.ts';
import { Part } from './parts.ts';
import { That } from './listing.ts';
import type { WordType } from './word-type.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** What is asked about the parts of a word. */
export interface Words {
  type(surface: string): WordType;
  parts(type: WordType): number;
  /** Whether the letters `[0, to)` may be a form of a reporting verb: false is sure. */
  mayReport(word: string, to: number): boolean;
}

/** Shorter words are no two, longer ones no words. */
const SHORTEST = 6;
const LONGEST = 32;
/** Three words may be glued, hardly more. */
const DEEPEST = 2;
const COMPOUNDS = WORD_LISTS['compound-openings'];
const DIVINE = WORD_LISTS['divine-attributes'];
/** «الوزارة|أنّه»: with its hamza, so that no word ends so by chance. */
const THAT = /^ب?[أإ]ن(?:ه|ها|هم|هما)?$/u;
/** Prepositions that no other word ends in. */
const TOWARDS = /^(?:إلى|على)$/u;

/** Offset in a type's spelling at which its second word begins, 0 where it is one word. */
export function gluedAt(type: WordType, words: Words, depth = 0): number {
  const { surface } = type;
  if (type.plain.length < SHORTEST || surface.length > LONGEST || isKnown(type, words)) return 0;
  // «وتوقعت|صحيفة», «هناك|تقديرات»: the longest first word; one that goes by the letters of a feminine verb alone, «أثارت|استياء», comes last.
  for (const sure of [true, false])
    for (let k = surface.length - 2; k >= 3; k--)
      if (mayPart(surface, k, words) && parts(surface, k, words, depth, sure)) return k;
  return 0;
}

const TATWEEL = 0x640;
/** Tashkeel goes with the letter before it. */
const FIRST_VOWEL = 0x64b;
const LAST_VOWEL = 0x65f;
/** Letters that open a particle or the article. */
const OPENING = /[أإبعفلا]/u;

/** Whether it is worth cutting the word: behind `k` a particle or an article could stand, or before it a reporting verb. */
function mayPart(surface: string, k: number, words: Words): boolean {
  const unit = surface.charCodeAt(k);
  if (unit === TATWEEL || (unit >= FIRST_VOWEL && unit <= LAST_VOWEL)) return false;
  return OPENING.test(surface.charAt(k)) || words.mayReport(surface, k);
}

function isKnown(type: WordType, words: Words): boolean {
  return (
    type.nouns.length > 0 ||
    type.cues.length > 0 ||
    type.function !== null ||
    type.that !== That.None ||
    type.given ||
    words.parts(type) !== 0
  );
}

/** Whether a spelling is a word, or words that are glued themselves. */
function isWords(type: WordType, words: Words, depth: number): boolean {
  return isKnown(type, words) || (depth < DEEPEST && gluedAt(type, words, depth + 1) > 0);
}

/** Whether a spelling is one word up to `k` and another from there on. */
function parts(surface: string, k: number, words: Words, depth: number, sure: boolean): boolean {
  const right = plain(surface.slice(k));
  const left = plain(surface.slice(0, k));
  // «قالت|الجبهة», not «قالتا|لجبهة».
  if (left.length < 3 || (left.endsWith('ا') && right.startsWith('ل'))) return false;
  const first = (): WordType => words.type(surface.slice(0, k));
  const reports = right.length > 3 && !/^و?ال/u.test(left) && words.mayReport(left, left.length);
  if (!sure) {
    if (!reports || left.length < 4 || !left.endsWith('ت') || !isVerb(first())) return false;
    return (words.parts(words.type(surface.slice(k))) & Part.Noun) !== 0;
  }
  if (THAT.test(right) || TOWARDS.test(right)) return isWords(first(), words, depth);
  if (right === 'في') return left.startsWith('ال') && left.length > 6 && isWords(first(), words, depth);
  if (right.startsWith('لل') && right.length > 4)
    return words.type(surface.slice(k)).nouns.some((noun) => noun.class === 'outlet');
  const defined = right.startsWith('ال') && right.length > 4 && !DIVINE.has(right);
  if (!defined && !reports) return false;
  const behind = words.type(surface.slice(k));
  if (!isWords(behind, words, depth)) return false;
  if (reports && (defined || behind.nouns.length > 0) && isVerb(first())) return true;
  return defined && isNoun(first(), left, words) && canFollow(behind, words);
}

function isVerb({ cues, nouns, given }: WordType): boolean {
  return !given && nouns.length === 0 && cues.some(({ form }) => form !== 'masdar');
}

function isNoun(type: WordType, word: string, words: Words): boolean {
  // «عبدالعزيز», «وأبوالفضل», «العبدالعالي»: names are written so.
  if (type.given || type.that !== That.None || word.endsWith('عبد') || COMPOUNDS.has(fold(word.replace(/^و/u, ''))))
    return false;
  if (type.nouns.length > 0) return true;
  return word.length > 3 && type.function === null && (words.parts(type) & Part.Noun) !== 0;
}

function canFollow(type: WordType, words: Words): boolean {
  return (
    type.nouns.length > 0 ||
    (words.parts(type) & (Part.Noun | Part.Adjective | Part.Proper)) !== 0 ||
    gluedAt(type, words, DEEPEST) > 0
  );
}
