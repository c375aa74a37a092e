/** `musnad follow`: feeds, for ever, until it is asked to end. */
import { FileMemory, follow as followAll, followSources, type Putter } from '../../desk/index.ts';
import { createFetcher } from '../../intake/index.ts';
import type { RawOptions } from '../arguments.ts';
import { problemOf } from '../input/failures.ts';
import { message } from '../../messages/index.ts';
import { PRIORITIES } from '../../queue/index.ts';
import { whole } from '../output/progress.ts';
import { Reports, UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import { intakeOptions, isAddress, readersFor } from './inputs.ts';
import { pathBeside } from '../../ledger/index.ts';
import { duration, list, wholeNumber } from './options.ts';
import { checkQueueing, putterFor, withQueue } from './queue-options.ts';
import { type Session, withLedger } from './session.ts';

const EVERY = 15 * 60_000;
const LEAST = 10_000;

/** @throws {UsageError} */
export async function follow(feeds: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const wrong = feeds.find((feed) => !isAddress(feed));
  if (wrong !== undefined) throw new UsageError(message('notAnAddress', { value: wrong }));
  const every = duration('--every', raw.every) ?? EVERY;
  if (every < LEAST) throw new UsageError(message('badNumber', { option: '--every', value: String(raw.every) }));
  const looks = wholeNumber('--looks', raw.looks, 1, 1_000_000);
  const intake = intakeOptions(raw);
  // Feeds bring little at a time: one reader is enough, and stays small.
  const readers = await readersFor({ ...raw, threads: raw.threads ?? '0' }, null);
  checkQueueing(raw);
  const following = async (session: Session, queue: Putter | null): Promise<ExitCode> => {
    const { ledger, options, language, say } = session;
    const stop = new AbortController();
    io.onStopRequest(() => stop.abort());
    const memory = new FileMemory(pathBeside(options.ledger, 'fetched.json'));
    const fetcher = await createFetcher({ memory, privateHosts: list(raw.allowPrivate) });
    const reports = new Reports(
      (line) => void io.stderr.write(line),
      language,
      terminalFor(io.stderr, options.colour, io.env),
      options.quiet,
    );
    const shared: Parameters<typeof followSources>[0] = {
      ledger,
      readers,
      ...(looks === null ? {} : { looks }),
      signal: stop.signal,
      intake: { ...intake, fetcher },
      relate: raw.relate === true,
      ...(queue === null ? {} : { queue }),
      onLeft: (left) => {
        // At most looks a feed has not changed: that is nothing to say.
        if (left.kind === 'failure' || left.code !== 'notModified') reports.report(problemOf(left));
      },
      onSettled: () => memory.settle(),
    };
    try {
      if (feeds.length === 0) {
        if ((await ledger.sources.list()).length === 0) say(message('noSources', {}));
        await followSources({
          ...shared,
          onLook: ({ address }, look) => {
            reports.closeFile();
            if (options.json) io.stdout.write(`${JSON.stringify({ source: address, ...look })}\n`);
            else if (!options.quiet && !look.unchanged)
              say(
                message('sourceLook', {
                  address,
                  added: whole(look.added),
                  revisions: whole(look.revisions),
                  failed: whole(look.failed),
                }),
              );
          },
        });
      } else
        await followAll(feeds, {
          ...shared,
          every,
          onLook: ({ run, tally }, next) => {
            reports.closeFile();
            if (options.json)
              io.stdout.write(`${JSON.stringify({ run, ...tally, next: next?.toISOString() ?? null })}\n`);
            else if (!options.quiet)
              say(
                message('followLook', {
                  added: whole(tally.added + tally.queued),
                  revisions: whole(tally.revision),
                  failed: whole(tally.failed),
                  time: next === null ? '–' : next.toISOString().slice(0, 19).replace('T', ' '),
                }),
              );
          },
        });
    } finally {
      await fetcher.close();
      await readers.close();
    }
    if (!options.quiet) say(message('followEnded', {}));
    return EXIT.ok;
  };
  return withLedger(raw, io, { readOnly: false }, (session) =>
    raw.queue === true
      ? // What a feed brings is news, also where it names no day.
        withQueue(session, { make: true }, (queue) =>
          following(session, putterFor(session, queue, raw, PRIORITIES.fresh)),
        )
      : following(session, null),
  );
}
