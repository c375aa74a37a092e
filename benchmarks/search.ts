/**
 * How fast the search index is built and answers, and how large it is: statements of `search-statements.ts` in a folder of
 * segments, then questions in a process of their own.
 *
 *   npx tsx benchmarks/search.ts [--statements N] [--questions N] [--keep FOLDER]
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import { FolderStore } from '../src/ledger/index/testing/folder-store.ts';
import { IndexSearcher, type IndexQuery, IndexWriter, type QueryTerms } from '../src/ledger/index/index.ts';
import type { QueryNode } from '../src/query/index.ts';
import { randomNumbers, type StatementSource, statementSource } from './search-statements.ts';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    questions: { type: 'string', default: '60' },
    keep: { type: 'string' },
    phase: { type: 'string' },
    folder: { type: 'string' },
  },
});
const STATEMENTS = Number(values.statements);
const QUESTIONS = Number(values.questions);
/** Statements of one transaction. */
const BATCH = 2000;
const FACETS = ['speaker', 'outlet', 'class', 'kind', 'topic', 'chain', 'month'];
const MB = 1e6;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(0)} MB`;
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1).padStart(8);

function build(folder: string): void {
  const source = statementSource();
  // A ledger writes segments in its own transaction: the disk is measured there.
  const store = new FolderStore(folder, false);
  const writer = new IndexWriter(store);
  let text = 0;
  let making = 0;
  let adding = 0;
  let merging = 0;
  let longest = 0;
  let cpu = 0;
  for (let from = 0; from < STATEMENTS; from += BATCH) {
    let begin = performance.now();
    const batch = [];
    for (let i = from; i < Math.min(STATEMENTS, from + BATCH); i++) {
      batch.push(source.statement(i));
      text += source.bytes();
    }
    making += performance.now() - begin;
    const used = cpuSeconds();
    begin = performance.now();
    writer.add(batch);
    writer.flush();
    adding += performance.now() - begin;
    begin = performance.now();
    while (writer.merge());
    merging += performance.now() - begin;
    cpu += cpuSeconds() - used;
    longest = Math.max(longest, performance.now() - begin);
  }
  const segments = store.list();
  say(`${Math.round(STATEMENTS / cpu)} statements for each second of the processor`);
  const bytes = segments.reduce((sum, meta) => sum + meta.bytes, 0);
  const seconds = (adding + merging) / 1000;
  say(`${STATEMENTS} statements, ${megabytes(text)} of text (made in ${(making / 1000).toFixed(1)} s)`);
  say(
    `built in ${seconds.toFixed(1)} s, ${Math.round(STATEMENTS / seconds)} statements/s: adding ${(adding / 1000).toFixed(1)} s, merging ${(merging / 1000).toFixed(1)} s, longest merge ${(longest / 1000).toFixed(1)} s`,
  );
  say(
    `index ${megabytes(bytes)} in ${segments.length} segments: ${(bytes / text).toFixed(2)} of the text, ${Math.round(bytes / STATEMENTS)} bytes a statement`,
  );
  say(`memory of the building process ${megabytes(process.resourceUsage().maxRSS * 1024)} at most`);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MB;
}

const AT = [0, 0] as const;

/** Kinds of questions: each makes one from the statements. */
function questionKinds(source: StatementSource, random: () => number): ReadonlyMap<string, () => Partial<IndexQuery>> {
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const word = (from: number, to: number): QueryNode => wordNode(source.word(between(from, to)).exact);
  const common = (): QueryNode => word(0, 60);
  const statement = (): ReturnType<StatementSource['statement']> => source.statement(between(0, STATEMENTS));
  const phrase = (): QueryNode => {
    const { what } = statement().text;
    const exact = what !== undefined && 'exact' in what ? what.exact : [];
    const from = between(0, exact.length - 3);
    const words = exact.slice(from, from + between(2, 4)).map((text) => ({ text, exact: false, prefix: false }));
    return { type: 'phrase', words, at: AT };
  };
  const speaker = (): QueryNode => ({
    type: 'field',
    field: 'speaker',
    part: wordNode(source.speaker(between(0, 200))),
    at: AT,
  });
  return new Map<string, () => Partial<IndexQuery>>([
    ['one rare word', () => ({ query: word(20_000, 90_000) })],
    ['two words AND', () => ({ query: { type: 'and', parts: [word(0, 2000), word(0, 2000)], at: AT } })],
    ['two common words OR', () => ({ query: { type: 'or', parts: [common(), common()], at: AT } })],
    ['phrase', () => ({ query: phrase() })],
    ['speaker + word', () => ({ query: { type: 'and', parts: [speaker(), word(0, 2000)], at: AT } })],
    ['NEAR of common words', () => ({ query: { type: 'near', distance: 5, parts: [common(), common()], at: AT } })],
    [
      'prefix of three letters',
      () => ({ query: { ...wordNode(source.word(between(0, 2000)).exact.slice(0, 3)), prefix: true } as QueryNode }),
    ],
    ['everything, newest', () => ({ query: { type: 'all' }, sort: 'newest' })],
    [
      'common NOT common',
      () => ({ query: { type: 'and', parts: [common(), { type: 'not', part: common(), at: AT }], at: AT } }),
    ],
  ]);
}

function wordNode(text: string): QueryNode {
  return { type: 'word', text, exact: false, prefix: false, at: AT };
}

function ask(folder: string): void {
  const source = statementSource();
  const keysOf = new Map(Array.from({ length: source.words }, (_, i) => [source.word(i).exact, source.word(i).keys]));
  const terms: QueryTerms = { queryKeys: (exact) => ({ exact, keys: (keysOf.get(exact) ?? [exact]).slice(0, 1) }) };
  const random = randomNumbers(11);
  const kinds = questionKinds(source, random);
  const idle = process.memoryUsage().rss;
  const usedBefore = cpuSeconds();
  const begin = performance.now();
  const searcher = new IndexSearcher(new FolderStore(folder), { terms });
  const base = { unit: 'statement', sort: 'relevance', limit: 20, facetLimit: 10, facets: [] } as const;
  searcher.search({ ...base, query: wordNode(source.word(500).exact) });
  const opened = performance.now() - begin;
  say(
    `first answer ${opened.toFixed(1)} ms after opening (${((cpuSeconds() - usedBefore) * 1000).toFixed(0)} ms of the processor)`,
  );
  const withFacets = performance.now();
  searcher.search({ ...base, query: wordNode(source.word(500).exact), facets: FACETS });
  say(`first answer with facets ${(performance.now() - withFacets).toFixed(1)} ms`);
  say(
    `${'question'.padEnd(34)}${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}${'most'.padStart(8)}${'cpu'.padStart(8)}   hits (median)`,
  );
  const mixed: number[] = [];
  for (const [kind, make] of kinds)
    for (const facets of [[], FACETS]) {
      const times: number[] = [];
      const used = cpuSeconds();
      const totals: number[] = [];
      for (let i = 0; i < QUESTIONS; i++) {
        const asked: IndexQuery = { ...base, query: { type: 'all' }, ...make(), facets };
        const from = performance.now();
        totals.push(searcher.search(asked).total);
        times.push(performance.now() - from);
      }
      if ([...kinds.keys()].indexOf(kind) < 5) mixed.push(...times);
      const label = `${kind}${facets.length > 0 ? ' + facets' : ''}`;
      say(
        `${label.padEnd(34).slice(0, 34)}${ms(quantile(times, 0.5))}${ms(quantile(times, 0.95))}${ms(quantile(times, 1))}${ms(((cpuSeconds() - used) * 1000) / QUESTIONS)}   ${quantile(totals, 0.5)}`,
      );
    }
  say(
    `${'the first five kinds together'.padEnd(34)}${ms(quantile(mixed, 0.5))}${ms(quantile(mixed, 0.95))}${ms(quantile(mixed, 1))}`,
  );
  say(
    `memory ${megabytes(process.resourceUsage().maxRSS * 1024)} at most, of which ${megabytes(idle)} before the index was opened`,
  );
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** A process of its own for each phase, so that each one's memory and start are its own. */
async function phase(name: string, folder: string): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [
    ...['--phase', name, '--folder', folder, '--statements', String(STATEMENTS), '--questions', String(QUESTIONS)],
  ]);
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed`))));
  });
}

if (values.phase === 'build') build(values.folder ?? '');
else if (values.phase === 'ask') ask(values.folder ?? '');
else {
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'musnad-search-'));
  // Statements are made of the lexicon's words: an index kept from another lexicon, or of another size, is no longer of these.
  const source = statementSource();
  const words = Array.from({ length: source.words }, (_, rank) => source.word(rank).exact);
  const recipe = `${STATEMENTS} statements of words ${crc32(words.join(' '))}`;
  const note = join(folder, 'recipe.txt');
  try {
    if (new FolderStore(folder).list().length === 0) {
      await phase('build', folder);
      writeFileSync(note, recipe);
    } else if (readFileSync(note, 'utf8') !== recipe) throw new Error(`${folder} holds other statements: remove it`);
    await phase('ask', folder);
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
