/**
 * Where a content can begin: not at any word behind a verb that takes no bare noun phrase.
 *
 * Example: «أشاد» takes ب: in «أشاد لومه، بـ"الهدوء"» the words begin behind «بـ"», never at «لومه»; «أكد» takes a noun phrase too:
 * «أكد الوزير | أهمية الحوار».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { Complement, type CueForm } from '../lexicon.ts';
import { That } from '../vocabulary.ts';

/** Verbs that need أن, a preposition, a colon, a mark or a question before what they report. */
export function wantsOpening(form: CueForm): boolean {
  return form.verb.strength === 'strong' && form.form !== 'masdar' && (form.verb.complements & Complement.Noun) === 0;
}

/** Whether something that opens a content stands at a token or right before it. */
export function canOpen(doc: Document, cue: number, i: number): boolean {
  const type = doc.type(i);
  if (type !== null && (type.preposition !== '' || type.function !== null || type.that !== That.None)) return true;
  // «بنشر», «عما»: a glued preposition that the word may have.
  if (type !== null && 'بلع'.includes(type.bare[0] ?? ' ') && type.bare.length > 2) return true;
  if (i - 1 <= cue) return doc.type(cue)?.cuePronoun !== '';
  const before = doc.type(i - 1);
  if (before === null) return doc.kind(i - 1) !== Kind.Mark || !doc.isMark(i - 1, '،,');
  return before.that !== That.None || before.function !== null || before.bare.length <= 2 || before.cues.length > 0;
}
