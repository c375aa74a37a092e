/**
 * The ledger over any engine: each call of it is logic that the engine runs, at one moment where it only looks, in one transaction where it
 * writes.
 */
import type { Reading } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge } from '../actor-judge.ts';
import type { Alerts, Collections } from '../desks.ts';
import type { Engine } from '../engine.ts';
import type { ActorId, ArticleId, IdSources, StatementId } from '../ids.ts';
import type {
  ActorView,
  AddOutcome,
  Conflict,
  Correction,
  Entry,
  KeptCorrection,
  Ledger,
  NewArticle,
  OfficeHolding,
  Original,
  Run,
  RunFailure,
  SearchAnswer,
  SearchRequest,
  StatementView,
  Stats,
  StoredArticle,
  Verification,
} from '../ledger.ts';
import type { Relations } from '../relations.ts';
import type { Reviews } from '../reviews.ts';
import type { Sources } from '../sources.ts';
import type { UnderWhat } from './actors.ts';
import { exportLines } from './export.ts';
import { type BroughtIn, importLines } from './import.ts';
import { incoming } from './incoming.ts';
import { conflicts } from './revisions.ts';
import { Search } from './search.ts';
import { statsOf } from './stats.ts';
import type { Tables } from './tables.ts';
import { verify, type VerifyOptions } from './verify.ts';
import { tablesOf, type Work } from './work.ts';

export interface TableLedgerOptions {
  readonly analyser: TermAnalyser;
  readonly judge: ActorJudge;
  readonly sources?: IdSources;
}

/** Actors of a state at most. */
const MOST_UNDER = 5000;
const WEB_RANDOM: IdSources = { now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) };

export class TableLedger implements Ledger {
  readonly relations: Relations;
  readonly collections: Collections;
  readonly alerts: Alerts;
  readonly reviews: Reviews;
  readonly sources: Sources;
  private readonly finder: Search;

  /** Opens the ledger that an engine keeps; the engine is closed with it, and where it cannot be opened. */
  static async open(
    engine: Engine,
    { analyser, judge, sources = WEB_RANDOM }: TableLedgerOptions,
  ): Promise<TableLedger> {
    const tables = tablesOf(engine, { analyser, judge, sources });
    const ledger = new TableLedger(engine, tables, analyser);
    try {
      if (!engine.readOnly) await fillIn(tables);
    } catch (error) {
      await engine.close();
      throw error;
    }
    return ledger;
  }

  private constructor(
    private readonly engine: Engine,
    private readonly tables: Tables & Work,
    analyser: TermAnalyser,
  ) {
    this.relations = tables.relations;
    this.collections = tables.collections;
    this.alerts = tables.alerts;
    this.reviews = tables.reviews;
    this.sources = tables.followed;
    this.finder = new Search(tables, analyser);
  }

  beginRun(run: Pick<Run, 'kind' | 'reader' | 'lexicon' | 'inputs'>): Promise<string> {
    return this.engine.change(() => this.tables.runs.begin(run));
  }

  finishRun(id: string, counts: Run['counts']): Promise<void> {
    return this.engine.change(() => this.tables.runs.finish(id, counts));
  }

  recordFailures(run: string, failures: readonly RunFailure[]): Promise<void> {
    return this.engine.change(() => this.tables.runs.addFailures(run, failures));
  }

  run(id: string): Promise<Run | null> {
    return this.engine.read(() => this.tables.runs.get(id));
  }

  runs(limit = 20, before?: string): Promise<readonly Run[]> {
    return this.engine.read(() => this.tables.runs.list(limit, before));
  }

  failures(run: string): Promise<readonly RunFailure[]> {
    return this.engine.read(() => this.tables.runs.failures(run));
  }

  async meetAgain(given: readonly NewArticle[], run: string): Promise<readonly (AddOutcome | null)[]> {
    const { engine, keeping } = this.tables;
    const articles = given.map(incoming);
    const met = await engine.read(() => keeping.met(articles));
    if (met.some((outcome) => outcome?.outcome === 'same'))
      await engine.change(() => keeping.noteAgain(articles, met, run));
    return met;
  }

  async add(batch: readonly Entry[], run: string): Promise<readonly AddOutcome[]> {
    const { engine, keeping } = this.tables;
    const coming = batch.map((entry) => keeping.coming(entry));
    const met = await engine.read(() => keeping.met(coming.map(({ article }) => article)));
    // What is heavy is done before a writer takes its turn.
    for (const [i, one] of coming.entries()) if (met[i] === null) one.ready();
    return engine.write((index) => keeping.add(coming, run, index));
  }

