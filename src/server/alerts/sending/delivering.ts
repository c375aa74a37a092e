/**
 * Sends what waits: takes one message after another that is due, tries it, and writes down what came of it. What fails is tried again, later each
 * time, for three days.
 *
 * A message is made when it is sent, from what the ledger has then: what was forgotten or rejected meanwhile does not go out. Its key stays:
 * whoever gets it twice, since a process died between sending and writing that down, can tell.
 */
import type { Ledger } from '../../../ledger/index.ts';
import { ALERT_WORDS, type Language } from '../../../messages/index.ts';
import type { Poster } from '../../../desk/index.ts';
import { digestOf } from '../digest.ts';
import { longDay } from '../days.ts';
import { entriesOf } from '../entries.ts';
import { digestHtml, digestText, newsHtml, newsText } from '../forms.ts';
import { recordOf } from '../json-feed.ts';
import { type AlertNews, titleOf } from '../news.ts';
import type { AlertStore, Channel, Delivery } from '../store.ts';
import { watchedActor } from '../watching.ts';
import type { Mailer } from './mail.ts';
import type { Message, SendOutcome } from './outcome.ts';
import { sendWebhook } from './webhook.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Before the second try, the third ... */
export const PAUSES: readonly number[] = [
  10 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
];
/** For so long nobody else tries what one has taken. */
export const TAKEN_FOR = 2 * MINUTE;
const LONGEST_PAUSE = 24 * HOUR;

export interface DeliveringOptions {
  readonly ledger: Ledger;
  readonly store: AlertStore;
  readonly poster: Poster;
  /** Null where no mail server is known: mail waits. */
  readonly mailer: Mailer | null;
  readonly language: Language;
  readonly zone: string;
  readonly home: string | null;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Told of each try; of a receiver's address no more than its host, since what follows may be a password. */
  readonly onTried?: (delivery: Delivery, channel: Channel, outcome: SendOutcome) => void;
}

export interface Delivered {
  readonly sent: number;
  readonly failed: number;
}

/** Tries everything that is due, each once. */
export async function deliverDue(options: DeliveringOptions): Promise<Delivered> {
  const { store, now, signal } = options;
  const tally = { sent: 0, failed: 0 };
  const begun = new Date(now()).toISOString();
  while (signal?.aborted !== true) {
    const delivery = store.takeDue(begun, new Date(now() + TAKEN_FOR).toISOString());
    if (delivery === null) break;
    const outcome = await tryOne(delivery, options);
    tally[outcome.kind === 'sent' ? 'sent' : 'failed']++;
  }
  return tally;
}

async function tryOne(delivery: Delivery, options: DeliveringOptions): Promise<SendOutcome> {
  const { store, now } = options;
  const channel = store.channels().find(({ id }) => id === delivery.channel);
  const outcome = channel === undefined ? NO_CHANNEL : await send(delivery, channel, options);
  const at = now();
  const attempt = { at: new Date(at).toISOString(), sent: outcome.kind === 'sent', detail: outcome.detail };
  const pause = PAUSES[delivery.attempts];
  const state =
    outcome.kind === 'sent' ? 'sent' : outcome.kind === 'refused' || pause === undefined ? 'given-up' : 'waiting';
  const wait = outcome.kind === 'failed' ? Math.min(LONGEST_PAUSE, Math.max(outcome.retryAfter ?? 0, pause ?? 0)) : 0;
  store.settle(delivery.id, attempt, { state, nextAt: new Date(at + wait).toISOString() });
  if (channel !== undefined) options.onTried?.(delivery, { ...channel, to: shownAddress(channel) }, outcome);
  return outcome;
}

/** «https://hooks.example.org/…». */
function shownAddress({ kind, to }: Channel): string {
  return kind === 'webhook' && URL.canParse(to) ? `${new URL(to).origin}/…` : to;
}

const NO_CHANNEL: SendOutcome = { kind: 'refused', detail: 'no channel' };
const NOTHING_LEFT: SendOutcome = { kind: 'sent', detail: 'nothing to send' };

async function send(delivery: Delivery, channel: Channel, options: DeliveringOptions): Promise<SendOutcome> {
  const { store, poster, mailer, now, signal } = options;
  const message =
    delivery.day === null
      ? await newsMessage(delivery, options)
      : await digestMessage(delivery, delivery.day, channel, options);
  if (message === null) return NOTHING_LEFT;
  if (channel.kind === 'webhook')
    return sendWebhook(channel.to, store.secret(channel.id), message, poster, now(), signal);
  if (mailer === null) return { kind: 'failed', detail: 'no mail server', retryAfter: null };
  return mailer.send(channel.to, message);
}

async function newsMessage(
  delivery: Delivery,
  { ledger, store, language, home }: DeliveringOptions,
): Promise<Message | null> {
  const alert = (await ledger.alerts.list()).find(({ id }) => id === delivery.alert);
  if (alert === undefined) return null;
  const entries = await entriesOf(ledger, store.carried(delivery.id), home);
  if (entries.length === 0) return null;
  const news: AlertNews = { alert, watched: (await watchedActor(ledger, alert.query))?.name ?? null, entries };
  const footer = ALERT_WORDS.reason[language];
  return {
    key: delivery.id,
    createdAt: delivery.createdAt,
    subject: `${titleOf(news, language)} (${entries.length})`,
    text: newsText(news, language, footer),
    html: newsHtml(news, language, footer),
    data: {
      type: 'musnad.alert.news',
      id: delivery.id,
      timestamp: delivery.createdAt,
      data: { alert: alertData(news), statements: entries.map(recordOf) },
    },
  };
}

async function digestMessage(
  delivery: Delivery,
  day: string,
  { alert }: Channel,
  { ledger, store, language, home, zone }: DeliveringOptions,
): Promise<Message | null> {
  const digest = await digestOf(ledger, store, day, { zone, home, alert });
  if (digest.news.length === 0) return null;
  const footer = ALERT_WORDS.reason[language];
  return {
    key: delivery.id,
    createdAt: delivery.createdAt,
    subject: `${ALERT_WORDS.product[language]} · ${ALERT_WORDS.digest[language]} · ${longDay(day, language)}`,
    text: digestText(digest, language, footer),
    html: digestHtml(digest, language, footer),
    data: {
      type: 'musnad.digest',
      id: delivery.id,
      timestamp: delivery.createdAt,
      data: {
        day,
        alerts: digest.news.map((news) => ({ alert: alertData(news), statements: news.entries.map(recordOf) })),
      },
    },
  };
}

function alertData({ alert, watched }: AlertNews): Readonly<Record<string, unknown>> {
  const { id, name, query } = alert;
  return { id, name, query, watched };
}
