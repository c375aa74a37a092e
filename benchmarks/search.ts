/**
 * How fast the search index is built and answers, and how large it is: statements of `search-statements.ts` in a folder of
 * segments, then questions in a process of their own.
 *
 *   npx tsx benchmarks/search.ts [--statements N] [--batch N] [--questions N] [--keep FOLDER]
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
import { mergeDue } from '../src/ledger/index/testing/merge-due.ts';
import { IndexSearcher, IndexWriter } from '../src/ledger/index/index.ts';
import { FACETS, measureMix, type Spread, termsOf, wordNode } from './search-questions.ts';
import { statementSource } from './search-statements.ts';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    questions: { type: 'string', default: '60' },
    batch: { type: 'string', default: '2000' },
    keep: { type: 'string' },
    phase: { type: 'string' },
    folder: { type: 'string' },
  },
});
const STATEMENTS = Number(values.statements);
const QUESTIONS = Number(values.questions);
/** Statements of one transaction: the fewer, the more is merged. */
const BATCH = Number(values.batch);
const MB = 1e6;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(0)} MB`;
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1).padStart(8);
const spread = ({ p50, p95, most }: Spread): string => `${ms(p50)}${ms(p95)}${ms(most)}`;

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
    while (mergeDue(store));
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

async function ask(folder: string): Promise<void> {
  const source = statementSource();
  const terms = termsOf(source);
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
    `${'question'.padEnd(34)}${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}${'most'.padStart(8)}${'cpu p50'.padStart(8)}${'p95'.padStart(8)}${'most'.padStart(8)}   hits (median)`,
  );
  const asking = { statements: STATEMENTS, questions: QUESTIONS };
  const { together } = await measureMix(
    source,
    asking,
    (asked) => searcher.search(asked),
    ({ kind, facets, clock, processor, hits }) =>
      say(`${`${kind}${facets ? ' + facets' : ''}`.padEnd(34)}${spread(clock)}${spread(processor)}   ${hits}`),
  );
  say(`${'the first five kinds together'.padEnd(34)}${spread(together.clock)}${spread(together.processor)}`);
  say(
    `memory ${megabytes(process.resourceUsage().maxRSS * 1024)} at most, of which ${megabytes(idle)} before the index was opened`,
  );
}

/** A process of its own for each phase, so that each one's memory and start are its own. */
async function phase(name: string, folder: string): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [
    ...['--phase', name, '--folder', folder, '--statements', String(STATEMENTS), '--questions', String(QUESTIONS)],
    ...['--batch', String(BATCH)],
  ]);
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed`))));
  });
}

if (values.phase === 'build') build(values.folder ?? '');
else if (values.phase === 'ask') await ask(values.folder ?? '');
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
