/** Ways through the app that change something or carry something out: putting right and taking back, reading without sending, exporting. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { statement } from './addresses.ts';
import { ask, settled, visit } from './visit.ts';

const TEXT =
  'قال صياد في رأس السرو يدعى 🐟 معين، إن الرصيف «لا يتحمل خمسة عشر قاربا». وأضاف أن <img src=x onerror=alert(1)> الميناء قديم.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a class is put right with keys alone, and taken back', async () => {
  const { id, article } = await statement({ who: 'العطاري', what: 'ضرائب', sort: 'oldest' });
  const before = await ask<{ readonly version: number }>(`/statements/${id}`);
  const seen = await visit(browser, `/articles/${article}?statement=${id}`);
  const { page } = seen;
  await page.keyboard.press('KeyC');
  const choice = page.locator('.correct select').first();
  await choice.waitFor();
  await choice.focus();
  await choice.selectOption('warn');
  const kept = (): Promise<{ readonly statement: { readonly class: string } | null }> => ask(`/statements/${id}`);
  await expect.poll(async () => (await kept()).statement?.class).toBe('warn');
  await page.keyboard.press('Escape');
  await page.locator('details.record-more summary').last().click();
  await page.getByRole('button', { name: 'تراجع' }).first().click();
  await expect.poll(async () => (await kept()).statement?.class).not.toBe('warn');
  expect(before.version).toBe(0);
  await seen.end();
});

test('a text is read in the browser, and nothing of it is sent', async () => {
  const seen = await visit(browser, '/read');
  const { page } = seen;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.postData() !== null || request.url().includes(encodeURIComponent('الرصيف'))) sent.push(request.url());
  });
  await page.locator('textarea').fill(TEXT);
  await page.getByRole('button', { name: 'اقرأ', exact: true }).click();
  await page.getByText('لا يتحمل خمسة عشر قاربا').nth(1).waitFor({ timeout: 60_000 });
  await settled(page);
  expect(sent).toEqual([]);
  // What looks like a tag is text.
  expect(await page.locator('main img').count()).toBe(0);
  await seen.end();
});

test('what is exported for the web counts in code points, and quotes the article', async () => {
  const base = inject('site');
  const added = await fetch(`${base}/api/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ text: TEXT, title: 'صياد 🐟 يشكو', outlet: 'صدى الغيم', date: '2026-07-30' }),
  });
  expect(added.status).toBe(201);
  const exported = await fetch(`${base}/api/v1/export?${new URLSearchParams({ form: 'jsonld', q: 'خمسة عشر قاربا' })}`);
  const selectors: { readonly exact: string; readonly start: number; readonly end: number }[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      const { selector } = value as { readonly selector?: unknown };
      if (Array.isArray(selector)) {
        const fields = Object.assign({}, ...(selector as readonly object[])) as {
          exact?: string;
          start?: number;
          end?: number;
        };
        const { exact, start, end } = fields;
        if (exact !== undefined && start !== undefined && end !== undefined) selectors.push({ exact, start, end });
      }
      for (const one of Object.values(value)) walk(one);
    }
  };
  walk(JSON.parse(await exported.text()));
  const points = [...TEXT];
  const mine = selectors.filter(({ exact }) => TEXT.includes(exact));
  expect(mine.length).toBeGreaterThan(0);
  // Behind the fish, code points and UTF-16 units part.
  expect(mine.some(({ exact, start }) => TEXT.indexOf(exact) !== start)).toBe(true);
  for (const { exact, start, end } of mine) expect(points.slice(start, end).join('')).toBe(exact);
});
