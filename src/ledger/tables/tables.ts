/** The tables of a ledger, each behind its class, and the engine that keeps them. */
import type { Engine } from '../engine.ts';
import type { ActorNames } from './actor-names.ts';
import type { Actors } from './actors.ts';
import type { Articles } from './articles.ts';
import type { Corrections } from './corrections.ts';
import type { TableAlerts, TableCollections } from './desks.ts';
import type { KnownActors } from './known-actors.ts';
import type { Linking } from './linking.ts';
import type { Parting } from './parting.ts';
import type { TableRelations } from './relations.ts';
import type { TableReviews } from './reviews.ts';
import type { Runs } from './runs.ts';
import type { TableSources } from './sources.ts';
import type { Statements } from './statements.ts';
import type { Views } from './views.ts';

export interface Tables {
  readonly engine: Engine;
  readonly articles: Articles;
  readonly statements: Statements;
  readonly callings: ActorNames;
  /** Asked while articles are added; what only looks asks the tables. */
  readonly known: KnownActors;
  readonly actors: Actors;
  readonly linking: Linking;
  readonly parting: Parting;
  readonly views: Views;
  readonly kept: Corrections;
  readonly runs: Runs;
  readonly relations: TableRelations;
  readonly collections: TableCollections;
  readonly alerts: TableAlerts;
  readonly reviews: TableReviews;
  readonly followed: TableSources;
}
