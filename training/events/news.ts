/** Annotated events of the news with their texts, put together from `events.jsonl` and the file of articles. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LayerDocument } from '../../evaluation/layers/form.ts';
import { newsFile, rowsIn, withTexts } from '../reader/news/load.ts';
import { type ArticleEvents, bodyOf, eventOf } from './rows.ts';

export const ROWS_FILE = fileURLToPath(new URL('events.jsonl', import.meta.url));

/**
 * All articles of the news whose events are annotated; none where the file of articles is not at hand.
 *
 * @param data the folder that holds data/news/articles.jsonl.gz
 * @throws Error where the file of articles is another one than the annotation is of
 */
export async function loadNewsEvents(data: string): Promise<readonly LayerDocument[]> {
  if (!existsSync(newsFile(data))) return [];
  const all = await withTexts(data, rowsIn<ArticleEvents>(ROWS_FILE), bodyOf);
  return all.map(
    ({ row, outlet, date, text }): LayerDocument => ({
      id: `v${row.article}`,
      outlet,
      date,
      text,
      dates: [],
      events: row.events.map(eventOf),
      lines: [],
    }),
  );
}
