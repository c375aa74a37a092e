/** The page of `musnad read --format html` in a browser: chosen by pointer and by key, wide and narrow. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { html } from '../src/forms/html/page.ts';
import { type Article, loadReader } from '../src/reader/index.ts';
import { launchChromium } from './chromium.ts';

const WIDE = { width: 1180, height: 860 };
const NARROW = { width: 390, height: 844 };
const article: Article = {
  id: 'harbour',
  text: readFileSync(new URL('../examples/articles/harbour.txt', import.meta.url), 'utf8'),
  outlet: 'الشراع',
  date: '2025-03-10',
};

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-page-'));
  const reader = await loadReader({ explain: true });
  const reading = reader.read(article);
  const format = html({ language: 'ar', explain: true, names: reader.names });
  writeFileSync(join(folder, 'page.html'), format.open() + format.record({ article, reading }) + format.close());
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page at a size; the test fails where its own policy or its script complains. */
async function opened(viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.on('console', (message) => expect(message.text()).toBe(''));
  page.on('pageerror', (error) => expect(error.message).toBe(''));
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  return page;
}

interface Chosen {
  readonly id: string;
  readonly card: boolean;
  readonly mark: boolean;
}

/** What is chosen: its id, and whether all of its card and the first line of its first mark are in view. */
function chosen(page: Page): Promise<Chosen | null> {
  // A string, because these sources know nothing of a page's globals.
  return page.evaluate<Chosen | null>(`(() => {
    const card = document.querySelector('.card.open');
    const mark = document.querySelector('mark.on');
    if (card === null || mark === null) return null;
    const inView = ({ top, bottom }) => top >= -1 && bottom <= innerHeight + 1;
    return {
      id: card.dataset.id,
      card: inView(card.getBoundingClientRect()),
      mark: inView(mark.getClientRects()[0]),
    };
  })()`);
}

test('a statement chosen in the list shows beside its words, whichever it is', async () => {
  const page = await opened(WIDE);
  const count = await page.locator('.statements .card').count();
  expect(count).toBeGreaterThan(10);
  for (let i = count; i >= 1; i -= 3) {
    await page.click(`#a1-s${i} button`);
    expect(await chosen(page)).toEqual({ id: `s${i}`, card: true, mark: true });
  }
  await page.close();
});

test('a word chosen in the text opens its statement, with the chain', async () => {
  const page = await opened(WIDE);
  await page.locator('mark.chain').first().click();
  expect(await chosen(page)).toMatchObject({ id: 's2', card: true });
  expect(await page.locator('.card.open .chain').textContent()).toContain('الشراع');
  await page.close();
});

test('keys go through the list, open and close', async () => {
  const page = await opened(WIDE);
  await page.focus('#a1-s1 button');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toMatchObject({ id: 's2' });
  expect(await page.locator('#a1-s2 button').getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await chosen(page)).toBeNull();
  expect(await page.evaluate('document.activeElement.closest(".card").id')).toBe('a1-s2');
  await page.close();
});

test('on a narrow screen the chosen card stays in view, and leads to its words', async () => {
  const page = await opened(NARROW);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
  await page.click('#a1-s3 button');
  expect(await chosen(page)).toMatchObject({ id: 's3', card: true });
  await page.click('#a1-s3 .to-text');
  expect(await chosen(page)).toMatchObject({ id: 's3', mark: true });
  await page.close();
});

test('lists are tabs, by pointer and by arrow, and only the chosen one is seen', async () => {
  const page = await opened(WIDE);
  const seen = () => page.locator('.panel:visible').evaluateAll((panels) => panels.map(({ id }) => id));
  expect(await seen()).toEqual(['a1-statements']);
  await page.click('#a1-dates-tab');
  expect(await seen()).toEqual(['a1-dates']);
  await page.keyboard.press('ArrowRight');
  expect(await seen()).toEqual(['a1-actors']);
  expect(await page.locator('#a1-actors-tab').getAttribute('aria-selected')).toBe('true');
  await page.emulateMedia({ media: 'print' });
  expect(await seen()).toHaveLength(4);
  await page.close();
});

test('names and dates are marked in the text when asked for, and a name leads to who it is', async () => {
  const page = await opened(WIDE);
  const painted = (name: string) => page.evaluate<number>(`CSS.highlights.get('${name}')?.size ?? 0`);
  expect([await painted('person'), (await painted('content')) > 10]).toEqual([0, true]);
  await page.click('[data-view=names]');
  expect([(await painted('person')) > 3, (await painted('date')) > 3, await painted('content')]).toEqual([
    true,
    true,
    0,
  ]);
  await page.locator('mark.person', { hasText: 'يونس البحري' }).first().click();
  const card = page.locator('.card.open');
  expect(await card.locator('.who').textContent()).toBe('يونس البحري');
  expect(await page.locator('.panel:visible').getAttribute('id')).toBe('a1-actors');
  await page.click('.view [data-view=statements]');
  expect([await painted('person'), (await painted('content')) > 10]).toEqual([0, true]);
  await page.close();
});

test('without its script the page shows all lists', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  expect(await page.locator('.panel:visible').count()).toBe(4);
  expect(await page.locator('.view:visible').count()).toBe(0);
  await context.close();
});
