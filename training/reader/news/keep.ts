/**
 * Keeps annotated articles of the news as rows without their text.
 *
 * Run: `MUSNAD_DATA=../shared npx tsx training/reader/news/keep.ts FLAT.jsonl ...`; each line holds `id` (n and the article's line in
 * MUSNAD_DATA/data/news/articles.jsonl.gz), `text` and `statements` in the flat form of gold. Writes statements.jsonl anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { FlatDocument, Pair } from '../../../evaluation/flat.ts';
import { articlesAt, newsFile, ROWS_FILE } from './load.ts';
import { type ArticleRow, hashOf, rowOf, textOf } from './rows.ts';

interface Annotated extends FlatDocument {
  readonly text: string;
}

/** For each offset of a text the one in the text with its blanks drawn together; null where the texts differ in more than blanks. */
function drawnOffsets(from: string, to: string): Int32Array | null {
  const map = new Int32Array(from.length + 1);
  let at = 0;
  for (let i = 0; i < from.length; i++) {
    map[i] = at;
    if (from[i] === to[at]) at++;
    else if (!/\s/u.test(from[i] ?? '')) return null;
  }
  map[from.length] = at;
  return at === to.length ? map : null;
}

const documents = process.argv
  .slice(2)
  .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Annotated);
const lineOf = ({ id }: Annotated): number => Number(id.slice(1));
const articles = await articlesAt(newsFile(process.env['MUSNAD_DATA'] ?? '../shared'), new Set(documents.map(lineOf)));
const rows: ArticleRow[] = [];
for (const document of documents) {
  const article = articles.get(lineOf(document));
  const text = article === undefined ? '' : textOf(article);
  const map = drawnOffsets(document.text, text);
  if (map === null) {
    process.stderr.write(`${document.id}: its text is not that of the article; left out\n`);
    continue;
  }
  const moved = ([start, end]: Pair): Pair => [map[start] ?? 0, map[end] ?? 0];
  try {
    const statements = document.statements.map((one) =>
      rowOf(
        {
          ...one,
          cue: one.cue === null ? null : moved(one.cue),
          source: one.source.map(moved),
          content: one.content.map(moved),
          addressee: one.addressee === null ? null : moved(one.addressee),
        },
        text,
      ),
    );
    rows.push({ article: lineOf(document), hash: hashOf(text), statements });
  } catch (error) {
    process.stderr.write(`${document.id}: ${error instanceof Error ? error.message : String(error)}; left out\n`);
  }
}
rows.sort((a, b) => a.article - b.article);
writeFileSync(ROWS_FILE, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
process.stdout.write(
  `${rows.length} articles, ${rows.reduce((sum, { statements }) => sum + statements.length, 0)} statements in ${ROWS_FILE}\n`,
);
