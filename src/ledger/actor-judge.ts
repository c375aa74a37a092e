/**
 * Who decides whether two clusters of two articles are one actor: the reader knows names and offices, the ledger keeps what was decided.
 *
 * Example: «وزير النقل سليم العطار» of one article and «سليم العطار» of another share a key, and the judge says they are one by name.
 */
import type { ActorTraits, Reading, Verdict } from '../reader/index.ts';

export type { ActorTraits, Verdict };

export interface ActorJudge {
  /** What a cluster tells of an actor; null where it is none, as «مصدر أمني» or «البيان». */
  traits(reading: Reading, cluster: number): ActorTraits | null;
  /** Two actors that are the same share one at least. */
  keys(traits: ActorTraits): readonly string[];
  same(a: ActorTraits, b: ActorTraits): Verdict;
}
