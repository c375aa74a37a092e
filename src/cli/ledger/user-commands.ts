/** `musnad user` and its commands. What one does is loaded when it runs. */
import type { Command } from 'commander';
import { groupMaker } from './command-group.ts';
import type { Frame } from './frame.ts';
import { USER_HELP } from './user-help.ts';

export function addUserCommands(frame: Frame): void {
  const { io } = frame;
  const { help, group, runs, command: commandOf } = groupMaker(frame, USER_HELP);
  const users = group('user', 'user');
  const command = (name: string, described: keyof typeof USER_HELP): Command => commandOf(users, name, described);
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
