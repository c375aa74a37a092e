/**
 * Names of sources: the name that belongs to a title though it stands behind the phrase, and the end of a name cut short.
 *
 * Examples: «المتحدث باسم الحكومة | ، سامي النجار،»; «الباحثة الرئيسية | في المركز الدكتورة هدى القيسي»; «رئيس البعثة | بدري العتيق»;
 * «رئيس بلدية الرمل حسين أبو | ركبة»; but «مسؤول | في مكتب الوزير سليم العطار»: the name is the minister's.
 */
import { Kind } from '../text/index.ts';
import { prepositionOf } from './clause.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { beginOf, goesOn } from './entities/labels.ts';
import type { CueForm } from './lexicon.ts';
import type { Labelled } from './model/label.ts';
import { isNameOfBody } from './name-signs.ts';
import { isParticle, isPrayedTo, nameEnd, startsName } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { Part } from './parts.ts';
import { That } from './vocabulary.ts';
import { hasTanwin, isFiniteVerb, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const TITLES = ['office', 'rank', 'honorific', 'profession', 'kin'] as const;
const OCCASIONS = ['document', 'speech', 'post', 'data', 'carrier', 'platform', 'outlet'] as const;
const PERSON = beginOf('person');

/** «النائب | عن محافظة الرمال» */
const MEMBERS = WORD_LISTS['members'];
const SEATS = WORD_LISTS['seats'];

/** Whether عن stands at a token behind a member and tells whom he sits for: «النائب | عن كتلة الميثاق», not «عن وجود فساد». */
export function isSeat(doc: Document, i: number): boolean {
  if (doc.bare(i) !== 'عن' || !MEMBERS.has(doc.bare(i - 1))) return false;
  return SEATS.has(doc.bare(i + 1)) || doc.isNoun(i + 1, 'country');
}

/** A name between commas has at most so many words. */
const LONGEST_NAME = 6;
/** A phrase between title and name has at most so many words. */
const LONGEST_PHRASE = 9;

/**
 * Where the name ends that belongs to a phrase: «المتحدث باسم الحكومة | ، سامي النجار،», «الوزير جان | لو مارتان»; the phrase's own
 * end where it is whole.
 */
export function nameBehind(doc: Document, { from, to }: TokenRange, limit: number): number {
  for (let i = Math.max(from, to - 4); i < to; i++) {
    if (!startsName(doc, i, i > from) || isNameOfBody(doc, from, i)) continue;
    const end = withoutParticle(doc, to, nameEnd(doc, i, limit));
    // A name that ends before the phrase does is part of something else: «جامعة الملك عبد العزيز».
    if (end >= to) return taggedEnd(doc, end, limit);
  }
  const whole = taggedEnd(doc, to, limit);
  if (whole > to || !doc.isNoun(from, ...TITLES) || hasPerson(doc, from, to)) return whole;
  const tagged = taggedBehind(doc, from, to, limit);
  if (tagged > to) return tagged;
  if (doc.isComma(to)) return between(doc, to, limit);
  const comma = behindPhrase(doc, to, limit);
  if (comma !== -1) {
    const end = between(doc, comma, limit);
    return end === comma ? to : end;
  }
  let i = to;
  while (i < limit && doc.isNoun(i, 'honorific')) i++;
  if (i >= limit || !startsName(doc, i, true)) return to;
  const end = withoutParticle(doc, i, nameEnd(doc, i, limit));
  return end - i >= 2 ? end : to;
}

/** «المحلل العسكري | في القناة الأولى | ، سامي النجار،»: the comma behind a phrase with its preposition, or -1. */
function behindPhrase(doc: Document, from: number, limit: number): number {
  if (!doc.isFunction(from, 'preposition') || doc.phrase(doc.lexicon.times, from) !== null) return -1;
  if (doc.isNoun(from + 1, 'speech', 'document', 'post')) return -1;
  for (let i = from + 1; i < Math.min(limit, from + LONGEST_PHRASE); i++) {
    if (doc.isComma(i)) return i;
    const type = doc.type(i);
    if (type !== null && (type.that !== That.None || type.cues.length > 0 || type.function !== null)) return -1;
  }
  return -1;
}

/** Of «، سامي النجار،» behind a title: the token behind the name; the comma's own place where something else stands there. */
function between(doc: Document, comma: number, limit: number): number {
  const sure = startsName(doc, comma + 1, true);
  if (!sure && !passesForName(doc, comma + 1)) return comma;
  for (let i = comma + 1; i <= Math.min(limit, comma + 1 + LONGEST_NAME); i++) {
    const type = doc.type(i);
    const that = type !== null && type.that !== That.None;
    if (i === limit || (doc.kind(i) === Kind.Mark && !doc.isMark(i, '-–')) || that)
      return i - comma >= (sure ? 2 : 3) ? i : comma;
    if (type === null && doc.kind(i) !== Kind.Foreign && doc.kind(i) !== Kind.Mark) return comma;
    // «علي» is no «على».
    if (type !== null && type.function !== null && !type.given && !isParticle(doc, i)) return comma;
    if (!sure && !passesForName(doc, i)) return comma;
  }
  return comma;
}

/** «، المولدي الزواوي،», «، سدات لاشين،»: words that stand alone between commas and have no use of their own there. */
export function passesForName(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return doc.kind(i) === Kind.Foreign;
  if (type.conjunction !== '' || type.preposition !== '' || type.nouns.length > 0 || type.cues.length > 0) return false;
  if (type.function !== null || type.that !== That.None || isFiniteVerb(doc, i) || hasTanwin(doc, i)) return false;
  const stops = doc.phrase(doc.lexicon.times, i) ?? doc.phrase(doc.lexicon.openers, i);
  return stops === null && doc.phrase(doc.lexicon.adverbials, i) === null;
}

/** Takes back a lone preposition: «عبد الكريم | لـ». */
function withoutParticle(doc: Document, from: number, end: number): number {
  let i = end;
  while (i > from && (doc.bare(i - 1).length <= 2 || doc.type(i - 1)?.conjunction === 'و')) i--;
  return i;
}

/** «أبو | ركبة», «الاتحاد | القاري»: over what the tagger has for the rest of the same name. */
function taggedEnd(doc: Document, to: number, limit: number): number {
  let end = to;
  while (end < limit && goesOn(doc.names[end] ?? 0) && isOfName(doc, end)) end++;
  return end;
}

/** Whether the tagger may be right about a word: «الشيخ تميم | الاتفاق مع»: not about a plain noun with its article, nor a function word. */
function isOfName(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null) return doc.kind(i) !== Kind.Line;
  if (type.that !== That.None || type.conjunction !== '' || isPrayedTo(doc, i)) return false;
  if (type.function !== null) return type.given || isParticle(doc, i);
  return !type.article || (doc.parts(i) & (Part.Proper | Part.Adjective)) !== 0 || doc.parts(i) === 0;
}

