/** What is to be known of a queue: what waits, who has what, what was done, what was set aside and why. Plain values, as the server sends them. */

/** What came of articles that a worker took, by the ledger's word. Each article counts once, whichever worker had it in the end. */
export interface Done {
  readonly added: number;
  readonly revision: number;
  /** Known already, word for word: taken in twice, or kept by a worker that died before it could say so. */
  readonly same: number;
  readonly forgotten: number;
  readonly statements: number;
  /** Of the texts in UTF-8. */
  readonly bytes: number;
}

export const NOTHING_DONE: Done = { added: 0, revision: 0, same: 0, forgotten: 0, statements: 0, bytes: 0 };

export function together(all: readonly Done[]): Done {
  const of = (name: keyof Done): number => all.reduce((total, done) => total + done[name], 0);
  return {
    added: of('added'),
    revision: of('revision'),
    same: of('same'),
    forgotten: of('forgotten'),
    statements: of('statements'),
    bytes: of('bytes'),
  };
}

export interface WorkerState {
  /** `host:pid:random`. */
  readonly name: string;
  readonly started: string;
  readonly seen: string;
  /** Whether it said something lately: a worker that is killed says nothing more. */
  readonly alive: boolean;
  readonly threads: number;
  /** Articles that it has at hand. */
  readonly holding: number;
  /** Articles finished in the last half minute, by second. */
  readonly perSecond: number;
  readonly done: Done;
  readonly setAside: number;
}

export interface WaitingState {
  readonly priority: number;
  readonly articles: number;
  /** Since when the oldest of them waits. */
  readonly oldest: string;
}

export interface QueueState {
  /** By priority, the highest first. */
  readonly waiting: readonly WaitingState[];
  /** At workers. */
  readonly active: number;
  readonly setAside: number;
  /** Read and kept, and in no family or thread yet. */
  readonly toRelate: number;
  /** Bytes of all that is in the queue, packed: what it takes of the disk, about. */
  readonly bytes: number;
  /** By workers that are and that were. */
  readonly done: Done;
  readonly workers: readonly WorkerState[];
  /** Of the workers that are alive, together. */
  readonly perSecond: number;
}

/** Why an article was set aside. */
export const ASIDE_REASONS = [
  /** The reader failed at it, or did not come to an end. */
  'unreadable',
  /** The ledger could not take it. */
  'unkeepable',
  /** Each worker that had it, by itself at last, was not heard of again. */
  'deadly',
  /** What the queue holds of it is no article. */
  'damaged',
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

export interface SetAside {
  /** The hash of the article. */
  readonly hash: string;
  /** Where it stood: a file, a line, an address. */
  readonly where: string;
  readonly reason: AsideReason;
  /** What the reader or the ledger said. */
  readonly detail: string;
  readonly at: string;
}

/** How soon articles are taken: any whole number will do, these have names. */
export const PRIORITIES = { fresh: 100, archive: 0 } as const;
