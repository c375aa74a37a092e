/**
 * Statements as people see them: as the newest reading has them, with what was corrected in them, and the actors of their speakers. Those of many
 * articles are put together from a handful of questions.
 */
import type { Reading, Statement } from '../../reader/index.ts';
import { number, text } from '../columns.ts';
import { corrected } from '../corrected.ts';
import type { ActorId, ArticleId, StatementId } from '../ids.ts';
import type { KeptCorrection, StatementView } from '../ledger.ts';
import type { Row, Steps } from '../steps.ts';
import type { Actors } from './actors.ts';
import type { Corrections } from './corrections.ts';
import { allIn } from './many.ts';
import type { Readings } from './readings.ts';

export interface SeenTables {
  readonly readings: Readings;
  readonly actors: Actors;
  readonly kept: Corrections;
}

/** What views are made from. */
interface Around {
  readonly readings: ReadonlyMap<ArticleId, Reading>;
  /** For each article the actors of its clusters. */
  readonly actors: ReadonlyMap<string, ReadonlyMap<number, ActorId>>;
  readonly corrections: ReadonlyMap<string, readonly KeptCorrection[]>;
  /** The actor that a name given by a person means. */
  readonly named: ReadonlyMap<string, ActorId | null>;
}

export class Views {
  constructor(private readonly tables: SeenTables) {}

  *of(id: StatementId): Steps<StatementView | null> {
    return (yield* this.many([id])).get(id) ?? null;
  }

  /** Those that there are. */
  *many(ids: readonly StatementId[]): Steps<ReadonlyMap<string, StatementView>> {
    const views = yield* this.viewsOf(yield* allIn('SELECT * FROM statement WHERE id IN (??)', ids));
    return new Map(views.map((view) => [view.id, view]));
  }

  /** All of an article in the order of its text, those gone last. */
  *ofArticle(article: ArticleId): Steps<readonly StatementView[]> {
    return (yield* this.ofArticles([article])).get(article) ?? [];
  }

  /** All of articles, of each in the order of its text, those gone last. */
  *ofArticles(articles: readonly ArticleId[]): Steps<ReadonlyMap<string, readonly StatementView[]>> {
    const rows = yield* allIn(
      'SELECT * FROM statement WHERE article IN (??) ORDER BY CASE WHEN seq < 0 THEN 1 ELSE 0 END, seq, id',
      articles,
    );
    const out = new Map<string, StatementView[]>();
    for (const view of yield* this.viewsOf(rows)) {
      const known = out.get(view.article);
      if (known === undefined) out.set(view.article, [view]);
      else known.push(view);
    }
    return out;
  }

  private *viewsOf(rows: readonly Row[]): Steps<readonly StatementView[]> {
    const { readings, actors, kept } = this.tables;
    const articles = [...new Set(rows.map((row) => text(row, 'article') as ArticleId))];
    const touched = rows.filter((row) => number(row, 'version') > 0 || text(row, 'state') === 'added');
    const corrections = yield* kept.ofEach(touched.map((row) => text(row, 'id')));
    const around: Around = {
      readings: yield* readings.many(articles),
      actors: yield* actors.ofArticles(articles),
      corrections,
      named: yield* this.named(corrections.values()),
    };
    return rows.map((row) => viewOf(row, around));
  }

  private *named(corrections: Iterable<readonly KeptCorrection[]>): Steps<ReadonlyMap<string, ActorId | null>> {
    const out = new Map<string, ActorId | null>();
    for (const own of corrections)
      for (const { correction, undone } of own) {
        if (undone || correction.kind !== 'speaker') continue;
        for (const name of correction.names)
          if (!out.has(name)) out.set(name, (yield* this.tables.actors.withWords(name, 1))[0] ?? null);
      }
    return out;
  }
}

function viewOf(row: Row, { readings, actors, corrections, named }: Around): StatementView {
  const id = text(row, 'id') as StatementId;
  const article = text(row, 'article') as ArticleId;
  const made = corrections.get(id) ?? [];
  const read = readings.get(article)?.statements[number(row, 'seq')] ?? added(made);
  const base = { id, article, version: number(row, 'version') };
  if (read === null) return { ...base, state: 'gone', statement: null, actors: [] };
  const { statement, rejected, speakers } = corrected(read, made);
  const known = statement.speakers.map(({ name, cluster }) =>
    speakers === null ? (actors.get(article)?.get(cluster) ?? null) : (named.get(name) ?? null),
  );
  return { ...base, state: rejected ? 'rejected' : 'live', statement, actors: known };
}

/** The record of a statement that a person added; null where it was not. */
function added(corrections: readonly KeptCorrection[]): Statement | null {
  for (const { correction, undone } of corrections) if (correction.kind === 'add' && !undone) return correction.record;
  return null;
}
