/**
 * Annotates events of news by reading: deals out sheets, and keeps what was written to them.
 *
 * Run, with MUSNAD_DATA naming the folder that holds data/news/articles.jsonl.gz:
 *
 *     npx tsx training/events/annotate.ts pick FOLDER 40    # FOLDER/v123.md ...: as many of each outlet, none annotated; see `sheets.ts`
 *     npx tsx training/events/annotate.ts check FOLDER      # what is wrong with them
 *     npx tsx training/events/annotate.ts keep FOLDER       # adds them to events.jsonl, in place of what it had of the same articles
 */
import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { GoldError } from '../../evaluation/articles/parse.ts';
import { chance } from '../reader/chance.ts';
import { dealOutlets } from '../reader/news/deal.ts';
import { articlesAt, newsFile, rowsIn } from '../reader/news/load.ts';
import { hashOf, type NewsArticle } from '../reader/news/rows.ts';
import { ROWS_FILE } from './news.ts';
import { type ArticleEvents, bodyOf } from './rows.ts';
import { readSheet, sheetOf } from './sheets.ts';

const DATA = process.env['MUSNAD_DATA'] ?? '../shared';
/** Shorter ones tell little, longer ones tire. */
const [SHORTEST, LONGEST] = [700, 3200];
/** One paragraph alone is a headline or a list. */
const LEAST_PARAGRAPHS = 3;

function kept(): readonly ArticleEvents[] {
  return rowsIn<ArticleEvents>(ROWS_FILE);
}

async function pick(folder: string, count: number): Promise<void> {
  const known = new Set(kept().map(({ article }) => article));
  const fit: { readonly line: number; readonly outlet: string; readonly article: NewsArticle }[] = [];
  const reader = createInterface({ input: createReadStream(newsFile(DATA)).pipe(createGunzip()) });
  let line = 0;
  for await (const written of reader) {
    if (known.has(++line)) continue;
    const article = JSON.parse(written) as NewsArticle;
    const body = bodyOf(article);
    if (body.length < SHORTEST || body.length > LONGEST) continue;
    if (body.split('\n').filter(Boolean).length < LEAST_PARAGRAPHS) continue;
    fit.push({ line, outlet: article.outlet, article });
  }
  mkdirSync(folder, { recursive: true });
  const dealt = dealOutlets(fit, count, chance(line + known.size));
  for (const { line, article } of dealt) writeFileSync(join(folder, `v${line}.md`), sheetOf(line, article));
  process.stdout.write(`${dealt.length} sheets in ${folder}\n`);
}

/** The rows of a folder's sheets; what is wrong with one is told, and it is left out. */
async function rowsOf(folder: string): Promise<{ readonly rows: readonly ArticleEvents[]; readonly wrong: number }> {
  const files = readdirSync(folder).filter((name) => /^v\d+\.md$/u.test(name));
  const articles = await articlesAt(newsFile(DATA), new Set(files.map((name) => Number(name.slice(1, -3)))));
  let wrong = 0;
  const rows = files.flatMap((name): ArticleEvents[] => {
    const article = Number(name.slice(1, -3));
    const found = articles.get(article);
    const text = found === undefined ? '' : bodyOf(found);
    try {
      const events = readSheet(readFileSync(join(folder, name), 'utf8'), name, text);
      return [{ article, hash: hashOf(text), events }];
    } catch (error) {
      if (!(error instanceof GoldError)) throw error;
      process.stdout.write(`${error.message}\n`);
      wrong++;
      return [];
    }
  });
  process.stdout.write(
    `${rows.length} articles, ${rows.flatMap(({ events }) => events).length} events; ${wrong} to mend\n`,
  );
  return { rows, wrong };
}

async function keep(folder: string): Promise<void> {
  const { rows, wrong } = await rowsOf(folder);
  if (wrong > 0) return;
  const all = new Map([...kept(), ...rows].map((row) => [row.article, row]));
  const sorted = [...all.values()].sort((a, b) => a.article - b.article);
  writeFileSync(ROWS_FILE, sorted.map((row) => `${JSON.stringify(row)}\n`).join(''));
  process.stdout.write(`${sorted.length} articles in ${ROWS_FILE}\n`);
}

const [task, folder, count = '40'] = process.argv.slice(2);
if (folder === undefined || (task !== 'pick' && task !== 'check' && task !== 'keep')) {
  process.stderr.write('annotate.ts pick FOLDER COUNT | check FOLDER | keep FOLDER\n');
  process.exitCode = 2;
} else if (task === 'pick') await pick(folder, Number(count));
else if (task === 'check') process.exitCode = (await rowsOf(folder)).wrong > 0 ? 1 : 0;
else await keep(folder);
