/**
 * The ledger in one SQLite file: no server, nothing to set up.
 *
 * Acknowledged means on disk: WAL with `synchronous=FULL`, one transaction a batch, the index in it. Writers wait for one another,
 * readers for nobody.
 */
import type { Reading } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge } from '../actor-judge.ts';
import { LedgerFault } from '../fault.ts';
import { type ActorId, type ArticleId, Ids, type IdSources, type StatementId } from '../ids.ts';
import { IndexWriter, SegmentBuilders } from '../index/index.ts';
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
import { AnalysedNames } from '../analysed-names.ts';
import { ActorNames } from './actor-names.ts';
import { Actors } from './actors.ts';
import { Articles } from './articles.ts';
import { Correcting } from './correcting.ts';
import { Corrections } from './corrections.ts';
import { text } from '../columns.ts';
import { Database } from './driver.ts';
import { SqliteAlerts, SqliteCollections, type Step } from './desks.ts';
import { Keeping } from './keeping.ts';
import { RememberedArticles } from './remembered-articles.ts';
import { SqliteRelations } from './relations.ts';
import { SqliteReviews } from './reviews.ts';
import { conflicts } from './revisions.ts';
import { Runs } from './runs.ts';
import { migrate, PAGE_SIZE } from './schema.ts';
import { Search } from './search.ts';
import { SqliteSegments } from './segments.ts';
import { SqliteSources } from './sources.ts';
import { Statements } from './statements.ts';
import { statsOf } from './stats.ts';
import type { Tables } from './tables.ts';
import { exportLines, importLines } from './transfer.ts';
import { verify } from './verify.ts';

export interface SqliteLedgerOptions {
  readonly analyser: TermAnalyser;
  readonly judge: ActorJudge;
  readonly readOnly?: boolean;
  /** How long a second writer waits, in milliseconds. */
  readonly patience?: number;
  readonly sources?: IdSources;
}

/** Actors of a state at most. */
const MOST_UNDER = 5000;
const WEB_RANDOM: IdSources = { now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) };

export class SqliteLedger implements Ledger, Tables {
  readonly db: Database;
  readonly articles: Articles;
  readonly statements: Statements;
  readonly actors: Actors;
  readonly kept: Corrections;
  readonly segments: SqliteSegments;
  readonly allRuns: Runs;
  readonly callings: ActorNames;
  readonly relations: SqliteRelations;
  readonly collections: SqliteCollections;
  readonly alerts: SqliteAlerts;
  readonly reviews: SqliteReviews;
  readonly sources: SqliteSources;
  private readonly ids: Ids;
  private readonly finder: Search;
  private readonly builders = new SegmentBuilders();
  private readonly keeping: Keeping;
  private readonly correcting: Correcting;
  private open = true;

  /** @throws {LedgerFault} `not-a-ledger`, `newer-schema`, `read-only`, `not-found` */
  constructor(
    path: string,
    readonly options: SqliteLedgerOptions,
  ) {
    const { analyser, judge, readOnly = false, patience, sources = WEB_RANDOM } = options;
    const db = new Database(path, { readOnly, ...(patience === undefined ? {} : { patience }) });
    this.db = db;
    try {
      if (!readOnly)
        db.exec(
          `PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000`,
        );
      migrate(db, readOnly);
    } catch (error) {
      db.close();
      throw error;
    }
    this.ids = new Ids(sources);
    this.articles = readOnly ? new RememberedArticles(db) : new Articles(db);
    const names = new AnalysedNames(analyser);
    this.callings = new ActorNames(db, analyser, names);
    this.actors = new Actors(db, this.ids, judge, this.callings, analyser);
    this.kept = new Corrections(db, this.ids, sources.now, (name) => this.actors.withWords(name, 1)[0] ?? null);
    this.statements = new Statements(db, this.ids, this.kept);
    this.segments = new SqliteSegments(db);
    this.allRuns = new Runs(db, this.ids, sources.now);
    const step: Step = async (steps) => {
      this.checkOpen();
      return readOnly ? steps() : db.transaction(steps);
    };
    this.relations = new SqliteRelations(db, this.ids, (id) => this.articles.reading(id), step, this.actors);
    if (!readOnly) this.relations.fillParties();
    this.collections = new SqliteCollections(db, this.ids, sources.now, step);
    this.alerts = new SqliteAlerts(db, this.ids, sources.now, step);
    this.reviews = new SqliteReviews(db, sources.now, (id) => this.articles.reading(id), step);
    this.sources = new SqliteSources(db, this.ids, sources.now, step);
    if (!readOnly) this.reviews.fill();
    this.keeping = new Keeping(this, { ids: this.ids, now: sources.now, analyser, names });
    this.correcting = new Correcting(this);
    this.finder = new Search(this.segments, analyser, {
      article: (id) => this.articles.get(id),
      statement: (id) => this.viewOf(id),
      actorNames: (id) => this.actors.view(id)?.names.map(({ name }) => name) ?? [],
      label: (facet, value) => (facet === 'speaker' ? (this.actors.name(value) ?? value) : value),
    });
  }

