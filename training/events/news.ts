/** Annotated events of the news with their texts, put together from `events.jsonl` and the file of articles. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LayerDocument } from '../../evaluation/layers/form.ts';
import { articlesAt, newsFile } from '../reader/news/load.ts';
import { hashOf } from '../reader/news/rows.ts';
import { type ArticleEvents, bodyOf, eventOf } from './rows.ts';

export const ROWS_FILE = fileURLToPath(new URL('events.jsonl', import.meta.url));

/**
 * All articles of the news whose events are annotated.
 *
 * @param data the folder that holds data/news/articles.jsonl.gz
 * @throws Error where the file of articles is another one than the annotation is of
 */
export async function loadNewsEvents(data: string): Promise<LayerDocument[]> {
  const rows = readFileSync(ROWS_FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleEvents);
  const path = newsFile(data);
  const articles = await articlesAt(path, new Set(rows.map(({ article }) => article)));
  return rows.map(({ article, hash, events }): LayerDocument => {
    const found = articles.get(article);
    const text = found === undefined ? '' : bodyOf(found);
    if (found === undefined || hashOf(text) !== hash)
      throw new Error(`${path}: line ${article} is not the article that was annotated`);
    return {
      id: `v${article}`,
      outlet: found.outlet,
      date: found.date == null || !/^\d{4}-\d\d-\d\d/u.test(found.date) ? null : found.date.slice(0, 10),
      text,
      dates: [],
      events: events.map(eventOf),
      lines: [],
    };
  });
}
