/** Every screen in both languages and both themes: it opens quietly, says what it is, and has no serious fault of accessibility. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type Address, SCREENS, screens } from './addresses.ts';
import { violations } from './axe.ts';
import { type Language, PHONE, type Theme, type Visit, visit, WIDE } from './visit.ts';

const LANGUAGES: readonly Language[] = ['ar', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark'];
let browser: Browser;
let addresses: readonly Address[];

beforeAll(async () => {
  addresses = await screens();
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const pathOf = (name: string): string => addresses.find((one) => one.name === name)?.path ?? '/missing';

test('all screens that the app has are here', () => {
  expect(addresses.map(({ name }) => name)).toEqual(SCREENS);
});

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(THEMES)('%s', (theme) => {
    test.each(SCREENS)('%s', async (name) => {
      const seen: Visit = await visit(browser, pathOf(name), { language, theme });
      const { page } = seen;
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(
        language === 'ar' ? ['ar', 'rtl'] : ['en', 'ltr'],
      );
      expect((await page.title()).length).toBeGreaterThan(0);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(await page.locator('main .fault').count()).toBe(0);
      expect(await page.locator('main').textContent()).not.toMatch(/قيد الإعداد|being prepared/u);
      // Items of a long list are hidden until they are measured; what is wrong for good stays wrong.
      await expect.poll(() => violations(page), { timeout: 15_000, interval: 500 }).toEqual([]);
      await seen.end();
    });
  });

  test.each(SCREENS)('%s fits a phone: nothing scrolls sideways', async (name) => {
    const seen = await visit(browser, pathOf(name), { language, viewport: PHONE });
    const { scrollWidth, clientWidth } = await seen.page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await seen.end();
  });

  test('an interface word is never left out: no key of the catalogue, no other script than the language’s in the head', async () => {
    const seen = await visit(browser, '/', { language, viewport: WIDE });
    const words = await seen.page.locator('nav').first().textContent();
    expect(words).toMatch(language === 'ar' ? /^[^A-Za-z]+$/u : /^[^\u0621-\u064a]+$/u);
    await seen.end();
  });
});
