/** Where alerts keep what is theirs: in a file beside the ledger, `musnad.ledger` → `musnad.ledger.alerts`. */
import { pathBeside } from '../../ledger/index.ts';
import { SqliteAlertStore } from './sqlite/sqlite-alert-store.ts';
import type { AlertStore } from './store.ts';

/** @param address of the ledger */
export function alertsPath(address: string): string {
  return address === ':memory:' ? address : pathBeside(address, 'alerts');
}

/** Opens it; makes the file where there is none. @throws {LedgerFault} */
export function openAlertStore(address: string): AlertStore {
  return new SqliteAlertStore(alertsPath(address));
}
