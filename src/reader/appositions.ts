/**
 * Appositions: what the text itself says of those it names, and one phrase that names two.
 *
 * Examples: «قال سالم العطار، وهو متطوع» and «أحد الجيران، وهو سالم العطار»: the name and the description are of one; «الفنانان سالم
 * العطار ورائد النجار»: two speakers in one phrase.
 */
import { isPlural } from './agreement.ts';
import type { Apposition } from './clusters.ts';
import { personNoun, type Title } from './designation-words.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { beginOf } from './entities/labels.ts';
import { type Mention, mentionOf, nameOf } from './mentions.ts';
import { startsName } from './names.ts';
import type { EntityType } from './reading.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const PERSON = beginOf('person');
const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['organisation', 'state', 'media']);
/** Another name has at most so many words. */
const LONGEST_OTHER = 3;
const LONGEST_BRACKET = 8;
/** A title goes on for so many words behind what was found of it, at most. */
const LONGEST_REST = 8;
const WHO_IS = WORD_LISTS['who-is'];
const DIGNITIES = WORD_LISTS['dignities'];

/** «شاهد عيان | ومصدر طبي»: two whom nobody names. */
function unnamed(doc: Document, range: TokenRange): readonly TokenRange[] {
  const describes = (i: number): boolean =>
    doc.type(i)?.article === false &&
    (doc.isNoun(i, 'unnamed') || (personNoun(doc, i) !== null && !doc.isNoun(i, 'kin')));
  if (!describes(range.from)) return [range];
  for (let i = range.from + 1; i < range.to; i++) {
    const type = doc.type(i);
    if (type?.conjunction !== 'و' || type.possessive !== '' || !doc.isNoun(i, 'unnamed') || !describes(i)) continue;
    return [{ from: range.from, to: i }, ...unnamed(doc, { from: i, to: range.to })];
  }
  return [range];
}

/** Pairs of neighbours joined by «وهو», one of them with a full name. */
export function appositionsOf(doc: Document, mentions: readonly Mention[]): Apposition[] {
  const found: Apposition[] = [];
  mentions.forEach((mention, k) => {
    const next = mentions[k + 1];
    if (next === undefined) return;
    if (isOtherName(doc, mention, next)) {
      found.push({ named: mention, described: next });
      return;
    }
    let i = behindBracket(doc, mention.range.to);
    if (doc.isComma(i)) i++;
    if (isTitleBehind(doc, mention, next, i)) {
      found.push({ named: mention, described: next });
      // «هادي بن سالم نائب الرئيس | رئيس الحكومة | حاكم الساحل»
      for (let n = k + 2; n < mentions.length; n++) {
        const further = mentions[n];
        if (further === undefined || further.range.from !== mentions[n - 1]?.range.to) break;
        if (further.name.length > 0 || !isOfficeBeside(doc, [], further)) break;
        found.push({ named: mention, described: further });
      }
      return;
    }
    if (!WHO_IS.has(doc.plain(i)) || next.range.from !== i + 1) return;
    const [named, described] = mention.name.length >= 2 ? [mention, next] : [next, mention];
    if (named.name.length < 2 || described.name.length > 0) return;
    if (described.type === 'person' || described.type === 'unnamed') found.push({ named, described });
  });
  return found;
}

/** «وزارة الدفاع (البنتاغون)», «حركة الميناء "حماة"»: what a body is called besides, alone in brackets or marks behind its name. */
function isOtherName(doc: Document, mention: Mention, next: Mention): boolean {
  const { from, to } = next.range;
  if (from !== mention.range.to + 1 || mention.name.length > 0 || next.name.length > 0) return false;
  if (mention.words.length < 2 || to - from > LONGEST_OTHER || !BODIES.has(mention.type) || !BODIES.has(next.type))
    return false;
  if (doc.isMark(from - 1, '(')) return doc.isMark(to, ')');
  const quotation = doc.quotations.list[doc.quotations.opensAt[from - 1] ?? -1];
  return quotation?.closed === true && quotation.close === to;
}

/** «سلمى رشدي (29 سنة) |» */
function behindBracket(doc: Document, i: number): number {
  if (!doc.isMark(i, '([')) return i;
  let k = i;
  while (k < i + LONGEST_BRACKET && k < doc.count && !doc.isMark(k, ')]')) k++;
  return doc.isMark(k, ')]') ? k + 1 : i;
}

/** «سالم العطار، | الناطق باسم الميناء،»: a title between commas behind the name. */
function isTitleBehind(doc: Document, mention: Mention, next: Mention, i: number): boolean {
  if (next.range.from !== i) return false;
  if (mention.name.length < 2 || next.name.length > 0 || next.titles.length === 0) return false;
  // «بحسب ما ذكره سالم العطار | رئيس لجنة الحكام في حسابه»
  if (!doc.isComma(i - 1)) return i === mention.range.to && isOfficeBeside(doc, mention.titles, next);
  if (!next.definite && next.head?.class !== 'profession') return false;
  return doc.type(next.range.from)?.conjunction === '' && closes(doc, next.range.to);
}

/** An office with what it is of, right behind who has had none: «استقبل الوزير سالم العطار | السفير», «... | ضيوف المؤتمر» are others. */
function isOfficeBeside(doc: Document, titles: readonly Title[], next: Mention): boolean {
  const [title] = next.titles;
  if (title === undefined || !next.definite || next.type !== 'person' || isPlural(next)) return false;
  const type = doc.type(next.range.from);
  if (type === null || type.preposition !== '' || type.conjunction !== '') return false;
  if (title.of.length + title.nations.length === 0) return false;
  // «الأمير هادي بن سالم | محافظ الساحل»: a dignity is no office.
  return titles.every(
    ({ head, of, nations }) =>
      head.class !== 'office' || (DIGNITIES.has(head.word) && of.length + nations.length === 0),
  );
}

/** «المدير العام لهيئة الموانئ | للشحن البحري،»: whether the title's phrase comes to a comma, or to what is said, before anybody does anything. */
function closes(doc: Document, from: number): boolean {
  for (let i = from; i < from + LONGEST_REST && i < doc.count; i++) {
    if (doc.isComma(i)) return true;
    const type = doc.type(i);
    if (type === null) return false;
    if (type.that !== That.None) return true;
    if (type.conjunction !== '' || isFiniteVerb(doc, i)) return false;
  }
  return false;
}

/** The ranges of the persons that one source names: «سالم العطار | ورائد النجار»; the source itself where it names one. */
export function persons(doc: Document, range: TokenRange): readonly TokenRange[] {
  const name = nameOf(doc, range, true);
  if (name === null) return unnamed(doc, range);
  for (let i = name.from + 1; i < range.to; i++) {
    const type = doc.type(i);
    const begins = type !== null && (type.given || doc.names[i] === PERSON);
    if (type?.conjunction !== 'و' || type.possessive !== '' || !(begins || personNoun(doc, i) !== null)) continue;
    const rest = { from: i, to: range.to };
    const second = mentionOf(doc, rest, true);
    // «والمسؤول الحكومي» is another title of his.
    if (second.nameRange === null || (second.name.length < 2 && !begins)) continue;
    if (type.given && !startsName(doc, i, false)) continue;
    const before = { from: range.from, to: i };
    return nameOf(doc, before, true) === null ? [range] : [before, ...persons(doc, rest)];
  }
  return [range];
}
