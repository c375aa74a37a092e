/** The app without a mouse, on a Latin and on an Arabic keyboard: from the boxes to a record and back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { article } from './addresses.ts';
import { type Layout, press } from './keyboard.ts';
import { settled, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The place in the list of the result that has the focus; 0 where none has. */
const place = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset') ?? 0));
const chosen = (page: Page): string | null => new URL(page.url()).searchParams.get('statement');

/** The statement that is chosen once it is another, and the page shows it. */
async function changed(page: Page, before: string | null): Promise<string | null> {
  await expect.poll(() => chosen(page)).not.toBe(before);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return chosen(page);
}

describe.each<Layout>(['latin', 'arabic'])('on a keyboard with a layout that is %s', (layout) => {
  test('/ goes to the boxes, Enter asks, j and k go through the results, Enter opens one, Esc leads back', async () => {
    const seen = await visit(browser, '/');
    const { page } = seen;
    await press(page, 'Slash', layout);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.insertText('الشهباني');
    await page.keyboard.press('Enter');
    await page.waitForURL(/what=/u);
    await page.locator('[role=listitem]').first().waitFor();
    await page.locator('.results[aria-busy=false]').waitFor();
    await settled(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const [code, expected] of [
      ['KeyJ', 1],
      ['KeyJ', 2],
      ['KeyK', 1],
    ] as const) {
      await press(page, code, layout);
      await expect.poll(() => place(page)).toBe(expected);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/.+statement=/u);
    // The address changes before the screen does.
    await page.locator('.printed-text').waitFor();
    await settled(page);
    const opened = chosen(page);
    await page.keyboard.press('Escape');
    expect(await changed(page, opened)).toBeNull();
    await page.keyboard.press('Escape');
    await page.waitForURL(/what=/u);
    await seen.end();
  });

  test('n and p go through the statements of an article', async () => {
    const seen = await visit(browser, `/articles/${await article('الشهباني من غرانهولم')}`);
    const { page } = seen;
    await press(page, 'KeyN', layout);
    const first = await changed(page, null);
    await press(page, 'KeyN', layout);
    const second = await changed(page, first);
    expect(second).not.toBeNull();
    await press(page, 'KeyP', layout);
    expect(await changed(page, second)).toBe(first);
    await seen.end();
  });

  test('? lists the keys with both letters, Esc closes the list', async () => {
    const seen = await visit(browser, `/?${new URLSearchParams({ who: 'الشهباني' })}`);
    const { page } = seen;
    await page.locator('[role=listitem]').first().waitFor();
    await press(page, 'Shift+Slash', layout);
    const list = page.getByRole('dialog');
    await list.waitFor();
    const words = (await list.textContent()) ?? '';
    for (const letter of ['J', 'ت', 'K', 'ن']) expect(words).toContain(letter);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await seen.end();
  });

  test('letters that are typed stay letters', async () => {
    const seen = await visit(browser, '/');
    const { page } = seen;
    await press(page, 'Slash', layout);
    await press(page, 'KeyJ', layout);
    const typed = await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);
    expect(typed).toBe(layout === 'latin' ? 'j' : 'ت');
    await seen.end();
  });
});

test('the head and the sections are reached with Tab, and what has the focus shows it', async () => {
  const seen = await visit(browser, '/help');
  const { page } = seen;
  const reached: string[] = [];
  for (let i = 0; i < 24; i++) {
    await page.keyboard.press('Tab');
    const { name, shown } = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return { name: '', shown: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const around = at.closest('form,search') ?? at;
      const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return {
        name: `${at.getAttribute('aria-label') ?? ''} ${at.textContent ?? ''} ${at.getAttribute('name') ?? ''}`,
        shown:
          ring || getComputedStyle(around).outlineStyle !== 'none' || getComputedStyle(around).boxShadow !== 'none',
      };
    });
    reached.push(name);
    expect([name, shown]).toEqual([name, true]);
  }
  for (const word of ['English', 'مساعدة', 'بحث']) expect(reached.join(' | ')).toContain(word);
  await seen.end();
});
