/**
 * How fast articles are taken in: pages, JSONL, fingerprints, near texts; and what memory a long stream takes.
 *
 * Run: `npx tsx benchmarks/intake.ts`, or with `--data PATH` on the articles and pages there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadDuplicates, takeBytes, takeIn, type TakenArticle } from '../src/intake/index.ts';
import { page, PARAGRAPHS } from '../src/intake/testing/samples.ts';

const say = (what: string, figure: string): void => void process.stdout.write(`${what.padEnd(28)} ${figure}\n`);
const at = process.argv.indexOf('--data');
const data = at === -1 ? null : (process.argv[at + 1] ?? null);

/** Pages of one kind, taken in again and again for two seconds. */
async function pages(name: string, bytes: Buffer): Promise<void> {
  const times: number[] = [];
  const started = performance.now();
  while (performance.now() - started < 2000) {
    const from = performance.now();
    for await (const _ of takeBytes(bytes, name, { languages: 'all' }));
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const rate = times.length / ((performance.now() - started) / 1000);
  say(
    name,
    `${rate.toFixed(0)} pages/s, p95 ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)} ms, ${(bytes.length / 1024).toFixed(0)} KB`,
  );
}

async function articles(): Promise<readonly TakenArticle[]> {
  const held: TakenArticle[] = [];
  const started = performance.now();
  const source =
    data === null
      ? takeBytes(Buffer.from(`${JSON.stringify({ text: PARAGRAPHS.join('\n') })}\n`.repeat(20_000)), 'sample.jsonl')
      : takeIn([join(data, 'news', 'articles.jsonl.gz')]);
  for await (const found of source) {
    if (found.kind === 'article') held.push(found);
  }
  const seconds = (performance.now() - started) / 1000;
  say('articles of JSONL', `${(held.length / seconds).toFixed(0)} articles/s (${held.length}, all held)`);
  return held;
}

async function duplicates(held: readonly TakenArticle[]): Promise<void> {
  const { fingerprint, KnownTexts } = await loadDuplicates();
  const started = performance.now();
  const prints = held.map(({ text }) => fingerprint(text));
  const units = held.reduce((sum, { text }) => sum + text.length, 0);
  const seconds = (performance.now() - started) / 1000;
  say(
    'fingerprints',
    `${(held.length / seconds).toFixed(0)} articles/s, ${(units / 1e6 / seconds).toFixed(1)} M units/s`,
  );
  const known = new KnownTexts();
  const counts = new Map<string, number>();
  const from = performance.now();
  for (const [i, article] of held.entries()) {
    const { relation } = known.relate(article, prints[i]);
    counts.set(relation, (counts.get(relation) ?? 0) + 1);
    known.add(String(i), article, prints[i]);
  }
  const rate = held.length / ((performance.now() - from) / 1000);
  say(
    'related and added',
    `${rate.toFixed(0)} articles/s: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`,
  );
}

await pages('sample.html', Buffer.from(page()));
if (data !== null)
  for (const name of readdirSync(join(data, 'web', 'html')).filter((file) => file.endsWith('.html')))
    await pages(name, readFileSync(join(data, 'web', 'html', name)));
await duplicates(await articles());