function hasName(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.names[i] !== 0) return true;
  return false;
}

function hasPerson(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.names[i] === PERSON && !isNameOfBody(doc, from, i)) return true;
  return false;
}

/**
 * The end of a name that the tagger knows, behind a title that goes on up to it: «نائبة المدير | لشؤون التخطيط المهندسة هيا القصير»; where
 * the phrase was where none is.
 */
function taggedBehind(doc: Document, from: number, to: number, limit: number): number {
  // «مسؤول في مكتب الوزير سليم العطار»: nobody whom the text names.
  let definite = false;
  for (let i = from; i < to && !definite; i++) definite = doc.type(i)?.article === true || isProper(doc, i);
  if (!definite) return to;
  const furthest = Math.min(limit, to + LONGEST_PHRASE);
  for (let i = to; i < furthest; i++) {
    if (doc.names[i] === PERSON) {
      if (!isApposed(doc, from, i)) return to;
      return taggedEnd(doc, Math.max(nameEnd(doc, i, limit), i + 1), limit);
    }
    const type = doc.type(i);
    if (doc.isComma(i)) {
      if (doc.names[i + 1] !== PERSON && !doc.isNoun(i + 1, 'honorific', 'rank')) return to;
      continue;
    }
    if (type === null && isInMarks(doc, i, to, furthest)) continue;
    // «مركز الأمير سالم | للإغاثة والأعمال الإنسانية هيا القصير»
    const joined =
      type?.conjunction === 'و' && type.article && type.nouns.length === 0 && doc.type(to)?.preposition === 'ل';
    if (type === null || type.that !== That.None || (type.conjunction !== '' && !joined) || type.cues.length > 0)
      return to;
    if (isFiniteVerb(doc, i) || hasTanwin(doc, i) || doc.isNoun(i, ...OCCASIONS)) return to;
    if (doc.phrase(doc.lexicon.times, i) !== null || doc.phrase(doc.lexicon.openers, i) !== null) return to;
    if (type.function !== null && type.bare !== 'في' && type.bare !== 'من') return to;
  }
  return to;
}

