/** The server of a ledger on PostgreSQL tells of its queue: nothing before there is one, then what waits, without what the database says of itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { QueueLook } from '../../../src/desk/index.ts';
import { createApp, GROUPS, type QueueAnswer } from '../../../src/server/index.ts';
import { testHouse, type TestHouse } from '../../../src/server/testing/house.ts';
import { caravan, openQueue, placeIn, toPut } from './places.ts';

let house: TestHouse;
let folder: string;
beforeAll(async () => {
  house = await testHouse();
  folder = mkdtempSync(join(tmpdir(), 'musnad-serving-'));
});
afterAll(async () => {
  await house.ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const serving = (look: QueueLook): (() => Promise<Response>) => {
  const app = createApp({ ...house.house, queue: () => look.look() }, GROUPS);
  return async () => app.request('/api/v1/queue', { headers: { 'accept-language': 'en' } });
};

test('what waits, and what was set aside', async () => {
  const place = placeIn(inject('postgres'));
  const look = new QueueLook(`${inject('postgres')}?schema=${place.schema}`);
  const ask = serving(look);
  const queue = await openQueue(place);
  await queue.put([toPut(caravan(1), 100), toPut(caravan(2))]);
  const claim = await queue.take('tests', 1);
  const [job] = claim?.jobs ?? [];
  if (job !== undefined) await claim?.setAside(job, 'unreadable', 'no end');
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect((await answer.json()) as QueueAnswer).toMatchObject({
    queue: { waiting: [{ priority: 0, articles: 1 }], setAside: 1, workers: [] },
    aside: [{ where: 'news.jsonl:1', reason: 'unreadable', detail: 'no end' }],
  });
  await queue.close();
  await look.close();
});

test('a ledger without one has none', async () => {
  for (const address of [join(folder, 'a.ledger'), `${inject('postgres')}?schema=${placeIn('').schema}`]) {
    const look = new QueueLook(address);
    expect(await (await serving(look)()).json()).toEqual({ queue: null, aside: [] });
    await look.close();
  }
});

test('a database that does not answer is 503, and nothing of its address is told', async () => {
  const look = new QueueLook('postgres://desk:geheim@127.0.0.1:9/news');
  const answer = await serving(look)();
  expect(answer.status).toBe(503);
  const body = await answer.text();
  expect(body).toContain('MSN-0681');
  expect(body).not.toMatch(/geheim|127\.0\.0\.1|ECONN/);
  await look.close();
});
