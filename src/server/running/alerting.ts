/** Alerts of a running server: rounds that look what is new and send it, and word of it to whoever listens. */
import { Poster } from '../../desk/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { type Language, type Message, message, say } from '../../messages/index.ts';
import { type AlertDesk, AlertRounds, type SmtpSettings, smtpMailer } from '../alerts/index.ts';
import type { Live } from '../live.ts';

export interface AlertingOptions {
  readonly desk: AlertDesk;
  readonly home: string;
  readonly language: Language;
  readonly smtp: SmtpSettings | null;
  readonly privateHosts: readonly string[];
  readonly live: Live;
  readonly say: (said: Message) => void;
}

/** Begins the rounds. @returns them, and what ends them when the one under way is done */
export function beginRounds(
  ledger: Ledger,
  options: AlertingOptions,
): { readonly rounds: AlertRounds; readonly close: () => Promise<void> } {
  const { desk, home, language, smtp, privateHosts, live } = options;
  const poster = new Poster({ privateHosts });
  const mailer = smtp === null ? null : smtpMailer(smtp);
  const rounds = new AlertRounds({
    ledger,
    store: desk.store,
    poster,
    mailer,
    language,
    zone: desk.zone,
    home,
    now: () => Date.now(),
    onFault: ({ name }, messages) =>
      options.say(
        message('alertNotUnderstood', { name, reason: messages.map((one) => say(language, one)).join('; ') }),
      ),
    onFired: (counts) => {
      for (const [alert, statements] of counts) live.publish({ kind: 'alert', id: null, data: { alert, statements } });
    },
    onTried: (_, { to }, outcome) => {
      if (outcome.kind !== 'sent') options.say(message('notDelivered', { to, detail: outcome.detail }));
    },
    onFailure: (error) =>
      options.say(
        message('requestFailed', {
          request: 'alerts',
          reason: error instanceof Error ? error.message : String(error),
        }),
      ),
  });
  rounds.start();
  return {
    rounds,
    close: async () => {
      await rounds.stop();
      await poster.close();
      mailer?.close();
    },
  };
}
