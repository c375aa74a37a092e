/**
 * Answers that take many calls of the ledger: each is made whole in one thread. A new one gets a line in the table.
 *
 * They take and give data that can be handed between threads: no functions, no classes.
 */
import { compared, dossier } from './dossiers.ts';
import { family } from './families.ts';
import { pair } from './pairs.ts';
import { judged, takenBack, toReview } from './reviews.ts';
import { search } from './search.ts';
import { revisionsOf, statement, statementsOf } from './records.ts';
import { story } from './threads.ts';

export const ANSWERS = {
  search,
  statement,
  statementsOf,
  revisionsOf,
  toReview,
  judged,
  takenBack,
  dossier,
  compared,
  pair,
  family,
  story,
} as const;
export type Answers = typeof ANSWERS;
export type AnswerName = keyof Answers;
