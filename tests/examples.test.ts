/** The examples run, and the pages show them and their output as they are. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fill, PAGES, shown } from '../docs/fill.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.mjs'));
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

test.each(EXAMPLES)('examples/%s runs quietly and is shown with its output', (name) => {
  const printed = execFileSync(process.execPath, [join(ROOT, 'examples', name)], { encoding: 'utf8' });
  expect(printed.trim()).not.toBe('');
  const pages = PAGES.flatMap((page) => shown(read(page)));
  expect(pages).toEqual(expect.arrayContaining([`examples/${name}`, `node examples/${name}`]));
});

test.each(PAGES)('%s shows files and output as they are (else: npm run docs)', (page) => {
  expect(read(page)).toBe(fill(read(page)));
});

test.each([
  ['read.mjs', ['سليم العطار', 'الرصيف الجديد سيُفتح مطلع الشهر المقبل', 'هدى القيسي', 'العمل يجري ليلاً ونهاراً']],
  ['chain.mjs', ['speaker: العطار', 'document: ', 'received: ']],
  ['own-lexicon.mjs', ['without the row: 0', 'with the row: 1']],
  ['explain.mjs', ['s1: ', 'not «ويذكر»']],
  ['text.mjs', ['الحُكومـة', 'الأسعارُ ثابتة']],
])('examples/%s prints what it is there to show', (name, parts) => {
  const printed = execFileSync(process.execPath, [join(ROOT, 'examples', name)], { encoding: 'utf8' });
  for (const part of parts) expect(printed).toContain(part);
});
