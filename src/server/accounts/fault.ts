/** What can go wrong with accounts, as codes: each has a text in the catalogue of messages, in both languages. */

export const ACCOUNT_FAULTS = [
  /** The file is another program's. */
  'not-accounts',
  /** Written by a newer Musnad. */
  'newer-schema',
  'bad-name',
  'name-taken',
  'no-such-user',
  'no-such-token',
  /** Without an admin nobody could mend anything. */
  'last-admin',
  'password-short',
  'password-long',
  'password-common',
  /** It holds the name of its user. */
  'password-name',
  'bad-expiry',
  'too-many-tokens',
  /** Too many passwords are being checked at once. */
  'busy',
] as const;
export type AccountFaultCode = (typeof ACCOUNT_FAULTS)[number];

export class AccountFault extends Error {
  override readonly name = 'AccountFault';

  /** @param about a name or an id; never a secret */
  constructor(
    readonly code: AccountFaultCode,
    readonly about = '',
  ) {
    super(about === '' ? code : `${code}: ${about}`);
  }
}
