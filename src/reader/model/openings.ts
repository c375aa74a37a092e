/**
 * Where a content can begin: not at any word behind a verb that takes no bare noun phrase, and nowhere within what is only told of
 * the one who speaks.
 *
 * Examples: «أشاد» takes ب: in «أشاد لومه، بـ"الهدوء"» the words begin behind «بـ"», never at «لومه»; in «أشار المدير في حديث له إلى |
 * نقص المياه» behind إلى, never behind في; «أكد» takes a noun phrase too: «أكد الوزير | أهمية الحوار», but in «أكد الوزير الذي يزور
 * المدينة | أهمية الحوار» the relative clause opens nothing.
 */
import { Kind, type Quotation } from '../../text/index.ts';
import { doublesVerb } from '../clause.ts';
import type { Document } from '../document.ts';
import { Complement, type CueForm } from '../lexicon.ts';
import { isNegated } from '../negation.ts';
import { That } from '../vocabulary.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** A quotation of more words is no name. */
const LONGEST_NAME = 3;
/** «أقر المجلس بالإجماع | ضرورة»: how, not what. */
const VOTES = WORD_LISTS['by-vote'];
/** The letter ب. */
const BA = 0x628;

/** Verbs that need أن, a preposition of theirs, a colon, a mark or a question before what they report. */
export function wantsOpening(doc: Document, cue: number, form: CueForm): boolean {
  const { strength, complements } = form.verb;
  if (form.form === 'masdar' || (complements & Complement.Noun) !== 0) return false;
  // «لم تعلق الوزارة على الخبر»: what is not said may be told in other ways.
  return strength === 'strong' || (strength === 'weak' && !isNegated(doc, cue));
}

/** Whether something that opens a content of the verb stands at a token or right before it. */
export function canOpen(doc: Document, { verb }: CueForm, cue: number, i: number, wanting: boolean): boolean {
  const type = doc.type(i);
  const before = doc.type(i - 1);
  if (type !== null && type.bare.charCodeAt(0) === BA && VOTES.has(type.bare)) return false;
  if (i - 1 > cue) {
    if (before === null) {
      if (opensWords(doc, cue, i - 1)) return true;
    } else if (before.that !== That.None) return true;
  }
  if (!wanting) return i === cue + 1 || !opensRelative(doc, i);
  if (type !== null) {
    if (type.that !== That.None || doc.isFunction(i, 'question') || asks(doc, i)) return true;
    if (verb.prepositions.has(gluedPreposition(doc, i))) return true;
  }
  if (i - 1 <= cue) return doc.type(cue)?.cuePronoun !== '';
  if (before === null) return false;
  if (before.function !== null)
    return before.function.class === 'preposition'
      ? // «أضاف إلى» takes no noun: «أضاف الملح إلى | الحساء».
        verb.prepositions.get(before.function.word)?.noun === true
      : before.function.class === 'question';
  if (before.bare.length <= 2) return verb.prepositions.has(before.bare.charAt(0));
  // «وتابع قائلا لن نقبل»
  return before.cues.some(({ form }) => form === 'participle');
}

/** A colon, or a mark that opens a quotation; not that of an outlet's name, «قال لـ"الشراع"», nor a dash or a bracket. */
function opensWords(doc: Document, cue: number, i: number): boolean {
  if (doc.quotations.opensAt[i] === -1) return doc.isMark(i, ':…') || doc.kind(i) !== Kind.Mark;
  if (doc.isMark(i, '([') || /^لـ*$/.test(doc.bare(i - 1))) return false;
  // «صحيفة "الشراع"», «حزب «القوات»»
  const quotation = doc.quotations.list[doc.quotations.opensAt[i] ?? -1];
  const words = quotation?.words ?? 0;
  if (quotation !== undefined && i === cue + 1 && isNameOfBody(doc, quotation)) return false;
  if (words > LONGEST_NAME || doc.type(i - 1)?.article === true) return true;
  return !doc.isNoun(i - 1, 'carrier', 'organisation', 'group', 'state');
}

/** «توعدت | "لجان المرفأ" | الشركة بـ"الرد"», «ذكرت | "الشراع" | أن»: in marks right behind the verb, and the clause goes on behind it. */
export function isNameOfBody(doc: Document, { words, close, closed }: Quotation): boolean {
  if (!closed || words > LONGEST_NAME + 1) return false;
  const next = doc.type(close + 1);
  if (next === null || next.conjunction !== '' || next.cues.length > 0) return false;
  return next.that !== That.None || next.article || doc.isFunction(close + 1, 'preposition');
}

/** «الذي», «التي»: about a definite noun before; «ما», «من» may be what was said. */
export function opensRelative(doc: Document, i: number): boolean {
  return doc.isFunction(i, 'relative') && doc.bare(i).startsWith('ال');
}

/** «وشرحت التفاصيل، | مفيدة | بأنه ...»: another reporting word behind a comma, whose words those behind it are. */
export function leadsOn(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.cues.length === 0 || type.article || !doc.isComma(i - 1)) return false;
  return type.cues.some(
    ({ form, verb }) => form === 'participle' && verb.strength === 'strong' && !doublesVerb(verb.lemma),
  );
}

/** «سأل ما إذا كان» */
function asks(doc: Document, i: number): boolean {
  return doc.bare(i) === 'ما' && doc.bare(i + 1) === 'إذا';
}

/** The preposition that a word opens with, known to the lexicon or by its letter alone: «بنشر». */
function gluedPreposition(doc: Document, i: number): string {
  const type = doc.type(i);
  if (type === null || type.function !== null) return '';
  if (type.preposition !== '') return type.preposition;
  const first = type.bare.charAt(0);
  return (first === 'ب' || first === 'ل') && type.bare.length > 2 ? first : '';
}
