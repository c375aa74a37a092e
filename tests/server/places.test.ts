/** No answer tells how the server's disk is laid out: every route that reads is asked about an article that came from a path from the root. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BRIDGE, entry, newArticle } from '../../src/ledger/testing/articles.ts';
import { loadReader } from '../../src/reader/index.ts';
import { createApp } from '../../src/server/app.ts';
import type { Env } from '../../src/server/env.ts';
import { GROUPS } from '../../src/server/routes/index.ts';
import { ROUTE_ROLES } from '../../src/server/guard/route-roles.ts';
import { type TestHouse, testHouse } from '../../src/server/testing/house.ts';

const SECRET = '/srv/desk-of-huda';
let given: TestHouse;
let app: OpenAPIHono<Env>;
const ids = new Map<string, string>();

beforeAll(async () => {
  given = await testHouse();
  const { ledger } = given;
  const reader = await loadReader();
  const inputs = [`${SECRET}/2031`];
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs });
  const text = `${BRIDGE}\nوقال المحافظ كمال السعدي إن الميناء سيفتح.`;
  const where = `${SECRET}/2031/march.jsonl:7`;
  const [added] = await ledger.add([entry(reader, newArticle(text, { where, outlet: 'الميزان' }))], run);
  await ledger.add(
    [entry(reader, newArticle(text, { where: `${SECRET}/2031/again.jsonl:9`, outlet: 'الميزان' }))],
    run,
  );
  await ledger.recordFailures(run, [
    { where: `${SECRET}/2031/a.pdf`, code: 'cannotRead', detail: `open '${SECRET}/2031/a.pdf'` },
  ]);
  await ledger.finishRun(run, { added: 1 });
  if (added?.outcome !== 'added') throw new Error('not kept');
  const [statement] = await ledger.statementsOf(added.id);
  const [actor, other] = await Promise.all(
    ['الحداد', 'السعدي'].map(async (name) => (await ledger.findActors(name, 1))[0]),
  );
  const collection = await ledger.collections.create('ملف');
  await ledger.collections.put(collection.id, added.id);
  const alert = await ledger.alerts.create('الجسر', 'جسر');
  for (const [of, id] of [
    ['articles', added.id],
    ['statements', statement?.id],
    ['families', statement?.id],
    ['threads', statement?.id],
    ['actors', actor?.id],
    ['with', other?.id],
    ['collections', collection.id],
    ['alerts', alert.id],
    ['runs', run],
    ['sources', 'none'],
  ] as const)
    ids.set(of, id ?? 'none');
  app = createApp(given.house, GROUPS);
});
afterAll(() => given.ledger.close());

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/search': ['?q=الميناء', '?unit=article', '?facets=speaker,outlet'],
  '/suggest': ['?q=الميزان'],
  '/offices': ['?office=transport-minister'],
  '/compare': ['?one={actors}&other={with}'],
  '/coverage': ['?by=day'],
  '/export': ['?form=jsonl', '?form=csv', '?form=jsonld'],
  '/reviews/agreement': ['?one=a&other=b'],
  '/reviews': ['?of={statements}'],
  '/collections/{id}/export': ['?form=jsonl'],
};

const asked = Object.keys(ROUTE_ROLES)
  .filter((route) => route.startsWith('GET ') && !/live|users|audit|session|tokens|openapi/u.test(route))
  .map((route) => route.slice('GET '.length))
  .flatMap((path) => (QUERIES[path] ?? ['']).map((query) => path + query));

test.each(asked)('%s', async (path) => {
  const parts = path.split('/');
  const filled = parts
    .map((part, i) => (part.startsWith('{') && part.endsWith('}') ? (ids.get(parts[i - 1] ?? '') ?? 'none') : part))
    .join('/')
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => ids.get(name) ?? 'none');
  const answer = await app.request(`/api/v1${filled}`);
  const body = await answer.text();
  expect(body).not.toContain(SECRET);
  expect(answer.status).toBeLessThan(500);
});

test('what is told of it is its end', async () => {
  const answer = await app.request(`/api/v1/articles/${ids.get('articles')}`);
  expect(((await answer.json()) as { where: string }).where).toBe('2031/march.jsonl:7');
  const near = await app.request(`/api/v1/articles/${ids.get('articles')}/near`);
  expect(await near.text()).toContain('2031/again.jsonl:9');
  const runs = await app.request('/api/v1/runs');
  expect(await runs.text()).toContain('desk-of-huda/2031');
});
