/** `musnad relate`: families and threads of what is new in the ledger. */
import { relate as relateAll } from '../../desk/index.ts';
import type { RawOptions } from '../arguments.ts';
import { FAMILY_WORDS, WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { withLedger } from './session.ts';

/** @throws {UsageError} */
export function relate(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async ({ ledger, options, json, lines, word }) => {
    const stop = new AbortController();
    io.onStopRequest(() => stop.abort());
    const drawn = io.stderr.isTTY === true && !options.quiet;
    const tally = await relateAll(ledger, {
      signal: stop.signal,
      onProgress: ({ statements }) => {
        if (drawn) io.stderr.write(`\r\x1b[K${word(WORDS.statements)} ${whole(statements)}`);
      },
    });
    if (drawn) io.stderr.write('\r\x1b[K');
    if (options.json) await json({ ...tally, stopped: stop.signal.aborted });
    else if (!options.quiet)
      await lines(
        `${word(WORDS.statements)}: ${whole(tally.statements)} · ${word(FAMILY_WORDS.joined)}: ${whole(tally.joined)} · ${word(FAMILY_WORDS.threads)}: ${whole(tally.threads)}`,
      );
    return stop.signal.aborted ? EXIT.interrupted : EXIT.ok;
  });
}
