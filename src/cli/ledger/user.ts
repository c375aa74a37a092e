/** `musnad user`: the accounts of a ledger. What is done here stands in the audit log under the name of whoever sits at the machine. */
import { userInfo } from 'node:os';
import { ledgerMessage } from '../../desk/index.ts';
import { type Message, message, TOKEN_SCOPE_LABELS, USER_ROLE_LABELS } from '../../messages/index.ts';
import {
  accountMessage,
  type Accounts,
  accountsOf,
  openAccounts,
  ROLES,
  SCOPES,
  type User,
} from '../../server/index.ts';
import type { RawOptions } from '../arguments.ts';
import { reportLine } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { clean, type Terminal, terminalFor } from '../terminal.ts';
import { type LedgerOptions, ledgerOptions, oneOf, text, wholeNumber } from './options.ts';
import { typedPassword } from './typed-password.ts';
import { USER_WORDS } from './user-help.ts';

const LONGEST_DAYS = 366;

interface Desk {
  readonly accounts: Accounts;
  readonly options: LedgerOptions;
  readonly terminal: Terminal;
  say(said: Message): void;
  /** Writes to standard output. */
  write(line: string): void;
  /** Prints what was done: as JSON, or as a message. */
  done(value: unknown, said: Message): void;
  record(action: string, subject: string): Promise<void>;
}

