/** `musnad add`: from files and addresses to the ledger. */
import {
  add as addAll,
  type AddReport,
  FileMemory,
  type Putter,
  ReaderUnable,
  type Readers,
  type Tally,
} from '../../desk/index.ts';
import { createFetcher } from '../../intake/index.ts';
import { LexiconError } from '../../reader/index.ts';
import type { RawOptions } from '../arguments.ts';
import { problemOf } from '../input/failures.ts';
import { message } from '../../messages/index.ts';
import { Progress, progressLine, whole } from '../output/progress.ts';
import { Reports, UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import { intakeOptions, isAddress, readersFor, sizeOf } from './inputs.ts';
import { pathBeside } from '../../ledger/index.ts';
import { list } from './options.ts';
import { checkQueueing, putterFor, withQueue } from './queue-options.ts';
import { relatedMessage } from './related.ts';
import { type Session, withLedger } from './session.ts';

/** @throws {UsageError} */
export async function add(named: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const inputs = named.length === 0 && io.stdin.isTTY !== true ? ['-'] : named;
  if (inputs.length === 0) throw new UsageError(message('nothingToAdd', {}));
  if (inputs.filter((name) => name === '-').length > 1) throw new UsageError(message('stdinTwice', {}));
  const intake = intakeOptions(raw);
  checkQueueing(raw);
  const total = await sizeOf(inputs);
  // What is put into the queue is read by others.
  const readers = await readersFor(raw.queue === true ? { ...raw, threads: '0' } : raw, total);
  try {
    return await withLedger(raw, io, { readOnly: false }, (session) => {
      if (raw.queue !== true) return new Adding(session, raw, readers, null).go(inputs, intake, total);
      return withQueue(session, { make: true }, (queue) =>
        new Adding(session, raw, readers, putterFor(session, queue, raw)).go(inputs, intake, total),
      );
    });
  } catch (error) {
    if (error instanceof ReaderUnable || error instanceof LexiconError)
      throw new UsageError(message('lexiconBad', { path: String(raw.lexicon ?? ''), reason: error.message }));
    throw error;
  } finally {
    await readers.close();
  }
}

class Adding {
  private readonly started = performance.now();
  private readonly stop = new AbortController();
  private readonly progress: Progress;
  private readonly reports: Reports;
  private total: number | null = null;
  private done = 0;
  private current = 0;
  private at = '';

  constructor(
    private readonly session: Session,
    private readonly raw: RawOptions,
    private readonly readers: Readers,
    private readonly queue: Putter | null,
  ) {
    const { io, language, options } = session;
    const terminal = terminalFor(io.stderr, options.colour, io.env);
    const write = (text: string): void => void io.stderr.write(text);
    const shown = io.stderr.isTTY === true && !options.quiet;
    this.progress = new Progress(
      shown ? write : null,
      (state) => progressLine(language, terminal, state),
      this.started,
    );
    const report = (line: string): void => {
      this.progress.clear();
      write(line);
    };
    this.reports = new Reports(report, language, terminal, options.quiet);
    io.onStopRequest(() => this.stop.abort());
  }

  async go(
    inputs: readonly string[],
    intake: ReturnType<typeof intakeOptions>,
    total: number | null,
  ): Promise<ExitCode> {
    const { ledger, io } = this.session;
    this.total = total;
    const memory = new FileMemory(pathBeside(this.session.options.ledger, 'fetched.json'));
    const fetcher = inputs.some(isAddress)
      ? await createFetcher({ memory, privateHosts: list(this.raw.allowPrivate) })
      : null;
    let kept = 0;
    try {
      const report = await addAll(inputs, {
        ledger,
        readers: this.readers,
        signal: this.stop.signal,
        intake: {
          ...intake,
          stdin: io.stdin,
          onBytes: (where, consumed) => this.count(where, consumed),
          ...(fetcher === null ? {} : { fetcher }),
        },
        onLeft: (left) => this.reports.report(problemOf(left)),
        onKept: (_, { outcome }) => {
          if (outcome === 'added' || outcome === 'revision') kept++;
        },
        onProgress: (tally) => this.draw(tally),
        onSettled: () => memory.settle(),
        relate: this.raw.relate === true,
        ...(this.queue === null ? {} : { queue: this.queue }),
      });
      this.progress.clear();
      this.reports.closeFile();
      return await this.close(report);
    } catch (error) {
      this.progress.clear();
      if (kept > 0) this.session.say(message('addBroken', { articles: whole(kept) }));
      throw error;
    } finally {
      await fetcher?.close();
    }
  }

  private async close({ run, tally, related, stopped }: AddReport): Promise<ExitCode> {
    const { options, json, say } = this.session;
    const seconds = Math.max((performance.now() - this.started) / 1000, 0.001);
    const { added, near, revision, statements, same, failed, skipped, taken } = tally;
    if (options.json)
      await json({
        run,
        ...tally,
        ...(related === null ? {} : { related }),
        stopped,
        seconds: Number(seconds.toFixed(3)),
      });
    else if (!options.quiet && this.queue !== null)
      say(
        message('queued', {
          queued: whole(tally.queued),
          waiting: whole(tally.waiting),
          same: whole(same),
          failed: whole(failed),
          skipped: whole(skipped),
          seconds: seconds.toFixed(1),
        }),
      );
    else if (!options.quiet)
      say(
        message('added', {
          added: whole(added),
          near: whole(near),
          revisions: whole(revision),
          statements: whole(statements),
          same: whole(same),
          failed: whole(failed),
          skipped: whole(skipped),
          seconds: seconds.toFixed(1),
          rate: whole(taken / seconds),
        }),
      );
    if (related !== null && !options.json && !options.quiet) say(relatedMessage(related));
    if (stopped) {
      say(message('addStopped', {}));
      return EXIT.interrupted;
    }
    return failed > 0 ? EXIT.failed : EXIT.ok;
  }

  /** Adds up what is consumed of one input after the other. */
  private count(where: string, consumed: number): void {
    if (where !== this.at) {
      this.done += this.current;
      this.at = where;
    }
    this.current = consumed;
  }

  private draw({ taken, statements, bytes }: Tally): void {
    const consumed = this.done + this.current;
    this.progress.update(performance.now(), { articles: taken, statements, bytes, consumed, total: this.total });
  }
}
