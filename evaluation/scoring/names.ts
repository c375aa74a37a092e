/**
 * Whether two names name the same speaker. «وزير النقل سليم العطار» and «سليم العطار» do; «المتحدث باسم وزارة النقل»
 * and «وزارة النقل» do not. Names are compared as sets of weighed words: what a title says weighs little, a common
 * given name half.
 */
import { COMMON_NAMES, HEAD_WORDS, LIGHT_WORDS, SPOKESMAN_WORDS } from './name-words.ts';

const TITLE_WEIGHT = 0.2;
const COMMON_NAME_WEIGHT = 0.5;
/** Names alike by this share of their weight are the same; one that is part of the other counts as this alike at least. */
const ALIKE = 0.75;
/** Longer descriptions are no names. */
const LONGEST = 14;
/** What two descriptions with different heads must share, and not in titles and common names alone. */
const SHARED_BEHIND_HEADS = 1.5;

/** One spelling for the ways a word is printed: no vowels, one alef, ya for all its seats, ha for ta marbuta. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u064B-\u0652\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ؤ/gu, 'و')
    .replace(/[ئىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ');
}

/** The words of a name, folded, without the article. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name).split(/\s+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));
}

const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));
const LIGHT = setOf(LIGHT_WORDS);
const COMMON = setOf(COMMON_NAMES);
const HEADS = setOf(HEAD_WORDS);
const SPOKESMAN = setOf(SPOKESMAN_WORDS);

function weight(word: string): number {
  if (LIGHT.has(word)) return TITLE_WEIGHT;
  return COMMON.has(word) ? COMMON_NAME_WEIGHT : 1;
}

function weightOf(words: readonly string[]): number {
  let total = 0;
  for (const word of words) total += weight(word);
  return total;
}

/** Words that add nothing but a spokesman: «المتحدث الرسمي باسم». */
function addsSpokesman(words: readonly string[]): boolean {
  return words.some((word) => SPOKESMAN.has(word)) && words.every((word) => SPOKESMAN.has(word) || LIGHT.has(word));
}

/** 0 where the names are not the same speaker's, else how alike they are, up to 1. */
export function nameLikeness(a: string, b: string): number {
  const left = [...new Set(wordsOf(a))];
  const right = [...new Set(wordsOf(b))];
  if (left.length === 0 || right.length === 0 || left.length > LONGEST || right.length > LONGEST) return 0;
  const common = left.filter((word) => right.includes(word));
  const onlyLeft = left.filter((word) => !right.includes(word));
  const onlyRight = right.filter((word) => !left.includes(word));
  if (addsSpokesman(onlyLeft) || addsSpokesman(onlyRight)) return 0;
  const commonWeight = weightOf(common);
  const alike = (2 * commonWeight) / (weightOf(left) + weightOf(right));
  if (onlyLeft.length === 0 || onlyRight.length === 0) {
    const telling =
      common.some((word) => weight(word) === 1) ||
      common.length === Math.max(left.length, right.length) ||
      (common.length > 1 && commonWeight >= 1);
    return telling ? Math.max(alike, ALIKE) : 0;
  }
  const otherHeads = onlyLeft.some((word) => HEADS.has(word)) && onlyRight.some((word) => HEADS.has(word));
  const littleShared = commonWeight < SHARED_BEHIND_HEADS || common.every((word) => weight(word) < 1);
  if (otherHeads && littleShared) return 0;
  return alike >= ALIKE ? alike : 0;
}

/**
 * Whether the predicted speakers are the gold ones, one for one. A predicted name that is more like another speaker of
 * the document (`inDocument`: all its gold names) does not count.
 */
export function sameSpeakers(
  gold: readonly string[],
  predicted: readonly string[],
  inDocument: readonly string[],
): boolean {
  if (gold.length !== predicted.length) return false;
  const free = [...predicted];
  for (const name of gold) {
    const at = free.findIndex((other) => namesThis(name, other, inDocument));
    if (at === -1) return false;
    free.splice(at, 1);
  }
  return true;
}

function namesThis(name: string, other: string, inDocument: readonly string[]): boolean {
  const likeness = nameLikeness(name, other);
  if (likeness === 0) return false;
  return !inDocument.some(
    (rival) => rival !== name && nameLikeness(name, rival) === 0 && nameLikeness(rival, other) > likeness,
  );
}
