/** What is wrong with a ledger, its index or what was to be taken in, as messages: `disk-full` → MSN-0514. */
import { IndexFault, type IndexFaultKind, LedgerFault, type LedgerFaultCode } from '../ledger/index.ts';
import { type Message, MESSAGES, type MessageKey } from '../messages/index.ts';
import { QueueFault, type QueueFaultCode } from '../queue/index.ts';

const OF_LEDGER: Readonly<Record<LedgerFaultCode, MessageKey>> = {
  'not-a-ledger': 'ledgerNotALedger',
  'newer-schema': 'ledgerNewerSchema',
  'not-found': 'ledgerNotFound',
  'read-only': 'ledgerReadOnly',
  'disk-full': 'ledgerDiskFull',
  busy: 'ledgerBusy',
  damaged: 'ledgerDamaged',
  stale: 'ledgerStale',
  'no-such-article': 'ledgerNoSuchArticle',
  'no-such-statement': 'ledgerNoSuchStatement',
  'no-such-actor': 'ledgerNoSuchActor',
  'bad-record': 'ledgerBadRecord',
  'bad-correction': 'ledgerBadCorrection',
  closed: 'ledgerClosed',
  'bad-address': 'ledgerBadAddress',
  unreachable: 'ledgerUnreachable',
  denied: 'ledgerDenied',
  'no-database': 'ledgerNoDatabase',
  'no-connection': 'ledgerNoConnection',
  'connection-lost': 'ledgerConnectionLost',
  'unfit-server': 'ledgerUnfitServer',
  'backup-elsewhere': 'ledgerBackupElsewhere',
  'not-empty': 'ledgerNotEmpty',
  'half-moved': 'ledgerHalfMoved',
};

const OF_INDEX: Readonly<Record<IndexFaultKind, MessageKey>> = {
  corrupt: 'indexCorrupt',
  otherFormat: 'indexOtherFormat',
  cursor: 'indexCursor',
  notNear: 'indexNotNear',
  segmentGone: 'indexSegmentGone',
};

const OF_QUEUE: Readonly<Record<QueueFaultCode, MessageKey>> = {
  unreachable: 'queueUnreachable',
  overloaded: 'queueOverloaded',
  refused: 'queueRefused',
  'newer-schema': 'queueNewer',
  broken: 'queueBroken',
};

/** The message of an error that a ledger or its queue throws; null for any other. */
export function ledgerMessage(error: unknown): Message | null {
  if (error instanceof LedgerFault) return { key: OF_LEDGER[error.code], values: { about: error.about } };
  if (error instanceof IndexFault) return { key: OF_INDEX[error.kind], values: { detail: error.detail } };
  if (error instanceof QueueFault) return { key: OF_QUEUE[error.code], values: { about: error.about } };
  return null;
}

/** The message of a failure that a run has recorded, by its code; a code of another version is told as it is. */
export function failureMessage(code: string, detail: string): Message {
  if (!(code in MESSAGES)) return { key: 'internal', values: { reason: `${code} ${detail}` } };
  const key = code as MessageKey;
  const values: Record<string, string> = {};
  for (const [, name] of MESSAGES[key].en.matchAll(/\{(\w+)\}/g)) if (name !== undefined) values[name] = detail;
  return { key, values };
}
