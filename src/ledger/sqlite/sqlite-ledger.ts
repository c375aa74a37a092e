/**
 * The ledger in one SQLite file: no server, nothing to set up.
 *
 * Acknowledged means on disk: WAL with `synchronous=FULL`, one transaction a batch, the index in it. Writers wait for one another,
 * readers for nobody.
 */
import { statSync } from 'node:fs';
import type { Reading, Statement } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { ActorJudge } from '../actor-judge.ts';
import { anchorOf, writeAnchor } from '../anchors.ts';
import { readValue } from '../conflicts.ts';
import { checkCorrection } from '../corrected.ts';
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
import { dayOf, IndexableArticle } from '../units.ts';
import { ActorNames } from './actor-names.ts';
import { Actors } from './actors.ts';
import { Articles, hashOf, pageOf, storableArticle } from './articles.ts';
import { Corrections } from './corrections.ts';
import { Database, number, text, textOrNull } from './driver.ts';
import { SqliteAlerts, SqliteCollections, type Step } from './desks.ts';
import { SqliteRelations } from './relations.ts';
import { SqliteReviews } from './reviews.ts';
import { carryOver, conflicts } from './revisions.ts';
import { Runs } from './runs.ts';
import { migrate, PAGE_SIZE } from './schema.ts';
import { Search } from './search.ts';
import { SqliteSegments } from './segments.ts';
import { SqliteSources } from './sources.ts';
import { Statements } from './statements.ts';
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
  private readonly names: AnalysedNames;
  private readonly now: () => number;
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
    this.now = sources.now;
    this.ids = new Ids(sources);
    this.articles = new Articles(db);
    this.names = new AnalysedNames(analyser);
    this.callings = new ActorNames(db, analyser);
    this.actors = new Actors(db, this.ids, judge, this.callings, analyser);
    this.kept = new Corrections(db, this.ids, sources.now, (name) => this.actors.withWords(name, 1)[0] ?? null);
    this.statements = new Statements(db, this.ids, this.kept);
    this.segments = new SqliteSegments(db);
    this.allRuns = new Runs(db, this.ids, sources.now);
    const step: Step = async (steps) => {
      this.checkOpen();
      return readOnly ? steps() : db.transaction(steps);
    };
    this.relations = new SqliteRelations(
      db,
      this.ids,
      (id) => this.articles.reading(id),
      step,
      (id) => this.actors.merged(id),
    );
    if (!readOnly) this.fillParties();
    this.collections = new SqliteCollections(db, this.ids, sources.now, step);
    this.alerts = new SqliteAlerts(db, this.ids, sources.now, step);
    this.reviews = new SqliteReviews(db, sources.now, (id) => this.articles.reading(id), step);
    this.sources = new SqliteSources(db, this.ids, sources.now, step);
    if (!readOnly) this.reviews.fill();
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

  async runs(limit = 20): Promise<readonly Run[]> {
    this.checkOpen();
    return this.allRuns.list(limit);
  }

  async failures(run: string): Promise<readonly RunFailure[]> {
    this.checkOpen();
    return this.allRuns.failures(run);
  }

  async add(batch: readonly Entry[], run: string): Promise<readonly AddOutcome[]> {
    this.checkOpen();
    return this.writing((index) => {
      // So that ids tell what is new, whatever the clock of another writer said.
      for (const table of ['article', 'statement'])
        this.ids.after(text(this.db.get(`SELECT max(id) AS id FROM ${table}`), 'id'));
      return batch.map((entry) => this.addOne(entry, run, index));
    });
  }

  async reread(id: ArticleId, reading: Reading): Promise<{ kept: number; added: number; gone: number }> {
    this.checkOpen();
    return this.writing((index) => {
      const article = this.articles.get(id);
      if (article === null) throw new LedgerFault('no-such-article', id);
      this.articles.putReading(id, reading);
      const counts = this.statements.realign(id, reading);
      this.actors.relink(id, reading, dayOf(article.date));
      this.relations.keepEvents(id, reading);
      index.remove(id);
      if (article.newest) this.indexArticle(article, reading, index);
      return counts;
    });
  }

  async forget(...ids: readonly ArticleId[]): Promise<void> {
    this.checkOpen();
    this.writing((index) => {
      for (const id of ids) this.forgetOne(id, index);
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
    return this.articles.near(id);
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

  async findActors(words: string, limit = 20): Promise<readonly ActorView[]> {
    this.checkOpen();
    return this.actors.withWords(words, limit).flatMap((id) => this.actors.view(id) ?? []);
  }

  async correct(correction: Correction, author: string, base: number): Promise<KeptCorrection> {
    this.checkOpen();
    return this.writing((index) => this.correctOne(correction, author, base, index));
  }

  async undo(id: string): Promise<void> {
    this.checkOpen();
    this.writing((index) => {
      const found = this.kept.get(id);
      if (found === null || found.kept.undone) throw new LedgerFault('stale', id);
      this.kept.markUndone(id);
      const { correction } = found.kept;
      if (correction.kind === 'merge') {
        this.actors.setMerged(correction.actor, null);
        this.indexActor([correction.actor, correction.into], index);
      } else if (correction.kind === 'split') {
        if (correction.names === undefined) this.actors.setMerged(correction.actor, found.was as ActorId | null);
        else this.actors.rejoin(id);
        this.indexActor([this.actors.standing(correction.actor)], index);
      } else if (found.article !== null) {
        this.statements.bump(found.subject as StatementId, 1);
        this.indexStored(found.article, index);
      }
    });
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
    const count = (from: string): number => number(this.db.get(`SELECT count(*) AS n FROM ${from}`), 'n');
    const outlets = this.db.all(
      'SELECT outlet, count(*) AS n, min(date) AS first, max(date) AS last FROM article GROUP BY outlet ORDER BY n DESC, outlet',
    );
    return {
      articles: count('article'),
      revisions: count('article WHERE newest = 0'),
      statements: count('statement WHERE seq >= 0'),
      actors: count('actor WHERE merged_into IS NULL'),
      corrections: count('correction'),
      outlets: outlets.map((row) => ({
        outlet: text(row, 'outlet'),
        articles: number(row, 'n'),
        first: textOrNull(row, 'first'),
        last: textOrNull(row, 'last'),
      })),
      bytes: ['', '-wal'].reduce(
        (sum, tail) => sum + (statSync(this.db.path + tail, { throwIfNoEntry: false })?.size ?? 0),
        0,
      ),
      textBytes: number(this.db.get('SELECT sum(text_bytes) AS n FROM article'), 'n'),
      schema: number(this.db.get('PRAGMA user_version'), 'user_version'),
    };
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
        const index = new IndexWriter(this.segments, { builders: this.builders });
        const result = steps(index);
        index.flush();
        while (index.merge());
        return result;
      });
    } catch (error) {
      this.callings.reset();
      this.builders.discard();
      throw error;
    }
  }

  /** Puts an article into the index as its newest reading and the corrections have it, in place of what was there. */
  indexStored(id: ArticleId, index: IndexWriter): void {
    index.remove(id);
    const article = this.articles.get(id);
    const reading = this.articles.reading(id);
    if (article !== null && reading !== null && article.newest) this.indexArticle(article, reading, index);
  }

  viewsOf(article: ArticleId): readonly StatementView[] {
    return this.statements.views(article, { reading: this.articles.reading(article), actors: this.actors.of(article) });
  }

  private addOne({ article: given, reading, original, bands }: Entry, run: string, index: IndexWriter): AddOutcome {
    const article = storableArticle(given);
    const hash = hashOf(article);
    if (this.articles.forgotten(hash)) return { outcome: 'forgotten' };
    const same = this.articles.idOfHash(hash);
    if (same !== null) {
      this.articles.putAgain(same, article.where, run);
      return { outcome: 'same', id: same };
    }
    const id = this.ids.article();
    const of = this.articles.newestOfPage(pageOf(article));
    const takenAt = new Date(this.now()).toISOString();
    const stored = { id, hash, revisionOf: of, takenAt, run };
    const day = dayOf(article.date);
    this.articles.insert(article, stored, day);
    if (original !== null) this.articles.putOriginal(id, original);
    this.articles.putReading(id, reading);
    this.statements.issue(id, reading);
    this.actors.link(id, reading, day);
    this.relations.keepEvents(id, reading);
    const near = this.articles.putBands(id, bands);
    if (of !== null) {
      index.remove(of);
      carryOver(this, of, { ...article, id }, reading);
    }
    this.indexArticle({ ...article, ...stored, newest: true }, reading, index);
    return of === null ? { outcome: 'added', id, near } : { outcome: 'revision', id, of };
  }

  private forgetOne(id: ArticleId, index: IndexWriter): void {
    const head = this.articles.head(id);
    if (head === null) throw new LedgerFault('no-such-article', id);
    const at = new Date(this.now()).toISOString();
    this.db.run('INSERT OR IGNORE INTO forgotten (hash, at) VALUES (?, ?)', head.hash, at);
    index.remove(id);
    this.relations.forget(id);
    this.reviews.forget(id);
    this.actors.forget(id);
    this.kept.deleteOf(id);
    this.statements.deleteOf(id);
    this.articles.delete(id);
    // The revision before it stands for its page again.
    if (head.newest && head.revisionOf !== null) this.indexStored(head.revisionOf, index);
  }

  private indexArticle(article: StoredArticle, reading: Reading, index: IndexWriter): void {
    const opened = new IndexableArticle(article.id, article, reading, this.options.analyser, this.names);
    const views = this.statements.views(article.id, { reading, actors: this.actors.of(article.id) });
    const speakers: ActorId[] = [];
    const units = [];
    for (const { id, state, statement, actors } of views) {
      if (state !== 'live' || statement === null) continue;
      const known = actors.filter((actor) => actor !== null);
      speakers.push(...known);
      units.push(
        opened.statement(
          id,
          statement,
          known,
          known.map((actor) => this.actors.name(actor) ?? ''),
        ),
      );
    }
    const whole = opened.unit(speakers);
    index.add([whole, ...units]);
  }

  private correctOne(correction: Correction, author: string, base: number, index: IndexWriter): KeptCorrection {
    if (correction.kind === 'merge' || correction.kind === 'split')
      return this.correctActor(correction, author, base, index);
    if (correction.kind === 'add') {
      const article = this.articles.get(correction.article);
      if (article === null) throw new LedgerFault('no-such-article', correction.article);
      checkCorrection(correction, article, correction.record.part);
      const id = this.statements.insertAdded(article.id, writeAnchor(anchorOf(correction.record)));
      const made = this.kept.insert(correction, id, article.id, author, 0);
      this.statements.bump(id, 1);
      this.indexStored(article.id, index);
      return made;
    }
    const place = this.statements.place(correction.statement);
    if (place === null) throw new LedgerFault('no-such-statement', correction.statement);
    if (place.version !== base) throw new LedgerFault('stale', `${correction.statement}: ${base}, ${place.version}`);
    const article = this.articles.get(place.article);
    if (article === null) throw new LedgerFault('no-such-article', place.article);
    const part: Statement['part'] = this.viewOf(correction.statement)?.statement?.part;
    checkCorrection(correction, article, part);
    const read = this.articles.reading(place.article)?.statements[place.seq] ?? null;
    const was = readValue(correction, read);
    const made = this.kept.insert(correction, correction.statement, place.article, author, base, { was });
    this.statements.bump(correction.statement, 1);
    this.indexStored(place.article, index);
    return made;
  }

  private correctActor(
    correction: Extract<Correction, { kind: 'merge' | 'split' }>,
    author: string,
    base: number,
    index: IndexWriter,
  ): KeptCorrection {
    const { actor } = correction;
    if (this.actors.name(actor) === null) throw new LedgerFault('no-such-actor', actor);
    // Of a parting: what it was merged into, so that it can be undone.
    const was = correction.kind === 'split' ? this.actors.mergedInto(actor) : null;
    const made = this.kept.insert(correction, actor, null, author, base, { was });
    if (correction.kind === 'merge') {
      const into = this.actors.standing(correction.into);
      if (this.actors.name(into) === null) throw new LedgerFault('no-such-actor', correction.into);
      if (this.actors.merged(actor).includes(into)) throw new LedgerFault('bad-correction', `${actor} ${into}`);
      this.actors.setMerged(actor, into);
      this.indexActor([actor], index);
    } else if (correction.names === undefined) {
      if (was === null) throw new LedgerFault('bad-correction', actor);
      this.actors.setMerged(actor, null);
      this.indexActor([actor], index);
    } else {
      const parted = this.actors.part(actor, correction.names, made.id);
      if (parted === null) throw new LedgerFault('bad-correction', actor);
      this.indexActor([actor, parted], index);
    }
    return made;
  }

  /** Indexes the articles anew that speak of actors. */
  private indexActor(actors: readonly ActorId[], index: IndexWriter): void {
    const articles = new Set<string>();
    for (const actor of actors)
      for (const one of this.actors.merged(actor))
        for (const row of this.db.all('SELECT DISTINCT article FROM actor_link WHERE actor = ?', one))
          articles.add(text(row, 'article'));
    for (const article of articles) this.indexStored(article as ArticleId, index);
  }

  private viewOf(id: StatementId): StatementView | null {
    const place = this.statements.place(id);
    if (place === null) return null;
    return this.statements.view(id, {
      reading: this.articles.reading(place.article),
      actors: this.actors.of(place.article),
    });
  }

  /** A ledger of an older release does not know yet who takes part in its events. */
  private fillParties(): void {
    const { db } = this;
    if (db.get("SELECT 1 AS one FROM meta WHERE name = 'parties'") !== undefined) return;
    db.transaction(() => {
      for (const row of db.all('SELECT DISTINCT article FROM event')) {
        const id = text(row, 'article') as ArticleId;
        const reading = this.articles.reading(id);
        if (reading !== null) this.relations.keepParties(id, reading);
      }
      db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('parties', '1')");
    });
  }

  private checkOpen(): void {
    if (!this.open) throw new LedgerFault('closed', this.db.path);
  }
}
