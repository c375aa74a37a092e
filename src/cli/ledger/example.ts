/** `musnad example`: an empty ledger is filled with the example world that ships with the program. */
import { addExample } from '../../desk/index.ts';
import { message } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { withLedger } from './session.ts';

/** @throws {UsageError} */
export function example(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async ({ ledger, options, json, say }) => {
    const stop = new AbortController();
    io.onStopRequest(() => stop.abort());
    const report = await addExample(ledger, { signal: stop.signal });
    if (!report.taken) {
      say(message('exampleNotEmpty', { ledger: options.ledger }));
      return EXIT.usage;
    }
    const { added, related } = report;
    const { tally, stopped } = added;
    if (options.json) await json({ run: added.run, ...tally, ...related, stopped });
    else if (!options.quiet)
      say(
        message('exampleAdded', {
          ledger: options.ledger,
          articles: whole(tally.added + tally.revision),
          statements: whole(tally.statements),
          joined: whole(related.joined),
          threads: whole(related.threads),
        }),
      );
    return stopped ? EXIT.interrupted : EXIT.ok;
  });
}
