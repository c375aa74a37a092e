/**
 * The article on the page, in a real browser: what the right-to-left rules ask of a reader, and that records and text lead to one another.
 * Every article here is invented.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { actorJudge, OwnReader } from '../../src/desk/index.ts';
import { type ArticleId, type Ledger, openLedger } from '../../src/ledger/index.ts';
import { entry, newArticle } from '../../src/ledger/testing/articles.ts';
import { loadReader } from '../../src/reader/index.ts';
import { houseOf } from '../../src/server/index.ts';
import { launchChromium } from '../../tests/chromium.ts';
import { buildApp, type ServedApp, serveApp } from './app.ts';

const SHORT = [
  'مرسى الغد: أكد وزير النقل سالم الحداد، بحسب بيان لمكتبه، أن «الميناءَ مفتوح أمام سفن NATO، والنتيجة 3-1».',
  'وقالت الناطقة باسم الشركة ليلى بركات إن الوزير أعلن أن الرسوم لن ترتفع.',
  'ونفى سالم الحداد وجود أي خلاف.',
].join('\n');

const sentence = (number: number): string =>
  `أكد وزير النقل سالم الحداد، بحسب بيان لمكتبه، أن «الجسر رقم ${number} مفتوح أمام الشاحنات».`;
/** 200 kB in UTF-8. */
const LONG = Array.from({ length: 220 }, (_, at) =>
  [0, 1, 2, 3, 4, 5].map((one) => sentence(at * 6 + one)).join(' '),
).join('\n');

let folder: string;
let ledger: Ledger;
let app: ServedApp;
let browser: Browser;
let short: ArticleId;
let long: ArticleId;
const pages: Page[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-web-'));
  await buildApp(folder);
  const reader = await loadReader();
  ledger = await openLedger(':memory:', { judge: actorJudge() });
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  const outcomes = await ledger.add(
    [
      entry(reader, newArticle(SHORT, { title: 'الحداد: الميناء مفتوح', outlet: 'مرسى الغد', date: '2025-03-04' })),
      entry(reader, newArticle(LONG, { title: 'جسور كثيرة', outlet: 'صدى البحر', date: '2025-03-05' })),
    ],
    run,
  );
  const [one, other] = outcomes.map((outcome) => (outcome.outcome === 'added' ? outcome.id : null));
  if (one == null || other == null) throw new Error('not kept');
  [short, long] = [one, other];
  app = await serveApp(houseOf(ledger, new OwnReader()), folder);
  browser = await launchChromium();
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

afterAll(async () => {
  await browser?.close();
  app?.close();
  await ledger?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of the app; faults of its scripts and breaches of the policy fail the test. */
async function opened(
  path: string,
  width = 1300,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  pages.push(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) faults.push(message.text());
  });
  await page.goto(`${app.url}${path}`);
  await page.waitForSelector('.record');
  await page.waitForFunction(() => CSS.highlights.has('cue'));
  return { page, faults };
}

/** How wide each line of the text is, to the hundredth of a pixel. */
const widths = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.printed-text p')].flatMap((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return [...range.getClientRects()].map(({ width }) => Math.round(width * 100) / 100);
    }),
  );

test('marks leave letters joined: every paragraph is one text, and as wide with all marks as without', async () => {
  const { page, faults } = await opened(`/articles/${short}?lang=ar`);
  await page.evaluate(() => document.fonts.ready);
  const marked = await widths(page);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('.printed-text p')].every(({ childNodes }) => childNodes.length === 1),
    ),
  ).toBe(true);
  expect(
    await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
  ).toBeGreaterThan(5);
  const pictured = await page.locator('.printed-text').screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  expect(await widths(page)).toEqual(marked);
  expect(pictured.length).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
});

test('strings of the data are isolated, with a direction of their own, whatever the page speaks', async () => {
  for (const language of ['ar', 'en']) {
    const { page } = await opened(`/articles/${short}?lang=${language}`);
    const loose = await page.evaluate(
      () =>
        [...document.querySelectorAll('.name, .said, .printed-text p')].filter((element) => {
          const { unicodeBidi, display } = getComputedStyle(element);
          return !element.hasAttribute('dir') || !(unicodeBidi.includes('isolate') || display === 'block');
        }).length,
    );
    expect(loose).toBe(0);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.printed-text p') as Element).direction),
    ).toBe('rtl');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
  }
});

