/**
 * What a desk does all day, in the browser: reviewing by keys, two reviewers held against each other, alerts, collections, putting spans right by
 * mouse and by keys, copying with a citation. On a site of its own with two editors.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { press } from './keyboard.ts';
import { type Site, type SiteUser, startSite } from './site.ts';
import { settled, type Visit, visit, type VisitOptions } from './visit.ts';

const PASSWORD = 'a harbour behind nine hills';
const ADMIN: SiteUser = { name: 'salwa', role: 'admin', password: PASSWORD };
const HUDA: SiteUser = { name: 'هدى', role: 'editor', password: PASSWORD };
const RAMI: SiteUser = { name: 'rami', role: 'editor', password: PASSWORD };

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ long: false, users: [ADMIN, HUDA, RAMI] }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = (path: string, options: VisitOptions = {}): Promise<Visit> =>
  visit(browser, path, { base: site.base, as: HUDA, ...options });

/** Asks the API as whoever has signed in on the page. */
async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.context().request.get(`${site.base}/api/v1${path}`);
  expect([path, answer.status()]).toEqual([path, 200]);
  return (await answer.json()) as Answer;
}

interface Found {
  readonly id: string;
  readonly article: { readonly id: string };
}
/** The first statement that a question finds. */
async function found(page: Page, question: Readonly<Record<string, string>>): Promise<Found> {
  const { items } = await ask<{
    items: { article: { id: string }; statement: { id: string; statement: { part?: string } | null } | null }[];
  }>(page, `/search?${new URLSearchParams({ ...question, unit: 'statement', limit: '10', sort: 'oldest' })}`);
  // In the text, not in a headline.
  const [hit] = items.filter(({ statement }) => statement?.statement != null && statement.statement.part === undefined);
  if (hit?.statement == null) throw new Error(`nothing for ${JSON.stringify(question)}`);
  return { id: hit.statement.id, article: hit.article };
}

const toast = (page: Page): Promise<string> =>
  page
    .locator('.toast')
    .last()
    .textContent()
    .then((text) => text ?? '');

