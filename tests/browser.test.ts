/** The reader as it is published runs in a browser's worker, is small, and reads there what it reads in Node. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOwnGold } from '../evaluation/articles/compile.ts';
import { bundleReader } from '../packages/reader/bundle.ts';
import { type Article, loadReader } from '../src/reader/index.ts';
import { launchChromium } from './chromium.ts';

const EXAMPLE = readFileSync(new URL('../examples/articles/harbour.txt', import.meta.url), 'utf8');

const ARTICLES: readonly Article[] = [
  { id: 'harbour', text: EXAMPLE, outlet: 'الشراع', date: '2025-03-10' },
  ...loadOwnGold().map(({ id, text, title, outlet }) => ({ id, text, title, outlet })),
  { id: 'empty', text: '' },
  { id: 'english', text: 'No Arabic here.' },
  { id: 'broken', text: 'قَالَ الوزير\r\n\ud800: «نعـــم\u0000» ﻭﺃﺿﺎﻑ \u202bأن الطريق مفتوح\u202c' },
];

const WORKER = `
import { loadReader } from '/index.js';
const reader = await loadReader({ explain: true });
const articles = await (await fetch('/articles.json')).json();
postMessage({ window: typeof window, readings: JSON.stringify(articles.map((article) => reader.read(article))) });
`;

const PAGE = `<!doctype html><meta charset="utf-8"><title>worker</title><script type="module">
const worker = new Worker('/worker.js', { type: 'module' });
globalThis.answer = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => reject(new Error(event.message ?? 'the worker did not load'));
});
</script>`;

let folder: string;
let server: Server;
let browser: Browser;

/** The files of the bundle, the page and the worker, as a server gives them. */
function served(path: string): { readonly type: string; readonly body: string | Buffer } | null {
  if (path === '/') return { type: 'text/html', body: PAGE };
  if (path === '/worker.js') return { type: 'text/javascript', body: WORKER };
  if (path === '/articles.json') return { type: 'application/json', body: JSON.stringify(ARTICLES) };
  const file = join(folder, path);
  return existsSync(file) ? { type: 'text/javascript', body: readFileSync(file) } : null;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-browser-'));
  await bundleReader(folder);
  server = createServer((request, response) => {
    const found = served(request.url ?? '/');
    response.writeHead(found === null ? 404 : 200, { 'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8` });
    response.end(found?.body ?? '');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('reads in a worker what it reads in Node', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const answer = await page.evaluate(
    () => (globalThis as unknown as { answer: Promise<{ window: string; readings: string }> }).answer,
  );
  expect(faults).toEqual([]);
  expect(answer.window).toBe('undefined');
  const reader = await loadReader({ explain: true });
  const expected = ARTICLES.map((article) => reader.read(article));
  expect(expected[0]?.statements.length).toBeGreaterThan(10);
  expect(JSON.parse(answer.readings)).toEqual(JSON.parse(JSON.stringify(expected)));
  await page.close();
});

test('is under 2 MB with its lexicon, packed', () => {
  const packed = readdirSync(folder).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  expect(packed).toBeLessThan(2_000_000);
});

test('names nothing of Node', () => {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(source).not.toMatch(/from\s*["']node:|\brequire\(|\bprocess\.|\bBuffer\./);
  }
});
