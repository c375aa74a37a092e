/**
 * What tools that mark Arabic text got wrong for years, as tests: letters come apart under marks, words change places, offsets drift, «3-1» turns
 * round, long texts take half a minute, arrow keys go the wrong way.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type Address, article, SCREENS, screens, statement } from './addresses.ts';
import { inkApart } from './ink.ts';
import { LONG_TITLE } from './long-article.ts';
import { ask, settled, visit } from './visit.ts';

const INVISIBLE = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

let browser: Browser;
let addresses: readonly Address[];
let speech: { readonly id: string; readonly article: string };
beforeAll(async () => {
  browser = await launchChromium();
  addresses = await screens();
  speech = await statement({ who: 'الشهباني', what: 'رصيفا', sort: 'oldest' });
});
afterAll(() => browser?.close());

/** The boxes of all words of the article as printed, to a hundredth of a pixel, in the order of the text. */
function wordBoxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes: string[] = [];
    for (const line of document.querySelectorAll('.printed [data-at]')) {
      const node = line.firstChild;
      if (!(node instanceof Text)) continue;
      for (const { index, 0: word } of node.data.matchAll(/\S+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        for (const { x, y, width } of range.getClientRects())
          boxes.push(`${word} ${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)}`);
      }
    }
    return boxes;
  });
}

/** 1 where the 2 of «2-1» stands to the left of the 1, -1 where to the right, 0 where there is no score. */
function scoreOrder(inside: string): number {
  const root = document.querySelector(inside);
  if (root === null) return 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.textContent ?? '').indexOf('2-1');
    if (at < 0) continue;
    const [two = 0, one = 0] = [at, at + 2].map((place) => {
      const range = document.createRange();
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      return range.getBoundingClientRect().x;
    });
    return Math.sign(one - two);
  }
  return 0;
}

/** What is selected, by way of the clipboard. */
async function copiedFrom(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+C');
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('');
  return read();
}

const marks = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

