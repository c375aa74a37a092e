/** `musnad add`: articles in from wherever they come, read and kept; Ctrl-C finishes the batch at hand. */
import { createFetcher, takeIn, type TakenIn } from '../../intake/index.ts';
import { add, ReadingPool } from '../../desk/index.ts';
import { problemOf } from '../input/failures.ts';
import { whole } from '../output/progress.ts';
import { Reports } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import type { RawOptions } from '../arguments.ts';
import { languageFor, type Session, wholeNumber, withLedger } from './session.ts';
import type { LedgerWord } from './words.ts';

const WAIT_MS = 1000;
const REDRAW_MS = 250;
const MOST_THREADS = 256;
const OUTCOMES = [
  'added',
  'revision',
  'same',
  'near',
  'forgotten',
  'skipped',
  'failed',
] as const satisfies LedgerWord[];

export function addCommand(inputs: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const threads = wholeNumber('--threads', raw['threads'], 0, MOST_THREADS);
  return withLedger(raw, io, true, (session) => addAll(session, inputs.length === 0 ? ['-'] : inputs, raw, threads));
}

async function addAll(
  session: Session,
  inputs: readonly string[],
  raw: RawOptions,
  threads: number | null,
): Promise<ExitCode> {
  const { io, ledger, word } = session;
  const quiet = raw['quiet'] === true;
  const started = performance.now();
  const shown = io.stderr.isTTY === true && !quiet;
  const clear = (): void => void (shown && io.stderr.write('\r\x1b[K'));
  const reports = new Reports(
    (line) => {
      clear();
      io.stderr.write(line);
    },
    languageFor(raw, io),
    terminalFor(io.stderr, raw['color'] !== false, io.env),
    quiet,
  );
  const stop = new AbortController();
  let interrupted = false;
  io.onStopRequest(() => {
    interrupted = true;
    stop.abort();
  });
  const fetcher = inputs.some((input) => /^https?:\/\//iu.test(input))
    ? await createFetcher(
        typeof raw['allowPrivate'] === 'string' ? { privateHosts: raw['allowPrivate'].split(',') } : {},
      )
    : null;
  const pool = new ReadingPool(threads === null ? {} : { threads });
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const languages = text(raw['languages']);
  const outlet = text(raw['outlet']);
  const date = text(raw['date']);
  const taken = takeIn(inputs, {
    stdin: io.stdin,
    signal: stop.signal,
    ...(fetcher === null ? {} : { fetcher }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined ? {} : { date }),
    ...(languages === undefined ? {} : { languages: languages === 'all' ? 'all' : languages.split(',') }),
  });
  let drawnAt = started;
  try {
    const report = await add(ledger, said(taken, reports), {
      pool,
      inputs,
      originals: raw['originals'] !== false,
      signal: stop.signal,
      onProgress: ({ articles }) => {
        const now = performance.now();
        if (!shown || now - started < WAIT_MS || now - drawnAt < REDRAW_MS) return;
        drawnAt = now;
        const rate = articles / ((now - started) / 1000);
        io.stderr.write(`\r\x1b[K${word('articles')} ${whole(articles)} · ${whole(rate)}/s`);
      },
    });
    clear();
    reports.closeFile();
    const seconds = (performance.now() - started) / 1000;
    if (session.json) session.line(JSON.stringify({ ...report, seconds }));
    else if (!quiet) {
      for (const outcome of OUTCOMES) {
        const count = report.counts[outcome] ?? 0;
        if (count > 0) session.line(`${word(outcome)}: ${whole(count)}`);
      }
      session.line(
        `${word('statements')}: ${whole(report.statements)} · ${whole(report.articles / Math.max(seconds, 0.001))}/s`,
      );
    }
  } finally {
    await pool.close();
    await fetcher?.close();
  }
  if (interrupted) return EXIT.interrupted;
  return reports.failed > 0 ? EXIT.failed : EXIT.ok;
}

/** Says of each failure what it is, as it comes by. */
async function* said(taken: AsyncIterable<TakenIn>, reports: Reports): AsyncIterable<TakenIn> {
  for await (const one of taken) {
    if (one.kind !== 'article') reports.report(problemOf(one));
    yield one;
  }
}
