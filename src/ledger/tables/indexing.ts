/**
 * How articles stand in the search index: the whole of each, and its live statements as the newest reading and the corrections have them,
 * with the names of their speakers.
 */
import type { Reading } from '../../reader/index.ts';
import type { TermAnalyser } from '../../text/index.ts';
import type { AnalysedNames } from '../analysed-names.ts';
import type { ActorId, ArticleId, StatementId } from '../ids.ts';
import type { IndexWriter } from '../index/index.ts';
import type { StatementView } from '../ledger.ts';
import type { Steps } from '../steps.ts';
import { IndexableArticle, placesOf } from '../units.ts';
import type { Articles } from './articles.ts';
import type { KnownActors } from './known-actors.ts';
import type { Views } from './views.ts';

/** A statement as the index has it. */
export type Found = Pick<StatementView, 'id' | 'actors'> & {
  readonly statement: NonNullable<StatementView['statement']>;
};

/** Articles opened at a time. */
const TOGETHER = 50;

export interface IndexingTools {
  readonly articles: Articles;
  readonly views: Views;
  readonly known: KnownActors;
  readonly analyser: TermAnalyser;
  readonly names: AnalysedNames;
}

export class Indexing {
  constructor(private readonly tools: IndexingTools) {}

  /** Puts an article and statements of it into the index. */
  *put(id: ArticleId, indexable: IndexableArticle, statements: readonly Found[], index: IndexWriter): Steps<void> {
    const { known } = this.tools;
    const hand = yield* known.fetch(statements.flatMap(({ actors }) => actors.filter((actor) => actor !== null)));
    const speakers: ActorId[] = [];
    const units = [];
    for (const { id: of, statement, actors } of statements) {
      const own = actors.filter((actor) => actor !== null);
      speakers.push(...own);
      const called = own.map((actor) => hand.traitsOf(actor)?.name ?? '');
      units.push(indexable.statement(of, id, statement, { actors: own, called }));
    }
    index.add([indexable.unit(id, speakers), ...units]);
  }

  /** Puts articles into the index as their newest readings and the corrections have them, in place of what was there. */
  *again(ids: readonly ArticleId[], index: IndexWriter): Steps<void> {
    const { articles, views, analyser, names } = this.tools;
    for (let at = 0; at < ids.length; at += TOGETHER) {
      const some = ids.slice(at, at + TOGETHER);
      for (const id of some) index.remove(id);
      const stored = yield* articles.many(some);
      const newest = some.filter((id) => stored.get(id)?.newest === true);
      const readings = yield* articles.readings.many(newest);
      const seen = yield* views.ofArticles(newest);
      for (const id of newest) {
        const article = stored.get(id);
        const reading = readings.get(id);
        if (article === undefined || reading === undefined) continue;
        const indexable = new IndexableArticle(article, reading, placesOf(article, reading), { analyser, names });
        yield* this.put(id, indexable, live(seen.get(id) ?? []), index);
      }
    }
  }
}

function live(views: readonly StatementView[]): readonly Found[] {
  return views.flatMap(({ id, state, statement, actors }) =>
    state !== 'live' || statement === null ? [] : [{ id, statement, actors }],
  );
}

/** The statements of an article just added: nobody has corrected them yet. */
export function asRead(
  { statements }: Pick<Reading, 'statements'>,
  issued: readonly StatementId[],
  linked: readonly (ActorId | null)[],
): readonly Found[] {
  return statements.flatMap((statement, i) => {
    const id = issued[i];
    const actors = statement.speakers.map(({ cluster }) => linked[cluster] ?? null);
    return id === undefined ? [] : [{ id, statement, actors }];
  });
}
