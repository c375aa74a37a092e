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

/** A row of annotation: of which article, and of which text of it. */
export interface AnnotationRow {
  /** Line of the file of articles, from 1. */
  readonly article: number;
  /** Begin of the SHA-256 of the text that the offsets are of. */
  readonly hash: string;
}

/** A row with the article that it is of. */
export interface RowWithText<Row> {
  readonly row: Row;
  readonly outlet: string;
  readonly country: string;
  readonly date: string | null;
  readonly text: string;
}

/** The rows of a file of annotation, a JSON object a line. */
export function rowsIn<Row extends AnnotationRow>(path: string): readonly Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/**
 * Rows with their texts.
 *
 * @param data the folder that holds data/news/articles.jsonl.gz
 * @param textOf the text that the offsets are of
 * @throws Error where the file of articles is another one than the annotation is of
 */
export async function withTexts<Row extends AnnotationRow>(
  data: string,
  rows: readonly Row[],
  textOf: (article: NewsArticle) => string,
): Promise<readonly RowWithText<Row>[]> {
  const path = newsFile(data);
  const articles = await articlesAt(path, new Set(rows.map(({ article }) => article)));
  return rows.map((row) => {
    const found = articles.get(row.article);
    const text = found === undefined ? '' : textOf(found);
    if (found === undefined || hashOf(text) !== row.hash)
      throw new Error(`${path}: line ${row.article} is not the article that was annotated`);
    const { outlet, country, date } = found;
    const dated = date != null && /^\d{4}-\d\d-\d\d/u.test(date);
    return { row, outlet, country: country ?? 'XX', date: dated ? date.slice(0, 10) : null, text };
  });
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
  const all = await withTexts(data, rowsIn<ArticleRow>(ROWS_FILE), textOf);
  return all.map(
    ({ row, text, ...found }): NewsDocument => ({
      ...found,
      id: `n${row.article}`,
      title: text.split('\n', 1)[0] ?? '',
      text,
      annotated: 'once',
      statements: row.statements.map(([cue, source, speaker, content, addressee]) => ({
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
    }),
  );
}
