/**
 * Files of this machine that go with a ledger: the accounts of its server, what was fetched when. They lie beside a ledger that is a file, and in
 * this user's folder of data for one that a server keeps.
 *
 * Example: `musnad.ledger` has `musnad.ledger.accounts`; `postgres://db.example.test/news` has
 * `~/.local/share/musnad/db.example.test-news-musnad-1f0c5a3e.accounts`. `MUSNAD_DATA` names another folder.
 */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isPostgresAddress, readAddress, withoutPassword } from './postgres/address.ts';

/** Whether a server keeps the ledger, and not a file. */
export function isOnServer(address: string): boolean {
  return isPostgresAddress(address);
}

/** Where a ledger is, for people: the path of its file, or its address without a password. */
export function shownAddress(address: string): string {
  return withoutPassword(address.replace(/^sqlite:/u, ''));
}

/** @throws {LedgerFault} `bad-address` */
export function pathBeside(address: string, ending: string): string {
  if (!isPostgresAddress(address)) return `${address.replace(/^sqlite:/u, '')}.${ending}`;
  const folder = dataFolder(process.env);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${readAddress(address).fileName}.${ending}`);
}

/** Where the system keeps what is a user's and not to be lost. */
function dataFolder({ MUSNAD_DATA: own, XDG_DATA_HOME: xdg, LOCALAPPDATA: local }: NodeJS.ProcessEnv): string {
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'musnad');
  if (process.platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'musnad', 'Data');
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.local', 'share') : xdg, 'musnad');
}
