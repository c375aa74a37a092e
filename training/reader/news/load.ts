/** Annotated articles with their texts, put together from the rows of this folder and the file of articles. */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { GoldDocument } from '../../../evaluation/articles/compile.ts';
import { type ArticleRow, hashOf, nameOf, type NewsArticle, textOf } from './rows.ts';

export const ROWS_FILE = fileURLToPath(new URL('statements.jsonl', import.meta.url));

export const newsFile = (data: string): string => join(data, 'data', 'news', 'articles.jsonl.gz');

/** The articles of a file by their lines, from 1, those asked for. */
export async function articlesAt(path: string, lines: ReadonlySet<number>): Promise<Map<number, NewsArticle>> {
  const found = new Map<number, NewsArticle>();
  const reader = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  let line = 0;
  for await (const text of reader) if (lines.has(++line)) found.set(line, JSON.parse(text) as NewsArticle);
  return found;
}

/** An annotated article of the news: read once. */
export interface NewsDocument extends GoldDocument {
  readonly annotated: 'once';
}

/**
 * All annotated articles of the news.
 *
 * @param data the folder that holds data/news/articles.jsonl.gz
 * @throws Error where the file of articles is another one than the annotation is of
 */
export async function loadNews(data: string): Promise<NewsDocument[]> {
  const rows = readFileSync(ROWS_FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRow);
  const path = newsFile(data);
  const articles = await articlesAt(path, new Set(rows.map(({ article }) => article)));
  return rows.map(({ article, hash, statements }): NewsDocument => {
    const found = articles.get(article);
    const text = found === undefined ? '' : textOf(found);
    if (found === undefined || hashOf(text) !== hash)
      throw new Error(`${path}: line ${article} is not the article that was annotated`);
    return {
      id: `n${article}`,
      outlet: found.outlet,
      country: found.country ?? 'XX',
      date: found.date == null || !/^\d{4}-\d\d-\d\d/u.test(found.date) ? null : found.date.slice(0, 10),
      title: text.split('\n', 1)[0] ?? '',
      text,
      annotated: 'once',
      statements: statements.map(([cue, source, speaker, content, addressee]) => ({
        cue,
        source,
        speaker: speaker.map((parts) => nameOf(parts, text)),
        content,
        addressee,
        // Not annotated: nothing that is learnt here asks for them.
        kind: 'indirect',
        chain: [],
        class: 'say',
        negated: false,
      })),
    };
  });
}
