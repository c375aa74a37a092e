/** `musnad stats`: how much the ledger holds, of whom, from when to when, and how large it is. */
import type { RawOptions } from '../arguments.ts';
import { QueueLook } from '../../desk/index.ts';
import { LEDGER_WORDS, QUEUE_WORDS, WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { ASIDE_SHOWN, queueLines } from './queue-lines.ts';
import { withLedger } from './session.ts';

const OUTLETS = 30;

/** @throws {UsageError} */
export function stats(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, word, show, lines } = session;
    const found = await ledger.stats();
    const looking = new QueueLook(session.options.ledger);
    const { queue, aside } = await looking.look().finally(() => looking.close());
    if (session.options.json) {
      await session.json(queue === null ? found : { ...found, queue: { ...queue, aside } });
      return EXIT.ok;
    }
    const { articles, revisions, statements, actors, corrections, outlets, bytes, textBytes, schema } = found;
    const times = textBytes === 0 ? '' : ` (×${(bytes / textBytes).toFixed(1)})`;
    await lines(
      `${word(WORDS.articles)}: ${whole(articles)}`,
      `${word(LEDGER_WORDS.revisions)}: ${whole(revisions)}`,
      `${word(WORDS.statements)}: ${whole(statements)}`,
      `${word(LEDGER_WORDS.actors)}: ${whole(actors)}`,
      `${word(LEDGER_WORDS.corrections)}: ${whole(corrections)}`,
      `${word(LEDGER_WORDS.size)}: ${megabytes(bytes)}; ${word(LEDGER_WORDS.textSize)}: ${megabytes(textBytes)}${times}`,
      `${word(LEDGER_WORDS.schema)}: ${schema}`,
    );
    if (outlets.length > 0) await lines('', `${word(LEDGER_WORDS.outlets)}: ${whole(outlets.length)}`);
    for (const { outlet, articles: count, first, last } of outlets.slice(0, OUTLETS)) {
      const days = first === null ? '' : ` · ${first.slice(0, 10)} – ${last?.slice(0, 10) ?? ''}`;
      await lines(
        `  ${whole(count).padStart(8)}  ${show(outlet === '' ? word(LEDGER_WORDS.noOutlet) : outlet)}${days}`,
      );
    }
    if (queue !== null)
      await lines('', word(QUEUE_WORDS.queue), ...queueLines(session, queue, aside.slice(0, ASIDE_SHOWN)));
    return EXIT.ok;
  });
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
