/**
 * The clauses of a cue that the models label: what stands behind it up to the sentence's end, and what stands before it.
 *
 * Example: in «العراق | يؤكد | حرصه على ...» the clause before the cue is «العراق», the one behind it «حرصه على ...».
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { CueForm } from '../lexicon.ts';
import { type Clause, Guess } from './clause-features.ts';

/** How many tokens behind a cue are looked at for its source and the beginning of its content. */
export const REACH_BEHIND = 80;
/** How many tokens before a cue are looked at for its source. */
export const REACH_BEFORE = 40;

/** What the rules think of a cue. */
export interface Hypothesis {
  readonly sources: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  /** First token of the content, -1 where it stands before the cue. */
  readonly contentFrom: number;
}

/** The tokens behind the cue: to the end of the sentence, of the quotation around the cue, or of the reach. */
export function clauseBehind(doc: Document, cue: number, form: CueForm, hypothesis: Hypothesis | null): Clause {
  const from = cue + 1;
  let to = doc.sentenceEnd(cue);
  // «وقال:» and a line break: the words stand in the next paragraph.
  let last = to - 1;
  while (last > cue && doc.kind(last) === Kind.Line) last--;
  if (doc.isMark(last, ':') && to < doc.count) to = doc.sentenceEnd(to);
  const quoted = doc.quotations.innermost[cue] ?? -1;
  const around = quoted === -1 ? undefined : doc.quotations.list[quoted];
  if (around !== undefined && around.close > cue) to = Math.min(to, around.close);
  to = Math.max(from, Math.min(to, from + REACH_BEHIND));
  return { cue, form, from, to, before: false, guess: guessOf(from, to, hypothesis) };
}

/** The tokens before the cue, back to the start of the sentence or of the quotation around it. */
export function clauseBefore(doc: Document, cue: number, form: CueForm, hypothesis: Hypothesis | null): Clause {
  let from = Math.max(doc.sentenceStart(cue), cue - REACH_BEFORE);
  const quoted = doc.quotations.innermost[cue] ?? -1;
  const around = quoted === -1 ? undefined : doc.quotations.list[quoted];
  if (around !== undefined && around.open < cue) from = Math.max(from, around.open + 1);
  return { cue, form, from, to: cue, before: true, guess: guessOf(from, cue, hypothesis) };
}

function guessOf(from: number, to: number, hypothesis: Hypothesis | null): Uint8Array {
  const guess = new Uint8Array(to - from);
  if (hypothesis === null) return guess;
  guess.fill(Guess.Outside);
  const mark = (range: TokenRange, first: number, then: number): void => {
    for (let i = Math.max(range.from, from); i < Math.min(range.to, to); i++)
      guess[i - from] = i === range.from ? first : then;
  };
  for (const source of hypothesis.sources) mark(source, Guess.SourceBegins, Guess.SourceGoesOn);
  if (hypothesis.addressee !== null) mark(hypothesis.addressee, Guess.Addressee, Guess.Addressee);
  const { contentFrom } = hypothesis;
  if (contentFrom >= from)
    for (let i = contentFrom; i < to; i++) guess[i - from] = i === contentFrom ? Guess.Content : Guess.Beyond;
  return guess;
}
