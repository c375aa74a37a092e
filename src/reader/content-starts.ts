/**
 * Where contents begin that no complementiser opens, and what is none though it stands where one does.
 *
 * Examples: «قوله بعد اجتماع المجلس | "سنعود" |»: what a verb says that takes no noun phrase begins with the quotation; «يعتبر العطار | أحد نجوم
 * الفريق»: he is held to be one, and holds nobody for it.
 */
import type { Possible } from './candidates.ts';
import { opensSpeech } from './clause.ts';
import type { Document } from './document.ts';
import type { Frame } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { That } from './vocabulary.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const ONE_OF = WORD_LISTS['one-of'];

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

/** Whether the verb is rather a passive, by the word that stands where its object should. */
export function isHeldToBe(doc: Document, { verb, form }: CueForm, from: number): boolean {
  return verb.lemma === 'اعتبر' && form === 'imperfect' && ONE_OF.has(doc.bare(from));
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
