/** How the commands on a queue are told to: priorities, how much may wait; and the queue that they work on. */
import { openQueue, type Putter, putter, queuePlace } from '../../desk/index.ts';
import { shownAddress } from '../../ledger/index.ts';
import { message } from '../../messages/index.ts';
import {
  type ArticleQueue,
  type MostWaiting,
  type OpenQueueOptions,
  PRIORITIES,
  USUAL_MOST,
} from '../../queue/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode } from '../surroundings.ts';
import { text } from './options.ts';
import type { Session } from './session.ts';

const HIGHEST = 1000;

/** `fresh`, `archive` or a whole number; null where dates decide. @throws {UsageError} */
export function priorityOf(raw: RawOptions): number | null {
  const value = text(raw.priority);
  if (value === null) return null;
  if (value === 'fresh' || value === 'archive') return PRIORITIES[value];
  const number = Number(value);
  if (!/^[+-]?\d{1,4}$/.test(value) || Math.abs(number) > HIGHEST)
    throw new UsageError(message('badNumber', { option: '--priority', value }));
  return number;
}

/** `50000` articles, `500MB`, `2GB`, or both: `50000,2GB`. @throws {UsageError} */
export function mostWaiting(raw: RawOptions): MostWaiting {
  const value = text(raw.mostWaiting);
  if (value === null) return USUAL_MOST;
  let { articles, bytes } = USUAL_MOST;
  for (const part of value.split(',')) {
    const [, count = '', unit = ''] = /^(\d{1,9})(MB|GB)?$/i.exec(part.trim()) ?? [];
    if (count === '' || Number(count) === 0)
      throw new UsageError(message('badNumber', { option: '--most-waiting', value }));
    if (unit === '') articles = Number(count);
    else bytes = Number(count) * (unit.toUpperCase() === 'GB' ? 1e9 : 1e6);
  }
  return { articles, bytes };
}

/** What may be said of a queue before anything is opened. @throws {UsageError} */
export function checkQueueing(raw: RawOptions): void {
  priorityOf(raw);
  mostWaiting(raw);
  // Who reads relates: what is put into the queue has not been read.
  if (raw.queue === true && raw.relate === true) throw new UsageError(message('queueRelates', {}));
}

/** Opens the queue of the session's ledger, does something with it and closes it; says so where there is none. */
export async function withQueue(
  session: Session,
  options: OpenQueueOptions,
  use: (queue: ArticleQueue) => Promise<ExitCode>,
): Promise<ExitCode> {
  const queue = await openQueue(session.options.ledger, options);
  if (queue === null) {
    const { ledger } = session.options;
    session.say(
      queuePlace(ledger) === null
        ? message('queueNone', { ledger: shownAddress(ledger) })
        : message('queueNotMade', {}),
    );
    return EXIT.failed;
  }
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
}

/** What puts into a queue as the options say, and tells when it has to wait. */
export function putterFor(session: Session, queue: ArticleQueue, raw: RawOptions, undated?: number): Putter {
  const priority = priorityOf(raw);
  const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  return putter({
    queue,
    most: mostWaiting(raw),
    ...(priority === null ? {} : { priority }),
    ...(undated === undefined ? {} : { undated }),
    onFull: ({ articles, bytes }) =>
      session.say(message('queueFull', { articles: whole(articles), megabytes: whole(bytes / 1e6) })),
    onAway: (error) => session.say(message('workAway', { reason: reason(error) })),
    onBack: () => session.say(message('workBack', {})),
  });
}
