/**
 * Sources as they are recorded: one for each speaker.
 *
 * Examples: «رئيس الجمهورية فلان، ورئيس الوزراء فلان» are two, «الاتحاد الأوروبي وبريطانيا» too; but «سامي النجار، رئيس البلدية
 * والمتحدث باسمها» is one man with two offices.
 */
import { Kind } from '../text/index.ts';
import { nounsAt } from './comparison.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { beginOf, classOf, goesOn, OUTSIDE } from './entities/labels.ts';
import { isNameOfBody } from './name-signs.ts';
import { nameEnd, startsName } from './names.ts';
import { nameBehind, passesForName } from './source-names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { isDrawn, withTail } from './source-tails.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';
import { That } from './vocabulary.ts';
import { isAccusative, isAdjective, isProper } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const TITLES = ['office', 'rank', 'honorific', 'profession', 'kin'] as const;
const PERSON = beginOf('person');
/** Within so many words an office tells its state. */
const LONGEST_OFFICE = 5;
/** A name between the verb and a title has at most so many words. */
const LONGEST_NAME = 5;
const BODIES = ['organisation', 'state', 'country'] as const;
/** «خلالها», «بموجبه», «فيها», «لديهم» */
const TAKEN_UP = /^(?:خلال|بموجب|في|عن|من|إلي|الي|علي|لدي|عند|ب|ل|مع|بعد|قبل|حول|أثناء|اثناء)(?:ه|ها|هم|هما)$/u;
const ASIDE = WORD_LISTS['speaking-before'];
/** «وزير», «وزيرة»: of one gender. */
const POSTS = WORD_LISTS['posts'];
const WHO_IS = WORD_LISTS['who-is'];
const WORKS_FOR = WORD_LISTS['works-for'];
const IN_IT = WORD_LISTS['in-it'];
const ABOUT = WORD_LISTS['answered-about'];

/**
 * Parts what names several speakers, leaves out what is not joined to the first of them, and completes names cut short.
 *
 * @param form the cue's
 * @param limit first token that no source may reach: the content's beginning, or the cue
 */
export function refineSources(
  doc: Document,
  form: CueForm,
  ranges: readonly TokenRange[],
  limit: number,
): TokenRange[] {
  const out: TokenRange[] = [];
  let end = -1;
  for (const [at, { from, to }] of ranges.entries()) {
    const range = { from: behindRelative(doc, from, to), to };
    // «نوه | على أهمية العمل»: nobody is named by a preposition.
    if (range.from === to || isUnderPreposition(doc, range.from) || tellsHow(doc, form, range.from)) continue;
    // «قالت | الأسبوع الماضي |»: when it was said.
    if (range.from + (doc.phrase(doc.lexicon.times, range.from)?.words ?? 0) >= to) continue;
    if (end !== -1 && !(doc.type(range.from)?.conjunction === 'و' && range.from - end <= 1)) break;
    const manner = beforeManner(doc, form, range);
    const behind = manner < range.to ? manner : (ranges[at + 1]?.from ?? limit);
    const whole = {
      from: nameBefore(doc, form, range, end),
      to: nameBehind(doc, { from: range.from, to: manner }, behind),
    };
    split(doc, withTail(doc, form, beforeAddressee(doc, beforeClause(doc, whole)), behind), out);
    end = whole.to;
  }
  return out;
}

/** Whether a preposition and what it governs stand there, «على أهمية»; «على المرشدي», «علي سالم» are names. */
function isUnderPreposition(doc: Document, i: number): boolean {
  if (!doc.isFunction(i, 'preposition') || nounsAt(doc, i).length > 0) return false;
  const named = isPerson(doc, i) || isPerson(doc, i + 1) || doc.type(i)?.given === true;
  return !named && (doc.parts(i + 1) & Part.Noun) !== 0;
}

/** «وقال | بعربية متعثرة | إنه», «وقالت | والدموع في عينيها | إن»: how it was said, right behind the verb; or what it draws, «ولفت | الانتباه |». */
function tellsHow(doc: Document, form: CueForm, from: number): boolean {
  const type = doc.type(from);
  if (type === null || type.given || doc.names[from] !== OUTSIDE || (doc.parts(from) & Part.Noun) === 0) return false;
  // «ولفت | الانتباه | إلى»
  if (isDrawn(form.verb, type.bare)) return true;
  if (doc.type(from - 1)?.cues.some(({ verb }) => verb === form.verb) !== true) return false;
  if (type.preposition === 'ب') return !form.verb.prepositions.has('ب') && !form.verb.addressee.includes('ب');
  return type.conjunction === 'و' && type.article && type.nouns.length === 0;
}

