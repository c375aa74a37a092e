/** The options that the commands on a ledger share, and how single values are understood. */
import { dayOf } from '../../intake/index.ts';
import type { RawOptions } from '../arguments.ts';
import { LANGUAGES, type Language, message, systemLanguage } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface LedgerOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Address of the ledger: `sqlite:FILE`, a path, or `postgres://…`. */
  readonly ledger: string;
}

/** Where the ledger is when nothing says so. */
export const USUAL_LEDGER = 'musnad.ledger';

/** @throws {UsageError} where a value is none that the option takes */
export function ledgerOptions(raw: RawOptions, env: Environment): LedgerOptions {
  return {
    language: oneOf('--lang', raw.lang, LANGUAGES) ?? systemLanguage(env),
    colour: raw.color !== false,
    json: raw.json === true,
    quiet: raw.quiet === true,
    ledger: text(raw.ledger) ?? (env.MUSNAD_LEDGER || USUAL_LEDGER),
  };
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** @throws {UsageError} */
export function oneOf<Name extends string>(option: string, value: unknown, names: readonly Name[]): Name | null {
  if (typeof value !== 'string') return null;
  const found = names.find((name) => name === value);
  if (found === undefined) throw new UsageError(message('badChoice', { option, choices: names.join(' '), value }));
  return found;
}

/** @throws {UsageError} */
export function wholeNumber(option: string, value: unknown, least: number, most: number): number | null {
  if (typeof value !== 'string') return null;
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least || number > most)
    throw new UsageError(message('badNumber', { option, value }));
  return number;
}

/** @throws {UsageError} */
export function day(option: string, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const found = dayOf(value);
  if (found === null) throw new UsageError(message('badDateOption', { option, value }));
  return found;
}

/** Milliseconds of `30s`, `15m`, `2h`. @throws {UsageError} */
export function duration(option: string, value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const [, count = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(value) ?? [];
  if (count === '' || Number(count) === 0) throw new UsageError(message('badNumber', { option, value }));
  return Number(count) * (unit === 's' ? 1000 : unit === 'm' ? 60_000 : 3_600_000);
}

/** Values with commas between them. */
export function list(value: unknown): readonly string[] {
  return typeof value === 'string'
    ? value
        .split(/[,،]/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [];
}
