/** What routes work with: the ledger and what the desk knows to ask of it, who reads, the clock. */
import type { Ledger } from '../ledger/index.ts';
import type { Readers } from '../desk/index.ts';
import type { Accounts } from './accounts/index.ts';
import type { Language } from '../messages/index.ts';
import { ANSWERS, type AnswerName, type Answers } from './answers/index.ts';

type Rest<Given extends readonly unknown[]> = Given extends readonly [Ledger, ...infer More] ? More : never;

/** What an answer takes beside the ledger. */
export type GivenTo<Name extends AnswerName> = Rest<Parameters<Answers[Name]>>;
export type AnswerOf<Name extends AnswerName> = ReturnType<Answers[Name]>;

export interface House {
  /** Each call is a way to a thread and back. */
  readonly ledger: Ledger;
  /** An answer that takes many calls of the ledger, made whole where the ledger is: one way there and back. */
  answer<Name extends AnswerName>(name: Name, ...given: GivenTo<Name>): AnswerOf<Name>;
  /** Null on a server for this machine alone, where nobody signs in. */
  readonly accounts: Accounts | null;
  /** Who reads what is added. */
  readonly readers: Readers;
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
    readers,
    answer: (name, ...rest) =>
      // Each answer is called with what its own name takes: the compiler cannot follow that through the table.
      (ANSWERS[name] as (ledger: Ledger, ...given: unknown[]) => AnswerOf<typeof name>)(ledger, ...rest),
    now: () => Date.now(),
    accounts: null,
    owner: 'أنا',
    language: 'ar',
    ...given,
  };
}