/** «التي شدد | خلالها | الرئيسان»: what takes up the relative is no part of who speaks. */
function behindRelative(doc: Document, from: number, to: number): number {
  let i = from;
  while (i < to && TAKEN_UP.test(doc.bare(i)) && nounsAt(doc, i).length === 0) i++;
  return i;
}

/** «قال | علي القاسمي، | المتحدث باسم الميناء»: a name between the verb and a title; the title's own place where none is. */
function nameBefore(doc: Document, form: CueForm, { from }: TokenRange, end: number): number {
  if (end !== -1 || !doc.isComma(from - 1) || !doc.isNoun(from, ...TITLES)) return from;
  let i = from - 1;
  while (i > 0 && (isPerson(doc, i - 1) || (i > from - 1 - LONGEST_NAME && passesForName(doc, i - 1)))) i--;
  if (i === from - 1) return from;
  if (doc.type(i - 1)?.cues.some(({ verb }) => verb === form.verb) === true) return i;
  // «| سامي النجار، | رئيس البلدية، قال»
  const opens = i === 0 || doc.kind(i - 1) === Kind.Line || doc.isMark(i - 1, '.:؟!»"”');
  return opens && i <= from - 3 ? i : from;
}

/** «الممثلة رنا الحلبي | ضاحكة:», «الوزير | غاضبا:»: how it was said, an adjective without article behind a definite phrase, before the words. */
function beforeManner(doc: Document, form: CueForm, { from, to }: TokenRange): number {
  const last = to - 1;
  if (last <= from || (doc.kind(to) === Kind.Arabic && !that(doc, to))) return to;
  const type = doc.type(last);
  const before = doc.type(last - 1);
  if (type === null || before === null || type.article || type.given || type.nouns.length > 0) return to;
  const parts = doc.parts(last);
  if ((parts & Part.Adjective) === 0 || (parts & Part.Proper) !== 0 || type.preposition !== '') return to;
  const named = isProper(doc, last - 1) || (before.article && startsName(doc, last - 2, true));
  if (isAccusative(doc, last) || type.bare.endsWith('ا')) return before.article || named ? last : to;
  return type.bare.endsWith('ة') && named && form.agreement?.gender === 'f' ? last : to;
}

function that(doc: Document, i: number): boolean {
  return (doc.type(i)?.that ?? That.None) !== That.None;
}

/** «ممرضة | تعمل في البلدة», «المتهم الأول | أمام هيئة المحكمة»: what he does and where he speaks is no part of who he is. */
function beforeClause(doc: Document, { from, to }: TokenRange): TokenRange {
  for (let k = from + 1; k < to; k++) {
    if (doc.names[k] !== OUTSIDE || doc.quotations.innermost[k] !== doc.quotations.innermost[from]) continue;
    if (isVerbAlone(doc, from, k) || (doc.isFunction(k, 'preposition') && ASIDE.has(doc.bare(k))))
      return { from, to: k };
  }
  return { from, to };
}

/** A verb and nothing else, behind a description without article: «مراجعة سابقة | أعدها», not «وزيرة الخارجية آن | لينده», «نجار | يدعى سالما». */
function isVerbAlone(doc: Document, from: number, k: number): boolean {
  const type = doc.type(k);
  if (type === null || type.function !== null || WHO_IS.has(type.plain) || doc.isNoun(from, 'office', 'rank'))
    return false;
  if ((doc.parts(k) & VERBAL) === 0 || (doc.parts(k) & NOMINAL) !== 0) return false;
  for (let i = from; i < k; i++) {
    const before = doc.type(i);
    if (before === null || before.article || before.given || before.function !== null) return false;
  }
  return nounsAt(doc, from).length > 0 || (doc.parts(from) & Part.Plural) !== 0;
}

function isPerson(doc: Document, i: number): boolean {
  return classOf(doc.names[i] ?? OUTSIDE) === 'person';
}