  async beginRun(run: Pick<Run, 'kind' | 'reader' | 'lexicon' | 'inputs'>): Promise<string> {
    this.checkOpen();
    return this.allRuns.begin(run);
  }

  async finishRun(id: string, counts: Run['counts']): Promise<void> {
    this.checkOpen();
    this.allRuns.finish(id, counts);
  }

  async recordFailures(run: string, failures: readonly RunFailure[]): Promise<void> {
    this.checkOpen();
    this.allRuns.addFailures(run, failures);
  }

  async run(id: string): Promise<Run | null> {
    this.checkOpen();
    return this.allRuns.get(id);
  }

  async runs(limit = 20, before?: string): Promise<readonly Run[]> {
    this.checkOpen();
    return this.allRuns.list(limit, before);
  }

  async failures(run: string): Promise<readonly RunFailure[]> {
    this.checkOpen();
    return this.allRuns.failures(run);
  }

  async meetAgain(articles: readonly NewArticle[], run: string): Promise<readonly (AddOutcome | null)[]> {
    this.checkOpen();
    return this.keeping.meetAgain(articles, run);
  }

  async add(batch: readonly Entry[], run: string): Promise<readonly AddOutcome[]> {
    this.checkOpen();
    return this.writing((index) => {
      // So that ids tell what is new, whatever the clock of another writer said.
      for (const table of ['article', 'statement'])
        this.ids.after(text(this.db.get(`SELECT max(id) AS id FROM ${table}`), 'id'));
      return batch.map((entry) => this.keeping.add(entry, run, index));
    });
  }

  async reread(id: ArticleId, reading: Reading): Promise<{ kept: number; added: number; gone: number }> {
    this.checkOpen();
    return this.writing((index) => this.keeping.reread(id, reading, index));
  }

