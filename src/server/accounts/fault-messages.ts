/** What is wrong with accounts, as messages: `name-taken` → MSN-0903. */
import type { Message, MessageKey } from '../../messages/index.ts';
import { AccountFault, type AccountFaultCode } from './fault.ts';

const MESSAGE_OF: Readonly<Record<AccountFaultCode, MessageKey>> = {
  'not-accounts': 'accountsNotAccounts',
  'newer-schema': 'accountsNewerSchema',
  'bad-name': 'accountsBadName',
  'name-taken': 'accountsNameTaken',
  'no-such-user': 'accountsNoSuchUser',
  'no-such-token': 'accountsNoSuchToken',
  'last-admin': 'accountsLastAdmin',
  'password-short': 'passwordShort',
  'password-long': 'passwordLong',
  'password-common': 'passwordCommon',
  'password-name': 'passwordName',
  'bad-expiry': 'tokenBadExpiry',
  'too-many-tokens': 'tokenTooMany',
  busy: 'signInBusy',
};

/** The message of an error of accounts; null for any other. */
export function accountMessage(error: unknown): Message | null {
  return error instanceof AccountFault ? { key: MESSAGE_OF[error.code], values: { about: error.about } } : null;
}
