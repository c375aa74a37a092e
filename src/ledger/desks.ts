/**
 * What the people at a desk keep in a ledger beside the news: collections of articles and statements, with notes, and alerts, which tell what
 * is new to a question.
 *
 * Example: the collection «ملف الجسر» with three statements and a note on each; the alert «speaker:العطار class:deny».
 */
import type { ArticleId, StatementId } from './ids.ts';

export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly createdAt: string;
  readonly items: number;
}

export interface Collected {
  readonly item: StatementId | ArticleId;
  readonly article: ArticleId;
  readonly note: string;
  readonly addedAt: string;
}

export interface Collections {
  create(name: string, note?: string): Promise<Collection>;
  /** Changes the name or the note. @throws {LedgerFault} `not-found` */
  change(id: string, name: string, note: string): Promise<void>;
  list(): Promise<readonly Collection[]>;
  /** Puts an article or a statement in; again, to change its note. @throws {LedgerFault} `not-found`, `no-such-statement` */
  put(id: string, item: StatementId | ArticleId, note?: string): Promise<void>;
  take(id: string, item: StatementId | ArticleId): Promise<void>;
  /** In the order in which they were put in. */
  items(id: string): Promise<readonly Collected[]>;
  remove(id: string): Promise<void>;
}

export interface Alert {
  readonly id: string;
  readonly name: string;
  /** The question as it was written. */
  readonly query: string;
  readonly createdAt: string;
  /** The last article that was looked at; what came after it is new. */
  readonly seen: ArticleId | null;
}

export interface Alerts {
  /** From now on: what is in the ledger already is not new. */
  create(name: string, query: string): Promise<Alert>;
  list(): Promise<readonly Alert[]>;
  /** Articles that came after the last one looked at, the earliest first. A newer reading of an old article makes nothing new. */
  news(id: string, limit?: number): Promise<readonly ArticleId[]>;
  /** All up to this article has been looked at; an alert does not go back. */
  advance(id: string, seen: ArticleId): Promise<void>;
  /** Calls it otherwise; what it asks, and what fired for it, stays. @throws {LedgerFault} `not-found` */
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
}
