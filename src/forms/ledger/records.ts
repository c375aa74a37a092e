/**
 * What is exported: articles one after the other, each with the statements that stand in it, corrections in them; all of the ledger, or
 * what a question finds.
 */
import type { ArticleId, FacetFilter, Ledger, StatementId, StatementView, StoredArticle } from '../../ledger/index.ts';
import type { QueryNode } from '../../query/index.ts';
import type { Reading, Statement } from '../../reader/index.ts';

export interface Standing {
  readonly view: StatementView;
  readonly statement: Statement;
}

export interface Exported {
  readonly article: StoredArticle;
  readonly reading: Reading;
  readonly statements: readonly Standing[];
}

const PAGE = 500;
/** Hits that are looked up at a time: between two pages whoever else asks this ledger has a turn. */
const HITS = 100;

/**
 * @param query null for everything; the articles in the order in which they came
 * @param filters what the statements must have besides
 */
export async function* exportedFrom(
  ledger: Ledger,
  query: QueryNode | null,
  filters: readonly FacetFilter[] = [],
): AsyncGenerator<Exported> {
  if (query === null && filters.length === 0) {
    for (let page = await ledger.articleIds(undefined, PAGE); page.length > 0; ) {
      for (const id of page) {
        const one = await exported(ledger, id, null);
        if (one !== null) yield one;
      }
      page = await ledger.articleIds(page.at(-1), PAGE);
    }
    return;
  }
  const byArticle = await found(ledger, query ?? { type: 'all' }, filters);
  for (const [id, wanted] of [...byArticle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const one = await exported(ledger, id, wanted);
    if (one !== null) yield one;
  }
}

/** Articles in which somebody judged or corrected something, whole; or those of them in which a question finds a statement. */
export async function* workedOn(ledger: Ledger, query: QueryNode | null): AsyncGenerator<Exported> {
  const wanted = query === null ? null : await found(ledger, query);
  for (const id of await ledger.reviews.articles()) {
    const one = wanted?.has(id) === false ? null : await exported(ledger, id, null);
    if (one !== null) yield one;
  }
}

/** What is in a collection: of an article that was put in all its statements, else those that were. */
export async function* collectedIn(ledger: Ledger, collection: string): AsyncGenerator<Exported> {
  const wanted = new Map<ArticleId, Set<StatementId> | null>();
  for (const { item, article } of await ledger.collections.items(collection)) {
    const ids = wanted.get(article);
    if (item === article) wanted.set(article, null);
    else if (ids !== null) wanted.set(article, (ids ?? new Set()).add(item as StatementId));
  }
  for (const [article, ids] of wanted) {
    const one = await exported(ledger, article, ids);
    if (one !== null) yield one;
  }
}

/** The statements that a question finds, by their article. */
async function found(
  ledger: Ledger,
  query: QueryNode,
  filters: readonly FacetFilter[] = [],
): Promise<ReadonlyMap<ArticleId, ReadonlySet<StatementId>>> {
  const byArticle = new Map<ArticleId, Set<StatementId>>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ledger.search({
      query,
      unit: 'statement',
      sort: 'oldest',
      limit: HITS,
      filters,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { statement } of page.hits) {
      if (statement === null) continue;
      const ids = byArticle.get(statement.article) ?? new Set();
      byArticle.set(statement.article, ids.add(statement.id));
    }
    cursor = page.next;
  }
  return byArticle;
}

async function exported(
  ledger: Ledger,
  id: ArticleId,
  wanted: ReadonlySet<StatementId> | null,
): Promise<Exported | null> {
  const [article, reading] = [await ledger.article(id), await ledger.reading(id)];
  if (article === null || reading === null) return null;
  const statements = (await ledger.statementsOf(id)).flatMap((view) =>
    view.state === 'live' && view.statement !== null && (wanted === null || wanted.has(view.id))
      ? [{ view, statement: view.statement }]
      : [],
  );
  return { article, reading, statements };
}
