/** Which articles of a batch are newer revisions of pages: of one in the ledger, or of one that comes before it in the batch. */
import type { ArticleId } from '../ids.ts';
import type { Steps } from '../steps.ts';
import type { Articles } from './articles.ts';
import type { IncomingArticle } from './incoming.ts';

/** For each article the newest revision of its page before it; null where there is none. */
export function* revisionsOf(
  batch: readonly (IncomingArticle & { readonly id: ArticleId })[],
  articles: Articles,
): Steps<readonly (ArticleId | null)[]> {
  const pages = new Set(batch.flatMap(({ page }) => page ?? []));
  const newest = new Map(yield* articles.newestOfPages([...pages]));
  return batch.map(({ page, id }) => {
    if (page === null) return null;
    const before = newest.get(page) ?? null;
    newest.set(page, id);
    return before;
  });
}
