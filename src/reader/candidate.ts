/** Who may be the subject of a statement without a source, and what there is to look at: «استقبل الوزير الوفد، مؤكدا» has two of them. */
import type { Document } from './document.ts';
import type { Draft, TokenRange } from './draft.ts';
import type { MentionCluster } from './entries.ts';
import type { Mention } from './mentions.ts';
import type { Sourcehood } from './model/sourcehood.ts';

/** Somebody, or several together, who may be the one that speaks. */
export interface Candidate {
  readonly clusters: readonly number[];
  /** A mention that has no cluster yet; `clusters` is empty then. */
  readonly mention: Mention | null;
  readonly features: Set<string>;
  /** Where it stands beside the verb, so that it is the verb's source that nothing has found so far; null elsewhere. */
  source: TokenRange | null;
}

export interface SpokenBefore {
  readonly draft: number;
  readonly clusters: readonly number[];
}

/** What the ranker may look at. */
export interface Surroundings {
  readonly doc: Document;
  readonly drafts: readonly Draft[];
  readonly sourcehood: Sourcehood;
  readonly mentions: readonly Mention[];
  /** The statement inside whose content a draft stands, or -1. */
  readonly parents: readonly number[];
  /** For each token the innermost statement whose content it is in, or -1. */
  readonly owner: Int32Array;
  readonly clusterOf: (mention: Mention) => number;
  readonly cluster: (index: number) => MentionCluster | undefined;
  /** Statements resolved so far with their speakers, in order. */
  readonly spoken: readonly SpokenBefore[];
  /** The clusters among them. */
  readonly speakers: ReadonlySet<number>;
  /** Of each draft those whom its source names as far as names and titles alone tell, -1 for one told in short; none where no source stands. */
  readonly told: readonly (readonly number[])[];
}

/** The speakers of a draft, if it is resolved. */
export function speakersOf(spoken: readonly SpokenBefore[], draft: number): readonly number[] {
  for (let k = spoken.length - 1; k >= 0; k--) {
    const before = spoken[k];
    if (before === undefined || before.draft < draft) break;
    if (before.draft === draft) return before.clusters;
  }
  return [];
}
