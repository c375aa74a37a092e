/**
 * Fits: how well a source that is told in short goes with what one of the article's persons and bodies is called.
 *
 * Examples: «العطار» ends «سليم العطار» and is no «فؤاد شرف»; «الوزير» heads «وزير النقل»; «الدليمي» is nearly «الديلمي»; «الرئيس الأميركي» is no Iranian.
 */
import { fold } from '../text/index.ts';
import { isPersonHead, type Title } from './designation-words.ts';
import { type MentionCluster, REACH } from './entries.ts';
import { sameWord } from './likeness.ts';
import type { Mention } from './mentions.ts';
import { fitsTitle, headKey, isBareTitle, isTitleWithName, titleKey } from './titles.ts';

/**
 * «الرئيس الأميركي» is no Iranian, «الحكومة اللبنانية» no «الحكومة السورية», «محلل سياسي» no «محلل عسكري»: a title or a body of the same head that
 * says something else.
 */
export function differs(mention: Mention, { mentions }: MentionCluster, nations: ReadonlySet<string>): boolean {
  if (mention.nations.length > 0 && nations.size > 0 && !mention.nations.some((one) => nations.has(one))) {
    if (isPersonHead(mention.head)) return true;
    const key = mention.head === null ? '' : headKey(mention);
    return mentions.slice(0, REACH).some((one) => one !== mention && one.head !== null && headKey(one) === key);
  }
  let differs = false;
  if (mention.titles.length === 0) return false;
  for (let m = 0; m < mentions.length && m < REACH; m++)
    for (const title of mentions[m]?.titles ?? [])
      for (const own of mention.titles) {
        if (titleKey(own) !== titleKey(title) || own.of.length === 0 || title.of.length === 0) continue;
        if (own.of.some((word) => title.of.includes(word))) return false;
        differs = true;
      }
  return differs;
}

/** «المتحدث باسم الوزارة» */
const SPOKESMAN = 'متحدث';

/**
 * «محامي العطار», «نجل الوزير», «المتحدث باسم العطار» are not العطار, and «المتحدث باسم وزارة النقل» is not the minister: somebody's own people are not
 * himself.
 */
export function isAssociateOf(mention: Mention, { mentions }: MentionCluster): boolean {
  const [own] = mention.titles;
  if (own === undefined || mention.name.length > 0 || isBareTitle(own) || isTitleWithName(mention)) return false;
  const key = titleKey(own);
  let office = false;
  let his = false;
  for (let m = 0; m < mentions.length && m < REACH; m++) {
    const one = mentions[m];
    if (one === undefined) continue;
    for (const title of one.titles) {
      if (titleKey(title) === key) return false;
      office ||= title.head.class === 'office';
    }
    his ||= isGovernedBy(own, one);
  }
  return his || (office && key === SPOKESMAN);
}

/** «محامي | العطار»: whether all that a title governs says who somebody is, and some of it by a name or a title of his. */
function isGovernedBy({ of, nations }: Title, { words, name, titles }: Mention): boolean {
  const tells = (word: string): boolean => words.includes(word) || name.includes(word);
  const names = (word: string): boolean => name.includes(word) || titles.some(({ head }) => fold(head.word) === word);
  return of.every(tells) && nations.every(tells) && (of.some(names) || nations.some(names));
}

/** Whether the word that names somebody is nearly one of these: short words are too alike. */
export function isNearlySpelt({ spelt }: Mention, words: ReadonlySet<string>): boolean {
  const word = spelt.at(-1) ?? '';
  if (word.length < LONG || words.has(word)) return false;
  for (const one of words) if (isNearlyWritten(one, word)) return true;
  return false;
}

const LONG = 5;

/** «الدليمي», «الديلمي»: one letter more, less, other or changed with the next. */
function isNearlyWritten(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a.length < 4) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.length - from - end, b.length - from - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

export function nameFit(word: string, others: readonly Mention[]): string {
  let fit = 'none';
  for (const { name } of others) {
    if (name.length === 0) continue;
    if (name.at(-1) === word) return name.length > 1 ? 'last' : 'equal';
    if (name.includes(word)) fit = name[0] === word ? 'first' : 'inside';
    else if (fit === 'none' && name.some((other) => sameWord(other, word))) fit = 'sound';
    else if (fit === 'none') fit = 'other';
  }
  return fit;
}

export function titleFit(mention: Mention, others: readonly Mention[]): string {
  let fit = 'untitled';
  for (const { titles } of others)
    for (const title of titles)
      for (const own of mention.titles) {
        if (fitsTitle(own, title)) return 'fits';
        if (titleKey(own) === titleKey(title)) fit = own.of.some((word) => title.of.includes(word)) ? 'part' : 'head';
        else if (fit === 'untitled') fit = 'other';
      }
  return fit;
}

export function headFit(mention: Mention, others: readonly Mention[]): string {
  let fit = 'none';
  for (const other of others) {
    if (other.head === null) continue;
    if (headKey(other) === headKey(mention)) return 'same';
    fit = other.head.class === mention.head?.class ? 'class' : fit === 'class' ? fit : 'other';
  }
  return fit;
}

/** The one word that a mention calls somebody by, known as a name or not: «العطار», «المرسي». */
function calledBy({ name, spelt, titles }: Mention): string | undefined {
  if (name.length === 1) return name[0];
  return name.length === 0 && titles.length === 0 && spelt.length === 1 ? spelt[0] : undefined;
}

function fullNames(own: MentionCluster | undefined): readonly (readonly string[])[] {
  return (own?.mentions ?? []).slice(0, REACH).flatMap(({ name }) => (name.length > 1 ? [name] : []));
}

/** «العطار» of «سليم العطار»: the word ends a full name. */
export function isCalledSo(mention: Mention, own: MentionCluster | undefined): boolean {
  const word = calledBy(mention);
  return word !== undefined && fullNames(own).some((name) => name.at(-1) === word);
}

/** «العطار» is no «فؤاد شرف», whose full name is without it. */
export function isCalledOtherwise(mention: Mention, own: MentionCluster | undefined): boolean {
  const word = calledBy(mention);
  const full = fullNames(own);
  return word !== undefined && full.length > 0 && full.every((name) => !name.some((other) => sameWord(other, word)));
}
