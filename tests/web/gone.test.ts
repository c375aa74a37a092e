/** Nothing there, and nobody there: on an empty ledger every screen says what to do; so it does when the server is gone, and goes on when it is back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { violations } from './axe.ts';
import { type Site, startSite } from './site.ts';
import { type Language, settled, visit } from './visit.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ empty: true }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const NONE = '01J9Z3Q8W4TBX2M6K7N5E0R1YC';
/** What a browser notes of itself where there is no such record. */
const NOT_THERE = /status of 404/u;

describe.each<Language>(['ar', 'en'])('an empty ledger, in %s', (language) => {
  test.each([
    // Screen, and what it offers to do.
    ['/', { ar: /الصق مقالة.*musnad add.*جرّب/su, en: /Paste.*musnad add.*example/isu }],
    ['/?what=x', { ar: /احذف كلمة/u, en: /word/u }],
    ['/compare', { ar: /اكتب اسماً/u, en: /name/u }],
    ['/read', { ar: /اقرأ/u, en: /Read/u }],
    ['/review', { ar: /خذ مقالات جديدة/u, en: /Take in new articles/u }],
    ['/review?tab=agreement', { ar: /اختر مراجعين/u, en: /Choose two reviewers/u }],
    ['/collections', { ar: /أنشئ ملفا/u, en: /Make one/u }],
    ['/alerts', { ar: /اكتب سؤالا/u, en: /Write a question/u }],
    ['/feeds', { ar: /أضف عنوان خلاصة/u, en: /Add the address/u }],
    ['/feeds?tab=runs', { ar: /musnad add/u, en: /musnad add/u }],
  ] as const)('%s says what to do', async (path, says) => {
    const seen = await visit(browser, path, { base: site.base, language });
    expect(await seen.page.locator('main h1').count()).toBe(1);
    expect(await seen.page.locator('main').textContent()).toMatch(says[language]);
    await expect.poll(() => violations(seen.page)).toEqual([]);
    await seen.end();
  });

  test.each([
    `/articles/${NONE}`,
    `/statements/${NONE}`,
    `/actors/${NONE}`,
    `/actors/${NONE}/with/${NONE}`,
    `/compare?one=${NONE}&other=${NONE}`,
    `/families/${NONE}`,
    `/threads/${NONE}`,
    `/collections/${NONE}`,
    '/nowhere',
  ])('%s is not there, and leads on', async (path) => {
    const seen = await visit(browser, path, { base: site.base, language, expected: NOT_THERE });
    const { page } = seen;
    expect(await page.locator('main h1').count()).toBe(1);
    await page.locator('main .fault a, main p a').first().waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await seen.end();
  });
});

describe('a server that is gone', () => {
  afterEach(() => site.start());

  /** What is noted of a server that does not answer. */
  const GONE = /Failed to load resource|ERR_|net::|preload|dynamically imported/u;
  const go = (page: Page, to: string): Promise<void> => page.locator(`nav.places a[href="${to}"]`).click();

  test.each(['/read', '/review', '/feeds'])(
    '%s, whose code has not come yet, says so, and comes once the server is back',
    async (path) => {
      const seen = await visit(browser, '/', { base: site.base, expected: GONE });
      const { page } = seen;
      await site.kill();
      await go(page, path);
      const fault = page.locator('main .fault');
      await fault.waitFor();
      expect(await fault.textContent()).toMatch(/لا يجيب الخادم.*musnad serve/su);
      expect(await page.locator('main h1').count()).toBe(1);
      // In vain as long as nobody is there: the page stays.
      await fault.getByRole('button', { name: 'حاول من جديد' }).click();
      await page.locator('.toast[data-tone=trouble]').waitFor();
      await site.start();
      await fault.getByRole('button', { name: 'حاول من جديد' }).click();
      await fault.waitFor({ state: 'detached' });
      await settled(page);
      expect(await page.locator('main .fault').count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe(path);
      await seen.end();
    },
  );

  test('a question that is not answered says so, and is answered once the server is back', async () => {
    const seen = await visit(browser, '/', { base: site.base, expected: GONE });
    const { page } = seen;
    await site.kill();
    await page.locator('main input').first().fill('القبطان');
    await page.keyboard.press('Enter');
    await page.locator('main .fault').waitFor();
    expect(await page.locator('main .fault').textContent()).toMatch(/لا يجيب الخادم.*musnad serve/su);
    await site.start();
    await page.locator('main .fault').getByRole('button', { name: 'حاول من جديد' }).click();
    await page.locator('main .empty').waitFor();
    await seen.end();
  });

  test('what was asked of it is told as not answered, and what was typed stays', async () => {
    const seen = await visit(browser, '/collections', { base: site.base, expected: GONE });
    const { page } = seen;
    await site.kill();
    await page.getByLabel('اسم الملف').fill('ملف الجسور');
    await page.getByRole('button', { name: 'أنشئ ملفا' }).click();
    await page.locator('.toast[data-tone=trouble]').waitFor();
    expect(await page.locator('.toast').last().textContent()).toMatch(/لا يجيب الخادم/u);
    expect(await page.getByLabel('اسم الملف').inputValue()).toBe('ملف الجسور');
    await expect.poll(() => page.locator('.live').getAttribute('data-state')).toBe('lost');
    await site.start();
    await page.getByRole('button', { name: 'أنشئ ملفا' }).click();
    await page.waitForURL(/\/collections\/[0-9A-Z]{26}$/u);
    await expect.poll(() => page.locator('.live').getAttribute('data-state'), { timeout: 40_000 }).toBe('open');
    await seen.end();
  });

  test('the line stands anew by itself, and what came meanwhile and after is told', async () => {
    const add = async (words: string): Promise<void> => {
      const answer = await fetch(`${site.base}/api/v1/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: site.base },
        body: JSON.stringify({ text: `قال قبطان المرفأ إن ${words}.`, outlet: 'مرسى الغد', date: '2031-03-03' }),
      });
      expect(answer.status).toBe(201);
    };
    await add('السفينة الأولى وصلت إلى الرصيف');
    const seen = await visit(browser, '/?what=السفينة', { base: site.base, expected: GONE });
    const { page } = seen;
    await page.locator('[role=listitem]').first().waitFor();
    await expect.poll(() => page.locator('.live').getAttribute('data-state')).toBe('open');
    await site.kill();
    await expect.poll(() => page.locator('.live').getAttribute('data-state')).toBe('lost');
    await site.start();
    await add('السفينة الثانية وصلت إلى المرسى');
    await expect.poll(() => page.locator('.arrived').textContent(), { timeout: 40_000 }).not.toBe('');
    expect(await page.locator('.arrived').textContent()).toMatch(/تصريح|واحد|جديد/u);
    await page.locator('.arrived button').click();
    await expect.poll(() => page.locator('[role=listitem]').count()).toBe(2);
    await seen.end();
  });
});