/** «المدير كمال الزين | للعمال»: behind a person's name a glued ل opens whom he speaks to; «الاتحاد الدولي للنقل» is whole. */
function beforeAddressee(doc: Document, { from, to }: TokenRange): TokenRange {
  for (let k = isPerson(doc, from) ? from + 1 : from + 2; k < to; k++) {
    const type = doc.type(k);
    if (type === null || type.preposition !== 'ل' || type.conjunction !== '' || goesOn(doc.names[k] ?? 0)) continue;
    // «صاحب المتجر | لوسائل الإعلام», «خبير التجميل هادي سالم | لصحيفة الشراع»
    if (isToldTo(doc, from, k, to)) return { from, to: k };
    // «المدير العام | لشؤون التخطيط»
    if (doc.names[k - 1] === OUTSIDE && isAdjective(doc, k - 1)) continue;
    // «مركز الأمير سالم | للإغاثة»
    if (isNameOfBody(doc, from, k - 1)) continue;
    if (
      isPerson(doc, k - 1) ||
      startsName(doc, k - 1, false) ||
      (startsName(doc, k - 2, false) && nameEnd(doc, k - 2, k) === k)
    )
      return { from, to: k };
  }
  return { from, to };
}

/** Whether ل opens the outlet that somebody spoke to; none where it is his own, or where his name is still to come. */
function isToldTo(doc: Document, from: number, k: number, to: number): boolean {
  if (!doc.isNoun(k, 'carrier', 'outlet', 'platform') || WORKS_FOR.has(nounsAt(doc, from)[0]?.word ?? '')) return false;
  for (let i = k + 1; i < to; i++) if (isPerson(doc, i)) return false;
  return true;
}

/**
 * The word between a verb and a comma, before what the verb reports: «أشاد | لومه |، بـ"..."». Whatever the word is elsewhere, here
 * it names who speaks.
 */
export function loneSource(doc: Document, cue: number, form: CueForm, contentFrom: number): TokenRange | null {
  const { agreement } = form;
  if (agreement === null || agreement.person !== 3 || agreement.number !== 'singular') return null;
  const type = doc.type(cue + 1);
  if (type === null || !doc.isComma(cue + 2) || contentFrom < cue + 3) return null;
  if (type.function !== null || type.that !== That.None || type.conjunction !== '' || type.preposition !== '')
    return null;
  if (doc.phrase(doc.lexicon.times, cue + 1) !== null || doc.phrase(doc.lexicon.openers, cue + 1) !== null) return null;
  // «وأكد مجددا، أن», «وأضاف قائلا، إن»
  if (/(?:ًا|اً|ا)$/u.test(doc.written(cue + 1)) && type.nouns.length === 0) return null;
  return { from: cue + 1, to: cue + 2 };
}

function split(doc: Document, range: TokenRange, out: TokenRange[]): void {
  let { from } = range;
  for (let k = from + 1; k < range.to; k++) {
    if (doc.type(k)?.conjunction !== 'و' || !joinsSpeaker(doc, from, k, k === range.to - 1)) continue;
    let to = k;
    while (to > from && doc.isComma(to - 1)) to--;
    out.push({ from, to });
    from = k;
  }
  out.push({ from, to: range.to });
}

/** Whether the word at `k`, behind و, begins the name of another speaker than the one that begins at `from`. */
function joinsSpeaker(doc: Document, from: number, k: number, last: boolean): boolean {
  if (doc.isNoun(from, ...BODIES)) {
    // «دول الاتحاد الأوروبي | واليابان»
    if (doc.isNoun(k, 'country')) {
      // «التحالف بقيادة السعودية | والإمارات»: led by both.
      for (let j = from + 1; j < k; j++) if (doc.type(j)?.preposition !== '') return false;
      return k - from <= 2 || (k - from === 3 && doc.type(k - 1)?.article === true);
    }
    if (!doc.isNoun(k, 'organisation', 'state')) return false;
    return doc.type(k)?.article !== false || isAnotherBody(doc, from, k);
  }
  if (isOfOtherNation(doc, from, k)) return true;
  let named = false;
  for (let j = from; j < k; j++) {
    // A title behind the name: what follows is another title of the same person.
    if (named && doc.isNoun(j, ...TITLES) && !(doc.type(j)?.given ?? false)) return false;
    named ||= isPerson(doc, j) || (isProper(doc, j) && !doc.isNoun(j, 'country', 'outlet'));
  }
  // «العطار | ومساعدوه»
  const his =
    last && (doc.parts(k) & Part.Pronoun) !== 0 && (doc.parts(k) & Part.Noun) !== 0 && !(doc.type(k)?.given ?? false);
  return named && (his || doc.isNoun(k, 'office', 'rank', 'honorific') || doc.names[k] === PERSON);
}

