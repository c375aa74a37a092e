/**
 * Two ways to search statements that PostgreSQL keeps: the segments of our own index, copied to this machine, and PostgreSQL's `tsvector` with a GIN
 * index: `npx tsx benchmarks/postgres-search.ts [--statements 1000000] [--questions 40] [--only segments|tsvector]`.
 *
 * The statements are those of `search-statements.ts`. The vectors are written out word for word, so that no parser runs and the positions are ours;
 * each statement has its facets beside it. Both are asked for the first twenty by rank, for how many there are, and, in a second round, for the
 * counts of six facets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { IndexSearcher, type IndexedUnit, type IndexQuery } from '../src/ledger/index/index.ts';
import { PostgresEngine } from '../src/ledger/postgres/postgres-engine.ts';
import { get, type Steps } from '../src/ledger/steps.ts';
import type { QueryNode } from '../src/query/index.ts';
import { startServer } from '../tests/postgres/server.ts';
import { randomNumbers, statementSource } from './search-statements.ts';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    questions: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});
const STATEMENTS = Number(values.statements);
const QUESTIONS = Number(values.questions);
const BATCH = 5000;
const FACETS = ['speaker', 'outlet', 'class', 'kind', 'topic', 'chain'];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const source = statementSource();
const AT = [0, 0] as const;

interface Question {
  readonly words: readonly string[];
  readonly how: 'and' | 'or' | 'phrase';
}

/** Of each kind so many, the same for both ways. */
function questions(): ReadonlyMap<string, readonly Question[]> {
  const random = randomNumbers(11);
  const word = (most: number): string => source.word(Math.floor(random() * most)).exact;
  const several = (make: () => Question): readonly Question[] => Array.from({ length: QUESTIONS }, make);
  const phrase = (): Question => {
    const { what } = source.statement(Math.floor(random() * STATEMENTS)).text;
    const exact = what !== undefined && 'exact' in what ? what.exact : [];
    const begin = Math.floor(random() * (exact.length - 2));
    return { words: exact.slice(begin, begin + 2), how: 'phrase' };
  };
  return new Map([
    [
      'one rare word',
      several(() => ({ words: [source.word(20_000 + Math.floor(random() * 70_000)).exact], how: 'and' })),
    ],
    ['two words AND', several(() => ({ words: [word(2000), word(2000)], how: 'and' }))],
    ['two common words OR', several(() => ({ words: [word(60), word(60)], how: 'or' }))],
    ['phrase', several(phrase)],
  ]);
}

async function timed(
  kind: string,
  asked: readonly Question[],
  ask: (question: Question) => Promise<number>,
): Promise<void> {
  const times: number[] = [];
  const totals: number[] = [];
  for (const question of asked) {
    const begun = performance.now();
    totals.push(await ask(question));
    times.push(performance.now() - begun);
  }
  const at = (numbers: readonly number[], part: number): number =>
    [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * part)] ?? 0;
  say(
    `  ${kind.padEnd(34)} p50 ${at(times, 0.5).toFixed(1).padStart(8)} ms   p95 ${at(times, 0.95).toFixed(1).padStart(8)} ms   hits ${at(totals, 0.5)}`,
  );
}

