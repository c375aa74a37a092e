/** What came into the ledger since an article, whoever added it; and the latest runs, for how they go on. */
import type { ArticleId, Ledger, Run } from '../../ledger/index.ts';
import type { ArticleHead } from '../schemas/articles.ts';
import { placedRun } from '../place.ts';
import { headOf } from './records.ts';

export interface Arrival {
  readonly article: ArticleHead;
  readonly statements: number;
}

export interface Arrivals {
  readonly items: readonly Arrival[];
  readonly runs: readonly Run[];
}

const RUNS = 5;
const PAGE = 1000;

/** @param after an article, or the least id of a moment */
export async function arrivals(ledger: Ledger, after: ArticleId, limit: number): Promise<Arrivals> {
  const items: Arrival[] = [];
  for (const id of await ledger.articleIds(after, limit)) {
    const article = await ledger.article(id);
    if (article === null) continue;
    const views = await ledger.statementsOf(id);
    items.push({ article: headOf(article), statements: views.filter(({ state }) => state === 'live').length });
  }
  return { items, runs: (await ledger.runs(RUNS)).map(placedRun) };
}

/** The newest article since a moment; where none came, `since` itself. Who listens from here on misses nothing and hears nothing twice. */
export async function newestSince(ledger: Ledger, since: ArticleId): Promise<ArticleId> {
  let newest = since;
  for (;;) {
    const page = await ledger.articleIds(newest, PAGE);
    newest = page.at(-1) ?? newest;
    if (page.length < PAGE) return newest;
  }
}
