/**
 * Takes the README's pictures of the web app anew: the command serves the example world, a browser goes through it.
 *
 * Run: `npm run docs:pictures`, after `npm run build`. WebP, so that each stays well under 200 kB.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startSite } from '../tests/web/site.ts';

const IMAGES = fileURLToPath(new URL('images/', import.meta.url));
const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 780 };

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly language?: 'ar' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What must be on the page before the picture is taken. */
  readonly shows: string;
}

interface Hit {
  readonly id: string;
  readonly article: { readonly id: string };
}

const site = await startSite({ long: false });
const browser = await chromium.launch({
  executablePath: process.env['MUSNAD_CHROMIUM'] ?? (await sparticuz.executablePath()),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const picture of await pictures()) await take(browser, picture);
} finally {
  await browser.close();
  await site.close();
}

async function ask<Answer>(path: string, parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = await fetch(`${site.base}/api/v1${path}?${new URLSearchParams(parameters)}`);
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return (await answer.json()) as Answer;
}

async function pictures(): Promise<readonly Picture[]> {
  const first = async (parameters: Readonly<Record<string, string>>): Promise<Hit> => {
    const { items } = await ask<{ readonly items: readonly Hit[] }>('/search', parameters);
    const [hit] = items;
    if (hit === undefined) throw new Error(`nothing for ${JSON.stringify(parameters)}`);
    return hit;
  };
  const { items } = await ask<{ readonly items: readonly { readonly value: string }[] }>('/suggest', {
    q: 'هالة الشهباني',
  });
  // Said in a communiqué that an agency took in: a chain of three.
  const chained = await first({ q: 'الوثيقة outlet:"وكالة المضيق للأنباء" via:بيان' });
  const speech = await first({ who: 'الشهباني', what: 'رصيفا', sort: 'oldest' });
  const search = `/?${new URLSearchParams({ who: 'الشهباني', what: 'المضيق' })}`;
  const article = `/articles/${chained.article.id}?statement=${chained.id}`;
  return [
    { name: 'search', path: search, shows: '[role=listitem]' },
    { name: 'article', path: article, shows: 'main .chain-path' },
    { name: 'family', path: `/families/${speech.id}`, language: 'en', shows: 'main h1' },
    { name: 'speaker-dark', path: `/actors/${items[0]?.value ?? ''}`, theme: 'dark', shows: 'main svg' },
    { name: 'phone', path: article, viewport: PHONE, shows: '.printed-text' },
  ];
}

async function take(
  from: Browser,
  { name, path, language = 'ar', theme = 'light', viewport = WIDE, shows }: Picture,
): Promise<void> {
  const context = await from.newContext({
    viewport,
    deviceScaleFactor: 1.5,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('musnad', '${JSON.stringify({ language, theme })}')`);
  const page = await context.newPage();
  await page.goto(`${site.base}${path}`);
  await page.locator(shows).first().waitFor();
  await page.locator('main .waiting').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // What comes into sight is laid out a little later.
  await page.waitForTimeout(1000);
  writeFileSync(join(IMAGES, `${name}.webp`), await webp(page));
  await context.close();
}

async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  return Buffer.from(data, 'base64');
}
