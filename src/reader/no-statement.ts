/**
 * What stands as statements do and is none, by the words beside its cue.
 *
 * Examples: «أدانت | محكمة الجنايات | المتهم بالسجن»: a sentence; «يعتبر العطار | أحد نجوم الفريق»: he is held to be one, and holds nobody for it.
 */
import { Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { Complement, type CueForm } from './lexicon.ts';
import { That } from './vocabulary.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const ONE_OF = WORD_LISTS['one-of'];
const VERDICTS = WORD_LISTS['verdicts'];
const COURTS = WORD_LISTS['courts'];
const PUNISHED = WORD_LISTS['punished'];
const BEFORE_THAT = WORD_LISTS['before-that'];

/** «أحيل إلى المحكمة | لاتهامه | بالتزوير»: the pronoun of such a noun is whom it is about, and nobody accuses. */
export function isAccused(doc: Document, cue: number, { form, verb }: CueForm, from: number): boolean {
  if (form !== 'masdar' || verb.class !== 'blame' || doc.type(cue)?.cuePronoun === '' || from !== cue + 1) return false;
  return doc.type(from)?.preposition === 'ب' && (verb.complements & Complement.Noun) !== 0;
}

/** «أدانت | محكمة الجنايات | المتهم»: a sentence, and nobody's words. */
export function isVerdict(doc: Document, { verb }: CueForm, { cue, sources }: Draft): boolean {
  const [source] = sources;
  if (source === undefined || !VERDICTS.has(verb.lemma) || !COURTS.has(doc.bare(source.from))) return false;
  for (let i = source.to - 1; i < doc.sentenceEnd(cue); i++) if (PUNISHED.has(doc.bare(i))) return true;
  return false;
}

/** «كتب محمد العطار:⏎»: a line that tells who wrote the article. */
export function isByline(doc: Document, cue: number, { verb }: CueForm, from: number): boolean {
  if (verb.lemma !== 'كتب' || (cue > 0 && doc.kind(cue - 1) !== Kind.Line)) return false;
  // «كتب الوزير على حسابه:⏎«...»» is what he wrote.
  if (doc.quotations.opensAt[from - 1] !== -1 || doc.quotations.opensAt[from] !== -1) return false;
  for (let i = cue + 1; i < from && !doc.isFunction(i, 'preposition'); i++) if (doc.kind(i) === Kind.Line) return true;
  return false;
}

/** Whether the verb is rather a passive, by the word that stands where its object should. */
export function isHeldToBe(doc: Document, { verb, form }: CueForm, from: number): boolean {
  return verb.lemma === 'اعتبر' && form === 'imperfect' && ONE_OF.has(doc.bare(from));
}

/** «لم يسألنا أحد قبل أن | تبدأ الجرافات»: what stands behind أن is when it was not said, and nothing else in the sentence could be what was. */
export function isTimeOf(doc: Document, cue: number, from: number): boolean {
  if ((doc.type(from - 1)?.that ?? That.None) === That.None || from - 2 <= cue || !BEFORE_THAT.has(doc.bare(from - 2)))
    return false;
  for (let i = from; i < doc.sentenceEnd(from); i++)
    if (
      doc.isMark(i, ':') ||
      (doc.quotations.opensAt[i] ?? -1) !== -1 ||
      (doc.type(i)?.that ?? That.None) !== That.None
    )
      return false;
  return true;
}