describe('1. a word is never cut under a mark', () => {
  test('words stand where they stand without marks, as wide as without', async () => {
    const seen = await visit(browser, `/articles/${speech.article}?statement=${speech.id}`);
    const { page } = seen;
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect(await marks(page)).toBeGreaterThan(20);
    const marked = await wordBoxes(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(marked.length).toBeGreaterThan(100);
    expect(await wordBoxes(page)).toEqual(marked);
    await seen.end();
  });

  test('no mark is an element: each paragraph is one text, be it marked ten times', async () => {
    const seen = await visit(browser, `/articles/${speech.article}`);
    const children = await seen.page.evaluate(() =>
      [...document.querySelectorAll('.printed [data-at]')].map(({ childNodes }) =>
        [...childNodes].map(({ nodeType }) => nodeType),
      ),
    );
    expect(children.length).toBeGreaterThan(5);
    for (const kinds of children) expect(kinds.length <= 1 && kinds.every((kind) => kind === 3)).toBe(true);
    await seen.end();
  });

  test('the ink of a word is the same where a mark begins in the midst of it', async () => {
    const seen = await visit(browser, `/articles/${speech.article}`);
    const { page } = seen;
    await page.evaluate(() => CSS.highlights.clear());
    const line = page.locator('.printed-text p[data-at]').first();
    const plain = await line.screenshot();
    await page.evaluate(() => {
      const node = document.querySelector('.printed-text p[data-at]')?.firstChild;
      if (!(node instanceof Text)) throw new Error('no text');
      const part = new Highlight();
      for (const { index, 0: word } of node.data.matchAll(/\S{5,}/gu)) {
        const range = document.createRange();
        range.setStart(node, index + 2);
        range.setEnd(node, index + word.length - 1);
        part.add(range);
      }
      CSS.highlights.set('said-told', part);
    });
    const marked = await line.screenshot();
    expect(marked.equals(plain)).toBe(false);
    expect(await inkApart(browser, plain, marked)).toBeLessThan(0.05);
    // The same words cut where the marks begin: what this test is there to see.
    await page.evaluate(() => {
      CSS.highlights.clear();
      const node = document.querySelector('.printed-text p[data-at]')?.firstChild;
      if (node instanceof Text) node.data = node.data.replace(/(\S\S)(\S{3,})/gu, '$1\u200c$2');
    });
    expect(await inkApart(browser, plain, await line.screenshot())).toBeGreaterThan(0.1);
    await seen.end();
  });
});

describe('2. what comes from the data has a direction of its own', () => {
  test.each(SCREENS)(
    'in the English interface every Arabic word stands in an element that says so: %s',
    async (name) => {
      const { path } = addresses.find((one) => one.name === name) ?? { path: '/missing' };
      const seen = await visit(browser, path, { language: 'en' });
      const strays = await seen.page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (parent === null || !/[\u0621-\u064a]/u.test(node.textContent ?? '')) continue;
          if (parent.closest('script,style,svg') !== null || !parent.checkVisibility()) continue;
          // A whole button in Arabic, and what characters isolate, have nothing beside them to change places with.
          const bare = (node.textContent ?? '').replace(/\u2068[^\u2068\u2069]*\u2069/gu, '');
          const alone = parent.lang === 'ar' && getComputedStyle(parent).display !== 'inline';
          if (alone || !/[\u0621-\u064a]/u.test(bare)) continue;
          const own = parent.closest('[dir],bdi');
          if (own === null || own === document.documentElement) {
            found.push(parent.outerHTML.slice(0, 120));
            continue;
          }
          const { unicodeBidi, display } = getComputedStyle(own);
          if (display === 'inline' && !/isolate|plaintext/.test(unicodeBidi))
            found.push(`not isolated: ${own.outerHTML.slice(0, 120)}`);
        }
        return found;
      });
      expect(strays).toEqual([]);
      await seen.end();
    },
  );

  test('the page’s direction does not turn the article round', async () => {
    const directions: (readonly string[])[] = [];
    for (const language of ['ar', 'en'] as const) {
      const seen = await visit(browser, `/articles/${speech.article}`, { language });
      directions.push(
        await seen.page.evaluate(() =>
          [...document.querySelectorAll('.printed [data-at]')].map((line) => getComputedStyle(line).direction),
        ),
      );
      await seen.end();
    }
    expect(directions[1]).toEqual(directions[0]);
    expect(new Set(directions[0])).toEqual(new Set(['rtl']));
  });
});

describe('3. offsets', () => {
  test('every mark on the page quotes what the record says', async () => {
    const seen = await visit(browser, `/articles/${speech.article}`);
    await seen.page.waitForFunction(() => CSS.highlights.size > 0);
    const marked = await seen.page.evaluate(() => {
      const texts: Record<string, string[]> = {};
      for (const [name, highlight] of CSS.highlights) {
        const all: string[] = [];
        highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
          const copy = document.createRange();
          copy.setStart(startContainer, startOffset);
          copy.setEnd(endContainer, endOffset);
          all.push(copy.toString());
        });
        texts[name] = all;
      }
      return texts;
    });
    const { items } = await ask<{
      readonly items: readonly {
        readonly words: { readonly cue: string | null; readonly content: readonly string[] } | null;
      }[];
    }>(`/articles/${speech.article}/statements`);
    expect([...(marked['cue'] ?? [])].sort()).toEqual(items.flatMap(({ words }) => words?.cue ?? []).sort());
    const said = Object.entries(marked).flatMap(([name, texts]) => (name.startsWith('said-') ? texts : []));
    expect(said.sort()).toEqual(items.flatMap(({ words }) => words?.content ?? []).sort());
    await seen.end();
  });
});

