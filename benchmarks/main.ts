/**
 * `npm run bench`: how fast and how large.
 *
 *   npm run bench -- [--news FILE.jsonl.gz] [--articles N] [--rounds N] [--largest MB] [--hostile] [--write]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtCommand, builtReader, builtText } from './built.ts';
import { measureStart, measureStreaming } from './command.ts';
import { measureGrowth } from './growth.ts';
import { measureHostile } from './hostile.ts';
import { profilePasses } from './passes.ts';
import { type Measurements, sections, speedPage } from './report.ts';
import { articlesOf, type BenchmarkArticle, inventedArticles } from './texts.ts';
import { measureThroughput } from './throughput.ts';

const PAGE = new URL('../docs/speed.md', import.meta.url);
const STARTS = 11;
const PROFILED = 2000;
/** Shuffled articles have so few words that more of them tell no more. */
const INVENTED = 3000;

async function measure(
  material: Measurements['material'],
  articles: readonly BenchmarkArticle[],
  largest: number,
  rounds: number,
  scratch: string,
): Promise<Measurements> {
  const say = (what: string): void => void process.stderr.write(`${material}: ${what}\n`);
  const command = builtCommand();
  const single = join(scratch, 'single.txt');
  const many = join(scratch, `${material}.jsonl`);
  writeFileSync(single, articles[0]?.text ?? '');
  writeFileSync(many, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));

  say('start');
  const startMs = await measureStart(command, single, STARTS);
  say('streaming');
  const streaming = await measureStreaming(command, many);

  const { loadReader } = await builtReader();
  const { Kind, splitWords } = await builtText();
  const begin = performance.now();
  const reader = await loadReader();
  const loadMs = performance.now() - begin;
  const countWords = (text: string): number => {
    const words = splitWords(text);
    let count = 0;
    for (let i = 0; i < words.count; i++) if (words.kind[i] === Kind.Arabic) count++;
    return count;
  };
  say('throughput');
  const throughput = measureThroughput(
    articles,
    (article) => reader.read(article).statements.length,
    countWords,
    rounds,
  );
  say('passes');
  const profile = await profilePasses(() => {
    for (const article of articles.slice(0, PROFILED)) reader.read(article);
  });
  const read = (text: string): void => void reader.read({ text });
  say('growth');
  const growth = measureGrowth(articles, read, largest);
  return {
    material,
    throughput,
    loadMs,
    startMs,
    streaming,
    streamedArticles: articles.length,
    streamedBytes: throughput.bytes,
    growth,
    profile,
  };
}

const { values } = parseArgs({
  options: {
    news: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    largest: { type: 'string', default: '10' },
    hostile: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(values.articles);
const rounds = Number(values.rounds);
const largest = Number(values.largest) * 1e6;
const scratch = mkdtempSync(join(tmpdir(), 'musnad-bench-'));
try {
  const results = [await measure('invented', inventedArticles(Math.min(count, INVENTED)), largest, rounds, scratch)];
  if (values.news !== undefined)
    results.push(await measure('news', articlesOf(values.news, count), largest, rounds, scratch));
  if (values.hostile) process.stderr.write('hostile texts\n');
  const reader = await (await builtReader()).loadReader();
  const hostile = values.hostile ? measureHostile((text) => reader.read({ text })) : [];
  process.stdout.write(`${sections(results, hostile)}\n`);
  if (values.write) {
    writeFileSync(PAGE, speedPage(results, hostile));
    process.stderr.write(`written: ${fileURLToPath(PAGE)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
