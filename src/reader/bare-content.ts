/**
 * Contents that are bare noun phrases, with no word that opens them.
 *
 * Examples: «أكد رئيس البلدية | أهمية استمرار العمل»; «وأكدوا | رفضهم القرار»; «أبدى | استعداده»; no content: «أكدتها المصادر».
 */
import { Kind } from '../text/index.ts';
import { prepositionOf } from './clause.ts';
import { circumstantial, namesSomebody, place, subjectBefore } from './cue-clause.ts';
import type { Document } from './document.ts';
import { type Candidate, newDraft, type Reject } from './hypothesis.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { readParticipants } from './participants.ts';
import { That } from './vocabulary.ts';
import { isFiniteVerb } from './word-class.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Nouns that make «أبدى» a statement: what one shows in words. */
const FEELINGS =
  /^(?:و?ب?(?:ال)?)(?:رغب|استعداد|قلق|أمل|أسف|ارتياح|إعجاب|اعجاب|دعم|ترحيب|حرص|تحفظ|تفاؤل|تخوف|اهتمام|استغراب|دهش|امتعاض|انزعاج|اعتراض|رفض|موافق|تضامن|تعاطف|تأييد|تقدير|ملاحظات|رأي|ثق|غضب|استياء|خشي|مخاوف)/;

const REFUSED = /^(?:هذا|هذه|ذلك)$|^(?:ال)?(?:تعليق|اتهامات|اتهام|مزاعم|ادعاءات|تصريحات|إدلاء|كشف عن|رد|إفصاح|خوض)/;

/** What one is burdened with in words: «المسؤولية», «ألقى | باللوم |». */
const BURDEN = /مسؤولي|مسئولي|مسوولي|^ب?(?:ال)?(?:لوم|لائمة)$/;
/** So many tokens behind its verb. */
const REACH_OF_BURDEN = 25;

/** «قدّم | خالص | شكره |»: nouns of thanks, good wishes and apologies, by how they begin. */
const COURTESY_PAID: readonly string[] = [...WORD_LISTS['courtesy-paid']];
const HEARTFELT = WORD_LISTS['heartfelt'];
/** So many tokens behind the verb, who pays it between. */
const REACH_OF_COURTESY = 24;

/** How far back a speaker's own words are looked for, in tokens. */
const REACH = 400;

/** Content that is a bare noun phrase: «أكد رئيس الوزراء | أهمية استمرار ...», «وأكدوا | رفضهم ...». */
export function bareContent(
  doc: Document,
  i: number,
  form: CueForm,
  sentence: number,
  from: number,
  limit: number,
  weak: boolean,
  reject: Reject,
): Candidate | null {
  const verb = form.verb;
  const type = doc.type(i);
  if (type === null) return null;
  const pronoun = type.cuePronoun !== '' && form.form !== 'participle';
  if ((verb.complements & Complement.Noun) === 0 && !pronoun) {
    reject(i, 'cue/no-complement');
    return null;
  }
  if (weak) {
    reject(i, 'cue/weak-without-complement');
    return null;
  }
  const draft = newDraft(i, form, form.form, sentence);
  draft.negated = doc.isFunction(i - 1, 'negation');
  const quoted = doc.quotations.innermost[i] !== -1;
  if (form.form === 'participle' && !circumstantial(doc, i)) return null;
  if (pronoun) {
    // «هدنة أعلنتها الحكومة», «تتهمهما واشنطن بـ...»: a relative clause about the object.
    if (verb.class !== 'judge' && verb.class !== 'blame' && verb.strength !== 'describe') {
      reject(i, 'cue/object-pronoun');
      return null;
    }
  }
  const paid = verb.strength === 'courtesy' ? courtesyPaid(doc, i + 1, limit) : -1;
  if (verb.strength === 'courtesy' && paid === -1) {
    reject(i, 'cue/no-courtesy');
    return null;
  }
  const before = subjectBefore(doc, i, form, from);
  const participants = readParticipants(doc, i, form, paid === -1 ? limit : paid, paid === -1, before !== null);
  const outer = place(doc, i, form, participants, draft, from, before);
  if (quoted && draft.sources.length === 0) return null;
  let at = paid !== -1 ? paid : participants.sources.length > 0 ? participants.end : i + 1;
  for (let k = 0; k < 6 && paid === -1; k++) {
    const next = skipAdverbial(doc, at, limit);
    if (next === at) break;
    at = next;
  }
  if (
    form.form === 'imperfect' &&
    (draft.sources.length === 0
      ? !pronoun && i > from && type.conjunction === ''
      : draft.sources.some((range) => !namesSomebody(doc, range)))
  ) {
    reject(i, 'cue/subject-cannot-speak');
    return null;
  }
  if (!pronoun && doc.isFunction(i - 1, 'relative') && verb.class === 'judge') return null;
  if (
    pronoun &&
    (doc.bare(i - 1) === 'ما' || doc.bare(i - 1) === 'بما' || doc.bare(i - 1) === 'من') &&
    draft.sources.length === 0 &&
    i - from > 6 &&
    quotedBy(doc, i, from)
  )
    return null;
  if (at >= limit || (paid === -1 && !opensNounContent(doc, at, verb.strength === 'describe' || pronoun))) {
    reject(i, 'cue/no-noun-content');
    return null;
  }
  const head = doc.bare(at);
  if (verb.strength === 'feeling' && !FEELINGS.test(head)) return null;
  if (verb.strength === 'refuse' && !REFUSED.test(head)) return null;
  if (verb.strength === 'see') return null;
  if (verb.strength === 'burden' && !tellsOfBurden(doc, at, limit)) return null;
  draft.frame = 'noun';
  draft.rules.push(`cue/${form.form}`, 'content/noun');
  return { draft, contentFrom: at, outer: outer.outer, clauseStart: outer.start };
}

