/**
 * Answers that take many calls of the ledger: each is made whole in one thread. A new one gets a line in the table.
 *
 * They take and give data that can be handed between threads: no functions, no classes.
 */
import { coverage, suggestions } from '../../desk/index.ts';
import { arrivals, newestSince } from './arrivals.ts';
import { faultsOf } from './questions.ts';
import { failuresOf, sizes } from './runs.ts';
import { saidBy, search, searchInWriting } from './search.ts';
import { citationOf, explanation } from './told.ts';
import { eventsOf, nearTo, revisionsOf, statement, statementsOf } from './records.ts';
import { judged, takenBack, toReview } from './reviews.ts';
import { collected } from './collected.ts';
import { compared, dossier } from './dossiers.ts';
import { takeExample } from './example.ts';
import { family } from './families.ts';
import { pair } from './pairs.ts';
import { story } from './threads.ts';

export const ANSWERS = {
  collected,
  search,
  searchInWriting,
  saidBy,
  statement,
  statementsOf,
  revisionsOf,
  eventsOf,
  nearTo,
  explanation,
  citationOf,
  failuresOf,
  coverage,
  suggestions,
  toReview,
  judged,
  takenBack,
  dossier,
  compared,
  pair,
  family,
  story,
  takeExample,
  arrivals,
  newestSince,
  faultsOf,
  sizes,
} as const;
export type Answers = typeof ANSWERS;
export type AnswerName = keyof Answers;

/** Answers that change something: they are made where the ledger is written. */
export const WRITING: ReadonlySet<AnswerName> = new Set(['judged', 'takenBack', 'takeExample'] satisfies AnswerName[]);
