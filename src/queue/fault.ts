/**
 * What can go wrong with a queue, as codes: each has a text in the catalogue of messages, in both languages.
 *
 * Whether waiting helps is what matters to a worker: a database that is being restarted comes back, one that was never there does not.
 */

export const QUEUE_FAULTS = [
  /** The database does not answer: it is down, being restarted, or the network to it is. */
  'unreachable',
  /** It answers, and can do no more just now: no connection is left, locks, the disk is full. */
  'overloaded',
  /** It lets this user not in, or not do this. */
  'refused',
  /** The queue was made by a newer Musnad. */
  'newer-schema',
  /** It answered with something that is none of these: a fault of the program, or of who changed the tables. */
  'broken',
] as const;
export type QueueFaultCode = (typeof QUEUE_FAULTS)[number];

export class QueueFault extends Error {
  override readonly name = 'QueueFault';

  /** @param about what the engine says; never a password */
  constructor(
    readonly code: QueueFaultCode,
    readonly about: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${about}`, options);
  }

  /** Whether the same may work in a while. */
  get passes(): boolean {
    return this.code === 'unreachable' || this.code === 'overloaded';
  }
}

/** The claim on a batch ran out, and others may have taken it: what was done with it is theirs to do again. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/** Of the system and of sockets: nobody there, gone, never came back. */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOENT',
]);

/** What the driver says without a code. */
const LOST_WORDS =
  /connection (?:terminated|error|timeout|ended)|timeout exceeded|read timeout|not queryable|client was closed/iu;

/** The fault that an error of the database or its driver is. */
export function queueFault(error: unknown): QueueFault {
  if (error instanceof QueueFault) return error;
  const about = error instanceof Error ? error.message : String(error);
  return new QueueFault(codeOfError(error, about), about, { cause: error });
}

function codeOfError(error: unknown, about: string): QueueFaultCode {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Several addresses of one host were tried: none answered.
  if (error instanceof AggregateError && error.errors.some((one) => queueFault(one).code === 'unreachable'))
    return 'unreachable';
  if (LOST.has(code) || code.startsWith('08') || code.startsWith('57P')) return 'unreachable';
  if (code.startsWith('53') || code === '55P03' || code === '40001' || code === '40P01' || code === '57014')
    return 'overloaded';
  if (code.startsWith('28') || code === '42501' || code === '3D000') return 'refused';
  return code === '' && LOST_WORDS.test(about) ? 'unreachable' : 'broken';
}
