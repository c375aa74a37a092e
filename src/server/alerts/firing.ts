/**
 * Firing: what of the articles that came since an alert last looked meets its question. An article that is only read anew is not new, and
 * of a page that was changed only what it did not say before.
 *
 * First it is kept that statements fired and for whom, then the ledger is told how far was looked: a process that dies in between looks
 * again, and what is kept already does not fire twice.
 */
import { createHash } from 'node:crypto';
import { quoted, textOfStatement } from '../../forms/index.ts';
import type { Alert, ArticleId, Ledger, StatementView, StoredArticle } from '../../ledger/index.ts';
import type { Message } from '../../messages/index.ts';
import type { AlertStore, Firing } from './store.ts';
import { type AskedByAlert, questionOf } from './watching.ts';

/** Articles that are looked at in one step. */
const STEP = 200;
const PAGE = 200;

export interface FiringOptions {
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** An alert whose question is not understood; it looks at nothing until that is mended. */
  readonly onFault?: (alert: Alert, messages: readonly Message[]) => void;
}

/** Looks for all alerts. Gives how many statements fired, by alert. @throws {LedgerFault} */
export async function fireAll(
  ledger: Ledger,
  store: AlertStore,
  options: FiringOptions,
): Promise<ReadonlyMap<string, number>> {
  const alerts = await ledger.alerts.list();
  store.keepOnly(alerts.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const alert of alerts) {
    if (options.signal?.aborted) break;
    const count = await fireOne(alert, ledger, store, options);
    if (count > 0) counts.set(alert.id, count);
  }
  return counts;
}

async function fireOne(alert: Alert, ledger: Ledger, store: AlertStore, options: FiringOptions): Promise<number> {
  let count = 0;
  let question: AskedByAlert | null = null;
  while (options.signal?.aborted !== true) {
    const articles = await ledger.alerts.news(alert.id, STEP);
    const last = articles.at(-1);
    if (last === undefined) break;
    question ??= await questionOf(ledger, alert.query);
    if (!question.ok) {
      options.onFault?.(alert, question.messages);
      break;
    }
    let cursor: string | null = null;
    do {
      const { hits, next } = await ledger.search({
        query: question.query,
        ...(question.filters === undefined ? {} : { filters: question.filters }),
        unit: 'statement',
        articles,
        sort: 'oldest',
        limit: PAGE,
        ...(cursor === null ? {} : { cursor }),
      });
      const firings: Firing[] = [];
      const opened = new Map<ArticleId, StoredArticle | null>();
      for (const { article: head, statement } of hits) {
        if (statement === null) continue;
        const article = opened.get(head.id) ?? (await ledger.article(head.id));
        opened.set(head.id, article);
        if (article !== null) firings.push(firingOf(statement, article));
      }
      firings.sort((a, b) => (a.statement < b.statement ? -1 : 1));
      count += store.fire(alert.id, firings, new Date(options.now()).toISOString());
      cursor = next;
    } while (cursor !== null);
    await ledger.alerts.advance(alert.id, last);
  }
  return count;
}

function firingOf(view: StatementView, article: StoredArticle): Firing {
  const { statement } = view;
  const said =
    statement === null
      ? []
      : [
          statement.speakers.map(({ name }) => name),
          statement.class,
          quoted(textOfStatement(article, statement), statement.content),
        ];
  return {
    statement: view.id,
    article: article.id,
    revisionOf: article.revisionOf,
    words: createHash('sha256').update(JSON.stringify(said)).digest('base64url'),
  };
}
