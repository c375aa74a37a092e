/**
 * How a command that has commands of its own is made: `musnad alert add`. Each takes the address of a ledger and what all of them take, and
 * gives its exit code to the program.
 */
import { type Command, Option } from 'commander';
import type { Language } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { HELP } from '../help.ts';
import type { ExitCode } from '../surroundings.ts';
import type { Frame } from './frame.ts';
import { LEDGER_HELP } from './help.ts';

/** What a command does with the words it was given and with its options. */
export type Run = (named: readonly string[], raw: RawOptions) => Promise<ExitCode>;

export interface GroupMaker<Name extends string> {
  help(name: Name): string;
  shared(name: keyof typeof HELP): string;
  ledgers(name: keyof typeof LEDGER_HELP): string;
  /** A command that only has others. */
  group(name: string, described: Name): Command;
  /** One of a group. */
  command(parent: Command, name: string, described: Name): Command;
  runs(one: Command, run: Run): void;
}

/** @param texts what the commands and their options are said to do */
export function groupMaker<Name extends string>(
  { program, language, finish }: Frame,
  texts: Readonly<Record<Name, Readonly<Record<Language, string>>>>,
): GroupMaker<Name> {
  const help = (name: Name): string => texts[name][language];
  const shared = (name: keyof typeof HELP): string => HELP[name][language];
  const ledgers = (name: keyof typeof LEDGER_HELP): string => LEDGER_HELP[name][language];
  return {
    help,
    shared,
    ledgers,
    group: (name, described) =>
      program
        .command(name)
        .description(help(described))
        .helpOption('-h, --help', shared('helpFlag'))
        .helpCommand(false),
    command: (parent, name, described) =>
      parent
        .command(name)
        .description(help(described))
        .option('--ledger <address>', ledgers('ledger'))
        .option('--json', ledgers('json'))
        .option('-q, --quiet', ledgers('quiet'))
        .addOption(new Option('--lang <language>', shared('lang')))
        .addOption(new Option('--no-color', shared('colour')))
        .helpOption('-h, --help', shared('helpFlag')),
    runs: (one, run) => {
      one.action(async (...given: unknown[]) => {
        // Behind the words come the options and the command itself.
        const named = given.slice(0, -2).flat();
        finish(
          await run(
            named.filter((value): value is string => typeof value === 'string'),
            one.optsWithGlobals(),
          ),
        );
      });
    },
  };
}
