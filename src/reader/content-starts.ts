/**
 * Where contents begin that no complementiser opens.
 *
 * Example: «قوله بعد اجتماع المجلس | "سنعود" |»: what a verb says that takes no noun phrase begins with the quotation;
 * «وقال الوزير | سنفتح الطرق |»: with his own words.
 */
import { skipAdverbial } from './bare-content.ts';
import type { Possible } from './candidates.ts';
import { opensSpeech, prepositionOf } from './clause.ts';
import type { Document } from './document.ts';
import type { Draft, Frame, TokenRange } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { OUTSIDE } from './entities/labels.ts';
import { isFirstPerson } from './model/word-kind.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { skipInsertion } from './participants.ts';
import { Part } from './parts.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const OWN_WORDS = WORD_LISTS['speaks-himself'];

/** The first word of the quotation that the content is, where it cannot be the phrase that begins at `from`; else `from`. */
export function inQuotation(doc: Document, cue: number, { verb }: CueForm, from: number): number {
  if (from === -1 || verb.strength !== 'strong' || verb.prepositions.size > 0) return from;
  const before = doc.type(from - 1);
  if (before === null || before.that !== That.None || (verb.complements & Complement.Noun) !== 0) return from;
  for (let k = from; k < doc.sentenceEnd(from); k++) {
    if ((doc.type(k)?.that ?? That.None) !== That.None || doc.isMark(k, ':')) return from;
    const quotation = doc.quotations.opensAt[k] ?? -1;
    if (quotation !== -1 && opensSpeech(doc, k, quotation, cue)) return k + 1;
  }
  return from;
}

/**
 * Where the content begins behind a phrase whose preposition is none of the verb's: «أعلنت في ختام البيان | الدخول في اعتصام»; -1 where the verb
 * takes no noun phrase, so that nothing was said: «أضاف الطاهي الملح إلى | الحساء».
 */
export function behindOther(doc: Document, cue: number, { verb }: CueForm, from: number): number {
  // «ما نشرته الصحيفة عن | الحادث»: with its object the verb takes any.
  if (from === -1 || verb.strength !== 'strong' || doc.type(cue)?.cuePronoun !== '') return from;
  if (doc.type(from - 1)?.function?.class !== 'preposition' || doc.quotations.opensAt[from] !== -1) return from;
  if (verb.prepositions.get(prepositionOf(doc, from - 1))?.noun === true) return from;
  if ((verb.complements & Complement.Noun) === 0) return -1;
  const limit = doc.sentenceEnd(from);
  let end = nounPhraseEnd(doc, from, limit, { single: true });
  if (doc.isComma(end)) end++;
  return end > from && end < limit && doc.type(end) !== null ? end : from;
}

/**
 * Behind a comma and أن that nothing but an aside stands before: «واعتبر الحزب في بيان | تلاه أمينه العام |، أن الطريق مغلق», «وأضاف الباحث، الذي سبق له
 * أن | درس المرفأ |، أن المياه عميقة»; else `from`.
 */
export function behindAside(doc: Document, { verb }: CueForm, from: number): number {
  if (from === -1 || ((verb.complements & Complement.That) === 0 && verb.strength !== 'strong')) return from;
  if (doc.isMark(from - 1, ':') || doc.quotations.opensAt[from - 1] !== -1) return from;
  if ((doc.type(from - 1)?.that ?? That.None) !== That.None && !isOfAside(doc, from - 1)) return from;
  const level = doc.quotations.innermost[from] ?? -1;
  for (let k = from; k < doc.sentenceEnd(from); k++) {
    const type = doc.type(k);
    if (type === null || (doc.quotations.innermost[k] ?? -1) !== level) continue;
    if (type.that !== That.None) {
      if (!doc.isComma(k - 1) || type.conjunction !== '') return from;
      return doc.quotations.opensAt[k + 1] === -1 ? k + 1 : k + 2;
    }
    if (type.cues.length > 0 && !type.article && doc.isComma(k - 1)) return from;
  }
  return from;
}

/** «، الذي سبق | له | أن» */
function isOfAside(doc: Document, that: number): boolean {
  for (let k = that - 1; k > that - 4; k--) if (/^سبق/.test(doc.bare(k))) return doc.isFunction(k - 1, 'relative');
  return false;
}

/**
 * The first of a speaker's own words right behind him, where no mark and no أن opens them: «وقال العطار | نحن نعتقد أن الطريق مفتوح»; else `from`.
 */
export function inOwnWords(doc: Document, { cue, form, sources }: Draft, from: number): number {
  if (from === -1 || form === null || form.verb.class !== 'say' || form.verb.prepositions.has('إلى')) return from;
  const at = Math.max(cue, sources.at(-1)?.to ?? 0, cue + 1);
  if (at >= from || doc.quotations.innermost[at] !== doc.quotations.innermost[cue]) return from;
  return OWN_WORDS.has(doc.bare(at)) && !doc.isMark(from - 1, ':') ? at : from;
}

const PLAINLY = WORD_LISTS['speaks-plainly'];
/** «لن», «لم»: a verb stands behind them, which the morphology may not have in the first person. */
const NEGATES_VERBS = WORD_LISTS['negates-verbs'];
/** Tokens that such words have at least. */
const LEAST_SAID = 3;

