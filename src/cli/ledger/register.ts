/** The commands of a ledger and their options; each is loaded only when it runs. */
import { type Command, Option } from 'commander';
import type { Language } from '../messages/index.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { HELP } from '../help.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_HELP } from './help.ts';

export function registerLedger(
  program: Command,
  language: Language,
  io: Surroundings,
  finish: (code: ExitCode) => void,
): void {
  const help = (name: keyof typeof LEDGER_HELP): string => LEDGER_HELP[name][language];
  const shared = (name: keyof typeof HELP): string => HELP[name][language];
  const command = (usage: string, name: keyof typeof LEDGER_HELP): Command =>
    program
      .command(usage)
      .description(help(name))
      .option('--ledger <file>', help('ledgerFlag'))
      .option('--json', help('json'))
      .addOption(new Option('--lang <language>', shared('lang')))
      .addOption(new Option('--no-color', shared('colour')))
      .helpOption('-h, --help', shared('helpFlag'));
  const options = (of: Command): RawOptions => of.optsWithGlobals();

  command('add', 'add')
    .argument('[inputs...]', help('addInputs'))
    .option('--outlet <name>', shared('outlet'))
    .option('--date <day>', shared('date'))
    .option('--languages <list>', help('languages'))
    .option('--allow-private <hosts>', help('allowPrivate'))
    .option('--no-originals', help('noOriginals'))
    .option('--threads <number>', help('threads'))
    .option('-q, --quiet', shared('quiet'))
    .action(async (inputs: string[], _: RawOptions, of: Command) =>
      finish(await (await import('./add.ts')).addCommand(inputs, options(of), io)),
    );

  command('search', 'search')
    .argument('[query...]', help('query'))
    .option('--who <query>', help('who'))
    .option('--what <query>', help('what'))
    .option('--unit <unit>', help('unit'))
    .option('--sort <order>', help('sort'))
    .option('--limit <number>', help('limit'))
    .option('--cursor <cursor>', help('cursor'))
    .option('--facets <list>', help('facets'))
    .action(async (words: string[], _: RawOptions, of: Command) =>
      finish(await (await import('./search.ts')).searchCommand(words, options(of), io)),
    );

  command('show', 'show')
    .argument('<id>', help('showId'))
    .action(async (id: string, _: RawOptions, of: Command) =>
      finish(await (await import('./show.ts')).showCommand(id, options(of), io)),
    );

  command('speaker', 'speaker')
    .argument('<name...>', help('speakerName'))
    .option('--limit <number>', help('limit'))
    .action(async (name: string[], _: RawOptions, of: Command) =>
      finish(await (await import('./speaker.ts')).speakerCommand(name.join(' '), options(of), io)),
    );

  command('export', 'export')
    .option('-f, --format <format>', help('exportFormat'))
    .option('--query <query>', help('exportQuery'))
    .option('-o, --output <file>', shared('output'))
    .option('--force', shared('force'))
    .action(async (_: RawOptions, of: Command) =>
      finish(await (await import('./export.ts')).exportCommand(options(of), io)),
    );

  command('import', 'import')
    .argument('<file>', help('importInput'))
    .action(async (file: string, _: RawOptions, of: Command) =>
      finish(await (await import('./keeping.ts')).importCommand(file, options(of), io)),
    );

  command('stats', 'stats').action(async (_: RawOptions, of: Command) =>
    finish(await (await import('./keeping.ts')).statsCommand(options(of), io)),
  );

  command('runs', 'runs')
    .option('--limit <number>', help('limit'))
    .option('--failures <run>', help('failuresOf'))
    .action(async (_: RawOptions, of: Command) =>
      finish(await (await import('./keeping.ts')).runsCommand(options(of), io)),
    );

  command('verify', 'verify')
    .option('--repair', help('repair'))
    .action(async (_: RawOptions, of: Command) =>
      finish(await (await import('./keeping.ts')).verifyCommand(options(of), io)),
    );

  command('reread', 'reread')
    .option('--threads <number>', help('threads'))
    .action(async (_: RawOptions, of: Command) =>
      finish(await (await import('./keeping.ts')).rereadCommand(options(of), io)),
    );

  command('backup', 'backup')
    .argument('<file>', help('backupTo'))
    .action(async (file: string, _: RawOptions, of: Command) =>
      finish(await (await import('./keeping.ts')).backupCommand(file, options(of), io)),
    );

  command('forget', 'forget')
    .argument('<id>', help('showId'))
    .action(async (id: string, _: RawOptions, of: Command) =>
      finish(await (await import('./keeping.ts')).forgetCommand(id, options(of), io)),
    );

  command('doctor', 'doctor').action(async (_: RawOptions, of: Command) =>
    finish(await (await import('./keeping.ts')).doctorCommand(options(of), io)),
  );
}
