/** The search screen in a real browser: its address holds all of it, faults stand at their characters, keys go through the results. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testHouse, type TestHouse } from '../../src/server/testing/house.ts';
import { launchChromium } from '../../tests/chromium.ts';
import { buildApp, type ServedApp, serveApp } from './app.ts';

let folder: string;
let kept: TestHouse;
let app: ServedApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-web-'));
  await buildApp(folder);
  kept = await testHouse();
  app = await serveApp(kept.house, folder);
  browser = await launchChromium();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
});

afterAll(async () => {
  await browser?.close();
  app?.close();
  await kept?.ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const total = async (): Promise<string> => (await page.locator('.search-total').textContent()) ?? '';

test('shows statements, narrows them by a filter that counts, and says so in the address', async () => {
  await page.goto(`${app.url}/?lang=en`);
  await page.waitForSelector('.hit');
  const all = await total();
  expect(all).toMatch(/statements/);
  const deny = page.locator('.facet-value', { hasText: 'deny' });
  const count = Number(await deny.locator('.number').textContent());
  await deny.click();
  await page.waitForSelector('.search-filters .chip');
  await expect.poll(total).toBe(count === 1 ? 'one statement' : `${count} statements`);
  expect(new URL(page.url()).searchParams.getAll('filter')).toEqual(['class:deny']);
  await page.goBack();
  await expect.poll(total).toBe(all);
});

test('words are marked where they were found, whatever is glued to them', async () => {
  await page.goto(`${app.url}/?what=${encodeURIComponent('سفينة')}&lang=ar`);
  await page.waitForSelector('.hit');
  await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
  const found = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => {
      const text = range.startContainer.textContent ?? '';
      return text.slice(range.startOffset, range.endOffset);
    }),
  );
  expect(found).toContain('السفن');
  await page.locator('.hit-more', { hasText: 'لماذا طابق؟' }).first().click();
  expect(await page.locator('.hit-why').first().textContent()).toContain('صيغة من الكلمة');
});

test('a query that cannot be understood is marked at the very character, and mended by a click', async () => {
  await page.goto(`${app.url}/?lang=en`);
  await page.fill('.find-box.query input', 'clas:deny');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.query-faults');
  const marked = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('fault') ?? [])];
    return range === undefined
      ? ''
      : (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset);
  });
  expect(marked).toBe('clas');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  await page.click('.query-faults .chip');
  await page.click('.find-form .button.main');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('class:deny');
});

test('J and K go through the results, Enter opens one, the slash leads back to the box', async () => {
  await page.goto(app.url);
  await page.waitForSelector('.hit');
  await page.keyboard.press('j');
  await page.waitForSelector('[aria-posinset="1"] [data-open]:focus');
  await page.keyboard.press('j');
  await page.waitForSelector('[aria-posinset="2"] [data-open]:focus');
  await page.keyboard.press('k');
  await page.waitForSelector('[aria-posinset="1"] [data-open]:focus');
  await page.keyboard.press('Slash');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-find'))).toBe(true);
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/articles\//u);
  await page.waitForSelector('.record[data-open]');
});

test('nothing found says what to do', async () => {
  await page.goto(`${app.url}/?what=${encodeURIComponent('قسطنطينية')}&lang=ar`);
  await page.waitForSelector('.empty');
  await page.click('.empty .button');
  await expect.poll(() => new URL(page.url()).searchParams.get('unit')).toBe('article');
});
