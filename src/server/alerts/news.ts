/** The news of one alert, ready to be written as a feed, a message or a part of a digest. */
import { ALERT_WORDS, type Language } from '../../messages/index.ts';
import type { Alert, Ledger } from '../../ledger/index.ts';
import { entriesOf, type NewsEntry } from './entries.ts';
import type { AlertStore } from './store.ts';
import { watchedActor } from './watching.ts';

export interface AlertNews {
  readonly alert: Alert;
  /** The name of the speaker who is watched, where it is one. */
  readonly watched: string | null;
  readonly entries: readonly NewsEntry[];
}

/** Entries of a feed. */
export const FEED_ENTRIES = 100;

export async function newsOf(
  ledger: Ledger,
  store: AlertStore,
  alert: Alert,
  home: string | null,
  most = FEED_ENTRIES,
): Promise<AlertNews> {
  const entries = await entriesOf(ledger, store.fired(alert.id, most), home);
  return { alert, watched: (await watchedActor(ledger, alert.query))?.name ?? null, entries };
}

/** «تنبيه: الجسر». */
export function titleOf({ alert, watched }: Pick<AlertNews, 'alert' | 'watched'>, language: Language): string {
  return `${ALERT_WORDS[watched === null ? 'alert' : 'watched'][language]}: ${alert.name}`;
}

/** What it asks, in words. */
export function askedBy({ alert, watched }: Pick<AlertNews, 'alert' | 'watched'>, language: Language): string {
  return watched === null ? `${ALERT_WORDS.savedSearch[language]}: ${alert.query}` : watched;
}
