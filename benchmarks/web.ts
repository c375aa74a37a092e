/**
 * How long an article of 200 kB with some two thousand statements takes from the address to the last mark, in Chromium against the served ledger:
 *
 *     npm run build && npx tsx benchmarks/web.ts
 */
import sparticuz from '@sparticuz/chromium';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { LONG_TITLE } from '../tests/web/long-article.ts';
import { startSite } from '../tests/web/site.ts';

const TIMES = 5;

const site = await startSite();
const browser = await chromium.launch({
  executablePath: process.env['MUSNAD_CHROMIUM'] ?? (await sparticuz.executablePath()),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const answer = await fetch(`${site.base}/api/v1/search?${new URLSearchParams({ q: LONG_TITLE, unit: 'article' })}`);
  const { items } = (await answer.json()) as {
    readonly items: readonly { readonly article: { readonly id: string } }[];
  };
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const page = await browser.newPage();
    // The app is there already, as it is for whoever comes from the results.
    await page.goto(`${site.base}/help`);
    await page.locator('main h1').waitFor();
    await page.goto(`${site.base}/articles/${items[0]?.article.id ?? ''}`, { waitUntil: 'commit' });
    times.push(
      await page.evaluate<number>(`new Promise((done) => {
        const look = () => {
          const marks = CSS.highlights.get('cue')?.size ?? 0;
          if (marks > 1500) requestAnimationFrame(() => done(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      })`),
    );
    await page.close();
  }
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  console.log(
    `200 kB, two thousand statements: ${sorted[TIMES >> 1] ?? 0} ms from the address to the marks (${sorted.join(', ')})`,
  );
} finally {
  await browser.close();
  await site.close();
}
