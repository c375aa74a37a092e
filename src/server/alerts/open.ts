/** Where alerts keep what is theirs: in a file beside the ledger, `musnad.ledger` → `musnad.ledger.alerts`. */
import { SqliteAlertStore } from './sqlite/sqlite-alert-store.ts';
import type { AlertStore } from './store.ts';

/** @param address of the ledger: `sqlite:FILE`, or the path of a file */
export function alertsPath(address: string): string {
  const path = address.replace(/^sqlite:/, '');
  return path === ':memory:' ? path : `${path}.alerts`;
}

/** Opens it; makes the file where there is none. @throws {LedgerFault} */
export function openAlertStore(address: string): AlertStore {
  return new SqliteAlertStore(alertsPath(address));
}
