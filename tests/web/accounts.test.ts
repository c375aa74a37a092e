/** A server with accounts in the browser: its door, who may do what, tokens, users and the log. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '../../src/server/index.ts';
import { launchChromium } from '../chromium.ts';
import { violations } from './axe.ts';
import { type Site, type SiteUser, startSite } from './site.ts';
import { type Language, settled, type Theme, type Visit, visit, type VisitOptions } from './visit.ts';

const PASSWORD = 'a harbour behind nine hills';
const USERS: readonly SiteUser[] = [
  { name: 'salwa', role: 'admin', password: PASSWORD },
  { name: 'هدى', role: 'editor', password: PASSWORD },
  { name: 'rami', role: 'reader', password: PASSWORD },
];
/** What a browser notes of itself where the server does not know who asks. */
const TURNED_AWAY = /status of 40[13]/u;
/** Pictures for whoever looks at them; MUSNAD_PICTURES names the folder. */
const PICTURES = process.env['MUSNAD_PICTURES'];

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ long: false, users: USERS }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = (path: string, options: VisitOptions = {}): Promise<Visit> =>
  visit(browser, path, { base: site.base, expected: TURNED_AWAY, ...options });

const WORDS = {
  ar: { name: 'الاسم', password: 'كلمة المرور', signIn: 'ادخل', signOut: 'اخرج' },
  en: { name: 'Name', password: 'Password', signIn: 'Sign in', signOut: 'Sign out' },
} as const;

async function signIn(page: Page, name: string, password = PASSWORD, language: Language = 'ar'): Promise<void> {
  const words = WORDS[language];
  const form = page.locator('form').filter({ has: page.locator('[autocomplete=current-password]') });
  await form.getByLabel(words.name).fill(name);
  await form.getByLabel(words.password).fill(password);
  await form.getByRole('button', { name: words.signIn }).click();
}

async function signedIn(path: string, name: string, options: VisitOptions = {}): Promise<Visit> {
  const seen = await open(path, options);
  await signIn(seen.page, name, PASSWORD, options.language);
  await seen.page.locator('[autocomplete=username]').waitFor({ state: 'detached' });
  await settled(seen.page);
  return seen;
}

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** An article of the example world, as somebody who is signed in sees it. */
async function anArticle(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/v1/search?unit=statement&limit=1');
    const { items } = (await answer.json()) as { items: { article: { id: string } }[] };
    return `/articles/${items[0]?.article.id}`;
  });
}

describe('the door', () => {
  test('whoever has not signed in sees the form at whatever address, and after it what the address says', async () => {
    const seen = await open('/collections');
    const { page } = seen;
    expect(await page.locator('main h1').textContent()).toBe('تسجيل الدخول');
    expect(await page.locator('main').textContent()).not.toContain('أنشئ');
    await signIn(page, 'هدى');
    await expect.poll(() => page.locator('main h1').textContent()).toBe('ملفات');
    expect(new URL(page.url()).pathname).toBe('/collections');
    await seen.end();
  });

  test('a wrong password is told beside the field, and lets nobody in', async () => {
    const seen = await open('/');
    const { page } = seen;
    await signIn(page, 'rami', 'not the password of rami');
    const alert = page.locator('main [role=alert]');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/كلمة المرور|الاسم/u);
    expect(await page.getByLabel('كلمة المرور').getAttribute('aria-describedby')).toBe(await alert.getAttribute('id'));
    expect(await page.locator('main h1').textContent()).toBe('تسجيل الدخول');
    await pictured(page, 'wrong-password');
    await signIn(page, 'rami');
    await expect.poll(() => page.locator('main h1').textContent()).not.toBe('تسجيل الدخول');
    await seen.end();
  });

  test('a session that ended is taken up where one was: what was typed stays', async () => {
    const seen = await signedIn('/collections', 'هدى');
    const { page } = seen;
    const name = page.locator('main input').first();
    await name.fill('ملف الجسور');
    // Ended at the server, as after hours of quiet.
    const accounts = openAccounts(site.ledger);
    const user = await accounts.userNamed('هدى');
    for (const session of await accounts.store.sessionsOf(user.id)) await accounts.store.endSession(session.id);
    await accounts.close();
    await page.locator('main form button[type=submit]').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('heading').textContent()).toBe('انتهت جلستك');
    expect(await violations(page)).toEqual([]);
    await pictured(page, 'session-ended');
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(1);
    await signIn(page, 'هدى');
    await dialog.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('ملف الجسور');
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/\/collections\/[0-9A-Z]{26}$/u);
    await expect.poll(() => page.locator('main h1').textContent()).toBe('ملف الجسور');
    await seen.end();
  });

  test('who signs out leaves nothing behind on the screen', async () => {
    const seen = await signedIn('/settings', 'rami');
    const { page } = seen;
    await page.getByRole('button', { name: 'اخرج' }).click();
    await expect.poll(() => page.locator('main h1').textContent()).toBe('تسجيل الدخول');
    await page.goBack().catch(() => null);
    await page.goto(`${site.base}/`);
    await settled(page);
    expect(await page.locator('[role=listitem]').count()).toBe(0);
    await seen.end();
  });
});

