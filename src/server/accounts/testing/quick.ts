/** Accounts for tests: in memory, with a clock that a test moves, and a hash that costs next to nothing. */
import { Accounts, type AccountSettings } from '../accounts.ts';
import { PasswordHasher } from '../passwords.ts';
import { SqliteAccounts } from '../sqlite/sqlite-accounts.ts';

export const START = Date.UTC(2031, 1, 6, 9, 0);

export interface QuickAccounts {
  readonly accounts: Accounts;
  readonly clock: { now: number };
}

export function quickHasher(): PasswordHasher {
  return new PasswordHasher({ ln: 4, r: 8, p: 1 });
}

export function quickAccounts(settings: Partial<AccountSettings> = {}): QuickAccounts {
  const clock = { now: START };
  const accounts = new Accounts(new SqliteAccounts(':memory:'), {
    hasher: quickHasher(),
    now: () => clock.now,
    settings,
  });
  return { accounts, clock };
}

export const PASSWORD = 'نخلة بين جدولين 7';
export const OTHER_PASSWORD = 'four lanterns by the quay';
