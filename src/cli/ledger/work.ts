/** `musnad work`: reads what waits in the queue, for ever or until nothing is left, beside any number of others. */
import { availableParallelism } from 'node:os';
import { ReaderPool, ReaderUnable, USUAL_BATCH, work as workOff, type WorkReport } from '../../desk/index.ts';
import { ASIDE_LABELS, message } from '../../messages/index.ts';
import { LexiconError } from '../../reader/index.ts';
import type { RawOptions } from '../arguments.ts';
import { Progress, progressLine, whole } from '../output/progress.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import { tablesOf } from '../user-lexicon.ts';
import { duration, text, wholeNumber } from './options.ts';
import { withQueue } from './queue-options.ts';
import { relatedMessage } from './related.ts';
import { type Session, withLedger } from './session.ts';

const MOST_BATCH = 2000;
/** Seconds of a claim: no shorter than a few looks for claims that ran out, no longer than an hour. */
const SHORTEST_CLAIM = 5;
const LONGEST_CLAIM = 3600;

interface Chosen {
  readonly threads: number;
  readonly batch: number;
  readonly claimSeconds: number | null;
  readonly untilEmpty: boolean;
  readonly relate: boolean;
  readonly lexicon: Readonly<Record<string, string>> | null;
}

/** @throws {UsageError} */
export async function work(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const claim = duration('--claim', raw.claim);
  const seconds = claim === null ? null : claim / 1000;
  if (seconds !== null && (seconds < SHORTEST_CLAIM || seconds > LONGEST_CLAIM))
    throw new UsageError(message('badNumber', { option: '--claim', value: String(raw.claim) }));
  const folder = text(raw.lexicon);
  const chosen: Chosen = {
    threads: wholeNumber('--threads', raw.threads, 1, 256) ?? availableParallelism(),
    batch: wholeNumber('--batch', raw.batch, 1, MOST_BATCH) ?? USUAL_BATCH,
    claimSeconds: seconds,
    untilEmpty: raw.untilEmpty === true,
    relate: raw.relate === true,
    lexicon: folder === null ? null : await tablesOf(folder),
  };
  try {
    return await withLedger(raw, io, { readOnly: false }, (session) => working(session, chosen));
  } catch (error) {
    if (error instanceof ReaderUnable || error instanceof LexiconError)
      throw new UsageError(message('lexiconBad', { path: folder ?? '', reason: error.message }));
    throw error;
  }
}

function working(session: Session, chosen: Chosen): Promise<ExitCode> {
  const { io, options, language, ledger, say, word } = session;
  const { threads, batch, claimSeconds, untilEmpty, relate, lexicon } = chosen;
  const stop = new AbortController();
  io.onStopRequest(() => stop.abort());
  const started = performance.now();
  const terminal = terminalFor(io.stderr, options.colour, io.env);
  const shown = io.stderr.isTTY === true && !options.quiet;
  const progress = new Progress(
    shown ? (line) => void io.stderr.write(line) : null,
    (state) => progressLine(language, terminal, state),
    started,
  );
  const tell: Session['say'] = (...said) => {
    progress.clear();
    say(...said);
  };
  const notice: Session['say'] = (...said) => {
    if (!options.quiet) tell(...said);
  };
  return withQueue(session, { make: true, supervise: true }, async (queue) => {
    const report = await workOff({
      ledger,
      queue,
      readers: () => new ReaderPool(lexicon === null ? {} : { lexicon }, threads),
      threads,
      batch,
      untilEmpty,
      relate,
      ...(claimSeconds === null ? {} : { claimSeconds }),
      signal: stop.signal,
      onStart: (name) => notice(message('workBegun', { name, threads, batch })),
      onDone: ({ articles, done }) =>
        progress.update(performance.now(), {
          articles,
          statements: done.statements,
          bytes: done.bytes,
          consumed: 0,
          total: null,
        }),
      onAside: ({ where }, reason, detail) =>
        tell(message('workAside', { reason: word(ASIDE_LABELS[reason]), detail }), where),
      onAway: (error) => tell(message('workAway', { reason: error instanceof Error ? error.message : String(error) })),
      onBack: () => tell(message('workBack', {})),
      onLost: (articles) => tell(message('workLost', { articles: whole(articles) })),
    });
    progress.clear();
    await close(session, report, (performance.now() - started) / 1000);
    // One that was asked to end has done as it was asked, whatever it had to set aside.
    return untilEmpty && report.setAside > 0 ? EXIT.failed : EXIT.ok;
  });
}

async function close({ options, json, say }: Session, report: WorkReport, seconds: number): Promise<void> {
  const { name, articles, done, setAside, related } = report;
  if (options.json)
    return json({
      worker: name,
      articles,
      ...done,
      setAside,
      ...(related === null ? {} : { related }),
      seconds: Number(seconds.toFixed(3)),
    });
  if (options.quiet) return;
  if (related !== null) say(relatedMessage(related));
  say(
    message('workEnded', {
      articles: whole(articles),
      added: whole(done.added),
      revisions: whole(done.revision),
      same: whole(done.same),
      statements: whole(done.statements),
      aside: whole(setAside),
      seconds: seconds.toFixed(1),
      rate: whole(articles / Math.max(seconds, 0.001)),
    }),
  );
}
