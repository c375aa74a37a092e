/** `musnad alert`: saved searches and watched speakers, where their news is sent, and what came of sending. */
import type { Alert } from '../../ledger/index.ts';
import { ALERT_WORDS, message, say } from '../../messages/index.ts';
import {
  type AlertStore,
  type Channel,
  type Delivery,
  isMailbox,
  isTime,
  openAlertStore,
  questionOf,
  watchedActor,
  watchedQuery,
} from '../../server/index.ts';
import { isWebAddress, understand } from '../../desk/index.ts';
import type { RawOptions } from '../arguments.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { actorNamed } from './named-actor.ts';
import { text, wholeNumber } from './options.ts';
import { reportFaults } from './query.ts';
import { type Session, withLedger } from './session.ts';

const LOG = 20;

/** Runs a command with the ledger and what alerts keep beside it. @throws {UsageError} */
export function withAlerts(
  raw: RawOptions,
  io: Surroundings,
  command: (session: Session, store: AlertStore) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const store = openAlertStore(session.options.ledger);
    try {
      return await command(session, store);
    } finally {
      store.close();
    }
  });
}

/** An alert by its id or its name; says where there is none. */
export async function alertNamed({ ledger, say: tell }: Session, name: string): Promise<Alert | null> {
  const found = (await ledger.alerts.list()).find((one) => one.id === name || one.name === name) ?? null;
  if (found === null) tell(message('noSuchAlert', { id: name }));
  return found;
}

type Where = Pick<Channel, 'kind' | 'to' | 'digestAt'>;

/** Where the options say that news is to go. @throws {UsageError} */
function whereTo(raw: RawOptions): readonly Where[] {
  const [webhook, mail, digestAt] = [text(raw.webhook), text(raw.mail), text(raw.digest)];
  if (webhook !== null && !isWebAddress(webhook)) throw new UsageError(message('badWebAddress', { value: webhook }));
  if (mail !== null && !isMailbox(mail)) throw new UsageError(message('badMailbox', { value: mail }));
  if (digestAt !== null && !isTime(digestAt)) throw new UsageError(message('badTime', { value: digestAt }));
  if (digestAt !== null && webhook === null && mail === null) throw new UsageError(message('nowhereToSend', {}));
  return [
    ...(webhook === null ? [] : [{ kind: 'webhook', to: webhook, digestAt } as const]),
    ...(mail === null ? [] : [{ kind: 'mail', to: mail, digestAt } as const]),
  ];
}

/** Keeps where news goes, and tells the secret of each receiver. */
function addChannels(
  session: Session,
  store: AlertStore,
  alert: string | null,
  where: readonly Where[],
): readonly unknown[] {
  return where.map((one) => {
    const { channel, secret } = store.addChannel({ ...one, alert }, new Date().toISOString());
    session.say(message('channelAdded', { to: channel.to, id: channel.id }));
    if (channel.kind === 'webhook') session.say(message('channelSecret', { secret }));
    else if (!session.io.env.MUSNAD_SMTP && !session.io.env.MUSNAD_SMTP_FILE) session.say(message('noMailServer', {}));
    return channel.kind === 'webhook' ? { ...channel, secret } : channel;
  });
}

