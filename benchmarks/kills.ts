/**
 * Whether a ledger loses what it acknowledged when its writer is killed: `npx tsx benchmarks/kills.ts [--kills 200] [--seed N]`.
 *
 * A child process adds articles and prints the id of each batch once `add` has returned; at a random instant it gets SIGKILL. Then the
 * ledger is opened: every printed article must be there, and `verify` must find no damage. The same file lives through all kills.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ArticleId, openLedger } from '../src/ledger/index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../src/ledger/testing/articles.ts';
import { actorJudge } from '../src/desk/index.ts';
import { loadReader } from '../src/reader/index.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    child: { type: 'string' },
  },
});

/** Adds small batches for ever, printing the ids of what was acknowledged. */
async function write(path: string): Promise<never> {
  const reader = await loadReader();
  const ledger = await openLedger(path, { judge: actorJudge() });
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
  const texts = [BRIDGE, HARBOUR].map((text) => entry(reader, newArticle(text)));
  process.stdout.write('ready\n');
  for (let n = 0; ; n++) {
    const batch = texts.map(({ article, ...rest }) => ({
      ...rest,
      article: { ...article, url: `https://example.test/${process.pid}/${n}/${article.text.length}` },
    }));
    const outcomes = await ledger.add(batch, run);
    const ids = outcomes.flatMap((one) => (one.outcome === 'added' ? [one.id] : []));
    process.stdout.write(`${ids.join(' ')}\n`);
    if (n % 5 === 4) {
      const [first] = ids;
      if (first !== undefined) {
        // From here on either may be: killed after the forgetting, but before it was said.
        process.stdout.write(`forgetting ${first}\n`);
        await ledger.forget(first);
        process.stdout.write(`forgot ${first}\n`);
      }
    }
  }
}

interface Acknowledged {
  readonly kept: Set<string>;
  readonly gone: Set<string>;
}

/** One life of the writer; gives up when it has been killed. */
async function live(path: string, delay: number, told: Acknowledged): Promise<void> {
  const script = fileURLToPath(import.meta.url);
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, script, '--child', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no output');
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for await (const line of lines) {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), delay);
    else if (line.startsWith('forgetting ')) told.kept.delete(line.slice(11));
    else if (line.startsWith('forgot ')) told.gone.add(line.slice(7));
    else for (const id of line.split(' ')) if (id.length === 26) told.kept.add(id);
  }
  await ended;
}

async function main(): Promise<void> {
  const kills = Number(values.kills);
  const folder = mkdtempSync(join(tmpdir(), 'musnad-kills-'));
  const path = join(folder, 'killed.ledger');
  const told: Acknowledged = { kept: new Set(), gone: new Set() };
  let seed = Number(values.seed) >>> 0;
  let lost = 0;
  let damages = 0;
  try {
    for (let k = 0; k < kills; k++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      await live(path, (seed / 4294967296) * 400, told);
      const ledger = await openLedger(path, { judge: actorJudge() });
      for (const id of told.kept) if ((await ledger.article(id as ArticleId)) === null) lost++;
      for (const id of told.gone) if ((await ledger.article(id as ArticleId)) !== null) lost++;
      damages += (await ledger.verify()).damages.length;
      await ledger.close();
      if (process.stderr.isTTY) process.stderr.write(`\r${k + 1} of ${kills}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(
    `${kills} kills, ${told.kept.size} articles acknowledged and ${told.gone.size} forgotten: ${lost} lost, ${damages} damages\n`,
  );
  if (lost + damages > 0 || told.kept.size === 0) process.exitCode = 1;
}

await (values.child === undefined ? main() : write(values.child));
