/** Alerts of a server that runs: the store beside the ledger, who sends, and the rounds. */
import { Poster } from '../../desk/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { Language } from '../../messages/index.ts';
import { systemZone } from './days.ts';
import type { AlertDesk } from './desk.ts';
import { openAlertStore } from './open.ts';
import { AlertRounds, type RoundsOptions } from './rounds.ts';
import { smtpMailer } from './sending/mail.ts';
import { smtpSettings } from './sending/smtp-settings.ts';

export interface RunningOptions {
  /** Of the ledger: its alerts stand beside it. */
  readonly address: string;
  readonly ledger: Ledger;
  readonly language: Language;
  /** Address of the web app as people open it; null where it is only known by each request: then messages have no links to it. */
  readonly home: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hosts inside a private network that messages may go to. */
  readonly privateHosts?: readonly string[];
  readonly onFired?: RoundsOptions['onFired'];
  readonly onFailure?: RoundsOptions['onFailure'];
}

export interface RunningAlerts {
  readonly desk: AlertDesk;
  /** Begins to look, now and every minute. */
  start(): void;
  /** Ends when the message at hand has gone; the rest waits for the next start. */
  close(): Promise<void>;
}

/** @throws {LedgerFault} what is wrong with the store @throws {SmtpSettingsFault} what is wrong with the mail server's settings */
export function runningAlerts(options: RunningOptions): RunningAlerts {
  const { address, ledger, language, home, env, privateHosts = [], onFired, onFailure } = options;
  const settings = smtpSettings(env);
  const mailer = settings === null ? null : smtpMailer(settings);
  const store = openAlertStore(address);
  const poster = new Poster({ privateHosts });
  const zone = systemZone();
  const rounds = new AlertRounds({
    ledger,
    store,
    poster,
    mailer,
    language,
    zone,
    home,
    now: () => Date.now(),
    ...(onFired === undefined ? {} : { onFired }),
    ...(onFailure === undefined ? {} : { onFailure }),
  });
  return {
    desk: { store, ask: () => rounds.ask(), zone, home, mail: mailer !== null },
    start: () => rounds.start(),
    close: async () => {
      await rounds.stop();
      await poster.close();
      mailer?.close();
      store.close();
    },
  };
}
