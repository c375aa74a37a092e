/**
 * Mines who held an office when from dated articles, and writes `lexicon/office-holders.tsv`: counts and days only.
 *
 * Example of a row: transport-minister, IRQ, «سليم العطار», 12 articles, 2031-02-03 to 2033-06-20, holder.
 *
 * Run: `npx tsx training/offices/mine.ts`; the articles are those of `MUSNAD_DATA`, by default `../shared`. `--evidence FILE` keeps what
 * was read in a file, and takes it from there where it exists.
 */
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { attestedHolders, type OfficeEvidence } from '../../src/reader/index.ts';
import { readTable } from '../../src/reader/tsv.ts';
import { collect } from './evidence.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = process.env['MUSNAD_DATA'] ?? join(root, '..', 'shared');
const HEAD = `# Holders of offices: who is called so in dated articles, with the number of articles and the first and last day.
# Example: «وزير النقل سليم العطار» in 12 articles from 2031-02-03 to 2033-06-20. What is attested is less than a term: nobody is named every day.
# office: an id of offices.tsv. of: code of the state or body. body: what the office is of inside it, - none. name: the fullest of the frequent forms.
# articles: at least 5. standing: holder | former | acting | designated | spokesman. Written by training/offices/mine.ts; a row of one's own goes into a user lexicon.
`;
const COLUMNS = ['office', 'of', 'body', 'name', 'articles', 'first', 'last', 'standing'] as const;

async function main(): Promise<void> {
  const at = process.argv.indexOf('--evidence');
  const evidence = await gather(at === -1 ? null : (process.argv[at + 1] ?? null));
  const offices = new Map(
    readTable('offices', readFileSync(join(root, 'lexicon/offices.tsv'), 'utf8')).map((row) => [row['id'] ?? '', row]),
  );
  const rows = attestedHolders(evidence, ({ office, standing, body }) => {
    const row = offices.get(office);
    // Deputies are many, and so are the heads of companies and clubs, whom news names by the way.
    if (row === undefined || row['holders'] !== 'one' || standing === 'deputy') return false;
    // A governor is one of a place: without it nobody can be told.
    if (body === '' && /\{(?:state|place|body)\}/.test(row['patterns'] ?? '')) return false;
    return row['level'] !== 'business' && !(row['level'] === 'body' && (row['patterns'] ?? '').includes('{body}'));
  });
  const lines = rows.map((row) => COLUMNS.map((column) => String(row[column]) || '-').join('\t'));
  writeFileSync(join(root, 'lexicon/office-holders.tsv'), `${HEAD}${COLUMNS.join('\t')}\n${lines.join('\n')}\n`);
  process.stdout.write(`${evidence.length} titles with names; ${rows.length} rows\n`);
}

async function gather(kept: string | null): Promise<OfficeEvidence[]> {
  if (kept !== null && existsSync(kept))
    return readFileSync(kept, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as OfficeEvidence);
  const out: OfficeEvidence[] = [];
  const file = kept === null ? null : createWriteStream(kept);
  const onArticle = (count: number): void => {
    if (count % 2000 === 0) process.stderr.write(`${count} articles\n`);
  };
  for await (const one of collect(join(data, 'data/news/articles.jsonl.gz'), onArticle)) {
    out.push(one);
    file?.write(`${JSON.stringify(one)}\n`);
  }
  file?.end();
  return out;
}

await main();