/**
 * The first of the words that a speaker says behind a comma or right behind him, where nothing opens them: «وتابع، | علاج أخي يستلزم مالا», «قال ضابط | سيتم تفتيش
 * السيارات»; -1 where none are sure to be his.
 */
export function inPlainSpeech(doc: Document, { cue, form }: Draft, sources: readonly TokenRange[]): number {
  if (form === null || !PLAINLY.has(form.verb.lemma) || form.form === 'masdar') return -1;
  if (form.agreement?.person === 1 || doc.type(cue)?.cuePronoun !== '') return -1;
  const limit = doc.sentenceEnd(cue);
  let at = Math.max(cue + 1, sources.at(-1)?.to ?? 0);
  const named = at > cue + 1;
  let comma = false;
  for (let next = skipAdverbial(doc, at, limit); next > at; next = skipAdverbial(doc, at, limit)) {
    comma ||= doc.isComma(at);
    at = next;
  }
  const type = doc.type(at);
  if (type === null || limit - at < LEAST_SAID || doc.isFunction(at, 'relative', 'preposition')) return -1;
  if (/^لـ?$/.test(type.bare) || doc.lexicon.transmission.has(type.bare)) return -1;
  if (type.cues.some((other) => other.form === 'participle')) return -1;
  const himself = OWN_WORDS.has(doc.bare(at)) || speaksOfHimself(doc, at);
  const opens = himself || isFiniteVerb(doc, at) || doc.isFunction(at, 'negation', 'question', 'particle');
  // «قال ضابط | الطريق أغلقت», but «تابع الفريق | مشواره وفاز»
  const bare = type.preposition === '' && type.conjunction === '' && named && form.verb.lemma === 'قال';
  if (!opens && !bare && !(comma && (type.conjunction === '' || type.plain === 'ولكن'))) return -1;
  if (himself || NEGATES_VERBS.has(type.bare)) return at;
  for (let k = at; k < limit; k++) if (isFiniteVerb(doc, k)) return at;
  return -1;
}

/** «قال | الوزير | سنفتح الطرق», «قال | الوزير | لا تراجع»: a source that was taken to run on over the words of him who speaks ends before them. */
export function withoutOwnWords(doc: Document, sources: readonly TokenRange[]): readonly TokenRange[] {
  const last = sources.at(-1);
  if (last === undefined) return sources;
  for (let k = last.from + 1; k < last.to; k++)
    if (speaksOfHimself(doc, k) || doc.isFunction(k, 'negation'))
      return [...sources.slice(0, -1), { from: last.from, to: k }];
  return sources;
}

/** «سنفتح», «سأزور», «نأمل»: a verb in the first person; of one to come the lexicon has no form. */
function speaksOfHimself(doc: Document, i: number): boolean {
  if (isFirstPerson(doc, i)) return true;
  return /^س[أن].{2}/u.test(doc.bare(i)) && doc.parts(i) === 0 && (doc.names[i] ?? OUTSIDE) === OUTSIDE;
}

/** «أعلنت الوزارة | قرب إدخال المحطة | إلى الخدمة»: what is near, behind the one who tells of it, where no أن opens anything; else `from`. */
export function atNearness(doc: Document, { cue, form, sources }: Draft, from: number): number {
  if (form === null || (form.verb.complements & Complement.Noun) === 0) return from;
  let at = Math.max(cue + 1, sources.at(-1)?.to ?? 0);
  for (let next = at; at < from && doc.bare(at) !== 'قرب'; at = next) {
    next = skipInsertion(doc, at, from);
    if (next === at) return from;
  }
  if (at >= from || doc.bare(at) !== 'قرب' || !isDoing(doc, at + 1)) return from;
  const frame = frameOf(doc, from);
  return frame === 'noun' || frame === 'preposition' ? at : from;
}

/** «إدخال», «انتهاء», «تشغيل»: a noun of doing by its pattern, and no place: «معبر», «ملعب». */
function isDoing(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.article || type.nouns.length > 0 || type.preposition !== '') return false;
  if (!/^(?:[إا]..?.?ا.|ا...?.?ا.|ت..ي.|ت....?)$/.test(type.bare)) return false;
  return doc.names[i] === OUTSIDE && (doc.parts(i) & (Part.Noun | Part.Proper)) === Part.Noun;
}

/** Where the rules have the content begin behind the cue, or -1. */
export function startByRule(doc: Document, { cue, hypothesis }: Possible): number {
  if (hypothesis === null || hypothesis.contentFrom <= cue) return -1;
  const from = hypothesis.contentFrom;
  return doc.quotations.opensAt[from] === -1 ? from : from + 1;
}

/** How the content hangs on its cue, by the token before it. */
export function frameOf(doc: Document, from: number): Frame {
  const before = doc.type(from - 1);
  if (before !== null) {
    if (before.that !== That.None) return 'that';
    return before.function?.class === 'preposition' ? 'preposition' : 'noun';
  }
  if (doc.isMark(from - 1, ':')) return 'colon';
  return doc.quotations.opensAt[from - 1] === -1 ? 'noun' : 'quote';
}
