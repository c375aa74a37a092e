/** What routes work with: the ledger and what the desk knows to ask of it, who reads, the clock. */
import type { Readers } from '../desk/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Accounts } from './accounts/index.ts';
import { type AlertDesk, quietAlertDesk } from './alerts/index.ts';
import type { Language } from '../messages/index.ts';
import { Live } from './live.ts';
import type { LexiconNames } from '../reader/index.ts';
import type { QueueAnswer } from './schemas/queue.ts';
import { addGiven, type Given, type GivenReport } from './answers/adding.ts';
import { ANSWERS, type AnswerName, type Answers } from './answers/index.ts';
import { inPieces, type StreamName, type Streams, STREAMS } from './answers/streams.ts';

type Rest<Given extends readonly unknown[]> = Given extends readonly [Ledger, ...infer More] ? More : never;

/** What an answer takes beside the ledger. */
export type GivenTo<Name extends AnswerName> = Rest<Parameters<Answers[Name]>>;
export type AnswerOf<Name extends AnswerName> = ReturnType<Answers[Name]>;

export type GivenToStream<Name extends StreamName> = Rest<Parameters<Streams[Name]>>;

export interface House {
  /** Each call is a way to a thread and back. */
  readonly ledger: Ledger;
  /** An answer that takes many calls of the ledger, made whole where the ledger is: one way there and back. */
  answer<Name extends AnswerName>(name: Name, ...given: GivenTo<Name>): AnswerOf<Name>;
  /** What is too long for one answer; a piece is made when it is asked for. */
  stream<Name extends StreamName>(name: Name, ...given: GivenToStream<Name>): AsyncIterable<Uint8Array>;
  /** Takes in, reads, keeps and relates what some bytes hold. */
  add(given: Given): Promise<GivenReport>;
  /** What the ids in readings are called. */
  names(): Promise<LexiconNames>;
  /** Null on a server for this machine alone, where nobody signs in. */
  readonly accounts: Accounts | null;
  /** What alerts keep, and who looks for what is new. */
  readonly alerts: AlertDesk;
  /** What arrives while somebody looks. */
  readonly live: Live;
  /** What waits to be read, where the ledger has a queue. @throws {QueueFault} */
  queue(): Promise<QueueAnswer>;
  /** Of the program. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The name of whoever works on this machine, where there are no accounts. */
  readonly owner: string;
  /** In which to answer who does not say. */
  readonly language: Language;
}

/** A house whose ledger is in this thread: for tests, and for programs that need no threads. */
export function houseOf(ledger: Ledger, readers: Readers, given: Partial<House> = {}): House {
  return {
    ledger,
    add: (what) => addGiven(ledger, readers, what),
    names: () => readers.names(),
    answer: (name, ...rest) =>
      // Each answer is called with what its own name takes: the compiler cannot follow that through the table.
      (ANSWERS[name] as (ledger: Ledger, ...given: unknown[]) => AnswerOf<typeof name>)(ledger, ...rest),
    stream: (name, ...rest) =>
      inPieces((STREAMS[name] as (ledger: Ledger, ...given: unknown[]) => AsyncIterable<string>)(ledger, ...rest)),
    live: new Live(),
    queue: async () => ({ queue: null, aside: [] }),
    version: '',
    now: () => Date.now(),
    accounts: null,
    alerts: given.alerts ?? quietAlertDesk(),
    owner: 'أنا',
    language: 'ar',
    ...given,
  };
}
