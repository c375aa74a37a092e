/** The pool with threads of its own making: one that dies takes nothing with it but the article it died of. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReaderPool } from './pool.ts';

/** Reads by saying the text's length, and dies of «موت». */
const THREAD = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ articles }) => {
  if (articles.some(({ text }) => text === 'موت')) process.exit(1);
  const outcomes = articles.map(({ text }) => ({ read: true, reading: String(text.length), packed: new Uint8Array(0), statements: 0, bands: [] }));
  parentPort.postMessage({ kind: 'done', outcomes });
});
parentPort.postMessage({ kind: 'ready', version: { version: '1', lexicon: 'a' } });
`;

let folder: string;
let address: URL;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-pool-'));
  address = pathToFileURL(join(folder, 'thread.mjs'));
  writeFileSync(address, THREAD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = (...all: readonly string[]): { text: string }[] => all.map((text) => ({ text }));

it('hands groups to its threads, and gives outcomes in the order of the articles', async () => {
  const pool = new ReaderPool({}, 2, address);
  const groups = await Promise.all([
    pool.read(texts('ا', 'اب')),
    pool.read(texts('ابت')),
    pool.read(texts('ابتث', '')),
  ]);
  expect(groups.map((group) => group.map((outcome) => (outcome.read ? outcome.reading : null)))).toEqual([
    [1, 2],
    [3],
    [4, 0],
  ]);
  expect(await pool.version()).toEqual({ version: '1', lexicon: 'a' });
  await pool.close();
});

it('reads a group again one by one where a thread died of it; what kills a second time is a failure', async () => {
  const pool = new ReaderPool({}, 2, address);
  const [group, other] = await Promise.all([pool.read(texts('ا', 'موت', 'اب')), pool.read(texts('ابت'))]);
  expect(group?.map(({ read }) => read)).toEqual([true, false, true]);
  expect(other?.map(({ read }) => read)).toEqual([true]);
  await pool.close();
});

it('reads what waited behind a group of which a thread died', async () => {
  const pool = new ReaderPool({}, 1, address);
  const groups = await Promise.all([pool.read(texts('موت')), pool.read(texts('ا')), pool.read(texts('اب', 'ابت'))]);
  expect(groups.map((group) => group.map(({ read }) => read))).toEqual([[false], [true], [true, true]]);
  await pool.close();
});

it('says why where no thread can be loaded', async () => {
  const unable = pathToFileURL(join(folder, 'unable.mjs'));
  writeFileSync(
    unable,
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'unable', name: 'LexiconError', reason: 'verbs.tsv: line 3' });",
  );
  const pool = new ReaderPool({}, 1, unable);
  await expect(pool.version()).rejects.toThrow('verbs.tsv: line 3');
  await expect(pool.read(texts('ا'))).rejects.toThrow('verbs.tsv: line 3');
  await pool.close();
});
