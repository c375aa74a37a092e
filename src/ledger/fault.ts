/**
 * What can go wrong with a ledger, as codes: each has a text in the catalogue of messages, in both languages.
 *
 * A fault is thrown before anything of the step it is about has been kept: transactions are whole or not at all.
 */

export const LEDGER_FAULTS = [
  /** The file is another program's. */
  'not-a-ledger',
  /** Written by a newer Musnad. */
  'newer-schema',
  'not-found',
  'read-only',
  'disk-full',
  /** Another writer held it for too long. */
  'busy',
  'damaged',
  /** A correction of a version that is no longer the newest. */
  'stale',
  'no-such-article',
  'no-such-statement',
  'no-such-actor',
  /** A line of an import that is no record of a ledger. */
  'bad-record',
  /** A correction that does not fit its record: a span outside the text, an unknown class. */
  'bad-correction',
  'closed',
  /** An address that is none of a ledger's. */
  'bad-address',
  /** Nobody answers at the address, or not yet. */
  'unreachable',
  /** The password or the rights do not do. */
  'denied',
  'no-database',
  /** No connection came free, or the server takes no more. */
  'no-connection',
  'connection-lost',
  /** A server that is too old, or whose texts are not in UTF-8. */
  'unfit-server',
  /** What is to be moved into it would come beside what it has. */
  'not-empty',
  /** A move into it was begun and is not done. */
  'half-moved',
  /** Copies of it are made by the engine's own tools. */
  'backup-elsewhere',
] as const;
export type LedgerFaultCode = (typeof LEDGER_FAULTS)[number];

export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';

  /** @param about what it is about: a path, an id, what the engine says */
  constructor(
    readonly code: LedgerFaultCode,
    readonly about: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${about}`, options);
  }
}