  async forget(...ids: readonly ArticleId[]): Promise<void> {
    this.checkOpen();
    this.writing((index) => {
      for (const id of ids) this.keeping.forget(id, index);
      // Its words are not to stay in the index either.
      index.purge();
    });
    // What was forgotten is not to be found in the file either.
    this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async article(id: ArticleId): Promise<StoredArticle | null> {
    this.checkOpen();
    return this.articles.get(id);
  }

  async original(id: ArticleId): Promise<Original | null> {
    this.checkOpen();
    return this.articles.original(id);
  }

  async reading(id: ArticleId): Promise<Reading | null> {
    this.checkOpen();
    return this.articles.reading(id);
  }

  async revisions(id: ArticleId): Promise<readonly ArticleId[]> {
    this.checkOpen();
    return this.articles.revisions(id);
  }

  async near(id: ArticleId): Promise<readonly ArticleId[]> {
    this.checkOpen();
    return this.articles.sketches.near(id);
  }

  async again(id: ArticleId): Promise<readonly { readonly where: string; readonly run: string }[]> {
    this.checkOpen();
    return this.articles.again(id);
  }

  async conflicts(article?: ArticleId): Promise<readonly Conflict[]> {
    this.checkOpen();
    return conflicts(this, article ?? null);
  }

  async holders(office: string, country?: string | null): Promise<readonly OfficeHolding[]> {
    this.checkOpen();
    return this.actors.holders(office, country);
  }

  async articleIds(after = '', limit = 1000): Promise<readonly ArticleId[]> {
    this.checkOpen();
    return this.articles.ids(after, limit);
  }

  async statement(id: StatementId): Promise<StatementView | null> {
    this.checkOpen();
    return this.viewOf(id);
  }

  async statementsOf(article: ArticleId): Promise<readonly StatementView[]> {
    this.checkOpen();
    return this.viewsOf(article);
  }

  async actorsUnder(
    where: { readonly country: string } | { readonly offices: readonly string[]; readonly country: string | null },
    limit = MOST_UNDER,
  ): Promise<readonly ActorId[]> {
    this.checkOpen();
    return this.actors.under(where, limit);
  }

  async actor(id: ActorId): Promise<ActorView | null> {
    this.checkOpen();
    return this.actors.view(this.actors.standing(id));
  }

  async findActors(words: string, limit = 20, lastBegins = false): Promise<readonly ActorView[]> {
    this.checkOpen();
    return this.actors.withWords(words, limit, lastBegins).flatMap((id) => this.actors.view(id) ?? []);
  }

  async correct(correction: Correction, author: string, base: number): Promise<KeptCorrection> {
    this.checkOpen();
    return this.writing((index) => this.correcting.correct(correction, author, base, index));
  }

  async undo(id: string): Promise<void> {
    this.checkOpen();
    this.writing((index) => this.correcting.undo(id, index));
  }

  async corrections(of: StatementId | ArticleId | ActorId | null): Promise<readonly KeptCorrection[]> {
    this.checkOpen();
    if (of === null) return this.kept.list(null);
    const own = this.kept.of(of);
    return own.length > 0 ? own : this.kept.list(of);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    this.checkOpen();
    return this.finder.search(request);
  }

  async verify(options: { repair?: boolean; progress?: (articles: number) => void } = {}): Promise<Verification> {
    this.checkOpen();
    return verify(this, options);
  }

  async backup(path: string): Promise<void> {
    this.checkOpen();
    await this.db.backup(path);
  }

  async *exportLines(): AsyncIterable<string> {
    this.checkOpen();
    yield* exportLines(this);
  }

  async importLines(
    lines: AsyncIterable<string> | Iterable<string>,
  ): Promise<{ readonly articles: number; readonly corrections: number }> {
    this.checkOpen();
    return importLines(this, lines);
  }

  async stats(): Promise<Stats> {
    this.checkOpen();
    return statsOf(this.db);
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    this.db.close();
  }

  /** Runs steps with a writer of the index, in one transaction; the segments are in it. */
  writing<T>(steps: (index: IndexWriter) => T): T {
    try {
      return this.db.transaction(() => {
        if (this.db.changedByOthers()) this.forgetKnown();
        const index = new IndexWriter(this.segments, { builders: this.builders });
        const result = steps(index);
        index.flush();
        while (index.merge());
        return result;
      });
    } catch (error) {
      this.forgetKnown();
      this.builders.discard();
      throw error;
    }
  }

  /** What is remembered of the tables may be so no longer. */
  private forgetKnown(): void {
    this.callings.reset();
    this.actors.known.forget();
  }

  indexStored(id: ArticleId, index: IndexWriter): void {
    this.keeping.indexStored(id, index);
  }

  viewsOf(article: ArticleId): readonly StatementView[] {
    return this.statements.views(article, { reading: this.articles.reading(article), actors: this.actors.of(article) });
  }

  viewOf(id: StatementId): StatementView | null {
    const place = this.statements.place(id);
    if (place === null) return null;
    return this.statements.view(id, {
      reading: this.articles.reading(place.article),
      actors: this.actors.of(place.article),
    });
  }

  private checkOpen(): void {
    if (!this.open) throw new LedgerFault('closed', this.db.path);
  }
}
