/** What routes need of alerts: what is kept of them, whom to tell that there is work, and how days and addresses are told. */
import type { AlertStore } from './store.ts';
import { systemZone } from './days.ts';
import { openAlertStore } from './open.ts';

export interface AlertDesk {
  readonly store: AlertStore;
  /** Asks for a round: articles came, or an alert is new. */
  ask(): void;
  /** The zone whose days and times digests go by. */
  readonly zone: string;
  /** Address of the web app as people open it, without a slash at its end; null where it is that of each request. */
  readonly home: string | null;
  /** Whether mail can be sent. */
  readonly mail: boolean;
}

/** One that keeps everything in memory and sends nothing: for tests, and for programs without a server. */
export function quietAlertDesk(given: Partial<AlertDesk> = {}): AlertDesk {
  return { store: openAlertStore(':memory:'), ask: () => {}, zone: systemZone(), home: null, mail: false, ...given };
}
