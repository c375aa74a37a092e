/**
 * Annotates news by reading: deals out sheets, checks what was written to them, and puts all together for `keep.ts`.
 *
 * Run, with MUSNAD_DATA naming the folder that holds data/news/articles.jsonl.gz:
 *
 *     npx tsx training/reader/news/annotate.ts pick FOLDER 200     # FOLDER/in/000.txt ...: five articles a sheet, as many of each outlet, none annotated
 *     npx tsx training/reader/news/annotate.ts check FOLDER 000    # FOLDER/out/000.txt in words, and what is wrong with it
 *     npx tsx training/reader/news/annotate.ts flat FOLDER         # FOLDER/flat.jsonl, which keep.ts takes
 *
 * In out/000.txt stands for each article its `## n123` line, below it a line a statement: see `sheets.ts`.
 */
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { FlatStatement } from '../../../evaluation/flat.ts';
import { chance, shuffle } from '../chance.ts';
import { dealOutlets } from './deal.ts';
import { newsFile, ROWS_FILE } from './load.ts';
import { type ArticleRow, type NewsArticle, textOf } from './rows.ts';
import { readLine, sheetOf, wordsOf } from './sheets.ts';

const DATA = process.env['MUSNAD_DATA'] ?? '../shared';
const SHEET = 5;
/** Shorter ones say little, longer ones tire. */
const [SHORTEST, LONGEST] = [500, 5200];

interface Dealt {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}

async function pick(folder: string, count: number): Promise<void> {
  const dealt = existsSync(join(folder, 'texts.jsonl')) ? lines(join(folder, 'texts.jsonl')) : [];
  const known = new Set([
    ...lines(ROWS_FILE).map((line) => (JSON.parse(line) as ArticleRow).article),
    ...dealt.map((line) => Number((JSON.parse(line) as Dealt).id.slice(1))),
  ]);
  const gold = join(DATA, 'gold', 'dev.jsonl');
  const heads = new Set(existsSync(gold) ? lines(gold).map((line) => headOf((JSON.parse(line) as Dealt).text)) : []);
  const fit: Dealt[] = [];
  const reader = createInterface({ input: createReadStream(newsFile(DATA)).pipe(createGunzip()) });
  let number = 0;
  for await (const line of reader) {
    if (known.has(++number)) continue;
    const article = JSON.parse(line) as NewsArticle;
    const text = textOf(article);
    if (text.length < SHORTEST || text.length > LONGEST || heads.has(headOf(text))) continue;
    heads.add(headOf(text));
    fit.push({ id: `n${number}`, outlet: article.outlet, text });
  }
  const random = chance(number + known.size);
  const picked = dealOutlets(fit, count, random);
  shuffle(picked, random);
  for (const part of ['in', 'out']) mkdirSync(join(folder, part), { recursive: true });
  const first = readdirSync(join(folder, 'in')).length;
  for (let at = 0; at < picked.length; at += SHEET) {
    const name = `${String(first + at / SHEET).padStart(3, '0')}.txt`;
    const sheet = picked.slice(at, at + SHEET).map(({ id, text }) => sheetOf(id, text));
    writeFileSync(join(folder, 'in', name), sheet.join('\n'));
  }
  writeFileSync(join(folder, 'texts.jsonl'), [...dealt, ...picked.map((one) => JSON.stringify(one))].join('\n'));
  process.stdout.write(
    `${picked.length} articles of ${new Set(fit.map(({ outlet }) => outlet)).size} outlets in ${join(folder, 'in')}\n`,
  );
}

/** The letters an article begins with: one told twice, or one of the gold, is known by them. */
function headOf(text: string): string {
  return text.replace(/\P{L}/gu, '').slice(0, 60);
}

/** What was written to a sheet, by article; problems are told. */
function read(folder: string, name: string, tell: (line: string) => void): Map<string, FlatStatement[]> {
  const texts = new Map(
    lines(join(folder, 'texts.jsonl')).map((line) => [(JSON.parse(line) as Dealt).id, JSON.parse(line) as Dealt]),
  );
  const sheet = readFileSync(join(folder, 'in', name), 'utf8');
  const missing = new Set([...sheet.matchAll(/^## (n\d+)$/gmu)].map((match) => match[1] ?? ''));
  const found = new Map<string, FlatStatement[]>();
  let id = '';
  for (const [i, line] of readFileSync(join(folder, 'out', name), 'utf8')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    if (line.startsWith('## ')) {
      id = line.slice(3).trim();
      if (missing.delete(id)) found.set(id, []);
      else tell(`!! line ${i + 1}: ${id} is not on this sheet, or stands there twice`);
      tell(`\n## ${id}`);
      continue;
    }
    const text = texts.get(id)?.text ?? '';
    const one = readLine(line, text);
    tell(one.ok ? wordsOf(one.statement, text) : `!! line ${i + 1}: ${one.problem}`);
    if (one.ok) found.get(id)?.push(one.statement);
  }
  for (const one of missing) tell(`!! ${one} has no line of its own yet`);
  return found;
}

function flat(folder: string): void {
  const texts = lines(join(folder, 'texts.jsonl')).map((line) => JSON.parse(line) as Dealt);
  const all = new Map(readdirSync(join(folder, 'out')).flatMap((name) => [...read(folder, name, () => {})]));
  const written = texts.flatMap((one) => {
    const statements = all.get(one.id);
    return statements === undefined ? [] : [`${JSON.stringify({ ...one, statements })}\n`];
  });
  writeFileSync(join(folder, 'flat.jsonl'), written.join(''));
  process.stdout.write(`${written.length} articles in ${join(folder, 'flat.jsonl')}\n`);
}

const [command, folder, what] = process.argv.slice(2);
if (command === 'pick' && folder !== undefined && Number(what) > 0) await pick(folder, Number(what));
else if (command === 'check' && folder !== undefined && what !== undefined)
  read(folder, `${what}.txt`, (line) => process.stdout.write(`${line}\n`));
else if (command === 'flat' && folder !== undefined) flat(folder);
else {
  process.stderr.write('annotate.ts pick FOLDER COUNT | check FOLDER SHEET | flat FOLDER\n');
  process.exit(1);
}
