/**
 * Tails of sources: words that belong to a phrase though the phrase seems whole without them, and words that do not though they stand in it.
 *
 * Examples: «قالت صحيفة | "الشراع"»: what it is called; «قال المشتبه | بهم»: a participle with its pronoun; «شدد | خلالها | الوزيران»: in it and
 * no speaker; «لفت العطار | الانتباه | إلى», «جدد الاتحاد | الدعوة | إلى»: the verb's object; «التقرير | الصادر | أمس», «المرصد | ومقره المدينة», «الوزارة | قطعيا |»: asides.
 */
import { Kind } from '../text/index.ts';
import { hasNoun } from './comparison.ts';
import { personNoun } from './designation-words.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import { beginOf, OUTSIDE } from './entities/labels.ts';
import { Complement, type CueForm, type NounClass } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { Part } from './parts.ts';
import { withName } from './titled-names.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** A name in marks has at most so many words. */
const LONGEST_NAME = 6;
const PERSON = beginOf('person');
const OTHERS = WORD_LISTS['quantities'];
const IN_THE_NAME = WORD_LISTS['in-the-name'];
const WHERE_FROM = WORD_LISTS['where-sources-sit'];
const OF_SOMETHING = WORD_LISTS['heads-of-something'];
const DRAWN = WORD_LISTS['drawn'];
const ISSUED = WORD_LISTS['issued'];
const FIRMLY = WORD_LISTS['firmly'];
const BASED = WORD_LISTS['based-in'];
const YEAR = WORD_LISTS['year-words'];
const OURS = WORD_LISTS['our-reporters'];
const NAMED = ['carrier', 'outlet', 'platform'] as const;
/** «به», «عليها», «لهم»: what a participle is joined to its noun by. */
const BY_IT = /^(?:ب|ل|في|عن|من|علي|إلي)(?:ه|ها|هم|هما|هن)$/;
/** «خلالها», «بموجبه», «فيها». */
const IN_IT = /^(?:خلال|أثناء|بموجب|عبر|في|بعد|قبل|ضمن|إثر|عقب)(?:ه|ها|هم|هما)$/;

/** The phrase without what stands in it and with what belongs to it. */
export function withTail(doc: Document, { verb }: CueForm, range: TokenRange, limit: number): TokenRange {
  let { from, to } = range;
  // «كل من | وزير النقل ووزيرة الصحة»
  if (to - from > 2 && doc.bare(from) === 'كل' && doc.bare(from + 1) === 'من') from += 2;
  // «حث خلالها | الجميع»: whom he asks.
  if (
    to - from > 1 &&
    IN_IT.test(doc.plain(from)) &&
    !(verb.addressee.includes('NP') && (doc.names[from + 1] ?? 0) === 0)
  )
    from++;
  const last = doc.type(to - 1);
  if (to - from > 1 && last !== null) {
    if (isDrawn(verb, last.bare) || ISSUED.has(last.bare) || FIRMLY.has(last.bare)) to--;
    else if (verb.strength === 'renew' && last.article && last.cues.some(({ form }) => form === 'masdar')) to--;
  }
  to = beforeAside(doc, from, to);
  to = completed(doc, from, beforeObject(doc, verb, from, beforeOthers(doc, from, to)), limit);
  if (isJoined(doc, to, limit)) to++;
  // «عميد التعليم | عن بعد |»
  if (to + 2 <= limit && doc.bare(to) === 'عن' && doc.bare(to + 1) === 'بعد') to += 2;
  return { from, to: Math.max(to, namedEnd(doc, to, limit)) };
}

/** «المنظمة | بعض التقديرات», «المتحدث | العديد من الحاضرين»: behind a definite word a quantity is of something else. */
function beforeOthers(doc: Document, from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const type = doc.type(k);
    if (type === null || type.conjunction !== '' || type.preposition !== '') continue;
    if (!OTHERS.has(type.bare) || doc.type(k - 1)?.article !== true || doc.type(k - 1)?.function !== null) continue;
    if (doc.quotations.innermost[k] === doc.quotations.innermost[from]) return k;
  }
  return to;
}

/** «رفض سليم العطار | مطالب المعلمين»: of a verb with an object, a noun behind a whole name that says nothing of him. */
function beforeObject(doc: Document, verb: CueForm['verb'], from: number, to: number): number {
  if ((verb.complements & Complement.Noun) === 0) return to;
  for (let k = from + 2; k < to; k++) {
    if (doc.names[k - 1] !== PERSON + 1 || doc.names[k] !== OUTSIDE || personNoun(doc, k) !== null) continue;
    const type = doc.type(k);
    if (type === null || type.article || type.given || type.function !== null) continue;
    if (type.preposition === '' && type.conjunction === '' && (doc.parts(k) & Part.Plural) !== 0) return k;
  }
  return to;
}

/**
 * «قائد | الجيش», «متحدثة | باسم الشركة», «مصادر | من داخل الجمعية»: with what the last word waits for, where the phrase stops before it.
 */
