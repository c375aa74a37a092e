/** The queue among feeds and runs, in a real browser: what waits, who reads, what was set aside; and nothing of it where a ledger has none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueueAnswer } from '../../src/server/index.ts';
import { testHouse, type TestHouse } from '../../src/server/testing/house.ts';
import { launchChromium } from '../../tests/chromium.ts';
import { buildApp, type ServedApp, serveApp } from './app.ts';

const DONE = { added: 40, revision: 0, same: 2, forgotten: 0, statements: 90, bytes: 9000 };
const FULL: QueueAnswer = {
  queue: {
    waiting: [
      { priority: 100, articles: 3, oldest: '2031-03-03T10:00:00.000Z' },
      { priority: 0, articles: 1200, oldest: '2031-03-01T10:00:00.000Z' },
    ],
    active: 20,
    setAside: 1,
    toRelate: 12,
    bytes: 400_000,
    done: DONE,
    workers: [
      {
        name: 'marsa:4711:0a1b2c',
        started: '2031-03-03T09:00:00.000Z',
        seen: '2031-03-03T10:00:05.000Z',
        alive: true,
        threads: 2,
        holding: 20,
        perSecond: 10,
        done: DONE,
        setAside: 1,
      },
    ],
    perSecond: 10,
  },
  aside: [
    {
      hash: '3f0a91c2'.repeat(8),
      where: 'news.jsonl:7',
      reason: 'unkeepable',
      detail: 'number out of range',
      at: '2031-03-03T10:00:00.000Z',
    },
  ],
};

let folder: string;
let kept: TestHouse;
let app: ServedApp;
let browser: Browser;
let answer: QueueAnswer = { queue: null, aside: [] };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-web-'));
  await buildApp(folder);
  kept = await testHouse();
  app = await serveApp({ ...kept.house, queue: async () => answer }, folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  app?.close();
  await kept?.ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a ledger without a queue shows nothing of one', async () => {
  const page = await browser.newPage();
  await page.goto(`${app.url}/feeds?lang=en`);
  await page.waitForSelector('nav.tabs a');
  expect(await page.locator('main nav.tabs a').allTextContents()).toEqual(['Followed', 'Runs']);
  await page.close();
});

test('the queue is shown as it is, and as it goes on, in both languages', async () => {
  answer = FULL;
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  await page.goto(`${app.url}/feeds?lang=en`);
  await page.locator('main nav.tabs a', { hasText: 'Queue' }).click();
  const main = page.locator('main');
  await expect.poll(() => main.textContent()).toContain('1,203 articles wait');
  const text = (await main.textContent()) ?? '';
  for (const part of [
    'fresh',
    'about 2 minutes left',
    'marsa:4711:0a1b2c',
    '3f0a91c23f0a',
    'news.jsonl:7',
    'the ledger cannot keep it',
  ])
    expect(text).toContain(part);
  answer = { ...FULL, queue: { ...(FULL.queue ?? raise()), waiting: [] } };
  await expect.poll(() => main.textContent(), { timeout: 10_000 }).toContain('nothing waits');
  await page.goto(`${app.url}/feeds?tab=queue&lang=ar`);
  await expect.poll(() => main.textContent()).toContain('لا ينتظر شيء');
  expect(await main.textContent()).toContain('لا يستطيع السجل حفظها');
  await page.close();
});

function raise(): never {
  throw new Error('no queue');
}
