/**
 * The questions of `search.ts` through a ledger's engine on PostgreSQL: each in a transaction of its own, that looks whether the index is the newest
 * and reads this machine's copy of it.
 *
 *   npx tsx benchmarks/search.ts --statements 10000000 --batch 130000 --keep FOLDER
 *   npx tsx benchmarks/postgres-mix.ts --index FOLDER [--questions N] [--write]
 *
 * The index is the one that `search.ts` built and kept: its segments are put into the database as `musnad move` does it. Then a machine that has no copy
 * brings its own, and asks. `--write` puts the figures into docs/postgres.md.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type IndexQuery, IndexSearcher } from '../src/ledger/index/index.ts';
import { FolderStore } from '../src/ledger/index/testing/folder-store.ts';
import { PostgresEngine } from '../src/ledger/postgres/postgres-engine.ts';
import { atOnce } from '../src/ledger/steps.ts';
import { startServer } from '../tests/postgres/server.ts';
import { machine, writeMeasured } from './measured.ts';
import { measureMix, type Mix, termsOf, type Times, wordNode } from './search-questions.ts';
import { statementSource } from './search-statements.ts';

const { values } = parseArgs({
  options: {
    index: { type: 'string', default: '' },
    questions: { type: 'string', default: '40' },
    write: { type: 'boolean', default: false },
  },
});
const questions = Number(values.questions);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Measured {
  readonly statements: number;
  readonly segments: number;
  /** Of the server's disk. */
  readonly bytes: number;
  readonly version: string;
  /** Milliseconds until a machine without a copy answers; until one that has it does, opened anew. */
  readonly withoutCopy: number;
  readonly withCopy: number;
  readonly mix: Mix;
}

async function putIndex(address: string, folder: string, cache: string): Promise<{ segments: number; bytes: number }> {
  const store = new FolderStore(folder);
  const engine = await PostgresEngine.open(address, { cache });
  const metas = store.list();
  for (const meta of metas)
    await engine.write((index) =>
      atOnce(() => index.take(meta, store.readRange(meta.id, 0, meta.bytes), store.deletions(meta.id))),
    );
  const { bytes } = await engine.extent();
  await engine.close();
  store.close();
  return { segments: metas.length, bytes };
}

async function measure(folder: string, work: string): Promise<Measured> {
  const [, count = ''] = /^(\d+) statements/.exec(readFileSync(join(folder, 'recipe.txt'), 'utf8')) ?? [];
  const statements = Number(count);
  const server = await startServer({ durable: true, settings: { shared_buffers: '1GB', max_wal_size: '4GB' } });
  try {
    const writes = join(work, 'writes');
    const put = await putIndex(server.address, folder, writes);
    rmSync(writes, { recursive: true });
    say(`${put.segments} segments put, ${(put.bytes / 1e6).toFixed(0)} MB in the database`);
    const source = statementSource();
    const terms = termsOf(source);
    const first: IndexQuery = {
      query: wordNode(source.word(500).exact),
      unit: 'statement',
      sort: 'relevance',
      limit: 20,
      facets: [],
      facetLimit: 10,
    };
    const open = async () => {
      const begun = performance.now();
      const engine = await PostgresEngine.open(server.address, { cache: join(work, 'reads') });
      const searcher = new IndexSearcher(engine.segments, { terms });
      const ask = (asked: IndexQuery) => engine.search(() => atOnce(() => searcher.search(asked)));
      await ask(first);
      return { engine, ask, ms: performance.now() - begun };
    };
    const fresh = await open();
    await fresh.engine.close();
    const { engine, ask, ms } = await open();
    say(`first answer without a copy ${fresh.ms.toFixed(0)} ms, with one ${ms.toFixed(0)} ms`);
    const mix = await measureMix(source, { statements, questions }, ask, (one) =>
      say(`${one.kind}${one.facets ? ' + facets' : ''}: ${both(one)}, hits ${one.hits}`),
    );
    await engine.close();
    return { statements, ...put, version: server.version, withoutCopy: fresh.ms, withCopy: ms, mix };
  } finally {
    await server.close();
  }
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function both({ clock, processor }: Times): string {
  return [clock, processor].map(({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`).join(' | ');
}

function table({ statements, segments, bytes, version, withoutCopy, withCopy, mix }: Measured): readonly string[] {
  const row = (name: string, times: Times): string => `| ${name} | ${both(times)} |`;
  return [
    `${machine()}. PostgreSQL ${version} on the same machine; ${questions} questions of each kind.`,
    '',
    `| ${statements.toLocaleString('en')} statements, ${segments} segments, ${(bytes / 1e6).toFixed(0)} MB in the database | p50 / p95 ms by the clock | of the processor |`,
    '|---|--:|--:|',
    ...mix.kinds.map((one) => row(`${one.kind}${one.facets ? ', with seven facets' : ''}`, one)),
    row('**the first ten lines together**', mix.together),
    `| first answer of a machine that has a copy | ${ms(withCopy)} | |`,
    `| first answer of one that has none, and brings it | ${ms(withoutCopy)} | |`,
  ];
}

const work = mkdtempSync(join(tmpdir(), 'musnad-mix-'));
try {
  const measured = await measure(values.index, work);
  const lines = table(measured);
  for (const line of lines) say(line);
  const name = `mix of ${measured.statements} statements`;
  if (values.write) writeMeasured(new URL('../docs/postgres.md', import.meta.url), name, lines);
} finally {
  rmSync(work, { recursive: true, force: true });
}
