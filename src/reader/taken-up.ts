/**
 * Statements that take up words of another: what was said before is what is denied, confirmed or criticised.
 *
 * Examples: «قالت النقابة إن | المصنع أغلق |، وهو ما | تنفيه | الإدارة»: the union and the management say the same words, one for it and
 * one against; «..., الأمر الذي | انتقده | العطار»; «"| لن نغلق |"، هذا ما | قاله | الوزير»; «يبدأ الصرف غدا. | أعلن | ذلك وزير النقل»: what the paragraph has said so far.
 */
import { Kind } from '../text/index.ts';
import { objectInside } from './addressees.ts';
import { behindAsides } from './adverbial-verbs.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { newDraft } from './hypothesis.ts';
import type { CueForm } from './lexicon.ts';
import { isNegated } from './negation.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { readParticipants, skipInsertion } from './participants.ts';
import { That } from './vocabulary.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** «وهو | ما», «هذا | ما», «الأمر | الذي» */
const TAKES_UP = WORD_LISTS['takes-up'];

/**
 * The statement whose cue takes up what was said before it, or null.
 *
 * @param last what was said last before the cue; where it has run on over these words it is cut before them
 */
export function takenUp(doc: Document, cue: number, form: CueForm, last: Draft | null): Draft | null {
  const type = doc.type(cue);
  if (type === null || form.form === 'participle' || form.form === 'masdar') return null;
  if (type.cuePronoun !== 'ه' || type.nouns.length > 0) return null;
  const from = opening(doc, cue);
  if (from === -1) return null;
  const said = last === null ? null : saidUpTo(doc, last, from);
  const before = said ?? quotedBefore(doc, from);
  if (before === null) return null;
  const source = behindAsides(doc, cue + 1, doc.sentenceEnd(cue));
  // «وهو ما نراه | حاليا | في شوارعنا»: nobody is named.
  if (doc.phrase(doc.lexicon.times, source) !== null) return null;
  const to = nounPhraseEnd(doc, source, Math.min(doc.sentenceEnd(cue), source + LONGEST_SOURCE), { single: false });
  if (to === source) return null;
  if (said !== null && last !== null) last.content = [said];
  const draft = newDraft(cue, form, form.form, doc.sentenceOf(cue));
  draft.sources.push({ from: source, to } satisfies TokenRange);
  draft.content.push(before);
  draft.frame = 'before';
  draft.negated = isNegated(doc, cue);
  draft.rules.push(`cue/${form.form}`, 'source/behind', 'content/taken-up');
  return draft;
}

const LONGEST_SOURCE = 14;

/** What was said last in one piece, cut before these words; null where it ends long before them. */
function saidUpTo(doc: Document, { content }: Draft, from: number): TokenRange | null {
  const [said] = content;
  if (said === undefined || content.length > 1 || said.from >= from) return null;
  const before = trimRange(doc, { from: said.from, to: from });
  return said.to < before.to ? null : before;
}

/** «"| الأسعار لن ترتفع |"، هذا ما قاله الوزير»: the quotation that is closed before these words. */
function quotedBefore(doc: Document, from: number): TokenRange | null {
  const closing = doc.isComma(from - 1) || doc.isMark(from - 1, '.') ? from - 2 : from - 1;
  const found = doc.quotationClosing(closing);
  return found === undefined || found.words < LEAST_QUOTED ? null : { from: found.open + 1, to: found.close };
}

/** Words in marks are somebody's from so many on: fewer are a name. */
const LEAST_QUOTED = 3;

/** «أعلن | ذلك», «صرح | بذلك» */
const THIS = WORD_LISTS['said-of-it'];
/** Classes of verbs that tell what is so; who denies or welcomes «ذلك» tells of something else. */
const TELLING: readonly string[] = ['say', 'announce', 'stress'];

/**
 * The statement of one who is named behind what he has said: «تبدأ المؤسسة الصرف غدا.⏎ | أعلن | ذلك وزير النقل», or null. The words are what the
 * paragraph has said so far, where the cue opens one the paragraph before.
 *
 * @param last what was said last before the cue
 */
export function saidThis(doc: Document, cue: number, form: CueForm, last: Draft | null): Draft | null {
  const { verb, agreement } = form;
  if (form.form !== 'perfect' || agreement?.person !== 3 || verb.strength !== 'strong' || !TELLING.includes(verb.class))
    return null;
  if (!THIS.has(doc.bare(cue + 1)) || (cue > 0 && doc.kind(cue - 1) === Kind.Arabic)) return null;
  const paragraph = trimRange(doc, { from: paragraphOf(doc, cue), to: cue });
  // «وقال العطار إن | المرفأ مغلق |. أكد ذلك مدير الجمارك»
  const said = last !== null && last.cue >= paragraph.from ? last.content.at(-1) : undefined;
  const content = said ?? paragraph;
  if (content.to - content.from < SHORTEST || (doc.quotations.innermost[cue] ?? -1) !== -1) return null;
  const limit = Math.min(doc.sentenceEnd(cue), cue + 2 + LONGEST_SOURCE);
  const { sources } = readParticipants(doc, cue + 1, form, limit, false);
  const speaker = sources.at(-1);
  if (speaker === undefined || hasWords(doc, speaker) || saysMore(doc, speaker.to, limit)) return null;
  const draft = newDraft(cue, form, form.form, doc.sentenceOf(cue));
  draft.sources.push(...sources);
  draft.content.push(content);
  draft.frame = 'before';
  draft.rules.push(`cue/${form.form}`, 'source/behind', 'content/taken-up');
  return draft;
}

/** «أعلن ذلك القائد | استقالته» */
function hasWords(doc: Document, speaker: TokenRange): boolean {
  const object = objectInside(doc, speaker);
  return object !== -1 && doc.type(object)?.article === false;
}

/** «قال ذلك الشاب | إن الأسعار ارتفعت»: his words are still to come. */
function saysMore(doc: Document, from: number, limit: number): boolean {
  let k = from;
  for (let next = skipInsertion(doc, k, limit); next > k && !doc.isComma(k); next = skipInsertion(doc, k, limit))
    k = next;
  return (doc.type(k)?.that ?? That.None) !== That.None || doc.isMark(k, ':') || doc.quotations.opensAt[k] !== -1;
}

/** What is said has at least so many words. */
const SHORTEST = 2;

/** The first token of the paragraph that the words before the cue stand in. */
function paragraphOf(doc: Document, cue: number): number {
  let from = cue;
  while (from > 0 && doc.kind(from - 1) === Kind.Line) from--;
  while (from > 0 && doc.kind(from - 1) !== Kind.Line) from--;
  return from;
}

/** The first token of «وهو ما» before the cue, which a mark or another sentence stands before; -1 for none. */
function opening(doc: Document, cue: number): number {
  let k = cue - 1;
  if (doc.isFunction(k, 'negation')) k--;
  if (!TAKES_UP.has(`${doc.bare(k - 1)} ${doc.bare(k)}`)) return -1;
  // «وهو | الأمر الذي»
  const from = TAKES_UP.has(`${doc.bare(k - 2)} ${doc.bare(k - 1)}`) ? k - 2 : k - 1;
  return doc.kind(from - 1) === Kind.Mark ? from : -1;
}
