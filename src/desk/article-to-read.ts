/** An article as the reader takes it: what it says, who published it, on which day and where. */
import type { NewArticle } from '../ledger/index.ts';
import type { Article } from '../reader/index.ts';

export function articleToRead({
  text,
  title,
  outlet,
  date,
  url,
}: Pick<NewArticle, 'text' | 'title' | 'outlet' | 'date' | 'url'>): Article {
  return {
    text,
    title: title ?? undefined,
    outlet: outlet ?? undefined,
    date: date?.slice(0, 10),
    url: url ?? undefined,
  };
}
