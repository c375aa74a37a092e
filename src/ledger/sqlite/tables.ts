/** What the parts of a ledger in SQLite share: its tables, each behind its class, and the transactions that write them. */
import type { ArticleId, StatementId } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';

import type { StatementView } from '../ledger.ts';
import type { ActorNames } from './actor-names.ts';
import type { Articles } from './articles.ts';
import type { Actors } from './actors.ts';
import type { Corrections } from './corrections.ts';
import type { Database } from './driver.ts';
import type { SqliteRelations } from './relations.ts';
import type { SqliteReviews } from './reviews.ts';
import type { Runs } from './runs.ts';
import type { SqliteSegments } from './segments.ts';
import type { Statements } from './statements.ts';

export interface Tables {
  readonly db: Database;
  readonly articles: Articles;
  readonly statements: Statements;
  readonly callings: ActorNames;
  readonly actors: Actors;
  readonly relations: SqliteRelations;
  readonly kept: Corrections;
  readonly reviews: SqliteReviews;
  readonly segments: SqliteSegments;
  readonly allRuns: Runs;
  /** Runs steps with a writer of the index, in one transaction; the segments are in it. */
  writing<T>(steps: (index: IndexWriter) => T): T;
  /** Puts an article into the index as its newest reading and the corrections have it, in place of what was there. */
  indexStored(id: ArticleId, index: IndexWriter): void;
  viewOf(id: StatementId): StatementView | null;
  viewsOf(article: ArticleId): readonly StatementView[];
}
