/** A statement in the making: token ranges and the evidence that the passes gather, before offsets are cut. */
import type { CueForm } from './lexicon.ts';
import type { Relation, StatementClass, StatementKind } from './reading.ts';

/** Tokens `from` (inclusive) to `to` (exclusive). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface DraftLink extends TokenRange {
  readonly relation: Relation;
  readonly inherited: boolean;
}

/** How the content hangs on its cue. */
export type Frame =
  | 'that'
  | 'colon'
  | 'quote'
  | 'preposition'
  | 'noun'
  | 'before'
  | 'headline'
  | 'running'
  | 'object'
  | 'adverbial';

export interface Draft {
  /** Token of the cue, -1 where there is none. */
  readonly cue: number;
  readonly form: CueForm | null;
  readonly cueForm: 'perfect' | 'imperfect' | 'participle' | 'masdar' | 'passive' | 'adverbial' | 'nominal' | null;
  readonly lemma: string;
  class: StatementClass;
  frame: Frame;
  sources: TokenRange[];
  content: TokenRange[];
  chain: DraftLink[];
  addressee: TokenRange | null;
  negated: boolean;
  kind: StatementKind;
  /** For an antecedent of a pronoun or a relative clause: the range that names the speaker though no source is marked. */
  antecedent: TokenRange | null;
  /** Index of the sentence the cue (or content) stands in. */
  sentence: number;
  confidence: number;
  readonly rules: string[];
}
