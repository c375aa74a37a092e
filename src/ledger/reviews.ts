/**
 * Reviews: what people made of statements that the reader found. A judgement is one reviewer's, of one statement, as it stood when he looked.
 *
 * Example: ليان accepts «أكد سالم الحداد أن "جسر الرمال آمن"» as it was read; نوح, who is shown the same record, rejects it: one disagreement.
 * Judgements change nothing themselves: what a reviewer corrects is a correction like any other, and the judgement names it.
 */
import type { StatementClass } from '../reader/index.ts';
import type { Agreement, Judgement } from './agreement.ts';
import type { ArticleId, StatementId } from './ids.ts';

export interface NewReview {
  readonly statement: StatementId;
  readonly judgement: Judgement;
  readonly reviewer: string;
  /** The version that was looked at: the statement's own before the corrections that came of it, or 0, the record as it was read. */
  readonly version: number;
  /** Ids of the corrections that came of it. */
  readonly corrections?: readonly string[];
}

export interface Review {
  readonly statement: StatementId;
  readonly article: ArticleId;
  readonly judgement: Judgement;
  readonly reviewer: string;
  readonly version: number;
  readonly corrections: readonly string[];
  /** Class and confidence as read, when it was judged. */
  readonly class: StatementClass;
  readonly confidence: number;
  readonly at: string;
}

/** Whose judgements make that a statement is not shown any more. */
export type ReviewScope =
  /** All that this reviewer has not judged. */
  | 'mine'
  /** Only what nobody has judged: several share the work. */
  | 'open'
  /** Only what others have judged and this reviewer has not: a second opinion. */
  | 'second';

export interface ReviewPage {
  readonly statements: readonly { readonly id: StatementId; readonly confidence: number }[];
  /** Where the next page begins; what others judge meanwhile does not move it. */
  readonly next: string | null;
}

export interface ReviewProgress {
  /** Statements of newest revisions that stand in the ledger, rejected ones among them. */
  readonly statements: number;
  /** Those of them that somebody has judged, and that two or more have. */
  readonly judged: number;
  readonly twice: number;
  readonly reviewers: readonly {
    readonly reviewer: string;
    readonly judged: number;
    readonly counts: { readonly [judgement in Judgement]: number };
    readonly last: string;
  }[];
}

export interface Reviews {
  /**
   * Keeps a judgement; another by the same reviewer takes its place.
   *
   * @throws {LedgerFault} `no-such-statement`, `stale` where the version is neither the statement's newest, less the corrections named, nor 0
   */
  put(review: NewReview): Promise<Review>;
  /** Takes a judgement back; null where there is none. What was corrected with it stays: the judgement names it. */
  take(statement: StatementId, reviewer: string): Promise<Review | null>;
  /** All judgements of a statement, the earliest first. */
  of(statement: StatementId): Promise<readonly Review[]>;
  /** The judgements of a reviewer, the latest first. */
  by(reviewer: string, limit?: number): Promise<readonly Review[]>;
  /** Which of these statements are out of a reviewer's scope. */
  done(statements: readonly StatementId[], reviewer: string, scope: ReviewScope): Promise<readonly StatementId[]>;
  /** What to check next, least confident first. @param cursor `next` of the page before */
  next(reviewer: string, scope: ReviewScope, limit?: number, cursor?: string): Promise<ReviewPage>;
  /** Articles in which somebody judged or corrected something, in the order in which they came. */
  articles(): Promise<readonly ArticleId[]>;
  progress(): Promise<ReviewProgress>;
  /** How far two reviewers agree on what both have judged. */
  agreement(one: string, other: string): Promise<Agreement>;
}
