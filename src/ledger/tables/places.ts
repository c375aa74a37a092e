/** Of which article a record is, be it the article itself, a statement or an event. */
import { text } from '../columns.ts';
import type { ArticleId } from '../ids.ts';
import type { Steps } from '../steps.ts';
import { allIn } from './many.ts';

/** For each id that there is, its article. */
export function* articlesOf(ids: readonly string[]): Steps<ReadonlyMap<string, ArticleId>> {
  const out = new Map<string, ArticleId>();
  let lacking = [...new Set(ids)];
  for (const [table, article] of [
    ['statement', 'article'],
    ['article', 'id'],
    ['event', 'article'],
  ]) {
    for (const row of yield* allIn(`SELECT id, ${article} AS article FROM ${table} WHERE id IN (??)`, lacking))
      out.set(text(row, 'id'), text(row, 'article') as ArticleId);
    lacking = lacking.filter((id) => !out.has(id));
  }
  return out;
}

export function* articleOf(id: string): Steps<ArticleId | null> {
  return (yield* articlesOf([id])).get(id) ?? null;
}
