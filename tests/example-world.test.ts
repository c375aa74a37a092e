/** `musnad example` with the command as it is built: the ledger that it makes gives every answer something to show. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorJudge } from '../src/desk/index.ts';
import { type Ledger, openLedger } from '../src/ledger/index.ts';
import { comparedEvents, type ComparedEvent, eventThread } from '../src/relate/index.ts';

const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

let folder: string;
let path: string;
let report: Readonly<Record<string, number>>;
let ledger: Ledger;

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [COMMAND, ...args, '--ledger', path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(async () => {
  if (!existsSync(COMMAND)) throw new Error('nothing to run; run: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'musnad-example-'));
  path = join(folder, 'example.ledger');
  report = JSON.parse(run('example', '--json'));
  ledger = await openLedger(path, { judge: actorJudge(), readOnly: true });
});

afterAll(async () => {
  await ledger?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('keeps more than forty articles and three hundred statements; none fails', () => {
  expect(report['added']).toBeGreaterThanOrEqual(40);
  expect(report['revision']).toBe(1);
  expect(report['statements']).toBeGreaterThanOrEqual(300);
  expect(report['failed']).toBe(0);
});

test('a saved page is among them, without what stands around its article', async () => {
  const found = await articlesOf();
  const page = found.find(({ canonicalUrl }) => canonicalUrl?.endsWith('/thorvald-rasalsarw'));
  expect(page).toMatchObject({ outlet: 'قناة السنبلة', date: expect.stringContaining('2026-07-28') });
  expect(page?.text).not.toMatch(/الأكثر قراءة|البث المباشر|جميع الحقوق/);
});

test('every span quotes its article', () => {
  expect(JSON.parse(run('verify', '--json'))).toMatchObject({ found: 0 });
});

test('has families that several outlets carry, and denials of what was said', async () => {
  const sizes = new Map<string, number>();
  const denials = new Set<string>();
  for (const { id } of await articlesOf())
    for (const { id: statement } of await ledger.statementsOf(id)) {
      const family = await ledger.relations.familyOf(statement);
      if (family !== null) sizes.set(family.id, family.members.length);
      for (const { kind, earlier, later } of await ledger.relations.threadsOf(statement))
        if (kind === 'denial') denials.add(`${earlier} ${later}`);
    }
  expect([...sizes.values()].filter((size) => size >= 3).length).toBeGreaterThanOrEqual(10);
  expect(denials.size).toBeGreaterThanOrEqual(3);
});

test('whoever was invited came', async () => {
  const events: ComparedEvent[] = [];
  for (const article of await articlesOf()) {
    const reading = await ledger.reading(article.id);
    if (reading !== null) events.push(...comparedEvents({ ...article, title: article.title ?? undefined }, reading));
  }
  const links = events.flatMap((earlier) =>
    events.map((later) => (earlier.article === later.article ? null : eventThread(earlier, later))),
  );
  expect(links.filter((link) => link?.kind === 'invitation-visit').length).toBeGreaterThanOrEqual(1);
});

test('does not go into a ledger that holds articles', () => {
  expect(() => run('example')).toThrow(/MSN-0608/);
});

async function articlesOf(): Promise<readonly NonNullable<Awaited<ReturnType<Ledger['article']>>>[]> {
  const ids = await ledger.articleIds(undefined, 1000);
  const found = await Promise.all(ids.map((id) => ledger.article(id)));
  return found.filter((article) => article !== null);
}