test('what is copied is the text in its logical order, without invisible marks', async () => {
  const { page } = await opened(`/articles/${short}?lang=en`);
  const copied = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('.printed-text p') as Element);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''));
        document.execCommand('copy');
      }),
  );
  expect(copied.trim()).toBe(SHORT.split('\n')[0]);
  expect(copied).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
});

test('text and records lead to one another by pointer and by key', async () => {
  const { page, faults } = await opened(`/articles/${short}`);
  const word = await page.evaluate(() => {
    const text = document.querySelectorAll('.printed-text p')[2]?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 2);
    range.setEnd(text, 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(word.x, word.y);
  await page.waitForSelector('.record[data-hovered]');
  await page.mouse.click(word.x, word.y);
  await page.waitForSelector('.record[data-open] .chain-path');
  expect(new URL(page.url()).searchParams.get('statement')).toMatch(/^[0-9A-Z]{26}$/);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.record[data-open]', { state: 'detached' });
  // The keys of an Arabic keyboard: ى lies where N does.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'ى', bubbles: true })),
  );
  await page.waitForSelector('.record[data-open]');
  expect(faults).toEqual([]);
});

test('the chain is a list from the outlet to the mouth, its lines turned with the page', async () => {
  const { page } = await opened(`/articles/${short}?lang=ar`);
  await page.click('.record-head >> nth=1');
  await page.waitForSelector('.chain-step[data-sign="mouth"]');
  const steps = page.locator('.chain-step');
  const texts = await steps.allTextContents();
  expect(texts[0]).toContain('مرسى الغد');
  expect(texts.join()).toContain('بيان');
  expect(texts.at(-1)).toContain('سالم الحداد');
  const lefts = await page.evaluate(() =>
    [...document.querySelectorAll('.chain-sign')].map((sign) => sign.getBoundingClientRect().left),
  );
  expect([...lefts].sort((a, b) => b - a)).toEqual(lefts);
});

test('the end of a span is moved onward by the left arrow, kept, and taken back', async () => {
  const { page, faults } = await opened(`/articles/${short}?lang=ar`);
  await page.click('.record-head >> nth=-1');
  // Offered once it is known that whoever is here may correct.
  await page.waitForFunction(() => document.querySelectorAll('.record-tools > button').length > 2);
  await page.keyboard.press('c');
  await page.click('.correct-spans .button >> nth=0');
  const words = page.locator('.correct-span');
  const before = (await words.textContent()) ?? '';
  await page.locator('.handle[data-edge="end"]').focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => words.textContent()).not.toBe(before);
  const shorter = (await words.textContent()) ?? '';
  expect(before.startsWith(shorter)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => ((await words.textContent()) ?? '').length).toBe(shorter.length + 1);
  await page.click('.correct-spans .button.main');
  await page.waitForSelector('.toast .button');
  const [kept] = await ledger.corrections(short);
  expect(kept?.correction).toMatchObject({ kind: 'span', field: 'content' });
  await page.click('.toast .button');
  await expect.poll(async () => (await ledger.corrections(short))[0]?.undone).toBe(true);
  expect(faults).toEqual([]);
});

test('of a long article with thousands of marks only what is near is laid out', async () => {
  const { page } = await opened(`/articles/${long}`);
  expect(Buffer.byteLength(LONG)).toBeGreaterThan(200_000);
  const marks = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  expect(marks).toBeGreaterThan(2000);
  expect(await page.evaluate(() => document.querySelectorAll('.record').length)).toBeLessThan(80);
  // Far paragraphs take the room that they are guessed to need.
  const guessed = await page.evaluate(() => {
    const last = document.querySelector<HTMLElement>('.printed-text p:last-child');
    const before = last?.offsetHeight ?? 0;
    last?.style.setProperty('content-visibility', 'visible');
    return before !== last?.offsetHeight;
  });
  expect(guessed).toBe(true);
});

test('on a phone the records lie at the foot, and nothing reaches beyond the page', async () => {
  const { page } = await opened(`/articles/${short}`, 360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
