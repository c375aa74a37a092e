/** `musnad alert run`, `feed`, `digest`: looking for what is new, sending it, and writing it as a feed or as the digest of a day. */
import { Poster } from '../../desk/index.ts';
import { message, say } from '../../messages/index.ts';
import {
  atomFeed,
  clockIn,
  digestHtml,
  digestOf,
  digestText,
  jsonFeed,
  newsOf,
  roundOf,
  smtpMailer,
  smtpSettings,
  SmtpSettingsFault,
  systemZone,
} from '../../server/index.ts';
import type { RawOptions } from '../arguments.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { alertNamed, withAlerts } from './alert.ts';
import { newFile } from './new-file.ts';
import { day as dayOption, list, oneOf, text } from './options.ts';
import type { Session } from './session.ts';

/** @throws {UsageError} */
export function runAlerts(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const [home, zone] = [homeOf(raw), zoneOf(raw)];
  const mailer = mailerOf(io);
  return withAlerts(raw, io, async (session, store) => {
    const stopping = new AbortController();
    io.onStopRequest(() => stopping.abort());
    const poster = new Poster({ privateHosts: list(raw.allowPrivate) });
    try {
      const { fired, sent, failed } = await roundOf(
        {
          ledger: session.ledger,
          store,
          poster,
          mailer,
          language: session.language,
          zone,
          home,
          now: () => Date.now(),
          onFault: ({ name }, messages) =>
            session.say(
              message('alertNotUnderstood', {
                name,
                reason: messages.map((one) => say(session.language, one)).join('; '),
              }),
            ),
          onTried: (_, { to }, outcome) => {
            if (outcome.kind !== 'sent') session.say(message('notDelivered', { to, detail: outcome.detail }));
          },
        },
        stopping.signal,
      );
      const count = [...fired.values()].reduce((sum, one) => sum + one, 0);
      if (session.options.json) await session.json({ fired: Object.fromEntries(fired), sent, failed });
      else if (!session.options.quiet) session.say(message('roundDone', { fired: count, sent, failed }));
      return failed > 0 ? EXIT.failed : EXIT.ok;
    } finally {
      await poster.close();
      mailer?.close();
    }
  });
}

/** @throws {UsageError} */
export function writeFeed([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const format = oneOf('--format', raw.format, ['atom', 'json']) ?? 'atom';
  const home = homeOf(raw);
  return withAlerts(raw, io, async (session, store) => {
    const alert = await alertNamed(session, name);
    if (alert === null) return EXIT.failed;
    const news = await newsOf(session.ledger, store, alert, home);
    const self = home === null ? null : `${home}/api/v1/alerts/${alert.id}/feed.${format}`;
    await write(session, raw, (format === 'atom' ? atomFeed : jsonFeed)(news, session.language, self, home));
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function writeDigest(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const format = oneOf('--format', raw.format, ['html', 'text']) ?? (text(raw.output) === null ? 'text' : 'html');
  const [home, zone] = [homeOf(raw), zoneOf(raw)];
  const day = dayOption('--date', raw.date) ?? clockIn(zone, Date.now()).day;
  return withAlerts(raw, io, async (session, store) => {
    const named = text(raw.alert);
    const only = named === null ? null : await alertNamed(session, named);
    if (named !== null && only === null) return EXIT.failed;
    const digest = await digestOf(session.ledger, store, day, { zone, home, alert: only?.id ?? null });
    if (session.options.json) await session.json(digest);
    else await write(session, raw, (format === 'html' ? digestHtml : digestText)(digest, session.language));
    return EXIT.ok;
  });
}

/** To a file, which appears when it is whole, or to standard output. @throws {UsageError} */
async function write(session: Session, raw: RawOptions, written: string): Promise<void> {
  const path = text(raw.output);
  if (path === null || path === '-') {
    await session.write(written);
    return;
  }
  await (await newFile(path, raw.force === true))(written);
}

/** @throws {UsageError} */
function homeOf(raw: RawOptions): string | null {
  const home = text(raw.home);
  if (home === null) return null;
  if (!/^https?:\/\/[^\s/]/u.test(home)) throw new UsageError(message('badWebAddress', { value: home }));
  return home.replace(/\/+$/u, '');
}

/** @throws {UsageError} */
function zoneOf(raw: RawOptions): string {
  const zone = text(raw.zone) ?? systemZone();
  try {
    clockIn(zone, 0);
  } catch {
    throw new UsageError(message('badChoice', { option: '--zone', choices: 'Asia/Baghdad, UTC ...', value: zone }));
  }
  return zone;
}

/** @throws {UsageError} */
function mailerOf({ env }: Surroundings): ReturnType<typeof smtpMailer> | null {
  try {
    const settings = smtpSettings(env);
    return settings === null ? null : smtpMailer(settings);
  } catch (error) {
    if (error instanceof SmtpSettingsFault) throw new UsageError(message('badMailServer', { what: error.what }));
    throw error;
  }
}