async function segments(address: string, cache: string): Promise<void> {
  const engine = await PostgresEngine.open(address, { cache });
  let begun = performance.now();
  for (let first = 0; first < STATEMENTS; first += BATCH)
    await engine.write(function* (index): Steps<void> {
      index.add(Array.from({ length: Math.min(BATCH, STATEMENTS - first) }, (_, i) => source.statement(first + i)));
      yield* get('SELECT 1 AS one');
    });
  say(
    `segments: written in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${((await engine.extent()).bytes / 1e6).toFixed(0)} MB`,
  );
  await engine.close();
  const there = await PostgresEngine.open(address, { cache: `${cache}-there` });
  const keysOf = new Map(Array.from({ length: source.words }, (_, i) => [source.word(i).exact, source.word(i).keys]));
  const terms = { queryKeys: (exact: string) => ({ exact, keys: (keysOf.get(exact) ?? [exact]).slice(0, 1) }) };
  const searcher = new IndexSearcher(there.segments, { terms });
  const ask = ({ words, how }: Question, facets: readonly string[]): Promise<number> => {
    const parts: QueryNode[] = words.map((text) => ({ type: 'word', text, exact: false, prefix: false, at: AT }));
    const plain = words.map((text) => ({ text, exact: false, prefix: false }));
    const query: QueryNode = how === 'phrase' ? { type: 'phrase', words: plain, at: AT } : { type: how, parts, at: AT };
    const asked: IndexQuery = { query, unit: 'statement', sort: 'relevance', limit: 20, facets, facetLimit: 10 };
    return there.search(function* () {
      const { total } = searcher.search(asked);
      yield* get('SELECT 1 AS one');
      return total;
    });
  };
  begun = performance.now();
  await ask({ words: [source.word(500).exact], how: 'and' }, []);
  say(`  a machine that has no copy answers first after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  for (const facets of [[], FACETS])
    for (const [kind, all] of questions())
      await timed(`${kind}${facets.length > 0 ? ' + facets' : ''}`, all, (question) => ask(question, facets));
  await there.close();
}

/** `'كتاب':3 'قلم':4,9`, from the keys of the words. */
function vectorOf({ text }: IndexedUnit): string {
  const places = new Map<string, number[]>();
  const { what } = text;
  const keys = what !== undefined && 'exact' in what ? what.keys : [];
  for (const [i, [key = '']] of keys.entries()) {
    if (key === '') continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [i + 1]);
    else known.push(i + 1);
  }
  return [...places].map(([key, at]) => `'${key}':${at.join(',')}`).join(' ');
}

async function vectors(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  await client.query(
    `CREATE TABLE found (id text COLLATE "C" PRIMARY KEY, day int, ${FACETS.slice(0, 4)
      .map((name) => `${name} text`)
      .join(', ')},
      topic text[], chain text[], words tsvector)`,
  );
  const list = (all: readonly string[] | undefined): string => `{${(all ?? []).join(',')}}`;
  async function* rows(): AsyncGenerator<string> {
    for (let i = 0; i < STATEMENTS; i++) {
      const unit = source.statement(i);
      const { facets, id, day } = unit;
      const one = FACETS.slice(0, 4).map((name) => facets[name]?.[0] ?? '');
      yield `${[id, day, ...one, list(facets['topic']), list(facets['chain']), vectorOf(unit)].join('\t')}\n`;
    }
  }
  let begun = performance.now();
  await pipeline(Readable.from(rows()), client.query(copyFrom('COPY found FROM STDIN')));
  const copied = performance.now() - begun;
  begun = performance.now();
  await client.query("SET maintenance_work_mem = '256MB'");
  await client.query('CREATE INDEX found_words ON found USING gin (words)');
  await client.query('VACUUM ANALYZE found');
  const { rows: size } = await client.query<{ mb: string }>("SELECT pg_total_relation_size('found') / 1e6 AS mb");
  say(
    `tsvector: written in ${(copied / 1000).toFixed(0)} s, GIN in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${Number(size[0]?.mb).toFixed(0)} MB`,
  );
  const keyOf = new Map(
    Array.from({ length: source.words }, (_, i) => [source.word(i).exact, source.word(i).keys[0] ?? '']),
  );
  const joined = { and: ' & ', or: ' | ', phrase: ' <-> ' };
  const ask = async ({ words, how }: Question, facets: readonly string[]): Promise<number> => {
    const query = words.map((word) => `'${keyOf.get(word) ?? word}'`).join(joined[how]);
    const { rows: first } = await client.query<{ n: string }>(
      `SELECT id, ts_rank(words, $1::tsquery) AS rank, count(*) OVER () AS n FROM found WHERE words @@ $1::tsquery
       ORDER BY rank DESC, id LIMIT 20`,
      [query],
    );
    for (const facet of facets) {
      const value = facet === 'topic' || facet === 'chain' ? `unnest(${facet})` : facet;
      await client.query(
        `SELECT ${value} AS value, count(*) AS n FROM found WHERE words @@ $1::tsquery GROUP BY 1 ORDER BY n DESC LIMIT 10`,
        [query],
      );
    }
    return Number(first[0]?.n ?? 0);
  };
  for (const facets of [[], FACETS])
    for (const [kind, all] of questions())
      await timed(`${kind}${facets.length > 0 ? ' + facets' : ''}`, all, (question) => ask(question, facets));
  await client.end();
}

const folder = mkdtempSync(join(tmpdir(), 'musnad-bench-'));
const server = await startServer({ durable: true, settings: { shared_buffers: '1GB', max_wal_size: '4GB' } });
try {
  if (values.only !== 'tsvector') await segments(server.address, join(folder, 'cache'));
  if (values.only !== 'segments') await vectors(server.address);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