describe('roles', () => {
  const offered = async (page: Page): Promise<readonly string[]> =>
    (await page.locator('main button, main a.button').allTextContents()).map((text) => text.trim());

  test.each([
    ['rami', false],
    ['هدى', true],
  ] as const)('%s is offered to change things: %s', async (name, may) => {
    const seen = await signedIn('/', name);
    const { page } = seen;
    const has = async (path: string, words: RegExp): Promise<boolean> => {
      await page.goto(`${site.base}${path}`);
      await settled(page);
      if (may) await expect.poll(async () => (await offered(page)).some((text) => words.test(text))).toBe(true);
      return (await offered(page)).some((text) => words.test(text));
    };
    expect(await has('/?what=الميناء', /نبّهني|تنبيه/u)).toBe(may);
    expect(await has('/collections', /أنشئ|اصنع/u)).toBe(may);
    expect(await has('/alerts', /أنشئ تنبيها/u)).toBe(may);
    expect(await has('/feeds', /أضف|تابع/u)).toBe(may);
    expect(await has('/review', /ارفض|صحيح|اقبل/u)).toBe(may);
    await page.goto(`${site.base}${await anArticle(page)}`);
    await page.locator('.record-head').first().click();
    await page.locator('.record[data-open]').waitFor();
    if (may) await page.locator('.record-tools > button').nth(2).waitFor();
    const tools = await page.locator('.record-tools').textContent();
    expect(/صحّح|ارفض/u.test(tools ?? '')).toBe(may);
    await page.keyboard.press('c');
    if (may) await page.locator('.correct').waitFor();
    expect((await page.locator('.correct').count()) > 0).toBe(may);
    await page.goto(`${site.base}/settings`);
    await settled(page);
    expect(await page.locator('main').textContent()).not.toContain('المستخدمون');
    await seen.end();
  });
});

describe('settings', () => {
  test('a token is made, works once its secret is taken, and works no more once it is revoked', async () => {
    const seen = await signedIn('/settings', 'rami', { language: 'en' });
    const { page } = seen;
    await page.getByLabel('What for?').fill('wire desk');
    await page.getByRole('button', { name: 'Make', exact: true }).click();
    const secret = (await page.locator('.secret code').textContent()) ?? '';
    expect(secret).toMatch(/^musnad_/u);
    const withToken = (): Promise<number> =>
      fetch(`${site.base}/api/v1/search`, { headers: { authorization: `Bearer ${secret}` } }).then(
        ({ status }) => status,
      );
    expect(await withToken()).toBe(200);
    await pictured(page, 'token-made');
    await page.reload();
    await settled(page);
    await page.getByText('wire desk').waitFor();
    expect(await page.locator('main').textContent()).not.toContain(secret);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('wire desk').waitFor({ state: 'detached' });
    expect(await withToken()).toBe(401);
    await seen.end();
  });

  test('an admin adds a user, gives another role, takes away; the log has all of it', async () => {
    const seen = await signedIn('/settings', 'salwa', { expected: /status of 4\d\d/u });
    const { page } = seen;
    const users = page.locator('section').filter({ has: page.getByRole('heading', { name: 'المستخدمون' }) });
    await users.getByLabel('الاسم').fill('كمال');
    await users.getByLabel('كلمة المرور').fill('short');
    await users.getByRole('button', { name: 'أضف مستخدما' }).click();
    await page.locator('.toast[data-tone=trouble]').first().waitFor();
    await users.getByLabel('كلمة المرور').fill('a lantern over seven bridges');
    await users.getByRole('button', { name: 'أضف مستخدما' }).click();
    const row = users.locator('li').filter({ hasText: 'كمال' });
    await row.waitFor();
    await row.getByRole('combobox').selectOption('editor');
    await expect
      .poll(async () => {
        await page.reload();
        await settled(page);
        return row.getByRole('combobox').inputValue();
      })
      .toBe('editor');
    await row.getByRole('button', { name: 'احذف' }).click();
    await row.getByRole('button', { name: /كمال/u }).click();
    await row.waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    const log = page.locator('section').filter({ has: page.getByRole('heading', { name: 'سجل الأعمال' }) });
    await log.locator('tbody tr').first().waitFor();
    const rows = (await log.locator('tbody tr').allTextContents()).slice(0, 12).join('\n');
    expect(rows).toContain('salwa');
    expect(rows).toMatch(/حذف مستخدم[\s\S]*تغيير دور مستخدم \(محرر\)[\s\S]*إضافة مستخدم \(قارئ\)/u);
    expect(rows).not.toMatch(/user\.|session\.|done/u);
    await pictured(page, 'users-and-log');
    await seen.end();
  });

  test('what may not be done says so, and nothing is lost: the last admin stays', async () => {
    const seen = await signedIn('/settings', 'salwa', { expected: /status of 4\d\d/u });
    const { page } = seen;
    const users = page.locator('section').filter({ has: page.getByRole('heading', { name: 'المستخدمون' }) });
    const row = users.locator('li').filter({ hasText: 'salwa' });
    await row.getByRole('combobox').selectOption('reader');
    await page.locator('.toast[data-tone=trouble]').first().waitFor();
    await expect.poll(() => row.getByRole('combobox').inputValue()).toBe('admin');
    await seen.end();
  });
});

describe.each<Language>(['ar', 'en'])('accessible in %s', (language) => {
  test.each<Theme>(['light', 'dark'])('%s', async (theme) => {
    const seen = await open('/settings', { language, theme });
    const { page } = seen;
    await page.locator('[autocomplete=username]').waitFor();
    expect(await violations(page)).toEqual([]);
    await pictured(page, `door-${language}-${theme}`);
    await signIn(page, 'salwa', PASSWORD, language);
    await page.locator('table tbody tr').first().waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await pictured(page, `settings-${language}-${theme}`);
    await seen.end();
  });
});
