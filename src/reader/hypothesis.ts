/**
 * What the rules propose for a word that could report: a draft, where its content begins, and whose clause it stands in.
 *
 * Example: «وأوضح العطار، أن ...»: a draft with the cue «أوضح», a content from behind «أن», a clause that is the reporter's own.
 */
import type { Draft } from './draft.ts';
import type { CueForm } from './lexicon.ts';

/** A cue that the pass looked at and dropped, for `explain`. */
export type Reject = (token: number, rule: string) => void;

export interface Candidate {
  readonly draft: Draft;
  /** Where the content begins, or -1 where the content is already set. */
  readonly contentFrom: number;
  /** Whether this cue starts a clause of the reporter's own, and so ends contents before it. */
  readonly outer: boolean;
  /** Where that clause begins: at the cue, or at «كما», «من جانبه» before it. */
  readonly clauseStart: number;
}

/** An empty draft for a cue. */
export function newDraft(cue: number, form: CueForm | null, cueForm: Draft['cueForm'], sentence: number): Draft {
  return {
    cue,
    form,
    cueForm,
    lemma: form?.verb.lemma ?? '',
    class: form?.verb.class ?? 'say',
    frame: 'that',
    sources: [],
    content: [],
    chain: [],
    addressee: null,
    negated: false,
    kind: 'indirect',
    antecedent: null,
    sentence,
    confidence: 0.9,
    rules: [],
  };
}
