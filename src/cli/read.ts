/** `musnad read`: articles in, readings out, one at a time, whatever becomes of single inputs. */
import { stat } from 'node:fs/promises';
import { type InputFile, identityOf, listInputs, reasonOf } from '../intake/index.ts';
import type { Article, Reader } from '../reader/index.ts';
import type { ReadOptions } from './arguments.ts';
import { type FormatName, loadFormat } from './format/index.ts';
import type { Format } from '../forms/index.ts';
import { type ArticleFound, articlesOf } from './input/articles.ts';
import { problemOf } from './input/failures.ts';
import { EXTENSIONS } from './input/shapes.ts';
import { message } from '../messages/index.ts';
import { Progress, progressLine, whole } from './output/progress.ts';
import { fileSink, type Sink, SinkClosed, streamSink } from './output/sink.ts';
import { failure, notice, Reports, UsageError } from './reports.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { terminalFor } from './terminal.ts';
import { readerWith } from './user-lexicon.ts';

/** How long the loop may run before it lets signals and redrawing in. */
const TURN_MS = 50;

/**
 * Reads everything that was named and writes the readings.
 *
 * @returns the exit code
 * @throws {UsageError} where the command was given wrongly; nothing was written then
 */
export async function read(named: readonly string[], options: ReadOptions, io: Surroundings): Promise<ExitCode> {
  const inputs = namedInputs(named, io);
  await refuseOutputAmong(inputs, options.output);
  // A table that cannot be read is said before anything is written.
  const reader = options.lexicon === null ? null : await readerWith(options.lexicon, options.explain);
  const sink = options.output === null ? streamSink(io.stdout) : await fileSink(options.output, options.force);
  const run = new Run(inputs, options, io, sink, reader);
  return run.go();
}

function namedInputs(named: readonly string[], io: Surroundings): readonly string[] {
  if (named.filter((name) => name === '-').length > 1) throw new UsageError(message('stdinTwice', {}));
  if (named.length > 0) return named;
  if (io.stdin.isTTY === true) throw new UsageError(message('nothingToRead', {}));
  return ['-'];
}

/** Says at once what would come out only when a folder's walk meets the output. */
async function refuseOutputAmong(inputs: readonly string[], output: string | null): Promise<void> {
  if (output === null) return;
  const identity = async (path: string): Promise<string | null> => {
    const stats = await stat(path).catch(() => null);
    return stats?.isFile() ? identityOf(stats) : null;
  };
  const own = await identity(output);
  if (own === null) return;
  for (const input of inputs) {
    if (input !== '-' && (await identity(input)) === own)
      throw new UsageError(message('outputIsInput', { path: output }));
  }
}

class Run {
  readonly #inputs: readonly string[];
  readonly #options: ReadOptions;
  readonly #io: Surroundings;
  readonly #sink: Sink;
  readonly #reports: Reports;
  readonly #progress: Progress;
  readonly #stop = new AbortController();
  readonly #started = performance.now();
  #format: Format | null = null;
  #reader: Reader | null;
  #articles = 0;
  #statements = 0;
  #bytes = 0;
  /** Bytes of inputs done with, and of the one being read. */
  #done = 0;
  #current = 0;
  #total: number | null = null;
  #turnEnds = 0;
  #lastPath: string | null = null;

