/**
 * What a command on a ledger works with: the open ledger, where its words go, in which language. Faults of the ledger become one
 * coded line and the exit code 1.
 */
import { type Ledger, openLedger } from '../../ledger/index.ts';
import { actorJudge, ledgerMessage } from '../../desk/index.ts';
import type { RawOptions } from '../arguments.ts';
import { type Bilingual, type Language, type Message, message } from '../../messages/index.ts';
import { SinkClosed, streamSink } from '../output/sink.ts';
import { reportLine } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { clean, type Terminal, terminalFor } from '../terminal.ts';
import { type LedgerOptions, ledgerOptions } from './options.ts';

export interface Session {
  readonly options: LedgerOptions;
  readonly language: Language;
  readonly io: Surroundings;
  /** Of standard output. */
  readonly terminal: Terminal;
  readonly ledger: Ledger;
  /** Writes to standard output. @throws {SinkClosed} */
  write(text: string): Promise<void>;
  /** Writes lines to standard output, a line end behind each. */
  lines(...lines: readonly string[]): Promise<void>;
  json(value: unknown): Promise<void>;
  /** Says something on standard error. */
  say(said: Message, where?: string): void;
  word(words: Bilingual): string;
  /** A value from an article, made safe for the terminal. */
  show(value: string): string;
}

/**
 * Opens the ledger, runs a command on it and closes it.
 *
 * @throws {UsageError} where the command was given wrongly
 */
export async function withLedger(
  raw: RawOptions,
  io: Surroundings,
  { readOnly }: { readonly readOnly: boolean },
  command: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const options = ledgerOptions(raw, io.env);
  const errors = terminalFor(io.stderr, options.colour, io.env);
  const say = (said: Message, where?: string): void => {
    io.stderr.write(reportLine(options.language, errors, said, where));
  };
  const terminal = terminalFor(io.stdout, options.colour, io.env);
  const sink = streamSink(io.stdout);
  let ledger: Ledger | null = null;
  try {
    ledger = await openLedger(options.ledger, { judge: actorJudge(), readOnly });
    const code = await command({
      options,
      language: options.language,
      io,
      terminal,
      ledger,
      write: (text) => sink.write(text),
      lines: (...lines) => sink.write(lines.map((line) => `${line}\n`).join('')),
      json: (value) => sink.write(`${JSON.stringify(value, null, 2)}\n`),
      say,
      word: (words) => words[options.language],
      show: (value) => terminal.isolate(clean(value)),
    });
    await sink.finish();
    return code;
  } catch (error) {
    if (error instanceof SinkClosed) {
      // A reader such as `head` has enough: that is no failure.
      if (error.reason === 'EPIPE') return EXIT.ok;
      say(message('outputFailed', { path: 'stdout', reason: error.reason }));
      return EXIT.failed;
    }
    const said = ledgerMessage(error);
    if (said === null) throw error;
    say(said);
    return EXIT.failed;
  } finally {
    await ledger?.close();
  }
}
