/**
 * How an article comes into the tables, and how it leaves them: its text, its reading, the ids of its statements, whom it speaks of, what it
 * is near to, and its place in the index.
 *
 * Example: a page taken in again with a corrected figure is a revision: it is found from now on, the one before it no more, and what people
 * corrected in that comes over.
 */
import type { Reading } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { AnalysedNames } from '../analysed-names.ts';
import { LedgerFault } from '../fault.ts';
import type { ActorId, ArticleId, Ids, StatementId } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';
import type { AddOutcome, Entry, NewArticle, StatementView, StoredArticle } from '../ledger.ts';
import { dayOf, IndexableArticle } from '../units.ts';
import { hashOf, pageOf, storableArticle } from './articles.ts';
import { carryOver } from './revisions.ts';
import type { Tables } from './tables.ts';

/** A statement as the index has it. */
type Found = Pick<StatementView, 'id' | 'actors'> & { readonly statement: NonNullable<StatementView['statement']> };

export interface KeepingTools {
  readonly ids: Ids;
  readonly now: () => number;
  readonly analyser: TermAnalyser;
  readonly names: AnalysedNames;
}

export class Keeping {
  constructor(
    private readonly tables: Tables,
    private readonly tools: KeepingTools,
  ) {}

  /** For each article what it is where it is known word for word; that it was met again is noted. */
  meetAgain(articles: readonly NewArticle[], run: string): readonly (AddOutcome | null)[] {
    const storable = articles.map(storableArticle);
    const known = storable.map((article) => this.outcomeOf(hashOf(article)));
    if (known.some((outcome) => outcome?.outcome === 'same'))
      this.tables.db.transaction(() => {
        for (const [i, outcome] of known.entries())
          if (outcome?.outcome === 'same') this.tables.articles.putAgain(outcome.id, storable[i]?.where ?? '', run);
      });
    return known;
  }

  add(entry: Entry, run: string, index: IndexWriter): AddOutcome {
    const { articles, statements, actors, relations } = this.tables;
    const { ids, now } = this.tools;
    const article = storableArticle(entry.article);
    const hash = hashOf(article);
    const known = this.outcomeOf(hash);
    if (known?.outcome === 'same') articles.putAgain(known.id, article.where, run);
    if (known !== null) return known;
    const { reading, original, bands, packed } = entry;
    const id = ids.article();
    const of = articles.newestOfPage(pageOf(article));
    const takenAt = new Date(now()).toISOString();
    const stored = { id, hash, revisionOf: of, takenAt, run };
    const day = dayOf(article.date);
    articles.insert(article, stored, day);
    if (original !== null) articles.putOriginal(id, original);
    articles.putReading(id, reading, packed);
    const issued = statements.issue(id, reading);
    const linked = actors.link(id, reading, day);
    relations.keepEvents(id, reading);
    const near = articles.sketches.put(id, bands);
    const whole = { ...article, ...stored, newest: true };
    if (of === null) {
      this.index(whole, reading, asRead(reading, issued, linked), index);
      return { outcome: 'added', id, near };
    }
    index.remove(of);
    carryOver(this.tables, of, { ...article, id }, reading);
    this.indexArticle(whole, reading, index);
    return { outcome: 'revision', id, of };
  }

  reread(
    id: ArticleId,
    reading: Reading,
    index: IndexWriter,
  ): { readonly kept: number; readonly added: number; readonly gone: number } {
    const { articles, statements, actors, relations } = this.tables;
    const article = articles.get(id);
    if (article === null) throw new LedgerFault('no-such-article', id);
    articles.putReading(id, reading);
    const counts = statements.realign(id, reading);
    actors.relink(id, reading, dayOf(article.date));
    relations.keepEvents(id, reading);
    index.remove(id);
    if (article.newest) this.indexArticle(article, reading, index);
    return counts;
  }

  forget(id: ArticleId, index: IndexWriter): void {
    const { db, articles, statements, actors, relations, reviews, kept } = this.tables;
    const head = articles.head(id);
    if (head === null) throw new LedgerFault('no-such-article', id);
    const at = new Date(this.tools.now()).toISOString();
    db.run('INSERT OR IGNORE INTO forgotten (hash, at) VALUES (?, ?)', head.hash, at);
    index.remove(id);
    relations.forget(id);
    reviews.forget(id);
    actors.forget(id);
    kept.deleteOf(id);
    statements.deleteOf(id);
    articles.delete(id);
    // The revision before it stands for its page again.
    if (head.newest && head.revisionOf !== null) this.indexStored(head.revisionOf, index);
  }

  /** Puts an article into the index as its newest reading and the corrections have it, in place of what was there. */
  indexStored(id: ArticleId, index: IndexWriter): void {
    const { articles } = this.tables;
    index.remove(id);
    const article = articles.get(id);
    const reading = articles.reading(id);
    if (article !== null && reading !== null && article.newest) this.indexArticle(article, reading, index);
  }

  private outcomeOf(hash: string): Extract<AddOutcome, { readonly outcome: 'same' | 'forgotten' }> | null {
    const { articles } = this.tables;
    if (articles.forgotten(hash)) return { outcome: 'forgotten' };
    const id = articles.idOfHash(hash);
    return id === null ? null : { outcome: 'same', id };
  }

  private indexArticle(article: StoredArticle, reading: Reading, index: IndexWriter): void {
    const { statements, actors } = this.tables;
    const views = statements.views(article.id, { reading, actors: actors.of(article.id) });
    const live = views.flatMap(({ id, state, statement, actors: speakers }) =>
      state !== 'live' || statement === null ? [] : [{ id, statement, actors: speakers }],
    );
    this.index(article, reading, live, index);
  }

  private index(article: StoredArticle, reading: Reading, statements: readonly Found[], index: IndexWriter): void {
    const { analyser, names } = this.tools;
    const { known } = this.tables.actors;
    const opened = new IndexableArticle(article.id, article, reading, analyser, names);
    const speakers: ActorId[] = [];
    const units = [];
    for (const { id, statement, actors } of statements) {
      const own = actors.filter((actor) => actor !== null);
      speakers.push(...own);
      const called = own.map((actor) => known.traitsOf(actor)?.name ?? '');
      units.push(opened.statement(id, statement, own, called));
    }
    index.add([opened.unit(speakers), ...units]);
  }
}

/** The statements of an article just added: nobody has corrected them yet. */
function asRead(
  { statements }: Reading,
  issued: readonly StatementId[],
  linked: readonly (ActorId | null)[],
): readonly Found[] {
  return statements.flatMap((statement, i) => {
    const id = issued[i];
    const actors = statement.speakers.map(({ cluster }) => linked[cluster] ?? null);
    return id === undefined ? [] : [{ id, statement, actors }];
  });
}
