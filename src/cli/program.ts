/**
 * The command line: which commands and options there are. What a command does is loaded only when it runs, so that
 * `musnad --version` and the first result come quickly.
 */
import { Argument, Command, CommanderError, Option } from 'commander';
import { explainOptions, importOptions, languageOf, type RawOptions, readOptions } from './arguments.ts';
import { HELP } from './help.ts';
import { addLedgerCommands } from './ledger/commands.ts';
import { type Language, type Message, message } from '../messages/index.ts';
import { packageVersion } from './package-files.ts';
import { reasonOf } from '../intake/index.ts';
import { reportLine, UsageError } from './reports.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { terminalFor } from './terminal.ts';

/** Runs the command with its arguments (without `node` and the script) and gives the exit code. Never throws. */
export async function main(argv: readonly string[], io: Surroundings): Promise<ExitCode> {
  const language = languageOf(argv, io.env);
  const outcome: { code: ExitCode } = { code: EXIT.ok };
  const program = build(language, io, (code) => {
    outcome.code = code;
  });
  try {
    if (argv.length === 0) {
      io.stderr.write(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync(argv, { from: 'user' });
    return outcome.code;
  } catch (error) {
    const said = usageMessage(error);
    if (said === null) return EXIT.ok;
    io.stderr.write(reportLine(language, terminalFor(io.stderr, !argv.includes('--no-color'), io.env), said));
    return said.key === 'internal' ? EXIT.failed : EXIT.usage;
  }
}

/** Whether the command line is one that the command understands; what is wrong with it, else. Nothing is done. */
export async function complaintAbout(argv: readonly string[], io: Surroundings): Promise<Message | null> {
  const program = build('en', io, () => {});
  const quiet = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => {});
    command.commands.forEach(quiet);
  };
  quiet(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return null;
  } catch (error) {
    return usageMessage(error);
  }
}

function build(language: Language, io: Surroundings, finish: (code: ExitCode) => void): Command {
  const help = (name: keyof typeof HELP): string => HELP[name][language];
  const titles = new Map(
    (['usageTitle', 'argumentsTitle', 'optionsTitle', 'commandsTitle'] as const).map((name) => [
      HELP[name].en as string,
      help(name),
    ]),
  );
  const program = new Command('musnad')
    .description(help('musnad'))
    .version(packageVersion(), '-V, --version', help('versionFlag'))
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      helpWidth: Math.min(io.stdout.columns ?? 100, 120),
    })
    .addOption(new Option('--lang <language>', help('lang')))
    .helpOption('-h, --help', help('helpFlag'))
    .helpCommand(false);
  const common = (command: Command): Command =>
    command
      .addOption(new Option('--input <kind>', help('input')))
      .addOption(new Option('--lang <language>', help('lang')))
      .addOption(new Option('--no-color', help('colour')))
      .helpOption('-h, --help', help('helpFlag'));

  common(
    program
      .command('read')
      .description(help('read'))
      .argument('[files...]', help('inputs'))
      .option('-f, --format <format>', help('format'))
      .option('-o, --output <file>', help('output'))
      .option('--force', help('force'))
      .option('--outlet <name>', help('outlet'))
      .option('--date <day>', help('date'))
      .option('--lexicon <folder>', help('lexiconFlag'))
      .option('--explain', help('explainFlag'))
      .option('--brief', help('brief'))
      .option('-q, --quiet', help('quiet')),
  )
    .addHelpText('after', help('exitCodes'))
    .action(async (files: string[], _: RawOptions, command: Command) => {
      const options = readOptions(command.optsWithGlobals(), io.env);
      finish(await (await import('./read.ts')).read(files, options, io));
    });

  common(
    program
      .command('explain')
      .description(help('explain'))
      .argument('<file>', help('explained'))
      .requiredOption('--at <offset>', help('at'))
      .option('--headline', help('headline'))
      .option('--id <id>', help('id'))
      .option('--lexicon <folder>', help('lexiconFlag')),
  ).action(async (file: string, _: RawOptions, command: Command) => {
    const options = explainOptions(command.optsWithGlobals(), io.env);
    finish(await (await import('./explain/command.ts')).explain(file, options, io));
  });

  addLedgerCommands({ program, language, io, finish });

  program
    .command('lexicon')
    .description(help('lexicon'))
    .helpOption('-h, --help', help('helpFlag'))
    .helpCommand(false)
    .command('import')
    .description(help('lexiconImport'))
    .addArgument(new Argument('<kind>', help('importKind')).choices(['wikidata']))
    .argument('<file>', help('importFile'))
    .requiredOption('--to <folder>', help('importTo'))
    .option('--everybody', help('everybody'))
    .option('--restart', help('restart'))
    .option('-q, --quiet', help('quiet'))
    .addOption(new Option('--lang <language>', help('lang')))
    .addOption(new Option('--no-color', help('colour')))
    .helpOption('-h, --help', help('helpFlag'))
    .action(async (_kind: string, file: string, _: RawOptions, command: Command) => {
      const options = importOptions(command.optsWithGlobals(), io.env);
      finish(await (await import('./wikidata/command.ts')).importWikidata(file, options, io));
    });

  program
    .command('schema')
    .description(help('schema'))
    .helpOption('-h, --help', help('helpFlag'))
    .action(async () => {
      io.stdout.write((await import('./package-files.ts')).readPackageFile('schema/reading.schema.json'));
    });
  return program;
}

/** What to say of an error, or null where it is none (help was shown). */
function usageMessage(error: unknown): Message | null {
  if (error instanceof UsageError) return error.said;
  if (!(error instanceof CommanderError)) return message('internal', { reason: reasonOf(error) });
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return message('unknownOption', { name });
    case 'commander.unknownCommand':
      return message('unknownCommand', { name });
    case 'commander.excessArguments':
      return message('tooManyArguments', {});
    default:
      return message('missingArgument', { name });
  }
}
