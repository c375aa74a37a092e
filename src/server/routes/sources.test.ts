/** Followed sources over HTTP: added, changed, looked at now, with what failed in words. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { Problem } from '../schemas/problem.ts';
import type { FollowedSource, SourceLook } from '../schemas/sources.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { GROUPS } from './index.ts';

let given: TestHouse;
let app: OpenAPIHono<Env>;
beforeAll(async () => {
  given = await testHouse();
  app = createApp(given.house, GROUPS);
});
afterAll(() => given.ledger.close());

const ask = (path: string, method = 'GET', body?: unknown): Promise<Response> | Response =>
  app.request(`/api/v1/sources${path}`, {
    method,
    headers: { 'accept-language': 'en', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

test('an address is followed, changed, looked at, and left', async () => {
  const added = await ask('', 'POST', { address: 'https://sada.example/feed.xml#top', every: 30 });
  expect(added.status).toBe(201);
  const source = (await added.json()) as FollowedSource;
  expect(source).toMatchObject({ address: 'https://sada.example/feed.xml', kind: 'feed', every: 30, active: true });
  const at = new Date().toISOString();
  const failures = [{ where: source.address, code: 'refusedStatus', detail: '503' }];
  const look = {
    at,
    finishedAt: at,
    run: null,
    added: 0,
    revisions: 0,
    same: 0,
    unchanged: false,
    failures,
    failed: 1,
  };
  await given.ledger.sources.looked(source.id, look, false);
  const { items } = (await (await ask('')).json()) as { items: FollowedSource[] };
  expect(items[0]?.failing).toBe(1);
  expect(items[0]?.last?.failures[0]?.told).toContain('503');
  expect(items[0]?.last?.failures[0]?.told).not.toContain('refusedStatus');
  const { items: looks } = (await (await ask(`/${source.id}/looks`)).json()) as { items: SourceLook[] };
  expect(looks).toHaveLength(1);
  expect((await ask(`/${source.id}/look`, 'POST')).status).toBe(202);
  expect(await given.ledger.sources.claim(1000)).toMatchObject({ id: source.id });
  const changed = await ask(`/${source.id}`, 'PATCH', { active: false, outlet: 'صدى البحر' });
  expect(await changed.json()).toMatchObject({ active: false, outlet: 'صدى البحر', every: 30 });
  expect((await ask(`/${source.id}`, 'DELETE')).status).toBe(204);
  expect((await ask(`/${source.id}`, 'PATCH', { active: true })).status).toBe(404);
  expect((await ask(`/${source.id}/looks`)).status).toBe(404);
});

test.each(['feed.xml', 'file:///etc/passwd', 'ftp://a.example/x', 'https://user:secret@a.example/'])(
  '%s is no address to follow',
  async (address) => {
    const answer = await ask('', 'POST', { address });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Problem).code).toBe('MSN-0606');
  },
);