/** «أمير دولة قطر | ورئيس الوزراء البريطاني»: offices of two states. */
function isOfOtherNation(doc: Document, from: number, k: number): boolean {
  if (!doc.isNoun(from, 'office') || !doc.isNoun(k, 'office') || doc.type(k)?.article === true) return false;
  let own = false;
  for (let j = from; j < k; j++) own ||= doc.isNoun(j, 'country', 'demonym');
  if (!own) return false;
  for (let j = k + 1; j < doc.count && j < k + LONGEST_OFFICE && doc.type(j) !== null; j++)
    if (doc.isNoun(j, 'country', 'demonym')) return true;
  return false;
}

/** «نادي الميناء الرياضي | وهيئة شؤون الملاعب»: each with what it governs. */
function isAnotherBody(doc: Document, from: number, k: number): boolean {
  const next = doc.type(k + 1);
  return doc.type(from)?.article === false && k - from >= 2 && doc.type(k - 1)?.article === true && next !== null;
}

/**
 * Whether a verb that reports only with a preposition has an object here, and does something else: «أقر | مجلس النواب | قانون الموازنة |
 * بعد نقاش»; but «أقر | الوزير | بالتأخير».
 */
export function hasObject(doc: Document, { verb }: CueForm, draft: Draft): boolean {
  const [source] = draft.sources;
  if (verb.strength !== 'weak' || (verb.complements & Complement.Noun) !== 0 || verb.addressee.includes('NP'))
    return false;
  if (source === undefined || source.from < draft.cue || draft.negated) return false;
  if (draft.frame !== 'preposition' && draft.frame !== 'noun') return false;
  const end = nounPhraseEnd(doc, source.from, source.to, { single: true });
  const type = doc.type(end);
  if (end >= source.to || type === null || type.article || type.given || type.function !== null) return false;
  return type.conjunction === '' && (doc.parts(end) & Part.Noun) !== 0 && !doc.isNoun(end, ...TITLES);
}

/** What an answer is about, at a sentence's head: «وعن | موقف المعارضة |، قال», «وبشأن | الأسعار | أوضح»; no source. */
export function isTopic(doc: Document, { from, to }: TokenRange, cue: number): boolean {
  const opening = doc.type(from - 1);
  if (opening === null || from - 1 > doc.sentenceStart(cue) || !ABOUT.has(opening.bare)) return false;
  return !doc.isFunction(to, 'relative');
}

/** «وصدر عن النقابة | بيان | أعلنت فيه»: in which somebody speaks is not who does. */
export function isWherein(doc: Document, { from, to }: TokenRange, cue: number): boolean {
  return to === cue && IN_IT.has(doc.bare(cue + 1)) && (doc.isNoun(from, 'document') || doc.isNoun(to - 1, 'document'));
}

/**
 * Whether a verb has its subject in itself, so that none stands behind it: «وأكدوا | رفضهم», «لأنه انتقد | الحكم»; a verb before its subject is
 * in the singular.
 */
export function hasOwnSubject(doc: Document, cue: number, { form, agreement }: CueForm): boolean {
  if ((form !== 'perfect' && form !== 'imperfect') || agreement === null || agreement.person !== 3) return false;
  return (
    agreement.number !== 'singular' || (doc.type(cue)?.conjunction === '' && doc.type(cue - 1)?.thatPronoun === true)
  );
}

/** Whether a person before a verb can be its subject: there the verb agrees in gender, «العطار | يقول», never «مع سالم العطار، | تقول». */
export function agreesBefore(doc: Document, { from, to }: TokenRange, { form, agreement }: CueForm): boolean {
  if ((form !== 'perfect' && form !== 'imperfect') || agreement?.person !== 3 || agreement.number !== 'singular')
    return true;
  const office = doc.type(from)?.nouns.find(({ word }) => POSTS.has(word));
  if (office !== undefined && agreement.gender !== undefined && office.gender !== agreement.gender) return false;
  for (let i = from; i < to; i++) {
    if (!isPerson(doc, i)) continue;
    const gender = doc.type(i)?.given === true ? doc.lexicon.givenNames.get(doc.bare(i)) : undefined;
    // A man's name may be a woman's family's.
    if (i > from && !doc.isNoun(i - 1, ...TITLES)) return true;
    return (
      agreement.gender === undefined ||
      gender === undefined ||
      (gender !== 'm' && gender !== 'f') ||
      gender === agreement.gender
    );
  }
  return true;
}
