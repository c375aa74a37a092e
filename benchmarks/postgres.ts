/**
 * How fast the ledger on PostgreSQL takes invented articles in and finds them, beside a ledger in a file:
 * `npx tsx benchmarks/postgres.ts [--articles 4000] [--batch 200] [--statements]`.
 *
 * A server is started for it, which keeps what is committed as one in use does. The articles are read first, so that the time is the ledger's alone.
 * `--statements` counts what is asked of the database, a line for each statement.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { actorJudge } from '../src/desk/index.ts';
import { type Entry, type Ledger, openLedger } from '../src/ledger/index.ts';
import { entry, newArticle } from '../src/ledger/testing/articles.ts';
import { parseQuery } from '../src/query/index.ts';
import { loadReader } from '../src/reader/index.ts';
import { startServer } from '../tests/postgres/server.ts';
import { statementArticles } from './server-articles.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    batch: { type: 'string', default: '200' },
    statements: { type: 'boolean', default: false },
  },
});
const PER_ARTICLE = 8;
const QUERIES = ['جسر', 'class:deny ميناء', 'speaker:الحداد', '"الطريق الساحلي"', 'محطة NEAR/5 المياه'];
const TIMES = 40;

const batch = Number(values.batch);
const reader = await loadReader();
const entries: Entry[] = [];
for (const line of statementArticles(Number(values.articles) * PER_ARTICLE)) {
  // Made above.
  const { text, title, outlet, date } = JSON.parse(line) as Record<'text' | 'title' | 'outlet' | 'date', string>;
  entries.push(entry(reader, newArticle(text, { title, outlet, date })));
}

async function measure(name: string, ledger: Ledger): Promise<void> {
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
  const began = performance.now();
  for (let at = 0; at < entries.length; at += batch) await ledger.add(entries.slice(at, at + batch), run);
  const seconds = (performance.now() - began) / 1000;
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++)
    for (const words of QUERIES) {
      const parsed = parseQuery(words);
      if (!parsed.ok) throw new Error(words);
      const from = performance.now();
      await ledger.search({ query: parsed.query, unit: 'statement', facets: ['speaker', 'outlet'] });
      times.push(performance.now() - from);
    }
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  const { articles, statements, bytes, textBytes } = await ledger.stats();
  process.stdout.write(
    `${name}: ${articles} articles with ${statements} statements in ${seconds.toFixed(1)} s: ${Math.round(articles / seconds)} a second; ` +
      `${(bytes / 1e6).toFixed(1)} MB for ${(textBytes / 1e6).toFixed(1)} MB of text; a search: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`,
  );
}

/** Counts what clients ask. */
function countStatements(): Map<string, number> {
  const counts = new Map<string, number>();
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given as [string | { readonly text?: string }];
    const text = typeof asked === 'string' ? asked : (asked.text ?? 'COPY');
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  return counts;
}

const folder = mkdtempSync(join(tmpdir(), 'musnad-bench-'));
process.env['MUSNAD_CACHE'] = folder;
const server = await startServer({ durable: true });
try {
  const counts = values.statements ? countStatements() : null;
  for (const [name, address] of [
    ['SQLite', join(folder, 'bench.ledger')],
    [`PostgreSQL ${server.version}`, server.address],
  ] as const) {
    const ledger = await openLedger(address, { judge: actorJudge() });
    await measure(name, ledger);
    await ledger.close();
  }
  for (const [text, count] of [...(counts ?? [])].sort(([, a], [, b]) => b - a))
    process.stdout.write(`${String(count).padStart(8)} ${text.replace(/\s+/gu, ' ').slice(0, 150)}\n`);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
