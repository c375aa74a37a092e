/**
 * A copy of a ledger by PostgreSQL's own `pg_dump`, at one moment and while others go on: a file that `pg_restore` makes a ledger of.
 *
 * The password is given in the environment: what a program is called with, everybody on the machine can see.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { LedgerFault } from '../fault.ts';
import type { PostgresAddress } from './address.ts';

/** @throws {LedgerFault} `backup-elsewhere`, with the command to run, where there is no `pg_dump` that can do it */
export async function dump({ connection, schema, shown }: PostgresAddress, path: string): Promise<void> {
  const { where, password } = parted(connection);
  const args = ['--format=custom', `--schema="${schema}"`, '--no-owner', `--file=${path}`, `--dbname=${where}`];
  const dumping = spawn('pg_dump', args, {
    env: { ...process.env, ...(password === null ? {} : { PGPASSWORD: password }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  dumping.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const refuse = (why: string): LedgerFault =>
    new LedgerFault(
      'backup-elsewhere',
      `pg_dump --format=custom --schema='"${schema}"' --file=FILE '${shown}' (${why})`,
    );
  try {
    const [code] = await once(dumping, 'close');
    if (code === 0) return;
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  await rm(path, { force: true });
  throw refuse(said.trim().split('\n').slice(0, 2).join('; '));
}

/** The address without its password, and that. */
function parted(connection: string): { readonly where: string; readonly password: string | null } {
  const [base = '', query = ''] = connection.split('?', 2);
  const parameters = new URLSearchParams(query);
  const inQuery = parameters.get('password');
  parameters.delete('password');
  const [, begin = '', written = null, rest = ''] = /^(\w+:\/\/[^:@/]*):(.*)(@.*)$/u.exec(base) ?? [];
  const where = `${written === null ? base : begin + rest}${parameters.size === 0 ? '' : `?${parameters.toString()}`}`;
  return { where, password: inQuery ?? (written === null ? null : decodeURIComponent(written)) };
}
