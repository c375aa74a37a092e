/** `musnad correct`, `musnad review`, `musnad source` and what leaves as gold and as a workbook, as a person runs them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records, type TestCommand, testCommand } from '../testing/command.ts';

const TEXT = `سفن تنتظر في ميناء الرمال
أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن"، نافيا إغلاق الميناء.
وقال الحداد، بحسب بيان لمكتبه، إن السفن ستعود إلى الميناء خلال أسبوع.`;

let command: TestCommand;
beforeAll(async () => {
  command = await testCommand();
  command.write('bridge.txt', TEXT);
  await command.run(['add', 'bridge.txt', '--date', '2031-03-03', '--outlet', 'مرسى الغد']);
}, 120_000);
afterAll(() => command.remove());

const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { stdout, stderr, code } = await command.run([...args, '--json']);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as T;
};
interface Item {
  readonly id: string;
  readonly version: number;
  readonly article: { readonly id: string } & string;
  readonly statement: { readonly class: string; readonly kind: string; readonly confidence: number };
}
const waiting = async (...more: readonly string[]): Promise<readonly Item[]> =>
  (await json<{ items: readonly Item[] }>('review', 'next', '--limit', '100', ...more)).items;

test('two actors: what there was between them, and how they speak, side by side', async () => {
  command.write(
    'visit.txt',
    `الحداد يلتقي السعدي
التقى وزير النقل سالم الحداد المحافظ كمال السعدي في مدينة الرمال يوم الثلاثاء.
وقال سالم الحداد إن كمال السعدي شريك في بناء الجسر.
ونفى كمال السعدي أن يكون سالم الحداد مخطئا.
وأكد كمال السعدي أن الجسر آمن.`,
  );
  const folder = ['--ledger', 'two.ledger'];
  await command.run(['add', 'visit.txt', '--date', '2031-03-04', '--outlet', 'صدى البحر', ...folder]);
  const told = await command.run(['pair', 'سالم الحداد', 'السعدي', '--lang', 'ar', ...folder]);
  expect(told.code).toBe(0);
  expect(told.stdout).toMatch(/2031-03-04.*لقاء/u);
  expect(told.stdout).toMatch(/التقى وزير النقل سالم الحداد|الحداد يلتقي السعدي/u);
  expect(told.stdout).toContain('شريك في بناء الجسر');
  const { one, other, happenings } = await json<{
    one: { actor: { id: string }; total: number };
    other: { actor: { id: string }; total: number };
    happenings: { tellings: { words: string; article: { outlet: string; text?: string } }[] }[];
  }>('pair', 'سالم الحداد', 'كمال السعدي', ...folder);
  expect([one.total, other.total]).toEqual([1, 1]);
  expect(happenings[0]?.tellings[0]?.article.outlet).toBe('صدى البحر');
  expect(happenings[0]?.tellings[0]?.article.text).toBeUndefined();
  // By id it is the same.
  expect((await command.run(['pair', one.actor.id, other.actor.id, '--lang', 'ar', ...folder])).stdout).toBe(
    told.stdout,
  );
  const compared = await command.run(['compare', one.actor.id, 'السعدي', '--lang', 'en', ...folder]);
  expect(compared.stdout).toMatch(/\b1 +2 {2}statements/u);
  expect(compared.stdout).toMatch(/\b0 +1 .*deny/u);
  const counts = await json<{ counts: { class: { value: string; one: number; other: number }[] } }>(
    ...['compare', one.actor.id, other.actor.id, ...folder],
  );
  expect(counts.counts.class).toContainEqual(expect.objectContaining({ value: 'deny', one: 0, other: 1 }));
  expect((await command.run(['speaker', one.actor.id, ...folder])).stdout).toContain('سالم الحداد');
  const nobody = await command.run(['pair', 'سالم الحداد', 'زهير', '--lang', 'en', ...folder]);
  expect([nobody.code, nobody.stderr.includes('[MSN-0612]')]).toEqual([1, true]);
  expect((await command.run(['pair', 'سالم الحداد'])).code).toBe(2);
}, 120_000);

test('a correction is kept, told with its undo, listed, and taken back', async () => {
  const [item] = await waiting();
  if (item === undefined) throw new Error('nothing waits');
  const told = await command.run(['correct', 'class', item.id, 'زعم', '--author', 'ليان']);
  expect(told.stderr).toContain('[MSN-0660]');
  expect((await json<Item>('show', item.id)).statement.class).toBe('claim');
  const [made] = await json<{ id: string; author: string }[]>('correct', 'list', item.id);
  expect(made?.author).toBe('ليان');
  expect((await command.run(['correct', 'class', item.id, 'deny', '--base', '0'])).stderr).toContain('[MSN-0517]');
  expect((await command.run(['correct', 'undo', made?.id ?? ''])).code).toBe(0);
  expect((await json<Item>('show', item.id)).statement.class).toBe(item.statement.class);
  expect((await command.run(['correct', 'undo', made?.id ?? ''])).stderr).toContain('[MSN-0662]');
  expect((await command.run(['correct', 'class', item.id, 'whatever'])).code).toBe(2);
}, 60_000);

test('spans are given as the words themselves, where these stand once', async () => {
  const [item] = await waiting();
  const id = item?.id ?? '';
  await json('correct', 'span', id, 'content', 'جسر الرمال آمن');
  const { statement } = await json<{ statement: { content: { start: number; end: number }[] } }>('show', id);
  const [span] = statement.content;
  expect(TEXT.slice(TEXT.indexOf('\n') + 1)).toContain('جسر الرمال آمن');
  expect((span?.end ?? 0) - (span?.start ?? 0)).toBe('جسر الرمال آمن'.length);
  expect((await command.run(['correct', 'span', id, 'content', 'الميناء'])).stderr).toContain('[MSN-0664]');
  expect((await command.run(['correct', 'span', id, 'content', 'القطار'])).stderr).toContain('[MSN-0663]');
  expect(await json('correct', 'conflicts')).toEqual([]);
}, 60_000);

test('judgements are counted, two reviewers held against each other, and taken back', async () => {
  const items = await waiting('--reviewer', 'ليان');
  const [one, two] = items;
  if (one === undefined || two === undefined) throw new Error('too few');
  await json('review', 'accept', one.id, '--reviewer', 'ليان');
  await json('review', 'correct', two.id, '--class', 'warn', '--reviewer', 'ليان');
  expect(await waiting('--reviewer', 'ليان')).toHaveLength(items.length - 2);
  expect((await waiting('--reviewer', 'نوح', '--scope', 'second')).map(({ id }) => id).sort()).toEqual(
    [one.id, two.id].sort(),
  );
  await json('review', 'accept', two.id, '--base', '0', '--reviewer', 'نوح');
  const agreement = await command.run(['review', 'agreement', 'ليان', 'نوح', '--lang', 'en']);
  expect(agreement.stdout).toMatch(/judged by both: 1 · agreement 0\.0% · Cohen’s kappa 0\.000/);
  expect(agreement.stdout).toContain(two.id);
  expect((await command.run(['review', 'progress', '--lang', 'en'])).stdout).toMatch(/accepted 1 · corrected 1/);
  await json('review', 'undo', two.id, '--reviewer', 'ليان');
  expect((await json<Item>('show', two.id)).statement.class).toBe(two.statement.class);
  expect((await command.run(['review', 'correct', two.id])).code).toBe(2);
}, 60_000);

test('an added statement is found, and articles that were worked on leave as gold', async () => {
  const [item] = await waiting('--reviewer', 'سلمى');
  const article = item?.article.id ?? '';
  await json('correct', 'add', article, '--content', 'سفن تنتظر', '--class', 'say', '--speaker', 'سالم الحداد');
  const [line] = records((await command.run(['export', '--form', 'gold'])).stdout);
  const { text, statements } = line as unknown as { text: string; statements: { content: [number, number][] }[] };
  expect(statements.map(({ content }) => content.map(([a, b]) => text.slice(a, b)).join(' … '))).toContain('سفن تنتظر');
  expect(records((await command.run(['export', 'القطار', '--format', 'gold'])).stdout)).toEqual([]);
}, 60_000);

test('the workbook is written by its name, and needs one', async () => {
  expect((await command.run(['export', '-o', 'out.xlsx', '--lang', 'ar'])).code).toBe(0);
  const parts = unzipSync(readFileSync(join(command.folder, 'out.xlsx')));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('سالم الحداد');
  expect((await command.run(['export', '--format', 'xlsx'])).stderr).toContain('[MSN-0635]');
}, 60_000);

test('sources are added, rested, listed with what failed, and followed without naming them', async () => {
  const server = createServer((_, response) => void response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  expect((await command.run(['source', 'list'])).stderr).toContain('[MSN-0670]');
  const [added] = await json<{ id: string; every: number }[]>('source', 'add', address, '--every', '1h');
  expect(added?.every).toBe(60);
  expect((await command.run(['source', 'add', 'feed.xml'])).stderr).toContain('[MSN-0606]');
  // The server is inside the network: nothing allowed it.
  const looked = await command.run(['follow', '--looks', '1', '--json']);
  expect(records(looked.stdout)).toMatchObject([{ source: address, added: 0, failed: 1 }]);
  const listed = await command.run(['source', 'list', '--lang', 'en']);
  expect(listed.stdout).toContain(address);
  expect(listed.stdout).toMatch(/private/);
  expect((await command.run(['source', 'rest', address])).code).toBe(0);
  expect(await json<unknown>('source', 'list')).toMatchObject([{ active: false, failing: 1 }]);
  await command.run(['source', 'remove', added?.id ?? '']);
  expect(await json<unknown>('source', 'list')).toEqual([]);
  expect((await command.run(['source', 'look', address])).stderr).toContain('[MSN-0669]');
  server.close();
}, 60_000);

test('a running server looks at what is followed, and ends when it is asked to', async () => {
  const server = createServer((_, response) => void response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  await json('source', 'add', address);
  const looked = async (): Promise<boolean> => {
    const [source] = await json<{ readonly last: unknown }[]>('source', 'list');
    return source?.last != null;
  };
  const { code, stdout } = await command.run(['serve', '--port', '0', '--json', '--allow-private', '127.0.0.1'], {
    during: async (child) => {
      for (let i = 0; i < 60 && !(await looked()); i++) await new Promise((resolve) => setTimeout(resolve, 500));
      child.kill('SIGTERM');
    },
  });
  expect(code).toBe(0);
  expect(records(stdout)).toHaveLength(1);
  expect(await json<unknown>('source', 'list')).toMatchObject([
    { failing: 1, last: { failures: [{ code: 'robotsUnreachable', detail: '503' }] } },
  ]);
  server.close();
}, 90_000);