/** @throws {UsageError} */
export function addAlert(
  [name = '', ...words]: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const where = whereTo(raw);
  const speaker = text(raw.speaker);
  const typed = words.join(' ').trim();
  if ((typed === '') === (speaker === null)) throw new UsageError(message('alertNeedsQuestion', {}));
  return withAlerts(raw, io, async (session, store) => {
    const { ledger } = session;
    let query = typed;
    if (speaker !== null) {
      const found = await actorNamed(session, speaker);
      if (found === null) return EXIT.failed;
      query = watchedQuery(found.actor.id);
    } else {
      const question = await understand({ query }, session.language);
      if (!question.ok) return reportFaults(session, { query }, question.faults);
    }
    const alert = await ledger.alerts.create(name, query);
    session.say(message('alertAdded', { name, id: alert.id }));
    const channels = addChannels(session, store, alert.id, where);
    if (session.options.json) await session.json({ ...alert, channels });
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function sendAlert([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const where = whereTo(raw);
  if (where.length === 0) throw new UsageError(message('nowhereToSend', {}));
  return withAlerts(raw, io, async (session, store) => {
    const alert = name === 'all' ? null : await alertNamed(session, name);
    if (alert === null && name !== 'all') return EXIT.failed;
    const channels = addChannels(session, store, alert?.id ?? null, where);
    if (session.options.json) await session.json(channels);
    return EXIT.ok;
  });
}

export function stopSending(ids: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withAlerts(raw, io, async (session, store) => {
    let code: ExitCode = EXIT.ok;
    for (const id of ids) {
      const channel = store.channels().find((one) => one.id === id);
      if (channel === undefined) {
        session.say(message('noSuchChannel', { id }));
        code = EXIT.failed;
        continue;
      }
      store.removeChannel(id);
      if (!session.options.quiet) session.say(message('channelRemoved', { to: channel.to }));
    }
    return code;
  });
}

export function removeAlerts(names: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withAlerts(raw, io, async (session, store) => {
    const { alerts } = session.ledger;
    let code: ExitCode = EXIT.ok;
    for (const name of names) {
      const alert = await alertNamed(session, name);
      if (alert === null) code = EXIT.failed;
      else {
        await alerts.remove(alert.id);
        if (!session.options.quiet) session.say(message('alertRemoved', { name: alert.name }));
      }
    }
    store.keepOnly((await alerts.list()).map(({ id }) => id));
    return code;
  });
}

export function renameAlert(
  [named = '', name = '']: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const called = name.trim();
  if (called === '') throw new UsageError(message('alertNeedsName', {}));
  return withAlerts(raw, io, async (session) => {
    const alert = await alertNamed(session, named);
    if (alert === null) return EXIT.failed;
    await session.ledger.alerts.rename(alert.id, called);
    if (session.options.json) await session.json({ ...alert, name: called });
    else if (!session.options.quiet) session.say(message('alertRenamed', { name: alert.name, now: called }));
    return EXIT.ok;
  });
}

export function listAlerts(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withAlerts(raw, io, async (session, store) => {
    const { ledger, language, lines, show, word, terminal } = session;
    const alerts = await ledger.alerts.list();
    const channels = store.channels();
    if (session.options.json) {
      await session.json({
        alerts: alerts.map((alert) => ({ ...alert, channels: channels.filter((one) => one.alert === alert.id) })),
        channels: channels.filter((one) => one.alert === null),
      });
      return EXIT.ok;
    }
    if (alerts.length === 0) session.say(message('noAlerts', {}));
    for (const alert of alerts) {
      const watched = await watchedActor(ledger, alert.query);
      const question = await questionOf(ledger, alert.query);
      await lines(
        `${terminal.paint('dim', alert.id)} · ${terminal.paint('bold', show(alert.name))}`,
        watched === null
          ? `    ${word(ALERT_WORDS.savedSearch)}: ${show(alert.query)}`
          : `    ${word(ALERT_WORDS.watched)}: ${show(watched.name)}`,
        `    ${word(ALERT_WORDS.total)}: ${store.firedCount(alert.id)}`,
        ...channels.filter((one) => one.alert === alert.id).map((one) => `    ${channelLine(session, one)}`),
      );
      if (!question.ok)
        session.say(
          message('alertNotUnderstood', {
            name: alert.name,
            reason: question.messages.map((said) => say(language, said)).join('; '),
          }),
        );
    }
    const general = channels.filter((one) => one.alert === null);
    if (general.length > 0)
      await lines(`${word(ALERT_WORDS.every)}:`, ...general.map((one) => `    ${channelLine(session, one)}`));
    return EXIT.ok;
  });
}

function channelLine({ word, show, terminal }: Session, { id, kind, to, digestAt }: Channel): string {
  const digest = digestAt === null ? '' : ` · ${word(ALERT_WORDS.digest)} ${digestAt}`;
  return `→ ${word(ALERT_WORDS[kind])}${digest} · ${terminal.paint('dim', id)} · ${show(to)}`;
}

/** @throws {UsageError} */
export function listDeliveries(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw.limit, 1, 100_000) ?? LOG;
  return withAlerts(raw, io, async (session, store) => {
    const deliveries = store.deliveries(limit);
    if (session.options.json) await session.json(deliveries.map((one) => ({ ...one, tries: store.attempts(one.id) })));
    else for (const delivery of deliveries) await session.lines(...deliveryLines(session, store, delivery));
    return EXIT.ok;
  });
}

function deliveryLines({ word, show, terminal }: Session, store: AlertStore, delivery: Delivery): readonly string[] {
  const { id, state, attempts, createdAt, nextAt, day, problem } = delivery;
  const time = (at: string): string => at.slice(0, 16).replace('T', ' ');
  const channel = store.channels().find((one) => one.id === delivery.channel);
  const what =
    day === null
      ? `${word(ALERT_WORDS.newStatements)} ${store.carried(id).length}`
      : `${word(ALERT_WORDS.digest)} ${day}`;
  const next = state === 'waiting' ? ` · ${word(ALERT_WORDS.next)} ${time(nextAt)}` : '';
  return [
    `${terminal.paint('dim', id)} · ${time(createdAt)} · ${what} · ${word(ALERT_WORDS[state])} · ${word(ALERT_WORDS.attempts)} ${attempts}${next}${problem === null ? '' : ` · ${problem}`}`,
    ...(channel === undefined ? [] : [`    → ${show(channel.to)}`]),
  ];
}
