/** Where the accounts of a ledger are: in a file beside it, `musnad.ledger` → `musnad.ledger.accounts`; of a server's ledger, on this machine. */
import { existsSync } from 'node:fs';
import { pathBeside } from '../../ledger/index.ts';
import { Accounts, type AccountsOptions } from './accounts.ts';
import { SqliteAccounts } from './sqlite/sqlite-accounts.ts';

/** @param address of the ledger */
export function accountsPath(address: string): string {
  return pathBeside(address, 'accounts');
}

/**
 * Opens the accounts of a ledger; makes the file where there is none.
 *
 * @throws {AccountFault} `not-accounts`, `newer-schema`
 */
export function openAccounts(address: string, options?: AccountsOptions): Accounts {
  return new Accounts(new SqliteAccounts(accountsPath(address)), options);
}

/** The accounts of a ledger, where it has any; null where nobody was ever added. */
export async function accountsOf(address: string, options?: AccountsOptions): Promise<Accounts | null> {
  if (!existsSync(accountsPath(address))) return null;
  const accounts = openAccounts(address, options);
  if ((await accounts.store.users()).length > 0) return accounts;
  await accounts.close();
  return null;
}