/** @throws {UsageError} */
export function addUser([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const role = oneOf('--role', raw.role, ROLES) ?? 'reader';
  return atDesk(raw, io, async ({ accounts, options, done, say, record }) => {
    const first = (await accounts.store.users()).length === 0;
    // Nobody else could let the others in.
    if (first && role !== 'admin') {
      say(message('usersNone', {}));
      return EXIT.usage;
    }
    const password = await typedPassword(io, options.language, raw.passwordStdin === true);
    const user = await accounts.addUser(name, role, password);
    await record(`user.add ${role}`, user.id);
    done(userRow(user), message('userAdded', { name: user.name, role: USER_ROLE_LABELS[role][options.language] }));
    if (first && !options.quiet) say(message('accountsRestart', {}));
    return EXIT.ok;
  });
}

export function listUsers(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return atDesk(raw, io, async ({ accounts, options, terminal, say, write }) => {
    const { language } = options;
    const users = await accounts.store.users();
    const tokens = await accounts.store.tokens();
    if (options.json) {
      const held = (user: User) =>
        tokens
          .filter(({ user: id }) => id === user.id)
          .map(({ id, name, scope, expiresAt, usedAt }) => ({
            ...{ id, name, scope, expiresAt: iso(expiresAt), usedAt: usedAt === null ? null : iso(usedAt) },
          }));
      write(
        JSON.stringify(
          users.map((user) => ({ ...userRow(user), tokens: held(user) })),
          null,
          2,
        ),
      );
      return EXIT.ok;
    }
    if (users.length === 0) say(message('usersNone', {}));
    const show = (value: string): string => terminal.isolate(clean(value));
    for (const user of users) {
      const since = `${USER_WORDS.since[language]} ${iso(user.createdAt).slice(0, 10)}`;
      write(`${USER_ROLE_LABELS[user.role][language]} · ${since} · ${terminal.paint('bold', show(user.name))}`);
      for (const { id, user: owner, name, scope, expiresAt, usedAt } of tokens) {
        if (owner !== user.id) continue;
        const used =
          usedAt === null
            ? USER_WORDS.neverUsed[language]
            : `${USER_WORDS.lastUsed[language]} ${iso(usedAt).slice(0, 10)}`;
        const until = `${USER_WORDS.until[language]} ${iso(expiresAt).slice(0, 10)}`;
        write(
          `    ${terminal.paint('dim', id)} · ${TOKEN_SCOPE_LABELS[scope][language]} · ${until} · ${used} · ${show(name)}`,
        );
      }
    }
    return EXIT.ok;
  });
}

export function removeUser([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return atDesk(raw, io, async ({ accounts, done, record }) => {
    const user = await accounts.userNamed(name);
    await accounts.store.removeUser(user.id);
    await record('user.remove', user.id);
    done(userRow(user), message('userRemoved', { name: user.name }));
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function changePassword([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return atDesk(raw, io, async ({ accounts, options, done, record }) => {
    const user = await accounts.userNamed(name);
    await accounts.resetPassword(user, await typedPassword(io, options.language, raw.passwordStdin === true));
    await record('user.change password', user.id);
    done(userRow(user), message('passwordChanged', { name: user.name }));
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function changeRole(
  [name = '', typed]: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const role = oneOf('ROLE', typed, ROLES) ?? 'reader';
  return atDesk(raw, io, async ({ accounts, options, done, record }) => {
    const user = await accounts.userNamed(name);
    await accounts.store.setRole(user.id, role);
    await record(`user.change role ${role}`, user.id);
    done(
      { ...userRow(user), role },
      message('roleChanged', { name: user.name, role: USER_ROLE_LABELS[role][options.language] }),
    );
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
export function issueToken([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const scope = oneOf('--scope', raw.scope, SCOPES) ?? 'read';
  const days = wholeNumber('--days', raw.days, 1, LONGEST_DAYS);
  return atDesk(raw, io, async ({ accounts, options, say, write, record }) => {
    const user = await accounts.userNamed(name);
    const label = text(raw.label) ?? 'musnad user token';
    const { token, secret } = await accounts.issueToken(user, {
      name: label,
      scope,
      ...(days === null ? {} : { days }),
    });
    await record(`token.issue ${scope}`, token.id);
    const until = iso(token.expiresAt);
    if (options.json)
      write(JSON.stringify({ id: token.id, name: token.name, scope, expiresAt: until, secret }, null, 2));
    else {
      write(secret);
      if (!options.quiet)
        say(
          message('tokenIssued', {
            name: user.name,
            scope: TOKEN_SCOPE_LABELS[scope][options.language],
            until: until.slice(0, 10),
          }),
        );
    }
    return EXIT.ok;
  });
}

export function revokeToken([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return atDesk(raw, io, async ({ accounts, done, record }) => {
    const token = await accounts.revokeToken(id);
    await record('token.revoke', token.id);
    done({ id: token.id, name: token.name }, message('tokenRevoked', { id: token.id }));
    return EXIT.ok;
  });
}

async function atDesk(
  raw: RawOptions,
  io: Surroundings,
  command: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const options = ledgerOptions(raw, io.env);
  const errors = terminalFor(io.stderr, options.colour, io.env);
  const say = (said: Message): void => void io.stderr.write(reportLine(options.language, errors, said));
  const write = (line: string): void => void io.stdout.write(`${line}\n`);
  let accounts: Accounts | null = null;
  try {
    // Only who adds makes the file: looking at the users of a ledger that has none leaves nothing behind.
    const opened = raw.role === undefined ? await accountsOf(options.ledger) : openAccounts(options.ledger);
    if (opened === null) {
      say(message('usersNone', {}));
      return EXIT.failed;
    }
    accounts = opened;
    return await command({
      accounts: opened,
      options,
      terminal: terminalFor(io.stdout, options.colour, io.env),
      say,
      write,
      done: (value, said) => {
        if (options.json) write(JSON.stringify(value, null, 2));
        else if (!options.quiet) say(said);
      },
      record: (action, subject) =>
        opened.record({ ...{ action, subject, via: 'command', name: nameHere() }, ...NOBODY }),
    });
  } catch (error) {
    const said = accountMessage(error) ?? ledgerMessage(error);
    if (said === null) throw error;
    say(said);
    return EXIT.failed;
  } finally {
    await accounts?.close();
  }
}

const NOBODY = { who: null, outcome: 'done', address: null, request: null } as const;

/** Whoever sits at the machine, as the system knows them. */
function nameHere(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

function userRow({ id, name, role, createdAt }: User) {
  return { id, name, role, createdAt: iso(createdAt) };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
