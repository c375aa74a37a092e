/** What the server and the threads that have the ledger say to one another; faults of the ledger come over as what they are. */
import { IndexFault, type IndexFaultKind, LedgerFault, type LedgerFaultCode } from '../../ledger/index.ts';
import type { AnswerName } from '../answers/index.ts';
import type { StreamName } from '../answers/streams.ts';
import type { Part } from './calls.ts';

export interface ThreadOptions {
  /** Of the ledger. */
  readonly address: string;
  readonly readOnly: boolean;
  /** Tables of the user's own, for who reads what is added. */
  readonly lexicon?: Readonly<Record<string, string>>;
}

export type Task =
  | { readonly kind: 'call'; readonly part: Part; readonly name: string; readonly given: readonly unknown[] }
  | { readonly kind: 'answer'; readonly name: AnswerName; readonly given: readonly unknown[] }
  | { readonly kind: 'add'; readonly given: unknown }
  | { readonly kind: 'names' }
  | { readonly kind: 'verify'; readonly repair: boolean }
  | { readonly kind: 'import'; readonly lines: readonly string[] }
  /** Opens a stream; its number is the task's. */
  | { readonly kind: 'open'; readonly name: StreamName; readonly given: readonly unknown[] }
  /** The next piece of a stream; null behind the last. */
  | { readonly kind: 'next'; readonly stream: number }
  | { readonly kind: 'drop'; readonly stream: number };

export type ToThread = { readonly id: number; readonly task: Task };

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unable'; readonly fault: SentFault }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: SentFault };

/** An error as it goes between threads. */
export type SentFault =
  | { readonly kind: 'ledger'; readonly code: LedgerFaultCode; readonly about: string }
  | { readonly kind: 'index'; readonly fault: IndexFaultKind; readonly detail: string }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string };

export function sent(error: unknown): SentFault {
  if (error instanceof LedgerFault) return { kind: 'ledger', code: error.code, about: error.about };
  if (error instanceof IndexFault) return { kind: 'index', fault: error.kind, detail: error.detail };
  if (error instanceof Error) return { kind: 'other', message: error.message, stack: error.stack ?? '' };
  return { kind: 'other', message: String(error), stack: '' };
}

export function received(fault: SentFault): Error {
  if (fault.kind === 'ledger') return new LedgerFault(fault.code, fault.about);
  if (fault.kind === 'index') return new IndexFault(fault.fault, fault.detail);
  const error = new Error(fault.message);
  if (fault.stack !== '') error.stack = fault.stack;
  return error;
}
