/**
 * What PostgreSQL and the way to it say when something is wrong, as faults of a ledger, each with the address that it happened at.
 *
 * Example: `ECONNREFUSED` is `unreachable`; SQLSTATE 53100 is `disk-full`; 25006, of a standby, is `read-only`.
 */
import { LedgerFault, type LedgerFaultCode } from '../fault.ts';
import { IndexFault } from '../index/index.ts';

/** SQLSTATE → fault; two characters stand for a class. (PostgreSQL 18, appendix A) */
const STATES: Readonly<Record<string, LedgerFaultCode>> = {
  '08': 'connection-lost',
  '57P01': 'connection-lost',
  '57P02': 'connection-lost',
  '57P05': 'connection-lost',
  '25P03': 'connection-lost',
  '57P03': 'unreachable',
  '28': 'denied',
  '42501': 'denied',
  '3D000': 'no-database',
  '53300': 'no-connection',
  '25006': 'read-only',
  '53100': 'disk-full',
  '55P03': 'busy',
  '57014': 'busy',
  '40': 'busy',
  '26000': 'busy',
  '42P05': 'busy',
  XX001: 'damaged',
  XX002: 'damaged',
  '58030': 'damaged',
};

/** What the network says before there is a connection, and in the middle of one. */
const NETWORK: Readonly<Record<string, LedgerFaultCode>> = {
  ECONNREFUSED: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
};

/** What the driver says without a code. */
const SAID: readonly (readonly [RegExp, LedgerFaultCode])[] = [
  [/^Connection terminated due to connection timeout|timeout expired/u, 'unreachable'],
  [/^timeout exceeded when trying to connect/u, 'no-connection'],
  [
    /^Connection terminated|Client has encountered a connection error|Client was closed|Connection ended/u,
    'connection-lost',
  ],
  [/^Cannot use a pool after calling end/u, 'closed'],
  [/^SASL|password/u, 'denied'],
  [/does not support SSL|SSL/u, 'unreachable'],
];

/** The fault that an error is; the error itself where it is none of the engine's. */
export function faultOf(shown: string, error: unknown): unknown {
  if (error instanceof LedgerFault || error instanceof IndexFault || !(error instanceof Error)) return error;
  const code = codeOf(error);
  return code === null ? error : new LedgerFault(code, `${shown}: ${wordsOf(error)}`, { cause: error });
}

/** Whether the connection is gone, and with it the transaction that was in it. */
export function isLost(error: unknown): boolean {
  return error instanceof LedgerFault && error.code === 'connection-lost';
}

/** Whether the transaction was undone because of another one, or of a pooler, and may be run again. */
export function wantsAnotherTry(error: unknown): boolean {
  return stateOf(error instanceof LedgerFault ? error.cause : error).startsWith('40') || isOfPooler(error);
}

/** Whether a named statement is not where it was made, or there already: a pooler shares connections and does not know of names. */
export function isOfPooler(error: unknown): boolean {
  return ['26000', '42P05'].includes(stateOf(error instanceof LedgerFault ? error.cause : error));
}

function codeOf(error: Error): LedgerFaultCode | null {
  const state = stateOf(error);
  const known = STATES[state] ?? NETWORK[state] ?? (state.length === 5 ? STATES[state.slice(0, 2)] : undefined);
  if (known !== undefined) return known;
  if (state !== '') return null;
  return SAID.find(([words]) => words.test(error.message))?.[1] ?? null;
}

function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Several addresses of one host that all refuse come as one error without words. */
function wordsOf(error: Error): string {
  if (error.message !== '') return error.message;
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return inner instanceof Error ? inner.message : stateOf(error);
}