function completed(doc: Document, from: number, to: number, limit: number): number {
  const last = doc.type(to - 1);
  if (to >= limit || (last === null ? doc.kind(to - 1) !== Kind.Number : last.possessive !== '' || last.given))
    return to;
  const opening = openingWords(doc, from, to);
  if (opening === -1) return to;
  const end = nounPhraseEnd(doc, opening === 0 ? to - 1 : to + opening, limit, { single: true });
  return end > to + opening ? withName(doc, from, end, limit) : to;
}

/** Of what the phrase waits for, the words before the noun: «باسم» 1, «من داخل» 2, none 0; -1 where it waits for nothing. */
function openingWords(doc: Document, from: number, to: number): number {
  // «3 | مسؤولين»
  if (doc.kind(to - 1) === Kind.Number)
    return doc.type(to)?.article === false && (doc.parts(to) & Part.Noun) !== 0 ? 0 : -1;
  const post = personNoun(doc, to - 1);
  if (IN_THE_NAME.has(doc.bare(to))) return post === null ? -1 : 1;
  if (WHERE_FROM.has(`${doc.bare(to)} ${doc.bare(to + 1)}`))
    return doc.isNoun(from, 'unnamed', 'group', 'office') ? 2 : -1;
  const next = doc.type(to);
  if (post === null || !OF_SOMETHING.has(post.word) || doc.type(to - 1)?.article !== false || next === null) return -1;
  if (next.preposition !== '' || next.conjunction !== '' || doc.phrase(doc.lexicon.times, to) !== null) return -1;
  return (next.article && next.cues.length === 0) || hasNoun(doc, to, BODIES) ? 0 : -1;
}

const BODIES: ReadonlySet<NounClass> = new Set<NounClass>(['organisation', 'state']);

/** «لفت | الانتباه | إلى»: what the verb draws to something. */
export function isDrawn({ lemma }: CueForm['verb'], word: string): boolean {
  return lemma === 'لفت' && DRAWN.has(word);
}

/** «المرصد | ومقره المدينة», «المؤتمر | عام 2006», «مسؤولون | الخميس», «الناطق باسم المحكمة | مراسلنا»: where it sits, when it was, whom he told. */
function beforeAside(doc: Document, from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const aside = BASED.has(doc.plain(k)) || (k > from + 1 && OURS.has(doc.bare(k))) || isDay(doc, k);
    // «رئيس المنظمة ومقرها الرمال | سليم العطار»: his name is still to come.
    if (aside && !hasPerson(doc, k, to)) return k;
  }
  const dated =
    to - from > 3 &&
    doc.kind(to - 1) === Kind.Number &&
    YEAR.has(doc.bare(to - 2)) &&
    doc.type(to - 3)?.article === true;
  return dated && doc.quotations.innermost[to - 1] === doc.quotations.innermost[from] ? to - 2 : to;
}

/** «مسؤولون | الخميس», «سليم العطار | الأحد», but «مسيرة الجمعة», «سوق الأحد»: a day behind what governs nothing tells when. */
function isDay(doc: Document, k: number): boolean {
  if (doc.dateWord(k)?.senses.some(({ role }) => role === 'weekday') !== true || doc.type(k)?.conjunction !== '')
    return false;
  const before = doc.type(k - 1);
  if (before === null) return false;
  return before.article || before.given || doc.names[k - 1] === PERSON + 1 || /.{3}ون$/u.test(before.bare);
}

function hasPerson(doc: Document, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (doc.names[k] === PERSON || doc.type(k)?.given === true) return true;
  return false;
}

/** «المشتبه | بهم», «الموثوق | به»: a participle with its article is not whole without its pronoun. */
function isJoined(doc: Document, to: number, limit: number): boolean {
  const last = doc.type(to - 1);
  if (last === null || to >= limit || !last.article || !BY_IT.test(doc.plain(to))) return false;
  return (doc.parts(to - 1) & Part.Adjective) !== 0 && doc.type(to)?.conjunction === '';
}

/** Behind a word for an outlet: the end of its name in marks or brackets, and of the adjectives behind it. */
function namedEnd(doc: Document, to: number, limit: number): number {
  if (!doc.isNoun(to - 1, ...NAMED) || doc.type(to - 1)?.conjunction === 'و') return to;
  const quotation = doc.quotations.list[doc.quotations.opensAt[to] ?? -1];
  let end = to;
  if (quotation !== undefined) {
    if (!quotation.closed || quotation.words > LONGEST_NAME || quotation.close >= limit) return to;
    end = quotation.close + 1;
  } else if (doc.isMark(to, '(')) {
    while (end < limit && end < to + LONGEST_NAME + 2 && !doc.isMark(end, ')')) end++;
    if (end >= limit || !doc.isMark(end, ')')) return to;
    end++;
  } else return to;
  while (end < limit && doc.kind(end) === Kind.Arabic && isAdjectiveOf(doc, end)) end++;
  return end;
}

/** «"الشراع" | الإخبارية البحرية |» */
function isAdjectiveOf(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || !type.article || type.preposition !== '' || type.conjunction !== '') return false;
  return (doc.parts(i) & Part.Adjective) !== 0;
}
