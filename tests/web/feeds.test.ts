/** What is followed: a source that is made, looked at, rested and taken up again; what came, what failed and why; runs with their failures. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type Site, startSite } from './site.ts';
import { settled, visit } from './visit.ts';

const TEXT =
  'قال قبطان المرفأ سالم الحداد إن «السفن عادت إلى الميناء». وأضاف أن الرصيف الجديد سيفتح أمام الشاحنات الأسبوع المقبل، بحسب بيان لمكتبه.';

let site: Site;
let browser: Browser;
let paper: Server;
let address = '';
beforeAll(async () => {
  // A paper with a feed, an article, and a link to a page that is not there.
  paper = createServer(({ url }, response) => {
    if (url === '/feed.xml') {
      const item = (path: string, title: string, body: string): string =>
        `<item><title>${title}</title><link>${address}${path}</link><guid>${path}</guid><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate><description>${body}</description></item>`;
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
      response.end(
        `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>مرسى الغد</title><link>${address}</link>${item('/1', 'السفن تعود', TEXT)}${item('/gone', 'رصيف', 'رصيف جديد...')}</channel></rss>`,
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void paper.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(paper.address() as AddressInfo).port}`;
  [site, browser] = await Promise.all([
    startSite({
      empty: true,
      serve: ['--allow-private', '127.0.0.1'],
      files: {
        'march.jsonl': `${JSON.stringify({ text: TEXT, outlet: 'صدى البحر', date: '2031-03-01' })}\n{"nonsense": 1}\n`,
      },
    }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  paper?.close();
});

test('a source is made, looked at, rested, taken up again, changed and removed', async () => {
  const seen = await visit(browser, '/feeds', { base: site.base });
  const { page } = seen;
  const field = page.getByLabel('عنوان الخلاصة أو خريطة الموقع أو الصفحة');
  // An address runs from left to right, also the one that only shows how: «//:https» is none.
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await field.fill(`${address}/feed.xml`);
  await page.getByLabel('روابط الخلاصة').selectOption('always');
  await page.getByRole('button', { name: 'تابع', exact: true }).click();
  const source = page.locator('.source');
  await source.waitFor();
  // Looked at by the server itself, told by the stream: what came, what failed and why.
  await expect.poll(() => source.textContent(), { timeout: 60_000 }).toMatch(/جديد 2/u);
  const failure = source.locator('.failures li').filter({ hasText: '/gone' });
  await failure.waitFor();
  expect(await failure.textContent()).toMatch(/404/u);
  await source.getByRole('button', { name: 'أوقف' }).click();
  await expect.poll(() => source.getAttribute('data-health')).toBe('resting');
  expect(await source.getByRole('button', { name: /انظر الآن|أعد المحاولة/u }).isDisabled()).toBe(true);
  await source.getByRole('button', { name: 'استأنف' }).click();
  await expect.poll(() => source.getAttribute('data-health')).not.toBe('resting');
  await source.getByRole('link', { name: 'عدّل' }).click();
  const every = source.getByLabel('كم دقيقة بين نظرتين');
  await every.fill('60');
  await source.getByRole('button', { name: 'احفظ' }).click();
  await expect.poll(() => source.textContent()).toContain('كل 60 دقيقة');
  await source.getByRole('button', { name: 'أزل' }).click();
  await source.waitFor({ state: 'detached' });
  await page.locator('.toast').getByRole('button', { name: 'أعده' }).click();
  await source.waitFor();
  await seen.end();
});

test('runs tell what came, and of each what failed and why, with the end of its place', async () => {
  const seen = await visit(browser, '/feeds?tab=runs', { base: site.base });
  const { page } = seen;
  const run = page.locator('.run').filter({ hasText: 'march.jsonl' });
  await run.waitFor();
  expect(await run.textContent()).not.toContain('/tmp/');
  await run.getByRole('link', { name: 'ما تعذر ولماذا' }).click();
  const failure = run.locator('.failures li').first();
  await failure.waitFor();
  expect(await failure.textContent()).toMatch(/march\.jsonl:2/u);
  expect(((await failure.textContent()) ?? '').replace(/\S*march\.jsonl:2/u, '').trim()).toMatch(/[\u0621-\u064a]{3}/u);
  await page.reload();
  await settled(page);
  expect(await failure.isVisible()).toBe(true);
  await seen.end();
});
