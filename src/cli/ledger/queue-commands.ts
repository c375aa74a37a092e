/** `musnad work`, `musnad queue` and its commands: what each is called and takes. What one does is loaded when it runs. */
import { type Command, Option } from 'commander';
import type { RawOptions } from '../arguments.ts';
import { HELP } from '../help.ts';
import type { ExitCode } from '../surroundings.ts';
import type { Frame } from './frame.ts';
import { LEDGER_HELP } from './help.ts';
import { QUEUE_HELP } from './queue-help.ts';

type Run = (named: readonly string[], raw: RawOptions) => Promise<ExitCode>;

/** The options by which a command that takes in puts into the queue. */
export function queueing(one: Command, language: Frame['language']): Command {
  return one
    .option('--queue', QUEUE_HELP.intoQueue[language])
    .option('--priority <priority>', QUEUE_HELP.priority[language])
    .option('--most-waiting <amount>', QUEUE_HELP.mostWaiting[language]);
}

export function addQueueCommands({ program, language, io, finish }: Frame): void {
  const help = (name: keyof typeof QUEUE_HELP): string => QUEUE_HELP[name][language];
  const shared = (name: keyof typeof HELP): string => HELP[name][language];
  const ledgers = (name: keyof typeof LEDGER_HELP): string => LEDGER_HELP[name][language];
  const usual = (one: Command): Command =>
    one
      .option('--ledger <address>', ledgers('ledger'))
      .option('--json', ledgers('json'))
      .option('-q, --quiet', ledgers('quiet'))
      .addOption(new Option('--lang <language>', shared('lang')))
      .addOption(new Option('--no-color', shared('colour')))
      .helpOption('-h, --help', shared('helpFlag'));
  const runs = (one: Command, run: Run): void => {
    one.action(async (...given: unknown[]) => {
      const named = [given[0]].flat().filter((value): value is string => typeof value === 'string');
      finish(await run(named, one.optsWithGlobals()));
    });
  };

  runs(
    usual(program.command('work').description(help('work')))
      .option('--threads <count>', ledgers('threads'))
      .option('--batch <count>', help('batch'))
      .option('--until-empty', help('untilEmpty'))
      .option('--relate', help('workRelate'))
      .option('--claim <time>', help('claim'))
      .option('--lexicon <folder>', shared('lexiconFlag'))
      .addHelpText('after', help('workExamples')),
    async (_, raw) => (await import('./work.ts')).work(raw, io),
  );

  const queue = program
    .command('queue')
    .description(help('queue'))
    .helpOption('-h, --help', shared('helpFlag'))
    .helpCommand(false);
  const load = () => import('./queue.ts');
  // `musnad queue` alone shows it.
  runs(usual(queue.command('show', { isDefault: true }).description(help('show'))), async (_, raw) =>
    (await load()).showQueue(raw, io),
  );
  runs(usual(queue.command('make').description(help('make'))), async (_, raw) => (await load()).makeQueue(raw, io));
  runs(
    usual(queue.command('aside').description(help('aside'))).option('--limit <count>', help('asideLimit')),
    async (_, raw) => (await load()).listAside(raw, io),
  );
  const changing = (name: 'retry' | 'discard'): Command =>
    usual(queue.command(name).description(help(name)))
      .argument('[hashes...]', help('hashes'))
      .option('--all', help('all'));
  runs(changing('retry'), async (named, raw) => (await load()).changeAside('retry', named, raw, io));
  runs(changing('discard').option('--yes', ledgers('yes')), async (named, raw) =>
    (await load()).changeAside('discard', named, raw, io),
  );
}
