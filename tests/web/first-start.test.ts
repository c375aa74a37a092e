/** A first start: an empty ledger says so, offers the example world, and with one click every screen has life. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type Site, startSite } from './site.ts';
import { ask, settled, visit } from './visit.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ empty: true }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('offers the example world, takes it while one waits, and offers it no more', async () => {
  const seen = await visit(browser, '/', { base: site.base });
  const { page } = seen;
  await page.getByRole('button', { name: 'جرّب بعالم المثال' }).click();
  await page.locator('[role=listitem]').first().waitFor({ timeout: 60_000 });
  await settled(page);
  expect(await page.getByRole('button', { name: 'جرّب بعالم المثال' }).count()).toBe(0);
  expect(await ask('/example', site.base)).toEqual({ offered: false });
  await seen.end();
});

test('calls the invented states by their names', async () => {
  const { items } = await ask<{ readonly items: readonly { readonly value: string }[] }>(
    `/suggest?${new URLSearchParams({ q: 'هالة الشهباني' })}`,
    site.base,
  );
  const seen = await visit(browser, `/actors/${items[0]?.value}`, { base: site.base });
  const words = (await seen.page.locator('main').textContent()) ?? '';
  expect(words).toContain('سرمدان');
  expect(words).not.toContain('XSR');
  await seen.end();
  const { items: others } = await ask<{ readonly items: readonly { readonly value: string }[] }>(
    `/suggest?${new URLSearchParams({ q: 'هنريك ثورفالد' })}`,
    site.base,
  );
  const other = await visit(browser, `/actors/${others[0]?.value}`, { base: site.base });
  const offices = (await other.page.locator('.portrait-offices').textContent()) ?? '';
  expect(offices).toContain('أمين عام حلف مضائق');
  expect(offices).not.toMatch(/[a-z]{3}/u);
  await other.end();
});
