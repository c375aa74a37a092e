/** `musnad reread`: the reader at hand over articles that an older one, or another lexicon, has read. */
import { reread as rereadAll } from '../../desk/index.ts';
import type { ArticleId } from '../../ledger/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message, WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { readersFor } from './inputs.ts';
import { withLedger } from './session.ts';

/** @throws {UsageError} */
export async function reread(ids: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const readers = await readersFor(raw, ids.length === 0 ? null : 0);
  try {
    return await withLedger(raw, io, { readOnly: false }, async ({ ledger, options, json, say, word }) => {
      const stop = new AbortController();
      io.onStopRequest(() => stop.abort());
      const drawn = io.stderr.isTTY === true && !options.quiet;
      const tally = await rereadAll({
        ledger,
        readers,
        signal: stop.signal,
        all: raw.all === true || ids.length > 0,
        ...(ids.length === 0 ? {} : { ids: ids as readonly ArticleId[] }),
        onProgress: ({ articles, current }) => {
          if (drawn) io.stderr.write(`\r\x1b[K${word(WORDS.articles)} ${whole(articles + current)}`);
        },
      });
      if (drawn) io.stderr.write('\r\x1b[K');
      if (options.json) await json({ ...tally, stopped: stop.signal.aborted });
      else if (!options.quiet) say(message('reread', tally));
      if (stop.signal.aborted) return EXIT.interrupted;
      return tally.failed > 0 ? EXIT.failed : EXIT.ok;
    });
  } finally {
    await readers.close();
  }
}
