/**
 * What the command says on standard error about its inputs: one coded line a problem, named by file and line.
 * An archive with a million broken lines must not drown its reader: after the first few of a kind in a file the rest
 * are counted, and the count is said when the file ends.
 */
import { codeOf, type Language, type Message, type MessageKey, message, say, type Values } from '../messages/index.ts';
import { clean, type Terminal } from './terminal.ts';

const SHOWN_PER_FILE = 10;

export interface Problem extends Message {
  readonly kind: 'problem';
  /** `error`: an input, or a part of one, was not read. `notice`: it was, but there is something to say. */
  readonly level: 'error' | 'notice';
  readonly path: string;
  /** Line in the file, or place in a list, from 1. */
  readonly line?: number;
}

/** A problem that kept an input, or a line of one, from being read. */
export function failure<Key extends MessageKey>(key: Key, path: string, values: Values<Key>, line?: number): Problem {
  return { kind: 'problem', level: 'error', path, ...message(key, values), ...(line === undefined ? {} : { line }) };
}

/** Something to say about an input that was read. */
export function notice<Key extends MessageKey>(key: Key, path: string, values: Values<Key>, line?: number): Problem {
  return { ...failure(key, path, values, line), level: 'notice' };
}

/** The wrong use of the command: said once, exit code 2. */
export class UsageError extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(say('en', said));
    this.said = said;
  }
}

/** One line for standard error: `musnad: news.jsonl:7: is not valid JSON (...) [MSN-0010]`. */
export function reportLine(language: Language, terminal: Terminal, said: Message, where?: string): string {
  const show = (value: string): string => terminal.isolate(clean(value));
  const place = where === undefined ? '' : `${show(where)}: `;
  return `${terminal.paint('bold', 'musnad')}: ${place}${say(language, said, show)} ${terminal.paint('dim', `[${codeOf(said)}]`)}\n`;
}

export class Reports {
  /** Inputs or lines that were not read. */
  failed = 0;
  readonly #write: (line: string) => void;
  readonly #language: Language;
  readonly #terminal: Terminal;
  readonly #quiet: boolean;
  #path = '';
  #counts = new Map<string, number>();

  constructor(write: (line: string) => void, language: Language, terminal: Terminal, quiet: boolean) {
    this.#write = write;
    this.#language = language;
    this.#terminal = terminal;
    this.#quiet = quiet;
  }

  report(problem: Problem): void {
    if (problem.level === 'error') this.failed++;
    else if (this.#quiet) return;
    if (problem.path !== this.#path) this.closeFile();
    this.#path = problem.path;
    const code = codeOf(problem);
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > SHOWN_PER_FILE) return;
    this.say(problem, problem.line === undefined ? problem.path : `${problem.path}:${problem.line}`);
  }

  /** Says how many problems of the file went unnamed. */
  closeFile(): void {
    for (const [code, count] of this.#counts) {
      if (count > SHOWN_PER_FILE) this.say(message('moreOfThis', { count: count - SHOWN_PER_FILE, code }), this.#path);
    }
    this.#counts = new Map();
  }

  say(said: Message, where?: string): void {
    this.#write(reportLine(this.#language, this.#terminal, said, where));
  }
}
