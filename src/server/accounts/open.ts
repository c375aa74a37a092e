/** Where the accounts of a ledger are: in a file beside it, `musnad.ledger` → `musnad.ledger.accounts`. */
import { existsSync } from 'node:fs';
import { Accounts, type AccountsOptions } from './accounts.ts';
import { SqliteAccounts } from './sqlite/sqlite-accounts.ts';

/** @param address of the ledger: `sqlite:FILE`, or the path of a file */
export function accountsPath(address: string): string {
  return `${address.replace(/^sqlite:/, '')}.accounts`;
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
