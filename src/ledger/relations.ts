/**
 * What records of many articles have to do with one another, as it was decided: families of statements, threads between statements and between
 * events, and the ids by which events are known for good. Who decides is another room's.
 *
 * Example: «الجسر آمن» in three outlets is one family; «نفى العطار إغلاق الجسر» is tied to the statement it denies.
 */
import type { EventRecord } from '../reader/index.ts';
import type { ActorId, ArticleId, EventId, StatementId } from './ids.ts';

/** A statement's place in a family. */
export interface FamilyMember {
  readonly statement: StatementId;
  /** The id of the statement that began it. */
  readonly family: string;
  /** Why it is in it, as whoever decided says: kept and given back as it is. */
  readonly reasons: unknown;
  /** Two statements of one family share one at least. */
  readonly keys: readonly string[];
}

export interface FamilyView {
  readonly id: string;
  /** In the order in which their articles came. */
  readonly members: readonly Pick<KeptMember, 'statement' | 'article' | 'reasons'>[];
}

/** What a family amounts to, as whoever relates has weighed it. */
export interface FamilyWeight {
  readonly family: string;
  /** Who speaks in it. */
  readonly speakers: readonly ActorId[];
  /** Outlets that carry it. */
  readonly outlets: number;
  /** Independent roots from which they have it. */
  readonly roots: number;
}

/** One side of a relation: some actors, and whoever an article gives the code of a state. */
export interface Party {
  readonly actors: readonly ActorId[];
  /** ISO 3166-1 alpha-3, or the code of a body: UNO. */
  readonly country: string | null;
}

/** An event in which both sides take part. */
export interface EventBetween extends EventView {
  /** Indices of the participants that are of the one side, and of the other. */
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** Of each participant the actor, where there is one. */
  readonly actors: readonly (ActorId | null)[];
}

export interface KeptMember {
  readonly statement: StatementId;
  readonly article: ArticleId;
  readonly family: string;
  readonly reasons: unknown;
}

/** What a later record does to an earlier one. */
export interface ThreadTie {
  readonly earlier: StatementId | EventId;
  readonly later: StatementId | EventId;
  /** `denial`, `invitation-visit` ... */
  readonly kind: string;
  readonly reasons: unknown;
}

export interface EventView {
  readonly id: EventId;
  readonly article: ArticleId;
  /** Null where the newest reading has it no more. */
  readonly event: EventRecord | null;
}

export interface Relations {
  event(id: EventId): Promise<EventView | null>;
  eventsOf(article: ArticleId): Promise<readonly EventView[]>;
  /** Events of newest revisions in which both sides take part, each by another participant; those published last first. */
  eventsBetween(one: Party, other: Party, limit?: number): Promise<readonly EventBetween[]>;
  /** Lists an event under keys, with the day of its article; events that may hang together share one. @throws {LedgerFault} `not-found` */
  listEvent(event: EventId, keys: readonly string[]): Promise<void>;
  isListed(event: EventId): Promise<boolean>;
  /** Events listed under one of the keys, published from one day to another (ISO), those that share most keys first. */
  eventsNear(keys: readonly string[], from: string, to: string, limit?: number): Promise<readonly EventId[]>;

  /** Puts statements into families, out of those they were in. @throws {LedgerFault} `no-such-statement` */
  putFamilies(members: readonly FamilyMember[]): Promise<void>;
  /** The family of an id that it has or had: one that was merged leads to what it has become. */
  family(id: string): Promise<FamilyView | null>;
  familyOf(statement: StatementId): Promise<FamilyView | null>;
  /** Ids of the families with a statement that shares a key. */
  familiesNear(keys: readonly string[], limit?: number): Promise<readonly string[]>;
  /** Keeps what a family amounts to, in place of what was kept. @throws {LedgerFault} `not-found` */
  weighFamily(weight: FamilyWeight): Promise<void>;
  /** Families in which an actor speaks, those of most roots first, then those of most outlets. */
  mostCarried(actor: ActorId, limit?: number): Promise<readonly FamilyWeight[]>;
  /** Makes two families one; the first one's id leads to the other from now on. */
  mergeFamilies(family: string, into: string): Promise<void>;

  /** @throws {LedgerFault} `no-such-statement` where an end is neither a statement nor an event */
  putThreads(ties: readonly ThreadTie[]): Promise<void>;
  removeThread(tie: Pick<ThreadTie, 'earlier' | 'later' | 'kind'>): Promise<void>;
  /** All ties of a record, in both directions. */
  threadsOf(id: StatementId | EventId): Promise<readonly ThreadTie[]>;
}
