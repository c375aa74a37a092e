/** Articles over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { Article } from '../schemas/articles.ts';
import type { StatementRecord } from '../schemas/statements.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { GROUPS } from './index.ts';

let given: TestHouse;
let app: OpenAPIHono<Env>;
beforeAll(async () => {
  given = await testHouse();
  app = createApp(given.house, GROUPS);
});
afterAll(() => given.ledger.close());

const get = async <Body>(path: string): Promise<Body> => {
  const answer = await app.request(`/api/v1${path}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Body;
};

test('an article has its text, and its statements quote it', async () => {
  const article = await get<Article>(`/articles/${given.bridge}`);
  const { items } = await get<{ items: StatementRecord[] }>(`/articles/${given.bridge}/statements`);
  expect(items.length).toBeGreaterThan(1);
  for (const { statement, words } of items) {
    const [span] = statement?.content ?? [];
    expect(words?.content[0]).toBe(article.text.slice(span?.start, span?.end));
  }
});

test('a revision stands among the revisions of its page', async () => {
  const { items } = await get<{ items: { id: string }[] }>(`/articles/${given.harbour}/revisions`);
  expect(items.map(({ id }) => id)).toEqual([given.harbour]);
});

test.each(['', '/reading', '/statements', '/revisions'])('an id that leads to nothing is 404 (%s)', async (rest) => {
  expect((await app.request(`/api/v1/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV${rest}`)).status).toBe(404);
});

test('what is forgotten is gone', async () => {
  const own = await testHouse();
  const other = createApp(own.house, GROUPS);
  expect((await other.request(`/api/v1/articles/${own.harbour}`, { method: 'DELETE' })).status).toBe(204);
  expect((await other.request(`/api/v1/articles/${own.harbour}`)).status).toBe(404);
  await own.ledger.close();
});