  constructor(inputs: readonly string[], options: ReadOptions, io: Surroundings, sink: Sink, reader: Reader | null) {
    this.#reader = reader;
    this.#inputs = inputs;
    this.#options = options;
    this.#io = io;
    this.#sink = sink;
    const terminal = terminalFor(io.stderr, options.colour, io.env);
    const write = (text: string): void => void io.stderr.write(text);
    const shown = io.stderr.isTTY === true && !options.quiet && (options.output !== null || io.stdout.isTTY !== true);
    this.#progress = new Progress(
      shown ? write : null,
      (state) => progressLine(options.language, terminal, state),
      this.#started,
    );
    this.#reports = new Reports(
      (line) => {
        this.#progress.clear();
        write(line);
      },
      options.language,
      terminal,
      options.quiet,
    );
    if (shown) void this.#measure();
  }

  async go(): Promise<ExitCode> {
    let interrupted = false;
    this.#io.onStopRequest(() => {
      interrupted = true;
      this.#stop.abort();
    });
    try {
      await this.#readAll();
      if (this.#format === null && !this.#isSingle()) await this.#open(false);
      if (this.#format !== null) await this.#sink.write(this.#format.close());
      if (!interrupted) await this.#sink.finish();
    } catch (error) {
      this.#stop.abort();
      if (!(error instanceof SinkClosed)) {
        await this.#sink.drop();
        throw error;
      }
      // A reader such as `head` has enough: that is no failure.
      if (error.reason === 'EPIPE' && this.#options.output === null) return EXIT.ok;
      this.#reports.say(message('outputFailed', { path: this.#options.output ?? 'stdout', reason: error.reason }));
      const kept = await this.#sink.leave().catch(() => null);
      if (kept !== null) this.#reports.say(message('partialKept', { path: kept }));
      return EXIT.failed;
    }
    this.#progress.clear();
    this.#reports.closeFile();
    if (!this.#options.quiet) for (const said of this.#format?.left?.() ?? []) this.#reports.say(said);
    this.#summarise();
    if (!interrupted) return this.#reports.failed > 0 ? EXIT.failed : EXIT.ok;
    this.#reports.say(message('interrupted', {}));
    const kept = await this.#sink.leave();
    if (kept !== null) this.#reports.say(message('partialKept', { path: kept }));
    return EXIT.interrupted;
  }

  async #readAll(): Promise<void> {
    for await (const input of listInputs(this.#inputs, EXTENSIONS)) {
      if (this.#stop.signal.aborted) return;
      if (input.kind === 'failure') this.#reports.report(problemOf(input));
      else await this.#readInput(input);
    }
  }

  async #readInput(input: InputFile): Promise<void> {
    if (input.identity !== null && this.#sink.identities.has(input.identity)) {
      throw new UsageError(message('outputIsInput', { path: input.path }));
    }
    this.#lastPath = input.path;
    const found = articlesOf(input, {
      stdin: this.#io.stdin,
      signal: this.#stop.signal,
      shape: this.#options.shape,
      onBytes: (consumed) => {
        this.#current = consumed;
      },
    });
    for await (const item of found) {
      if (this.#stop.signal.aborted) return;
      if (item.kind === 'problem') this.#reports.report(item);
      else await this.#readOne(item);
      await this.#breathe();
    }
    this.#done += input.size;
    this.#current = 0;
  }

  async #readOne(found: ArticleFound): Promise<void> {
    const article = this.#withDefaults(found.article);
    this.#reader ??= await readerWith(null, this.#options.explain);
    const format = this.#format ?? (await this.#open(found.single));
    let record: string;
    try {
      const reading = this.#reader.read(article);
      if (reading.empty !== undefined) {
        this.#reports.report(
          notice(reading.empty === 'no-text' ? 'emptyText' : 'noArabic', found.path, {}, found.line),
        );
      }
      record = format.record({ article, reading });
      this.#statements += reading.statements.length;
    } catch (error) {
      this.#reports.report(failure('readerFailed', found.path, { reason: reasonOf(error) }, found.line));
      return;
    }
    await this.#sink.write(record);
    this.#articles++;
    this.#bytes += found.bytes;
  }

  #withDefaults(article: Article): Article {
    const { outlet, date } = this.#options;
    return { ...article, outlet: article.outlet ?? outlet ?? undefined, date: article.date ?? date ?? undefined };
  }

  /** Chooses the format when the first article shows what the input is. */
  async #open(singleArticle: boolean): Promise<Format> {
    const options = this.#options;
    const single = singleArticle && this.#isSingle();
    const toTerminal = options.output === null && this.#io.stdout.isTTY === true;
    const name: FormatName = options.format ?? (toTerminal || single ? 'pretty' : 'jsonl');
    const terminal = terminalFor(options.output === null ? this.#io.stdout : {}, options.colour, this.#io.env);
    const { language, brief, explain } = options;
    this.#reader ??= await readerWith(null, explain);
    const { names } = this.#reader;
    const format = await loadFormat(name, { language, terminal, brief, explain, single, names });
    this.#format = format;
    await this.#sink.write(format.open());
    return format;
  }

  /** Whether one file was named, not a folder or a pattern; its content may still hold several articles. */
  #isSingle(): boolean {
    return this.#inputs.length === 1 && this.#inputs[0] === this.#lastPath;
  }

  async #breathe(): Promise<void> {
    const now = performance.now();
    if (now < this.#turnEnds) return;
    this.#progress.update(now, {
      articles: this.#articles,
      statements: this.#statements,
      bytes: this.#bytes,
      consumed: this.#done + this.#current,
      total: this.#total,
    });
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnEnds = performance.now() + TURN_MS;
  }

  /** Adds up the sizes of the inputs beside the reading, so that the progress can tell the share. */
  async #measure(): Promise<void> {
    let total = 0;
    for await (const input of listInputs(this.#inputs, EXTENSIONS)) {
      if (this.#stop.signal.aborted) return;
      // What comes from a pipe has no size, so the whole has none.
      if (input.kind === 'file' && input.identity === null) return;
      if (input.kind === 'file') total += input.size;
    }
    this.#total = total;
  }

  #summarise(): void {
    if (this.#options.quiet || this.#articles + this.#reports.failed < 2) return;
    const seconds = Math.max((performance.now() - this.#started) / 1000, 0.001);
    this.#reports.say(
      message('summary', {
        articles: whole(this.#articles),
        statements: whole(this.#statements),
        failed: whole(this.#reports.failed),
        seconds: seconds.toFixed(1),
        rate: whole(this.#articles / seconds),
        speed: (this.#bytes / 1e6 / seconds).toFixed(1),
      }),
    );
  }
}
