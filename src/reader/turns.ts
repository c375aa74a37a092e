/**
 * Turns: what tells whether the one who spoke last goes on, or the word has passed to another.
 *
 * Examples: «وأضاف المتحدث ...» inside a paragraph goes on; «من جانبه، قال المدير ...» passes the word on; «وقال المدير» that opens a paragraph may do
 * either.
 */
import { Kind } from '../text/index.ts';
import type { SpokenBefore } from './candidate.ts';
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

const GOES_ON = WORD_LISTS['goes-on-saying'];
/** The word passes on in the first words of a sentence. */
const OPENING = 6;
/** Statements in a row that are told apart. */
const LONGEST_RUN = 3;

/** Where a statement stands: its cue, else where its words begin. */
export function standsAt(draft: Draft | undefined): number {
  if (draft === undefined) return 0;
  return draft.cue !== -1 ? draft.cue : (draft.content[0]?.from ?? 0);
}

/** «وأضاف», «وتابع»: a verb that goes on with what somebody has been saying. */
export function isContinuing(draft: Draft | undefined): boolean {
  return GOES_ON.has(draft?.lemma ?? '');
}

/** «من جانبه», «بدورها» before the cue in its sentence: the word passes on. */
export function passesOn(doc: Document, at: number): boolean {
  const start = doc.sentenceStart(at);
  for (let i = start; i < at && i < start + OPENING; i++)
    if (doc.phrase(doc.lexicon.openers, i)?.value === 'turn') return true;
  return false;
}

/** Whether the sentence of a token opens a paragraph. */
export function opensParagraph(doc: Document, at: number): boolean {
  return at === 0 || doc.kind(doc.sentenceStart(at) - 1) === Kind.Line;
}

/** How long ago something stood, in sentences and in steps. */
export function sinceThen(doc: Document, then: number, now: number): 'here' | 'next' | 'near' | 'far' {
  const gap = doc.sentenceOf(now) - doc.sentenceOf(then);
  if (gap <= 0) return 'here';
  return gap === 1 ? 'next' : gap <= 3 ? 'near' : 'far';
}

/** How many statements in a row the same have spoken, up to that one. */
export function runOf(spoken: readonly SpokenBefore[], last: number): string {
  const key = spoken[last]?.clusters.join('+');
  let k = last;
  while (k > 0 && last - k < LONGEST_RUN && spoken[k - 1]?.clusters.join('+') === key) k--;
  return last - k >= LONGEST_RUN ? 'long' : String(last - k);
}
