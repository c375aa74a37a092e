/**
 * Threads: what a later record does to an earlier one. Every link says why, in words and places; where the reasons do not suffice there is none.
 *
 * Examples: «نفت الوزارة إغلاق الجسر» denies «الجسر مغلق»; «زار العطار بغداد» is what became of «دعا العطار إلى زيارة بغداد».
 */
import type { TextSpan } from './happenings.ts';

export const THREAD_KINDS = ['denial', 'correction', 'repetition', 'invitation-visit', 'pledge-outcome'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** Words that speak for the link, where they stand in the earlier and in the later article. */
export interface ThreadReason {
  /** `thread/denied-words`, `thread/same-participant` ... */
  readonly rule: string;
  readonly words: readonly string[];
  readonly from: readonly TextSpan[];
  readonly to: readonly TextSpan[];
}

export interface ThreadLink {
  readonly kind: ThreadKind;
  /** Id of the earlier statement or event: the claim, the invitation, the pledge. */
  readonly from: string;
  /** Id of the later one: the denial, the visit, the outcome. */
  readonly to: string;
  /** Of a denial or correction: whether the earlier one's own speaker made it. */
  readonly bySpeaker: boolean;
  /** Of an outcome: whether it came about. */
  readonly outcome: 'held' | 'cancelled' | 'denied' | 'planned' | null;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly ThreadReason[];
}

export const THREAD_STATES = ['stands', 'denied-by-speaker', 'denied-by-others', 'corrected'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

/** What is known to have become of a statement. A correction weighs more than a denial, the speaker's own denial more than that of others. */
export function stateOf(
  statement: string,
  links: readonly ThreadLink[],
): { readonly state: ThreadState; readonly because: readonly ThreadLink[] } {
  const about = links.filter(({ from }) => from === statement);
  const corrections = about.filter(({ kind }) => kind === 'correction');
  if (corrections.length > 0) return { state: 'corrected', because: corrections };
  const denials = about.filter(({ kind }) => kind === 'denial');
  const own = denials.filter(({ bySpeaker }) => bySpeaker);
  if (own.length > 0) return { state: 'denied-by-speaker', because: own };
  if (denials.length > 0) return { state: 'denied-by-others', because: denials };
  return { state: 'stands', because: [] };
}