/** Whether a reporting verb with a complementiser stands before in the sentence: the words are its speaker's own. */
function quotedBy(doc: Document, i: number, from: number): boolean {
  for (let k = i - 2; k > from && k > i - REACH; k--) if ((doc.type(k)?.that ?? That.None) !== That.None) return true;
  return false;
}

/** Where what is paid begins, «قدّم الوزير | شكره للأهالي على تعاونهم», «رفع | أسمى آيات التهاني»; -1 for «قدّم استقالته» and the noun alone. */
function courtesyPaid(doc: Document, from: number, to: number): number {
  for (let j = from; j < Math.min(to, from + REACH_OF_COURTESY); j++) {
    const type = doc.type(j);
    if (type === null || type.that !== That.None) {
      if (doc.isComma(j)) continue;
      return -1;
    }
    const word = type.bare.replace(/^ال/, '');
    if (type.conjunction !== '' || !COURTESY_PAID.some((courtesy) => word.startsWith(courtesy))) continue;
    if (doc.kind(j + 1) !== Kind.Arabic) return -1;
    let at = j;
    while (at > from && HEARTFELT.has(doc.bare(at - 1))) at--;
    return at;
  }
  return -1;
}

/** «حمّل الشركة | مسؤولية التأخير», not «سفينة تحمل | أدوية». */
export function tellsOfBurden(doc: Document, from: number, to: number): boolean {
  for (let j = from; j < Math.min(to, from + REACH_OF_BURDEN); j++) if (BURDEN.test(doc.bare(j))) return true;
  return false;
}

/** Over a comma, an aside, or what tells when, where and to whom something was said: «في تصريح للشراع»; `at` where none stands there. */
export function skipAdverbial(doc: Document, at: number, limit: number): number {
  if (doc.isComma(at)) return at + 1;
  const time = doc.phrase(doc.lexicon.times, at);
  if (time !== null)
    return time.value === 'governs'
      ? Math.max(nounPhraseEnd(doc, at + time.words, limit, { single: true }), at + time.words)
      : at + time.words;
  if (doc.isMark(at, '-–—'))
    for (let k = at + 1; k < Math.min(limit, at + 14); k++) if (doc.isMark(k, '-–—')) return k + 1;
  if (doc.isMark(at, '(['))
    for (let k = at + 1; k < Math.min(limit, at + 14); k++) if (doc.isMark(k, ')]')) return k + 1;
  if (
    doc.isFunction(at, 'preposition') &&
    (doc.isNoun(at + 1, 'speech', 'document', 'post', 'carrier', 'platform') ||
      doc.bare(at) === 'خلال' ||
      doc.bare(at) === 'أمام')
  )
    return Math.max(nounPhraseEnd(doc, at + 1, limit, { single: true }), at + 1);
  const type = doc.type(at);
  if (type !== null && type.preposition === 'ل' && doc.isNoun(at, 'carrier', 'outlet'))
    return Math.max(nounPhraseEnd(doc, at, limit, { single: true }), at + 1);
  return at;
}

function opensNounContent(doc: Document, at: number, described: boolean): boolean {
  if (doc.quotations.opensAt[at] !== -1) return true;
  const kind = doc.kind(at);
  if (kind === Kind.Number || kind === Kind.Foreign) return true;
  const type = doc.type(at);
  if (type === null) return false;
  if (described && prepositionOf(doc, at) === 'ب') return true;
  if (type.function !== null && type.nouns.length === 0)
    return type.function.class === 'quantifier' || type.function.class === 'demonstrative' || type.bare === 'ما';
  if (type.preposition !== '' && type.nouns.length > 0) return false;
  return !isFiniteVerb(doc, at);
}
