/**
 * «Read a text» in a real Chromium: the text is read with the network gone, a page's pictures and scripts are not fetched, and what is downloaded and
 * copied is what was read.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'musnad-web-'));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const TEXT = `الحداد: جسر الرمال آمن
أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن تماما"، نافيا إغلاقه أمام الشاحنات.
وقال الحداد، بحسب بيان لمكتبه، إن السفن ستعود إلى الميناء خلال أسبوع.`;

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let address = '';
const asked: string[] = [];

beforeAll(async () => {
  await build({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'error',
  });
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(`${request.method} ${path}`);
    if (path.startsWith('/api/')) response.writeHead(404).end();
    else if (TYPES[extname(path)] === undefined)
      response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(join(folder, 'index.html')));
    else
      try {
        const file = readFileSync(join(folder, path));
        const policy = { 'content-security-policy': "default-src 'self'" };
        response.writeHead(200, { 'content-type': TYPES[extname(path)], ...policy }).end(file);
      } catch {
        response.writeHead(404).end();
      }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  context = await browser.newContext({ acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  page = await context.newPage();
  await page.goto(`${address}/read`);
  // All that reading takes is here once one text has been read.
  await page.locator('textarea').fill('قال كمال السعدي إن العمل مستمر.');
  await page.locator('form button[type=submit]').last().click();
  await page.locator('.read-row').first().waitFor({ timeout: 60_000 });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function anotherText(): Promise<void> {
  await page.getByText('نص آخر').click();
  await page.locator('textarea').waitFor();
}

test('with the network gone, a text is read, and nothing is asked of anybody', async () => {
  await anotherText();
  await context.setOffline(true);
  const before = asked.length;
  const tried: string[] = [];
  page.on('request', (request) => tried.push(`${request.method()} ${request.url()}`));
  await page.locator('textarea').fill(TEXT);
  await page.locator('form button[type=submit]').last().click();
  await page.locator('.read-row').nth(3).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.locator('.read-row[data-chosen]').waitFor();
  // Two presses, two steps; each is drawn in its turn.
  await expect
    .poll(() => page.locator('.read-row[data-chosen] .read-words').textContent())
    .toBe('جسر الرمال آمن تماما');
  // The stream of what arrives tries to connect again by itself; it carries nothing.
  expect(tried.filter((one) => !one.endsWith('/api/v1/live'))).toEqual([]);
  expect(asked.slice(before)).toEqual([]);
  await context.setOffline(false);
}, 60_000);

test('marks are painted over one undivided text', async () => {
  expect(await page.evaluate("document.querySelector('.passage').childNodes.length")).toBe(1);
  const painted = 'Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, ranges.size]))';
  expect(await page.evaluate(painted)).toMatchObject({ 'passage-content': 1, 'passage-cue': 1, 'passage-source': 1 });
});

test('what is copied has no invisible marks', async () => {
  await page.locator('.read-row[data-chosen] .read-copy').click();
  await page.locator('.toast').first().waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('جسر الرمال آمن تماما');
});

test('it is downloaded as JSON, CSV and a page, written here', async () => {
  for (const [label, start] of [
    ['JSON', '{'],
    ['جدول CSV', '\uFEFF"id"'],
    ['صفحة HTML', '<!doctype html>'],
  ] as const) {
    await page.getByRole('button', { name: 'نزّل' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: label, exact: true }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect([label, text.slice(0, start.length).toLowerCase()]).toEqual([label, start.toLowerCase()]);
    expect(text).toContain('سالم الحداد');
  }
}, 60_000);

test('of a page that is opened the words are taken; its pictures and scripts are not fetched', async () => {
  const file = join(folder, 'bridge.html');
  const [title = '', ...lines] = TEXT.split('\n');
  writeFileSync(
    file,
    `<!doctype html><html><head><meta property="og:site_name" content="مرسى الغد"><meta property="og:title" content="${title}">
<script>fetch('${address}/script-ran')</script><script src="${address}/script.js"></script></head><body><nav>القائمة الرئيسية للموقع</nav>
<article><img src="${address}/pixel.png" onerror="fetch('${address}/error-ran')">${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`,
  );
  await anotherText();
  const before = asked.length;
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.read-row').nth(3).waitFor();
  const text = await page.locator('.passage').textContent();
  expect(text).toBe(`${title}\n\n${lines.join('\n')}`);
  expect(await page.locator('.read-bar').textContent()).toContain('مرسى الغد');
  await page.waitForTimeout(500);
  expect(asked.slice(before).filter((one) => !one.includes('/api/'))).toEqual([]);
}, 60_000);
