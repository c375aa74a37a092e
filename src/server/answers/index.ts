/**
 * Answers that take many calls of the ledger: each is made whole in one thread. A new one gets a line in the table.
 *
 * They take and give data that can be handed between threads: no functions, no classes.
 */
import { judged, takenBack, toReview } from './reviews.ts';
import { search } from './search.ts';
import { revisionsOf, statement, statementsOf } from './records.ts';

export const ANSWERS = {
  search,
  statement,
  statementsOf,
  revisionsOf,
  toReview,
  judged,
  takenBack,
} as const;
export type Answers = typeof ANSWERS;
export type AnswerName = keyof Answers;