describe('4. numbers and the clipboard', () => {
  test('«2-1» keeps its order: in the article and in results, whatever the interface speaks, as in a line by itself', async () => {
    const id = await article('هدف في الوقت القاتل');
    const page = await browser.newPage();
    await page.setContent('<p dir="rtl">منح فريقه الفوز على الجلنار 2-1، مساء الأربعاء</p>');
    const alone = await page.evaluate(scoreOrder, 'p');
    await page.close();
    expect(alone).not.toBe(0);
    for (const language of ['ar', 'en'] as const)
      for (const path of [`/articles/${id}`, `/?${new URLSearchParams({ q: 'البيطري "2-1"', unit: 'article' })}`]) {
        const seen = await visit(browser, path, { language });
        // Nought until what holds the score stands on the page, and again while it is drawn anew.
        await expect
          .poll(() => seen.page.evaluate(scoreOrder, 'main'), { timeout: 10_000, message: `${language} ${path}` })
          .toBe(alone);
        await seen.end();
      }
  });

  test('what is copied is the text in its logical order, without invisible marks', async () => {
    const id = await article('هدف في الوقت القاتل');
    const { text } = await ask<{ readonly text: string }>(`/articles/${id}`);
    const seen = await visit(browser, `/articles/${id}`);
    const { page } = seen;
    await page.evaluate(() => {
      const body = document.querySelector('.printed-text');
      if (body !== null) getSelection()?.selectAllChildren(body);
    });
    const copied = await copiedFrom(page);
    const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();
    expect(plain(copied)).toBe(plain(text));
    expect(copied).not.toMatch(INVISIBLE);
    await seen.end();
  });

  test('names and outlets copied from results bring no invisible marks either', async () => {
    const seen = await visit(browser, `/?${new URLSearchParams({ who: 'الشهباني', what: 'المضيق' })}`);
    const { page } = seen;
    await page.locator('[role=listitem]').first().waitFor();
    await settled(page);
    let copied = '';
    // The list may be drawn anew between choosing and copying: then there is nothing chosen, and it is chosen again.
    await expect
      .poll(
        async () => {
          await page.evaluate(() => {
            const hit = document.querySelector('[role=listitem]');
            if (hit !== null) getSelection()?.selectAllChildren(hit);
          });
          await page.keyboard.press('Control+C');
          copied = await page.evaluate(() => navigator.clipboard.readText());
          return copied;
        },
        { timeout: 10_000 },
      )
      .toContain('الشهباني');
    expect(copied).not.toMatch(INVISIBLE);
    await seen.end();
  });
});

describe('5. 200 kB with two thousand statements', () => {
  test('open, marked, to the last line', async () => {
    const id = await article(LONG_TITLE);
    const seen = await visit(browser, `/articles/${id}`);
    const { page } = seen;
    await page.waitForFunction(() => (CSS.highlights.get('cue')?.size ?? 0) > 1500, undefined, { timeout: 30_000 });
    expect(await marks(page)).toBeGreaterThan(3000);
    const last = page.locator('.printed-text p[data-at]').last();
    await last.scrollIntoViewIfNeeded();
    expect(await last.isVisible()).toBe(true);
    await seen.end();
  });
});

describe('6. arrow keys go where they point', () => {
  test('also before the records have come, and what was chosen stays when they come', async () => {
    const seen = await visit(browser, '/help');
    const { page } = seen;
    let come: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/statements', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${inject('site')}/articles/${speech.article}`);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    const before = await tabs.first().textContent();
    await tabs.first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    come();
    await expect.poll(() => tabs.first().textContent()).not.toBe(before);
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await tabs.nth(1).evaluate((tab) => tab === document.activeElement)).toBe(true);
    await seen.end();
  });

  test.each([
    ['ar', 'ArrowLeft'],
    ['en', 'ArrowRight'],
  ] as const)('in %s the next tab is on %s', async (language, key) => {
    const seen = await visit(browser, `/articles/${speech.article}`, { language });
    const { page } = seen;
    const tabs = page.getByRole('tab');
    await settled(page);
    await tabs.first().focus();
    await page.keyboard.press(key);
    await expect.poll(() => tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    await seen.end();
  });
});