describe('review', () => {
  const scope = `/review?${new URLSearchParams({ q: 'القائل:الشهباني' })}`;
  const now = (page: Page): Promise<string> =>
    page
      .locator('.review-item .review-head a')
      .getAttribute('href')
      .then((href) => href ?? '');
  const moved = async (page: Page, before: string): Promise<string> => {
    await expect.poll(() => now(page)).not.toBe(before);
    return now(page);
  };
  const reviews = async (page: Page, address: string): Promise<readonly { reviewer: string; judgement: string }[]> => {
    const id = new URL(address, site.base).searchParams.get('statement') ?? '';
    return (await ask<{ items: { reviewer: string; judgement: string }[] }>(page, `/reviews?of=${id}`)).items;
  };

  test('next, right, correct, no statement and take back by single keys; progress counts', async () => {
    const seen = await open(scope);
    const { page } = seen;
    await page.locator('.review-item').waitFor();
    const first = await now(page);
    await press(page, 'KeyN', 'arabic');
    const second = await moved(page, first);
    await press(page, 'KeyP', 'arabic');
    expect(await moved(page, second)).toBe(first);
    await page.keyboard.press('a');
    await moved(page, first);
    expect(await reviews(page, first)).toMatchObject([{ reviewer: 'هدى', judgement: 'accept' }]);
    await page.keyboard.press('x');
    const third = await moved(page, second);
    expect(await reviews(page, second)).toMatchObject([{ judgement: 'reject' }]);
    await expect.poll(() => page.locator('.review-progress').textContent()).toContain('حكمت في تصريحين');
    await page.keyboard.press('u');
    expect(await moved(page, third)).toBe(second);
    expect(await reviews(page, second)).toEqual([]);
    await expect.poll(() => page.locator('.review-progress').textContent()).toContain('حكمت في تصريح');
    await page.keyboard.press('c');
    await page.locator('.correct-panel').waitFor();
    await page.locator('.correct-panel').getByText('تهديد', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await moved(page, second);
    expect(await reviews(page, second)).toMatchObject([{ reviewer: 'هدى', judgement: 'correct' }]);
    const id = new URL(second, site.base).searchParams.get('statement') ?? '';
    expect(await ask(page, `/statements/${id}`)).toMatchObject({ statement: { class: 'threat' } });
    await seen.end();
  });

  test('two reviewers: who agrees how far, and where they differ', async () => {
    const huda = await open(scope);
    await huda.page.locator('.review-item').waitFor();
    const same = await now(huda.page);
    await huda.page.keyboard.press('a');
    const other = await moved(huda.page, same);
    await huda.page.keyboard.press('a');
    await moved(huda.page, other);
    await huda.end();
    const rami = await open(`${scope}&scope=second`, { as: RAMI, language: 'en' });
    const { page } = rami;
    for (const [address, key] of [
      [same, 'a'],
      [other, 'x'],
    ] as const) {
      for (let i = 0; i < 12 && (await now(page)) !== address; i++) {
        const before = await now(page);
        await page.keyboard.press('n');
        await moved(page, before);
      }
      expect(await now(page)).toBe(address);
      await page.keyboard.press(key);
      await expect.poll(async () => (await reviews(page, address)).length).toBe(2);
      await page.goto(`${site.base}${scope}&scope=second`);
      await page.locator('.review-item').waitFor();
    }
    await page.goto(`${site.base}/review?tab=agreement`);
    await settled(page);
    await page.getByLabel('First reviewer').selectOption('هدى');
    await page.getByLabel('Second reviewer').selectOption('rami');
    await page.locator('.disagreement').waitFor();
    expect(await page.locator('.figures').textContent()).toContain('50%');
    expect(await page.locator('.disagreement').count()).toBe(1);
    expect(await page.locator('.disagreement a').getAttribute('href')).toBe(other);
    await rami.end();
  });
});

describe('alerts', () => {
  test('of a search: made where one searches, its feeds lead to the news, called otherwise, taken away', async () => {
    const seen = await open(`/?${new URLSearchParams({ what: 'الرصيف' })}`);
    const { page } = seen;
    await page.locator('[role=listitem]').first().waitFor();
    await page.locator('.search-tools button').first().click();
    await page.getByRole('dialog').getByRole('textbox').fill('الأرصفة');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${site.base}/alerts`);
    await settled(page);
    const row = page.locator('.alert').filter({ hasText: 'الأرصفة' });
    await row.waitFor();
    for (const [format, type] of [
      ['Atom', 'application/atom+xml'],
      ['JSON Feed', 'application/feed+json'],
    ] as const) {
      await row.getByRole('button', { name: format }).click();
      await expect.poll(() => toast(page)).toContain('نُسخ');
      const address = await page.evaluate(() => navigator.clipboard.readText());
      const feed = await page.context().request.get(address);
      expect([feed.status(), feed.headers()['content-type']?.split(';')[0]]).toEqual([200, type]);
      expect(await feed.text()).toContain('الأرصفة');
    }
    await row.getByRole('button', { name: 'غيّر الاسم' }).click();
    const field = page.locator('.alert form').getByLabel('الاسم');
    expect(await field.inputValue()).toBe('الأرصفة');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('أرصفة السرو');
    await page.keyboard.press('Enter');
    const renamed = page.locator('.alert').filter({ hasText: 'أرصفة السرو' });
    await renamed.getByRole('heading').waitFor();
    expect(await ask(page, '/alerts')).toMatchObject({ items: [{ name: 'أرصفة السرو' }] });
    await renamed.getByRole('button', { name: 'احذف' }).click();
    await renamed.getByRole('button', { name: 'احذفه حقا' }).click();
    await renamed.waitFor({ state: 'detached' });
    await seen.end();
  });

  test('of a speaker: made from the page of who is watched, under every name', async () => {
    const seen = await open('/');
    const { page } = seen;
    const { items } = await ask<{ items: { kind: string; value: string }[] }>(
      page,
      `/suggest?${new URLSearchParams({ q: 'هالة الشهباني' })}`,
    );
    await page.goto(`${site.base}/actors/${items[0]?.value}`);
    await settled(page);
    await page.getByRole('link', { name: 'نبّهني بجديده' }).click();
    await page.waitForURL(/\/alerts\?/u);
    expect(await page.getByLabel('الاسم', { exact: true }).inputValue()).toBe('هالة الشهباني');
    await page.getByRole('button', { name: 'أنشئ تنبيها' }).click();
    const row = page.locator('.alert').filter({ hasText: 'يتابَع' });
    await row.waitFor();
    expect(await row.getByRole('link', { name: 'هالة الشهباني' }).getAttribute('href')).toBe(
      `/actors/${items[0]?.value}`,
    );
    await seen.end();
  });
});

test('the palette leads to people, outlets and topics by what is typed, with keys alone', async () => {
  const seen = await open('/help');
  const { page } = seen;
  for (const [typed, kind, address] of [
    ['الشهباني', 'شخص', /\/actors\/[0-9A-Z]{26}$/u],
    ['السنبلة', 'وسيلة', /filter=outlet/u],
    ['الموانئ', 'موضوع', /filter=topic/u],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox')).fill(typed);
    const item = page.getByRole('menuitem').filter({ hasText: kind }).first();
    await item.waitFor();
    for (let i = 0; i < 12 && (await item.getAttribute('data-focused')) === null; i++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await seen.end();
});

test('collections: made, put into from the search, a note, exported, taken out, removed', async () => {
  const seen = await open('/collections');
  const { page } = seen;
  await page.getByLabel('اسم الملف').fill('ملف الأرصفة');
  await page.getByLabel('ملاحظة').fill('للعدد القادم');
  await page.getByRole('button', { name: 'أنشئ ملفا' }).click();
  await page.waitForURL(/\/collections\/[0-9A-Z]{26}$/u);
  const address = page.url();
  await expect.poll(() => page.locator('main').textContent()).toContain('هذا الملف فارغ');
  await page.goto(`${site.base}/?${new URLSearchParams({ what: 'الرصيف' })}`);
  const hit = page.locator('[role=listitem]').first();
  await hit.waitFor();
  await settled(page);
  await hit.getByRole('button', { name: 'إلى ملف' }).click();
  await page.getByRole('menuitem', { name: 'ملف الأرصفة' }).click();
  await expect.poll(() => toast(page)).toContain('وُضع في');
  await page.goto(address);
  await settled(page);
  const item = page.locator('.collected');
  await item.waitFor();
  await item.getByRole('button', { name: 'اكتب ملاحظة' }).click();
  await item.getByRole('textbox').fill('يُسأل عنه الوزير');
  await item.getByRole('button', { name: 'احفظ' }).click();
  await page.locator('.collected-note').waitFor();
  await page.reload();
  await settled(page);
  expect(await page.locator('.collected-note').textContent()).toBe('يُسأل عنه الوزير');
  const words = (await item.locator('blockquote').textContent()) ?? '';
  await page.getByRole('button', { name: 'نزّل' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'jsonl', exact: true }).click(),
  ]);
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toContain(words.split(' … ')[0] ?? '-');
  await item.getByRole('button', { name: 'أخرجه من الملف' }).click();
  await item.waitFor({ state: 'detached' });
  // Taking out can be taken back, with its note.
  await page.locator('.toast').getByRole('button', { name: 'أعده' }).click();
  await page.locator('.collected-note').waitFor();
  await page.getByRole('button', { name: 'احذف الملف' }).click();
  await page.getByRole('button', { name: 'احذفه حقا' }).click();
  await page.waitForURL(/\/collections$/u);
  await settled(page);
  expect(await page.locator('main').textContent()).not.toContain('ملف الأرصفة');
  await seen.end();
});

describe('the ends of a span', () => {
  interface Spans {
    readonly statement: { readonly content: readonly { readonly start: number; readonly end: number }[] };
  }

  /** The correcting of a statement's words, opened by keys. */
  async function correcting(page: Page, { id, article }: Found): Promise<Spans['statement']['content'][number]> {
    const { statement } = await ask<Spans>(page, `/statements/${id}`);
    await page.goto(`${site.base}/articles/${article.id}?statement=${id}`);
    await page.locator('.record[data-open] .record-tools > button').nth(2).waitFor();
    await page.keyboard.press('c');
    await page.locator('.correct-spans .button').first().click();
    await page.locator('.handle[data-edge="end"]').last().waitFor();
    const span = statement.content.at(-1);
    if (span === undefined) throw new Error('no words');
    return span;
  }
  const contentOf = async (page: Page, id: string): Promise<Spans['statement']['content']> =>
    (await ask<Spans>(page, `/statements/${id}`)).statement.content;

  test('are dragged with the mouse to where one lets go, kept, and taken back with undo', async () => {
    const seen = await open('/');
    const { page } = seen;
    const one = await found(page, { who: 'الشهباني', what: 'رصيفا' });
    const before = await contentOf(page, one.id);
    const span = await correcting(page, one);
    const target = span.start + Math.floor((span.end - span.start) / 2);
    const handle = page.locator('.handle[data-edge="end"]').last();
    await handle.scrollIntoViewIfNeeded();
    const from = await handle.boundingBox();
    // Where the letter in the middle of the words lies on the screen.
    const to = await page.evaluate((at) => {
      for (const paragraph of document.querySelectorAll<HTMLElement>('.printed-text p[data-at]')) {
        const begins = Number(paragraph.dataset['at']);
        const node = paragraph.firstChild;
        if (!(node instanceof Text) || at < begins || at >= begins + node.length) continue;
        const range = document.createRange();
        range.setStart(node, at - begins);
        range.setEnd(node, at - begins + 1);
        const { left, width, top, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    }, target);
    if (from === null || to === null) throw new Error('not on the screen');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    const at = async (): Promise<number> => Number(await handle.getAttribute('aria-valuenow'));
    await expect.poll(async () => Math.abs((await at()) - target)).toBeLessThanOrEqual(1);
    const now = await at();
    // Whoever has let go moves freely.
    await page.mouse.move(to.x + 200, to.y + 40);
    expect(await at()).toBe(now);
    await page.locator('.correct-spans .button.main').click();
    await expect.poll(async () => (await contentOf(page, one.id)).at(-1)?.end).toBe(now);
    await page.locator('.toast').last().getByRole('button', { name: 'تراجع' }).click();
    await expect.poll(() => contentOf(page, one.id)).toEqual(before);
    await seen.end();
  });

  test('go letter by letter and word by word with keys, the way the text runs', async () => {
    const seen = await open('/');
    const { page } = seen;
    const one = await found(page, { who: 'ثورفالد' });
    const before = await contentOf(page, one.id);
    const span = await correcting(page, one);
    const handle = page.locator('.handle[data-edge="end"]').last();
    const at = async (): Promise<number> => Number(await handle.getAttribute('aria-valuenow'));
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(at).toBeLessThan(span.end);
    const letter = await at();
    await page.keyboard.press('Control+ArrowRight');
    await expect.poll(at).toBeLessThan(letter);
    const word = await at();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(at).toBeGreaterThan(word);
    const there = await at();
    await page.locator('.correct-spans .button.main').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await contentOf(page, one.id)).at(-1)?.end).toBe(there);
    await page.locator('.toast').last().getByRole('button', { name: 'تراجع' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => contentOf(page, one.id)).toEqual(before);
    await seen.end();
  });
});

test.each([
  ['ar', 'انسخ مع الإحالة', 'بالعربية', 'بالإنجليزية'],
  ['en', 'Copy with citation', 'In Arabic', 'In English'],
] as const)(
  'in %s the words are copied with their citation, in Arabic and in English',
  async (language, copy, arabic, english) => {
    const seen = await open('/', { language });
    const { page } = seen;
    const { id, article } = await found(page, { who: 'الشهباني', what: 'رصيفا' });
    const record = await ask<{ words: { content: string[] }; article: { outlet: string; title: string } }>(
      page,
      `/statements/${id}`,
    );
    await page.goto(`${site.base}/articles/${article.id}?statement=${id}`);
    const button = page.locator('.record[data-open]').getByRole('button', { name: copy });
    for (const [way, day] of [
      [arabic, /(?:نيسان|أبريل|أيار|مايو|حزيران|يونيو|تموز|يوليو)/u],
      [english, /(?:April|May|June|July) 2026/u],
    ] as const) {
      await button.click();
      await page.getByRole('menuitem', { name: way, exact: true }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(day);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      for (const part of [record.words.content[0] ?? '-', record.article.outlet, record.article.title, id, 'الشهباني'])
        expect(copied).toContain(part);
      expect(copied).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u);
    }
    await seen.end();
  },
);
