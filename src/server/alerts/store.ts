/**
 * What is kept of alerts beside the ledger: which statement fired for which alert, where news is to be sent, and what came of sending it.
 *
 * What an alert asks and how far it has looked stand in the ledger, and go with it when it is copied or exported. Addresses of people, secrets of
 * receivers and logs of deliveries belong to this installation, as accounts do: whoever is given a copy of a ledger is not given them. And
 * sending writes often, which must not keep the writers of the ledger waiting. So they have a file of their own; it holds ids and no words of
 * the news, so that what the ledger forgets is forgotten here.
 */
import type { ArticleId, StatementId } from '../../ledger/index.ts';

/** That a new statement met an alert. */
export interface Fired {
  /** In the order in which they fired. */
  readonly number: number;
  readonly alert: string;
  readonly statement: StatementId;
  readonly article: ArticleId;
  /** ISO 8601. */
  readonly at: string;
}

/** A statement that meets an alert, about to fire. */
export interface Firing {
  readonly statement: StatementId;
  readonly article: ArticleId;
  /** The article before this one on the same page, where there is one. */
  readonly revisionOf: ArticleId | null;
  /** A digest of speaker and words: a page that was changed fires for what is new in it only. */
  readonly words: string;
}

export const CHANNEL_KINDS = ['webhook', 'mail'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Where news is sent. */
export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  /** A web address, or the address of a mailbox. */
  readonly to: string;
  /** The alert whose news it gets; null for those of all. */
  readonly alert: string | null;
  /** News as it comes; or one digest a day, at this time: `07:00`. */
  readonly digestAt: string | null;
  readonly createdAt: string;
}

export const DELIVERY_STATES = ['waiting', 'sent', 'given-up'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message on its way. Its id is the key by which a receiver knows that it has had it already. */
export interface Delivery {
  readonly id: string;
  readonly channel: string;
  /** The alert, where it carries news; null where it is a digest. */
  readonly alert: string | null;
  /** The day of a digest. */
  readonly day: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: string;
  /** When it is to be tried next. */
  readonly nextAt: string;
  readonly sentAt: string | null;
  /** What went wrong last. */
  readonly problem: string | null;
}

export interface Attempt {
  readonly delivery: string;
  readonly at: string;
  readonly sent: boolean;
  /** The status of an answer, or what kept it from coming. Holds neither words of the news nor secrets. */
  readonly detail: string;
}

export interface AlertStore {
  /**
   * Keeps that statements fired, and a delivery for each channel that gets them, in one step; what fired before is left out.
   *
   * @returns how many are new
   */
  fire(alert: string, firings: readonly Firing[], at: string): number;
  /** Those of an alert, the newest first. */
  fired(alert: string, limit: number): readonly Fired[];
  /** How many ever fired for an alert. */
  firedCount(alert: string): number;
  /** Those of all alerts between two times, the earliest first. */
  firedBetween(from: string, to: string): readonly Fired[];
  /** The statements that a delivery carries. */
  carried(delivery: string): readonly Fired[];
  /** Drops what belongs to none of these alerts. */
  keepOnly(alerts: readonly string[]): void;

  addChannel(
    channel: Omit<Channel, 'id' | 'createdAt'>,
    at: string,
  ): { readonly channel: Channel; readonly secret: string };
  channels(alert?: string): readonly Channel[];
  /** With which messages to a receiver are signed. */
  secret(channel: string): string;
  removeChannel(id: string): boolean;

  /** Makes the delivery of a day's digest, once. */
  addDigest(channel: string, day: string, at: string): boolean;
  /**
   * Takes a delivery that is due, so that nobody else tries it until `until`; null where none is. One that was taken and not settled, since who
   * took it died, is due again after that.
   */
  takeDue(now: string, until: string): Delivery | null;
  settle(
    delivery: string,
    attempt: Omit<Attempt, 'delivery'>,
    next: { readonly state: DeliveryState; readonly nextAt: string },
  ): void;
  /** When the next one is due; null where nothing waits. */
  nextDue(): string | null;
  deliveries(limit: number, channel?: string): readonly Delivery[];
  attempts(delivery: string): readonly Attempt[];
  close(): void;
}
