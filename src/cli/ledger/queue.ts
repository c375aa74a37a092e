/** `musnad queue`: what waits, who has what, what was done; what was set aside and why, and what becomes of it. */
import { message } from '../../messages/index.ts';
import type { ArticleQueue } from '../../queue/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { wholeNumber } from './options.ts';
import { withQueue } from './queue-options.ts';
import { ASIDE_SHOWN, asideLine, queueLines } from './queue-lines.ts';
import { type Session, withLedger } from './session.ts';

const SHOWN = 20;
const ALL = 1_000_000;
/** Characters of a hash that name it, at the least. */
const LEAST = 6;

export function showQueue(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return onQueue(raw, io, async (session, queue) => {
    const state = await queue.state();
    const aside = await queue.aside(ASIDE_SHOWN);
    if (session.options.json) await session.json({ ...state, aside });
    else await session.lines(...queueLines(session, state, aside));
    return EXIT.ok;
  });
}

/** For who sets machines up: workers may then do without the right to make tables. */
export function makeQueue(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, (session) =>
    withQueue(session, { make: true }, async (queue) => {
      if (session.options.json) await session.json({ schema: queue.schema });
      else if (!session.options.quiet) session.say(message('queueMade', { schema: queue.schema }));
      return EXIT.ok;
    }),
  );
}

/** @throws {UsageError} */
export function listAside(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const limit = wholeNumber('--limit', raw.limit, 1, ALL) ?? SHOWN;
  return onQueue(raw, io, async (session, queue) => {
    const aside = await queue.aside(limit);
    if (session.options.json) await session.json(aside);
    else
      for (const one of aside)
        await session.lines(`${one.at.slice(0, 16).replace('T', ' ')} · ${asideLine(session, one)}`);
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function changeAside(
  what: 'retry' | 'discard',
  named: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  if (named.length === 0 && raw.all !== true) throw new UsageError(message('queueNameSome', {}));
  return onQueue(raw, io, async (session, queue) => {
    const all = await queue.aside(ALL);
    const hashes: string[] = [];
    for (const id of named) {
      const found = id.length < LEAST ? [] : all.filter(({ hash }) => hash.startsWith(id));
      if (found.length === 0) {
        session.say(message('noSuchAside', { id }));
        return EXIT.failed;
      }
      hashes.push(...found.map(({ hash }) => hash));
    }
    const chosen = raw.all === true ? all.map(({ hash }) => hash) : hashes;
    if (what === 'discard' && raw.yes !== true) {
      session.say(message('queueDiscardAsk', { count: whole(chosen.length) }));
      return EXIT.usage;
    }
    const count = await (what === 'retry' ? queue.retry(chosen) : queue.discard(chosen));
    if (session.options.json) await session.json({ [what]: count });
    else if (!session.options.quiet)
      session.say(message(what === 'retry' ? 'queueRetried' : 'queueDiscarded', { count: whole(count) }));
    return EXIT.ok;
  });
}

function onQueue(
  raw: RawOptions,
  io: Surroundings,
  use: (session: Session, queue: ArticleQueue) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, (session) => withQueue(session, {}, (queue) => use(session, queue)));
}