  reread(id: ArticleId, reading: Reading): Promise<{ kept: number; added: number; gone: number }> {
    return this.engine.write((index) => this.tables.keeping.reread(id, reading, index));
  }

  async forget(...ids: readonly ArticleId[]): Promise<void> {
    const { engine, keeping } = this.tables;
    await engine.write(function* (index) {
      for (const id of ids) yield* keeping.forget(id, index);
      // Its words are not to stay in the index either.
      index.purge();
    });
    await engine.scrub();
  }

  article(id: ArticleId): Promise<StoredArticle | null> {
    return this.engine.read(() => this.tables.articles.get(id));
  }

  original(id: ArticleId): Promise<Original | null> {
    return this.engine.read(() => this.tables.articles.readings.original(id));
  }

  reading(id: ArticleId): Promise<Reading | null> {
    return this.engine.read(() => this.tables.articles.readings.get(id));
  }

  revisions(id: ArticleId): Promise<readonly ArticleId[]> {
    return this.engine.read(() => this.tables.articles.revisions(id));
  }

  near(id: ArticleId): Promise<readonly ArticleId[]> {
    return this.engine.read(() => this.tables.articles.sketches.near(id));
  }

  again(id: ArticleId): Promise<readonly { readonly where: string; readonly run: string }[]> {
    return this.engine.read(() => this.tables.articles.again(id));
  }

  conflicts(article?: ArticleId): Promise<readonly Conflict[]> {
    return this.engine.read(() => conflicts(this.tables, article ?? null));
  }

  holders(office: string, country?: string | null): Promise<readonly OfficeHolding[]> {
    return this.engine.read(() => this.tables.actors.holders(office, country));
  }

  articleIds(after = '', limit = 1000): Promise<readonly ArticleId[]> {
    return this.engine.read(() => this.tables.articles.ids(after, limit));
  }

  statement(id: StatementId): Promise<StatementView | null> {
    return this.engine.read(() => this.tables.views.of(id));
  }

  statementsOf(article: ArticleId): Promise<readonly StatementView[]> {
    return this.engine.read(() => this.tables.views.ofArticle(article));
  }

  actorsUnder(where: UnderWhat, limit = MOST_UNDER): Promise<readonly ActorId[]> {
    return this.engine.read(() => this.tables.actors.under(where, limit));
  }

  actor(id: ActorId): Promise<ActorView | null> {
    const { engine, actors } = this.tables;
    return engine.read(function* () {
      return yield* actors.view(yield* actors.standing(id));
    });
  }

  findActors(words: string, limit = 20, lastBegins = false): Promise<readonly ActorView[]> {
    const { engine, actors } = this.tables;
    return engine.read(function* () {
      return yield* actors.views(yield* actors.withWords(words, limit, lastBegins));
    });
  }

  correct(correction: Correction, author: string, base: number): Promise<KeptCorrection> {
    return this.engine.write((index) => this.tables.correcting.correct(correction, author, base, index));
  }

  undo(id: string): Promise<void> {
    return this.engine.write((index) => this.tables.correcting.undo(id, index));
  }

  corrections(of: StatementId | ArticleId | ActorId | null): Promise<readonly KeptCorrection[]> {
    const { engine, kept } = this.tables;
    return engine.read(function* () {
      if (of === null) return yield* kept.list(null);
      const own = yield* kept.of(of);
      return own.length > 0 ? own : yield* kept.list(of);
    });
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.finder.search(request);
  }

  verify(options: VerifyOptions = {}): Promise<Verification> {
    return verify(this.tables, options);
  }

  backup(path: string): Promise<void> {
    return this.engine.backup(path);
  }

  exportLines(): AsyncIterable<string> {
    return exportLines(this.tables);
  }

  importLines(lines: AsyncIterable<string> | Iterable<string>): Promise<BroughtIn> {
    return importLines(this.tables, lines);
  }

  async stats(): Promise<Stats> {
    const extent = await this.engine.extent();
    return this.engine.read(() => statsOf(extent));
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** What a ledger of an older release does not have in its tables. */
async function fillIn({ engine, relations, reviews }: Tables): Promise<void> {
  if (await engine.read(() => relations.lacksParties())) await engine.change(() => relations.fillParties());
  for (;;) {
    const unfilled = await engine.read(() => reviews.unfilled());
    if (unfilled.length === 0) return;
    await engine.change(() => reviews.fill(unfilled));
  }
}