/** «حزب "النهضة | " | ، سامي النجار», «القناة | الـ"7" | البحرية»: the marks of a name of a few words that a title has in it. */
function isInMarks(doc: Document, i: number, to: number, furthest: number): boolean {
  if (doc.isMark(i, '()')) return true;
  const opened = doc.quotations.list[doc.quotations.opensAt[i] ?? -1];
  if (opened !== undefined) return opened.closed && opened.close < furthest && opened.words <= LONGEST_NAME;
  const inner = doc.quotations.list[doc.quotations.innermost[i] ?? -1];
  if (inner !== undefined) return inner.close < furthest && inner.words <= LONGEST_NAME;
  return i === to && doc.kind(i) === Kind.Mark && !doc.isComma(i) && doc.isMark(i, '"”»\'’›');
}

/** Whether a name stands beside a phrase that is complete, and is not governed: «في المركز الدكتورة | هدى», not «في مكتب الوزير | سليم». */
function isApposed(doc: Document, from: number, name: number): boolean {
  let i = name - 1;
  while (i > from && doc.isNoun(i, ...TITLES) && doc.type(i)?.article === true && doc.type(i)?.preposition === '') i--;
  const type = doc.type(i);
  if (type === null) return doc.kind(i) !== Kind.Line;
  return type.article || type.possessive !== '' || isProper(doc, i) || doc.isNoun(i, 'country');
}

/**
 * The same sources and what is behind them, where a name was taken for the words or for the one spoken to: «هنأ رئيس البعثة | بدري العتيق |
 * اللاعبين», «نفى رئيس البلدية حسين أبو | ركبة | الخبر».
 */
export function withWholeName(doc: Document, cue: number, form: CueForm, found: Labelled): Labelled {
  const last = found.sources.at(-1);
  if (last === undefined || last.from < cue) return found;
  const member = withDistrict(doc, cue, form, found, last);
  if (member !== null) return member;
  const { addressee, contentFrom } = found;
  const told = addressee !== null && addressee.from === last.to;
  if (!told && contentFrom !== last.to) return found;
  const end = nameBehind(doc, last, doc.sentenceEnd(cue));
  // What is said or who is told must be left.
  if (!hasName(doc, last.to, end) || end >= (told ? addressee.to : doc.sentenceEnd(cue))) return found;
  const sources = [...found.sources.slice(0, -1), { from: last.from, to: end }];
  return told
    ? { ...found, sources, addressee: { from: end, to: addressee.to } }
    : { ...found, sources, contentFrom: end };
}

/**
 * «كشف النائب | عن كتلة الميثاق سامي العطار | عن قرب الحسم»: whom a member sits for was taken for what he tells of, which stands behind another of the
 * verb's prepositions; null where nothing was.
 */
function withDistrict(doc: Document, cue: number, form: CueForm, found: Labelled, last: TokenRange): Labelled | null {
  const { contentFrom } = found;
  if (contentFrom !== last.to + 1 || !isSeat(doc, last.to)) return null;
  const limit = doc.sentenceEnd(cue);
  const district = nounPhraseEnd(doc, contentFrom, limit, { single: true });
  for (let k = Math.max(district, contentFrom + 1); k < limit; k++) {
    const that = (doc.type(k)?.that ?? That.None) !== That.None;
    const carried = doc.isFunction(k, 'preposition') && form.verb.prepositions.has(prepositionOf(doc, k));
    if (!that && !carried && !doc.isMark(k, ':')) continue;
    const to = nameBehind(doc, { from: last.from, to: district }, k);
    return { ...found, sources: [...found.sources.slice(0, -1), { from: last.from, to }], contentFrom: k + 1 };
  }
  return null;
}
