/**
 * How fast the ledger takes articles in, and how large it gets: `npx tsx benchmarks/ledger.ts --data ARTICLES.jsonl.gz [--articles 4000] [--batch 200]`.
 *
 * The articles are read first, so that the time is the ledger's alone; the size is set against the texts in UTF-8.
 */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { type Entry, openLedger } from '../src/ledger/index.ts';
import { entry, newArticle } from '../src/ledger/testing/articles.ts';
import { actorJudge } from '../src/desk/index.ts';
import { loadReader } from '../src/reader/index.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    articles: { type: 'string', default: '4000' },
    batch: { type: 'string', default: '200' },
  },
});
if (values.data === undefined) throw new Error('--data ARTICLES.jsonl.gz');

const most = Number(values.articles);
const batch = Number(values.batch);
const reader = await loadReader();
const entries: Entry[] = [];
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
for await (const line of createInterface({ input: createReadStream(values.data).pipe(createGunzip()) })) {
  if (entries.length >= most) break;
  // A line of the collection, whose fields are checked one by one.
  const { text, title, outlet, date, url } = JSON.parse(line) as Record<string, unknown>;
  if (typeof text !== 'string' || text === '') continue;
  entries.push(
    entry(
      reader,
      newArticle(text, { title: orNull(title), outlet: orNull(outlet), date: orNull(date), url: orNull(url) }),
    ),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'musnad-ledger-'));
try {
  const ledger = await openLedger(join(folder, 'bench.ledger'), { judge: actorJudge() });
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
  const began = process.hrtime.bigint();
  for (let at = 0; at < entries.length; at += batch) await ledger.add(entries.slice(at, at + batch), run);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const checked = process.hrtime.bigint();
  const { damages } = await ledger.verify();
  const verified = Number(process.hrtime.bigint() - checked) / 1e9;
  await ledger.close();
  const again = await openLedger(join(folder, 'bench.ledger'), { judge: actorJudge() });
  const { articles, statements, actors, bytes, textBytes } = await again.stats();
  await again.close();
  process.stdout.write(
    `${articles} articles with ${statements} statements of ${actors} actors in ${seconds.toFixed(1)} s: ${Math.round(articles / seconds)} a second\n` +
      `${(bytes / 1e6).toFixed(1)} MB for ${(textBytes / 1e6).toFixed(1)} MB of text: ${(bytes / textBytes).toFixed(2)} times\n` +
      `verify ${verified.toFixed(1)} s, ${damages.length} damages; ${Math.round(process.memoryUsage().rss / 1e6)} MB of memory, the articles in it\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
