/**
 * Takes the README's picture anew: the example article as the command's own page, one statement chosen.
 *
 * Run: `npm run docs:picture`, after `npm run build`, on a system with an Arabic font (Debian: fonts-noto-core).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'musnad-picture-'));
const page = join(folder, 'harbour.html');
const named = ['--outlet', 'الشراع', '--date', '2025-03-10', '--lang', 'ar', '--output', page];
const command = [join(ROOT, 'dist/cli/main.js'), 'read', 'harbour.txt', ...named];
execFileSync(process.execPath, command, { cwd: join(ROOT, 'examples/articles') });

const executablePath = process.env['MUSNAD_CHROMIUM'] ?? (await sparticuz.executablePath());
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 1180, height: 980 }, deviceScaleFactor: 1.5 });
await tab.goto(pathToFileURL(page).href);
// The third statement came through a document.
await tab.click('#a1-s3 button');
await tab.evaluate('scrollTo(0, 0)');
await tab.screenshot({ path: join(ROOT, 'docs/images/harbour.png') });
await browser.close();
rmSync(folder, { recursive: true });
