/**
 * How an article comes into the tables, and how it leaves them: its text, its reading, the ids of its statements, whom it speaks of, what it
 * is near to, and its place in the index.
 *
 * Example: a page taken in again with a corrected figure is a revision: it is found from now on, the one before it no more, and what people
 * corrected in that comes over.
 */
import type { Reading } from '../../reader/index.ts';
import { text } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { ArticleId, Ids } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';
import type { AddOutcome, Entry } from '../ledger.ts';
import { get, insert, insertion, type Steps } from '../steps.ts';
import { dayOf } from '../units.ts';
import { asRead, type Indexing } from './indexing.ts';
import { type IncomingArticle, incoming, type IncomingEntry, ready, type ReadyTools, traitsOf } from './incoming.ts';
import { revisionsOf } from './pages.ts';
import { carryOver } from './revisions.ts';
import type { Tables } from './tables.ts';
import { tallyAdded } from './tallies.ts';

const FORGOTTEN = insertion('forgotten', ['hash', 'at'], 'keep', ['hash']);

export interface KeepingTools extends ReadyTools {
  readonly ids: Ids;
  readonly now: () => number;
  readonly indexing: Indexing;
}

/** An article of a batch: what is known of it without the ledger, and its entry, made ready when it is wanted. */
export interface Coming {
  readonly article: IncomingArticle;
  readonly ready: () => IncomingEntry;
}

type Known = Extract<AddOutcome, { readonly outcome: 'same' | 'forgotten' }>;

export class Keeping {
  constructor(
    private readonly tables: Tables,
    private readonly tools: KeepingTools,
  ) {}

  coming(entry: Entry): Coming {
    const article = incoming(entry.article);
    let made: IncomingEntry | null = null;
    return {
      article,
      ready: () => {
        made ??= ready(entry, article, this.tools);
        return made;
      },
    };
  }

  /** For each article what it is where it is known word for word, or was to be forgotten; null for one that is new. */
  *met(articles: readonly IncomingArticle[]): Steps<readonly (Known | null)[]> {
    const hashes = [...new Set(articles.map(({ hash }) => hash))];
    const forgotten = yield* this.tables.articles.forgotten(hashes);
    const ids = yield* this.tables.articles.idsOfHashes(hashes);
    return articles.map(({ hash }) => {
      if (forgotten.has(hash)) return { outcome: 'forgotten' };
      const id = ids.get(hash);
      return id === undefined ? null : { outcome: 'same', id };
    });
  }

  /** Notes where articles that are known were met again. */
  *noteAgain(articles: readonly IncomingArticle[], outcomes: readonly (AddOutcome | null)[], run: string): Steps<void> {
    for (const [i, { article }] of articles.entries()) {
      const outcome = outcomes[i];
      if (outcome?.outcome === 'same') yield* this.tables.articles.putAgain(outcome.id, article.where, run);
    }
  }

  /** Adds a batch: all that is asked of the tables is asked for the whole of it at once. */
  *add(batch: readonly Coming[], run: string, index: IndexWriter): Steps<readonly AddOutcome[]> {
    const { articles, linking } = this.tables;
    yield* this.startIds();
    const all = batch.map(({ article }) => article);
    const met = yield* this.met(all);
    const firsts = new Map<string, number>();
    const added: (IncomingEntry & { readonly id: ArticleId })[] = [];
    const outcomes: (AddOutcome | null)[] = [...met];
    for (const [i, one] of batch.entries()) {
      const { hash } = one.article;
      if (met[i] !== null) continue;
      const first = firsts.get(hash);
      if (first === undefined) {
        firsts.set(hash, added.length);
        added.push({ ...one.ready(), id: this.tools.ids.article() });
        continue;
      }
      const id = added[first]?.id;
      if (id !== undefined) outcomes[i] = { outcome: 'same', id };
    }
    yield* this.noteAgain(all, outcomes, run);
    const before = yield* revisionsOf(added, articles);
    yield* linking.fetch(added);
    const near = yield* articles.sketches.put(added);
    for (const [a, entry] of added.entries()) {
      const of = before[a] ?? null;
      yield* this.addOne(entry, of, run, index);
      outcomes[outcomes.indexOf(null)] =
        of === null
          ? { outcome: 'added', id: entry.id, near: near[a] ?? [] }
          : { outcome: 'revision', id: entry.id, of };
    }
    yield* tallyAdded(added.map(({ id }) => id));
    return outcomes.filter((outcome) => outcome !== null);
  }

  *reread(
    id: ArticleId,
    reading: Reading,
    index: IndexWriter,
  ): Steps<{ readonly kept: number; readonly added: number; readonly gone: number }> {
    const { articles, statements, parting, relations } = this.tables;
    const article = yield* articles.get(id);
    if (article === null) throw new LedgerFault('no-such-article', id);
    yield* articles.readings.put(id, reading);
    const counts = yield* statements.realign(id, reading);
    yield* parting.relink({ id, reading, traits: traitsOf(reading, this.tools.judge), day: dayOf(article.date) });
    yield* relations.realignEvents(id, reading);
    yield* this.tools.indexing.again([id], index);
    return counts;
  }

  *forget(id: ArticleId, index: IndexWriter): Steps<void> {
    const { articles, statements, parting, relations, reviews, kept } = this.tables;
    const head = yield* articles.head(id);
    if (head === null) throw new LedgerFault('no-such-article', id);
    yield* insert(FORGOTTEN, head.hash, new Date(this.tools.now()).toISOString());
    index.remove(id);
    yield* relations.forget(id);
    yield* reviews.forget(id);
    yield* parting.forget(id);
    yield* kept.deleteOf(id);
    yield* statements.deleteOf(id);
    yield* articles.delete(id);
    // The revision before it stands for its page again.
    if (head.newest && head.revisionOf !== null) yield* this.tools.indexing.again([head.revisionOf], index);
  }

  private *addOne(
    entry: IncomingEntry & { readonly id: ArticleId },
    of: ArticleId | null,
    run: string,
    index: IndexWriter,
  ): Steps<void> {
    const { articles, statements, linking, relations } = this.tables;
    const { id, article, reading, original, packedReading, indexable } = entry;
    const takenAt = new Date(this.tools.now()).toISOString();
    yield* articles.insert(entry, { id, revisionOf: of, newest: true, takenAt, run });
    if (of !== null) yield* articles.supersede(of);
    if (original !== null) yield* articles.readings.putOriginal(id, original);
    yield* articles.readings.putPacked(id, reading, packedReading);
    const issued = yield* statements.issue(id, reading);
    const linked = yield* linking.link(entry);
    yield* relations.issueEvents(id, reading);
    const { indexing } = this.tools;
    if (of === null) return yield* indexing.put(id, indexable, asRead(reading, issued, linked), index);
    index.remove(of);
    yield* carryOver(this.tables, of, { ...article, id }, reading);
    yield* indexing.again([id], index);
  }

  /** So that ids tell what is new, whatever the clock of another writer said. */
  private *startIds(): Steps<void> {
    for (const table of ['article', 'statement'])
      this.tools.ids.after(text(yield* get(`SELECT max(id) AS id FROM ${table}`), 'id'));
  }
}
