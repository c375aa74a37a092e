/** What the commands of a ledger share: the ledger opened, how to write, and faults as messages. */
import type { Ledger, LedgerFaultCode } from '../../ledger/index.ts';
import type { Language, MessageKey } from '../messages/index.ts';
import { message, systemLanguage } from '../messages/index.ts';
import { UsageError, reportLine } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { clean, type Terminal, terminalFor } from '../terminal.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_WORDS, type LedgerWord } from './words.ts';

export const DEFAULT_LEDGER = 'musnad.ledger';

const FAULTS: Readonly<Record<LedgerFaultCode, MessageKey>> = {
  'not-a-ledger': 'ledgerNotALedger',
  'newer-schema': 'ledgerNewerSchema',
  'not-found': 'ledgerNotFound',
  'read-only': 'ledgerReadOnly',
  'disk-full': 'ledgerDiskFull',
  busy: 'ledgerBusy',
  damaged: 'ledgerDamaged',
  stale: 'ledgerStale',
  'no-such-article': 'ledgerNoSuchArticle',
  'no-such-statement': 'ledgerNoSuchStatement',
  'no-such-actor': 'ledgerNoSuchActor',
  'bad-record': 'ledgerBadRecord',
  'bad-correction': 'ledgerBadCorrection',
  closed: 'ledgerClosed',
};

/** A command at work on a ledger. */
export interface Session {
  readonly ledger: Ledger;
  readonly address: string;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly json: boolean;
  readonly io: Surroundings;
  word(name: LedgerWord): string;
  line(text?: string): void;
  /** Text of an article, cleaned for the terminal and kept from turning its surroundings around. */
  show(text: string): string;
}

export function addressOf(raw: RawOptions, io: Surroundings): string {
  return typeof raw['ledger'] === 'string' ? raw['ledger'] : (io.env['MUSNAD_LEDGER'] ?? DEFAULT_LEDGER);
}

export function languageFor(raw: RawOptions, io: Surroundings): Language {
  return raw['lang'] === 'ar' || raw['lang'] === 'en' ? raw['lang'] : systemLanguage(io.env);
}

/**
 * Opens the ledger that was named, runs the steps and closes it; a fault is said in one line.
 *
 * @param write whether the ledger is written to; one is made where there is none
 * @throws {UsageError} where the steps find the command given wrongly
 */
export async function withLedger(
  raw: RawOptions,
  io: Surroundings,
  write: boolean,
  steps: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { LedgerFault, IndexFault, openLedger } = await import('../../ledger/index.ts');
  const { readersJudge } = await import('../../desk/index.ts');
  const language = languageFor(raw, io);
  const terminal = terminalFor(io.stdout, raw['color'] !== false, io.env);
  const address = addressOf(raw, io);
  try {
    const ledger = await openLedger(address, { judge: readersJudge, readOnly: !write });
    try {
      return await steps({
        ledger,
        address,
        language,
        terminal,
        json: raw['json'] === true,
        io,
        word: (name) => LEDGER_WORDS[name][language],
        line: (text = '') => void io.stdout.write(`${text}\n`),
        show: (text) => terminal.isolate(clean(text)),
      });
    } finally {
      await ledger.close();
    }
  } catch (error) {
    const said =
      error instanceof LedgerFault
        ? message(FAULTS[error.code] as 'ledgerDamaged', { about: error.about })
        : error instanceof IndexFault
          ? message(error.code === 'MSN-0502' ? 'indexCursor' : 'indexCorrupt', { detail: error.message })
          : null;
    if (said === null) throw error;
    io.stderr.write(reportLine(language, terminalFor(io.stderr, raw['color'] !== false, io.env), said));
    return EXIT.failed;
  }
}

/** A whole number that was typed. @throws {UsageError} */
export function wholeNumber(option: string, value: unknown, least: number, most: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(message('badNumber', { option, value: String(value) }));
  return number;
}
