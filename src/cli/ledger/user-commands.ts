/** `musnad user` and its commands. What one does is loaded when it runs. */
import { type Command, Option } from 'commander';
import type { RawOptions } from '../arguments.ts';
import { HELP } from '../help.ts';
import type { ExitCode } from '../surroundings.ts';
import type { Frame } from './frame.ts';
import { LEDGER_HELP } from './help.ts';
import { USER_HELP } from './user-help.ts';

type Run = (named: readonly string[], raw: RawOptions) => Promise<ExitCode>;

export function addUserCommands({ program, language, io, finish }: Frame): void {
  const help = (name: keyof typeof USER_HELP): string => USER_HELP[name][language];
  const shared = (name: keyof typeof HELP): string => HELP[name][language];
  const ledgers = (name: keyof typeof LEDGER_HELP): string => LEDGER_HELP[name][language];
  const users = program.command('user').description(help('user'));
  users.helpOption('-h, --help', shared('helpFlag')).helpCommand(false);
  const command = (name: string, described: keyof typeof USER_HELP): Command =>
    users
      .command(name)
      .description(help(described))
      .option('--ledger <address>', ledgers('ledger'))
      .option('--json', ledgers('json'))
      .option('-q, --quiet', ledgers('quiet'))
      .addOption(new Option('--lang <language>', shared('lang')))
      .addOption(new Option('--no-color', shared('colour')))
      .helpOption('-h, --help', shared('helpFlag'));
  const runs = (one: Command, run: Run): void => {
    one.action(async (...given: unknown[]) => {
      const named = given.filter((value): value is string => typeof value === 'string');
      finish(await run(named, one.optsWithGlobals()));
    });
  };
  const load = () => import('./user.ts');

  runs(
    command('add', 'add')
      .argument('<name>', help('name'))
      .option('--role <role>', help('roleValue'), 'reader')
      .option('--password-stdin', help('passwordStdin')),
    async (named, raw) => (await load()).addUser(named, raw, io),
  );
  runs(command('list', 'list'), async (_, raw) => (await load()).listUsers(raw, io));
  runs(command('remove', 'remove').argument('<name>', help('name')), async (named, raw) =>
    (await load()).removeUser(named, raw, io),
  );
  runs(
    command('password', 'password').argument('<name>', help('name')).option('--password-stdin', help('passwordStdin')),
    async (named, raw) => (await load()).changePassword(named, raw, io),
  );
  runs(
    command('role', 'role').argument('<name>', help('name')).argument('<role>', help('roleValue')),
    async (named, raw) => (await load()).changeRole(named, raw, io),
  );
  runs(
    command('token', 'token')
      .argument('<name>', help('name'))
      .option('--scope <scope>', help('scope'), 'read')
      .option('--days <count>', help('days'))
      .option('--label <words>', help('label')),
    async (named, raw) => (await load()).issueToken(named, raw, io),
  );
  runs(command('revoke', 'revoke').argument('<token>', help('tokenId')), async (named, raw) =>
    (await load()).revokeToken(named, raw, io),
  );
}
