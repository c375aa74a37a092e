/** Collections over HTTP: made, filled, noted, exported as a stream, taken away. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { GROUPS } from './index.ts';

let given: TestHouse;
let app: OpenAPIHono<Env>;
beforeAll(async () => {
  given = await testHouse();
  app = createApp(given.house, GROUPS);
});
afterAll(() => given.ledger.close());

const ask = (path: string, method = 'GET', body?: unknown): Promise<Response> =>
  Promise.resolve(
    app.request(`/api/v1/collections${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }),
  );

test('a collection is made, filled with statements and articles, noted, exported and taken away', async () => {
  const made = await ask('', 'POST', { name: 'ملف الجسر' });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const [statement] = await given.ledger.statementsOf(given.bridge);
  const item = statement?.id ?? '';
  expect(await (await ask(`/${id}/items/${item}`, 'PUT', { note: 'مهم' })).json()).toMatchObject({ items: 1 });
  expect(await (await ask(`/${id}/items/${given.harbour}`, 'PUT')).json()).toMatchObject({ items: 2 });
  expect(await (await ask(`/${id}/items/${item}`, 'PUT', { note: 'أهم' })).json()).toMatchObject({ items: 2 });
  expect(await (await ask(`/${id}/items`)).json()).toMatchObject({
    items: [
      {
        item,
        note: 'أهم',
        statement: { id: item, words: { content: ['جسر الرمال آمن'] } },
        article: { id: given.bridge },
      },
      { item: given.harbour, note: '', statement: null },
    ],
  });
  expect(await (await ask(`/${id}`, 'PATCH', { note: 'للنشرة' })).json()).toMatchObject({
    name: 'ملف الجسر',
    note: 'للنشرة',
  });
  const exported = await ask(`/${id}/export?form=csv`);
  expect(exported.headers.get('content-disposition')).toContain('musnad-collection.csv');
  // A line of names, the statement, and the two of the article that is in it whole.
  expect((await exported.text()).trim().split('\n')).toHaveLength(4);
  expect((await ask(`/${id}/export?form=ledger`)).status).toBe(400);
  expect(await (await ask(`/${id}/items/${item}`, 'DELETE')).json()).toMatchObject({ items: 1 });
  expect((await ask(`/${id}`, 'DELETE')).status).toBe(204);
  expect((await ask(`/${id}`)).status).toBe(404);
  expect(await (await ask('')).json()).toEqual({ items: [] });
});

test('what is not there is told as that', async () => {
  expect((await ask('/none/items')).status).toBe(404);
  const { id } = (await (await ask('', 'POST', { name: 'x' })).json()) as { id: string };
  expect((await ask(`/${id}/items/none`, 'PUT', {})).status).toBe(404);
  expect((await ask('', 'POST', { name: ' ' })).status).toBe(400);
});
