/**
 * Statements that take up words of another: what was said before is what is denied, confirmed or criticised.
 *
 * Examples: «قالت النقابة إن | المصنع أغلق |، وهو ما | تنفيه | الإدارة»: the union and the management say the same words, one for it and
 * one against; «..., الأمر الذي | انتقده | العطار».
 */
import { Kind } from '../text/index.ts';
import { trimRange } from './contents.ts';
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import { newDraft } from './hypothesis.ts';
import type { CueForm } from './lexicon.ts';
import { isNegated } from './negation.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
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
  if (last === null || type === null || form.form === 'participle' || form.form === 'masdar') return null;
  if (type.cuePronoun !== 'ه' || type.nouns.length > 0) return null;
  const from = opening(doc, cue);
  const said = last.content.at(-1);
  if (from === -1 || said === undefined || said.from >= from || last.content.length > 1) return null;
  const before = trimRange(doc, { from: said.from, to: from });
  if (said.to < before.to) return null;
  const to = nounPhraseEnd(doc, cue + 1, Math.min(doc.sentenceEnd(cue), cue + LONGEST_SOURCE), { single: false });
  if (to === cue + 1) return null;
  last.content = [before];
  const draft = newDraft(cue, form, form.form, doc.sentenceOf(cue));
  draft.sources.push({ from: cue + 1, to } satisfies TokenRange);
  draft.content.push(before);
  draft.frame = 'before';
  draft.negated = isNegated(doc, cue);
  draft.rules.push(`cue/${form.form}`, 'source/behind', 'content/taken-up');
  return draft;
}

const LONGEST_SOURCE = 14;

/** The first token of «وهو ما» before the cue, which a mark or another sentence stands before; -1 for none. */
function opening(doc: Document, cue: number): number {
  let k = cue - 1;
  if (doc.isFunction(k, 'negation')) k--;
  if (!TAKES_UP.has(`${doc.bare(k - 1)} ${doc.bare(k)}`)) return -1;
  // «وهو | الأمر الذي»
  const from = TAKES_UP.has(`${doc.bare(k - 2)} ${doc.bare(k - 1)}`) ? k - 2 : k - 1;
  return doc.kind(from - 1) === Kind.Mark ? from : -1;
}
