/** The commands on a ledger: what each is called and takes. What it does is loaded when it runs. */
import { Argument, type Command, Option } from 'commander';
import type { RawOptions } from '../arguments.ts';
import { HELP } from '../help.ts';
import type { ExitCode } from '../surroundings.ts';
import { LEDGER_HELP } from './help.ts';
import { addAlertCommands } from './alert-commands.ts';
import type { Frame } from './frame.ts';
import { addPeopleCommands } from './people-commands.ts';
import { addQueueCommands, queueing } from './queue-commands.ts';
import { addServeCommand } from './serve-command.ts';
import { addUserCommands } from './user-commands.ts';
import { PEOPLE_HELP } from './people-help.ts';

type Run = (named: readonly string[], raw: RawOptions) => Promise<ExitCode>;

/** Adds the commands to the program. */
export function addLedgerCommands(frame: Frame): void {
  const { program, language, io } = frame;
  const help = (name: keyof typeof LEDGER_HELP): string => LEDGER_HELP[name][language];
  const shared = (name: keyof typeof HELP): string => HELP[name][language];

  const command = (name: string, described: keyof typeof LEDGER_HELP): Command =>
    program
      .command(name)
      .description(help(described))
      .option('--ledger <address>', help('ledger'))
      .option('--json', help('json'))
      .option('-q, --quiet', help('quiet'))
      .addOption(new Option('--lang <language>', shared('lang')))
      .addOption(new Option('--no-color', shared('colour')))
      .helpOption('-h, --help', shared('helpFlag'));

  const runs = (one: Command, run: Run): void => {
    one.action(async (...given: unknown[]) => {
      const named = given
        .slice(0, -2)
        .flat()
        .filter((value): value is string => typeof value === 'string');
      frame.finish(await run(named, one.optsWithGlobals()));
    });
  };

  const taking = (one: Command): Command =>
    one
      .option('--outlet <name>', shared('outlet'))
      .option('--date <day>', shared('date'))
      .option('--input <kind>', help('kind'))
      .option('--fields <pairs>', help('fields'))
      .option('--languages <codes>', help('languages'))
      .option('--since <day>', help('since'))
      .option('--until <day>', help('until'))
      .option('--links <which>', help('links'))
      .option('--most <count>', help('most'))
      .option('--allow-private <hosts>', help('allowPrivate'))
      .option('--no-originals', help('noOriginals'))
      .option('--relate', help('relateToo'))
      .option('--lexicon <folder>', shared('lexiconFlag'))
      .option('--threads <count>', help('threads'));

  runs(
    queueing(taking(command('add', 'add').argument('[inputs...]', help('addInputs'))), language),
    async (named, raw) => (await import('./add.ts')).add(named, raw, io),
  );
  runs(
    command('search', 'search')
      .argument('[query...]', help('query'))
      .option('--who <query>', help('who'))
      .option('--what <query>', help('what'))
      .option('--unit <unit>', help('unit'))
      .option('--sort <order>', help('sort'))
      .option('--limit <count>', help('limit'))
      .option('--cursor <cursor>', help('cursor'))
      .option('--facets [names]', help('facets'))
      .option('--batch <file>', help('batch'))
      .option('-o, --output <file>', help('batchOutput'))
      .option('--force', shared('force'))
      .addHelpText('after', help('searchExamples')),
    async (named, raw) => (await import('./search.ts')).search(named, raw, io),
  );

  runs(
    command('show', 'show')
      .argument('<id>', help('id'))
      .option('--text', help('withText'))
      .option('--original <file>', help('original'))
      .option('--force', shared('force')),
    async (named, raw) => (await import('./show.ts')).show(named, raw, io),
  );
  runs(command('stats', 'stats'), async (_, raw) => (await import('./stats.ts')).stats(raw, io));
  runs(command('verify', 'verify').option('--repair', help('repair')), async (_, raw) =>
    (await import('./verify.ts')).verify(raw, io),
  );
  runs(
    command('runs', 'runs').argument('[run]', help('runId')).option('--limit <count>', help('limit')),
    async (named, raw) => (await import('./runs.ts')).runs(named, raw, io),
  );
  runs(
    command('speaker', 'speaker').argument('<name...>', help('speakerName')).option('--limit <count>', help('latest')),
    async (named, raw) => (await import('./speaker.ts')).speaker(named, raw, io),
  );
  const ofTwo = (name: 'pair' | 'compare'): Command =>
    command(name, name).argument('<one>', help('oneActor')).argument('<other>', help('otherActor'));
  runs(ofTwo('pair').option('--limit <count>', help('latest')), async (named, raw) =>
    (await import('./pair.ts')).pair(named, raw, io),
  );
  runs(ofTwo('compare').option('--limit <count>', help('comparedValues')), async (named, raw) =>
    (await import('./compare.ts')).compare(named, raw, io),
  );
  runs(
    command('timeline', 'timeline')
      .argument('[query...]', help('query'))
      .option('--who <query>', help('who'))
      .option('--what <query>', help('what'))
      .option('--unit <unit>', help('unit'))
      .option('--by <step>', help('by')),
    async (named, raw) => (await import('./timeline.ts')).timeline(named, raw, io),
  );
  runs(
    queueing(taking(command('follow', 'follow').argument('[feeds...]', help('feeds'))), language)
      .option('--every <time>', help('every'))
      .option('--looks <count>', help('looks')),
    async (named, raw) => (await import('./follow.ts')).follow(named, raw, io),
  );
  runs(
    command('reread', 'reread')
      .argument('[ids...]', help('rereadIds'))
      .option('--all', help('rereadAll'))
      .option('--lexicon <folder>', shared('lexiconFlag'))
      .option('--threads <count>', help('threads')),
    async (named, raw) => (await import('./reread.ts')).reread(named, raw, io),
  );
  runs(
    command('backup', 'backup').argument('<file>', help('backupTo')).option('--force', shared('force')),
    async (named, raw) => (await import('./backup.ts')).backup(named, raw, io),
  );
  runs(
    command('move', 'move').option('--from <address>', help('moveFrom')).option('--to <address>', help('moveTo')),
    async (_, raw) => (await import('./move.ts')).move(raw, io),
  );
  runs(
    command('forget', 'forget').argument('<ids...>', help('articleIds')).option('--yes', help('yes')),
    async (named, raw) => (await import('./forget.ts')).forget(named, raw, io),
  );
  runs(command('relate', 'relate'), async (_, raw) => (await import('./relate.ts')).relate(raw, io));
  runs(command('family', 'family').argument('<id>', help('familyId')), async (named, raw) =>
    (await import('./family.ts')).family(named, raw, io),
  );
  runs(command('thread', 'thread').argument('<id>', help('threadId')), async (named, raw) =>
    (await import('./thread.ts')).thread(named, raw, io),
  );
  runs(command('example', 'example'), async (_, raw) => (await import('./example.ts')).example(raw, io));
  runs(command('doctor', 'doctor'), async (_, raw) => (await import('./doctor.ts')).doctor(raw, io));
  runs(
    command('export', 'export')
      .argument('[query...]', help('query'))
      .option('--who <query>', help('who'))
      .option('--what <query>', help('what'))
      .option('-f, --format <format>', help('exportFormat'))
      .addOption(new Option('--form <format>', help('exportFormat')).hideHelp())
      .option('-o, --output <file>', help('exportOutput'))
      .option('--force', shared('force')),
    async (named, raw) => (await import('./export.ts')).exportRecords(named, raw, io),
  );
  runs(command('import', 'import').argument('[file]', help('importFile')), async (named, raw) =>
    (await import('./export.ts')).importRecords(named, raw, io),
  );
  runs(
    command('cite', 'cite').argument('<id>', help('id')).option('--style <style>', help('citeStyle')),
    async (named, raw) => (await import('./cite.ts')).cite(named, raw, io),
  );
  runs(command('mcp', 'mcp').addHelpText('after', help('mcpExample')), async (_, raw) =>
    (await import('./mcp.ts')).mcp(raw, io),
  );
  addPeopleCommands(frame);
  addUserCommands(frame);
  addAlertCommands(frame);
  addServeCommand(frame);
  addQueueCommands(frame);
  program
    .command('completions')
    .description(help('completions'))
    .addArgument(new Argument('<shell>', help('completions')).choices(['bash', 'zsh', 'fish']))
    .helpOption('-h, --help', shared('helpFlag'))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      io.stdout.write((await import('../completions.ts')).completions(program, shell));
    });
  program
    .command('man')
    .description(PEOPLE_HELP.man[language])
    .addOption(new Option('--lang <language>', shared('lang')))
    .helpOption('-h, --help', shared('helpFlag'))
    .action(async () => {
      io.stdout.write((await import('../manual.ts')).manualPage(program, language));
    });
}
