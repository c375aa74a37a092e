/** The digest of a day: what fired on it, alert by alert. */
import type { Ledger } from '../../ledger/index.ts';
import { around, clockIn } from './days.ts';
import { entriesOf } from './entries.ts';
import type { AlertNews } from './news.ts';
import type { AlertStore } from './store.ts';
import { watchedActor } from './watching.ts';

export interface Digest {
  readonly day: string;
  /** Alerts with something new, in the order in which they were made. */
  readonly news: readonly AlertNews[];
  readonly statements: number;
}

export interface DigestOptions {
  /** The zone whose day it is. */
  readonly zone: string;
  readonly home: string | null;
  /** Only this alert. */
  readonly alert?: string | null;
}

export async function digestOf(
  ledger: Ledger,
  store: AlertStore,
  day: string,
  { zone, home, alert: only = null }: DigestOptions,
): Promise<Digest> {
  const { from, to } = around(day);
  const fired = store.firedBetween(from, to).filter(({ at }) => clockIn(zone, Date.parse(at)).day === day);
  const news: AlertNews[] = [];
  for (const alert of await ledger.alerts.list()) {
    if (only !== null && alert.id !== only) continue;
    const entries = await entriesOf(
      ledger,
      fired.filter((one) => one.alert === alert.id),
      home,
    );
    if (entries.length > 0)
      news.push({ alert, watched: (await watchedActor(ledger, alert.query))?.name ?? null, entries });
  }
  return {
    day,
    news,
    statements: new Set(news.flatMap(({ entries }) => entries.map(({ statement }) => statement))).size,
  };
}
