/** The options of the commands, from the strings that were typed to values that hold. */
import { FORMATS, type FormatName } from './format/index.ts';
import { dayOf } from '../intake/index.ts';
import { SHAPES, type Shape } from './input/shapes.ts';
import { LANGUAGES, type Language, message, systemLanguage } from '../messages/index.ts';
import { UsageError } from './reports.ts';

/** What the command line parser hands over. */
export type RawOptions = Readonly<Record<string, unknown>>;

type Environment = Readonly<Record<string, string | undefined>>;

export interface CommonOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** How to understand an input whose name does not tell; null to go by its content. */
  readonly shape: Shape | null;
}

export interface ReadOptions extends CommonOptions {
  /** Null to choose by where it goes. */
  readonly format: FormatName | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly explain: boolean;
  readonly brief: boolean;
  readonly quiet: boolean;
  readonly output: string | null;
  readonly force: boolean;
  /** Folder of the user's own tables. */
  readonly lexicon: string | null;
}

export interface ImportOptions extends Pick<CommonOptions, 'language' | 'colour'> {
  /** Folder that the tables go to. */
  readonly to: string;
  readonly restart: boolean;
  /** Whether people who have held no office are kept too. */
  readonly everybody: boolean;
  readonly quiet: boolean;
}

export interface ExplainOptions extends CommonOptions {
  readonly at: number;
  /** Whether `at` counts in the headline that is kept apart from the text. */
  readonly headline: boolean;
  readonly id: string | null;
  readonly lexicon: string | null;
}

/** @throws {UsageError} where a value is none that the option takes */
export function readOptions(raw: RawOptions, env: Environment): ReadOptions {
  const output = text(raw.output);
  const date = text(raw.date);
  const day = date === null ? null : dayOf(date);
  if (date !== null && day === null) throw new UsageError(message('badDateOption', { option: '--date', value: date }));
  return {
    ...commonOptions(raw, env),
    format: choice('--format', raw.format, FORMATS) ?? formatByName(output),
    outlet: text(raw.outlet),
    date: day,
    explain: raw.explain === true,
    brief: raw.brief === true,
    quiet: raw.quiet === true,
    output: output === '-' ? null : output,
    force: raw.force === true,
    lexicon: text(raw.lexicon),
  };
}

/** @throws {UsageError} where a value is none that the option takes */
export function importOptions(raw: RawOptions, env: Environment): ImportOptions {
  const { language, colour } = commonOptions(raw, env);
  return {
    language,
    colour,
    to: text(raw.to) ?? '.',
    restart: raw.restart === true,
    everybody: raw.everybody === true,
    quiet: raw.quiet === true,
  };
}

/** @throws {UsageError} where a value is none that the option takes */
export function explainOptions(raw: RawOptions, env: Environment): ExplainOptions {
  const at = text(raw.at) ?? '';
  if (!/^\d{1,15}$/.test(at)) throw new UsageError(message('badNumber', { option: '--at', value: at }));
  return {
    ...commonOptions(raw, env),
    at: Number(at),
    headline: raw.headline === true,
    id: text(raw.id),
    lexicon: text(raw.lexicon),
  };
}

function commonOptions(raw: RawOptions, env: Environment): CommonOptions {
  return {
    language: choice('--lang', raw.lang, LANGUAGES) ?? systemLanguage(env),
    colour: raw.color !== false,
    shape: choice('--input', raw.input, SHAPES),
  };
}

/** The language asked for among unparsed arguments: help and errors need it before the rest is understood. */
export function languageOf(argv: readonly string[], env: Environment): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const typed = at === -1 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === typed) ?? systemLanguage(env);
}

function formatByName(output: string | null): FormatName | null {
  const extension = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  if (extension === 'txt') return 'pretty';
  return FORMATS.find((format) => format === extension) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function choice<Name extends string>(option: string, value: unknown, names: readonly Name[]): Name | null {
  if (typeof value !== 'string') return null;
  const found = names.find((name) => name === value);
  if (found === undefined) throw new UsageError(message('badChoice', { option, choices: names.join(' '), value }));
  return found;
}
