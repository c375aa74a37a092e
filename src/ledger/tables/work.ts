/** Puts the tables of a ledger together, and what is done in tables and index at once. */
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge } from '../actor-judge.ts';
import { AnalysedNames } from '../analysed-names.ts';
import type { Engine } from '../engine.ts';
import { Ids, type IdSources } from '../ids.ts';
import { ActorNames } from './actor-names.ts';
import { Actors } from './actors.ts';
import { Articles } from './articles.ts';
import { Correcting } from './correcting.ts';
import { Corrections } from './corrections.ts';
import { TableAlerts, TableCollections } from './desks.ts';
import { Indexing } from './indexing.ts';
import { Keeping } from './keeping.ts';
import { KnownActors } from './known-actors.ts';
import { Linking } from './linking.ts';
import { Parting } from './parting.ts';
import { TableRelations } from './relations.ts';
import { TableReviews } from './reviews.ts';
import { Runs } from './runs.ts';
import { TableSources } from './sources.ts';
import { Statements } from './statements.ts';
import type { Tables } from './tables.ts';
import { Views } from './views.ts';

export interface TableTools {
  readonly analyser: TermAnalyser;
  readonly judge: ActorJudge;
  readonly sources: IdSources;
}

export interface Work {
  readonly keeping: Keeping;
  readonly correcting: Correcting;
  readonly indexing: Indexing;
}

export function tablesOf(engine: Engine, { analyser, judge, sources }: TableTools): Tables & Work {
  const { now } = sources;
  const ids = new Ids(sources);
  const names = new AnalysedNames(analyser);
  const articles = new Articles();
  const callings = new ActorNames(analyser, names);
  const known = new KnownActors();
  const actors = new Actors(analyser, callings, known);
  const linking = new Linking({ ids, judge, analyser, callings, known });
  const kept = new Corrections(ids, now);
  const tables: Tables = {
    engine,
    articles,
    statements: new Statements(ids),
    callings,
    known,
    actors,
    linking,
    parting: new Parting({ actors, linking, callings, known, analyser }),
    views: new Views({ readings: articles.readings, actors, kept }),
    kept,
    runs: new Runs(ids, now),
    relations: new TableRelations(engine, { ids, readings: articles.readings, actors }),
    collections: new TableCollections(engine, ids, now),
    alerts: new TableAlerts(engine, ids, now),
    reviews: new TableReviews(engine, articles.readings, now),
    followed: new TableSources(engine, ids, now),
  };
  engine.whenUnsure(() => {
    callings.reset();
    known.forget();
  });
  const indexing = new Indexing({ articles, views: tables.views, known, analyser, names });
  return {
    ...tables,
    indexing,
    keeping: new Keeping(tables, { ids, now, judge, analyser, names, indexing }),
    correcting: new Correcting(tables, indexing),
  };
}
