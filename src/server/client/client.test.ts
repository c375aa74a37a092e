/** The client against the app itself. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/requests.ts';
import { type MusnadClient, MusnadProblem, musnadClient } from './client.ts';

let server: TestServer;
let musnad: MusnadClient;
beforeAll(async () => {
  server = await testServer();
  musnad = musnadClient({
    address: '',
    language: 'en',
    fetch: async (address, init) => server.app.request(address, init),
  });
});
afterAll(() => server.ledger.close());

test('it searches, looks, corrects and takes back', async () => {
  const { items, facets } = await musnad.search({
    who: 'الحداد',
    facets: ['class', 'outlet'],
    filter: ['kind:direct'],
  });
  const [hit] = items;
  if (hit?.statement == null) throw new Error('nothing found');
  expect(Object.keys(facets).sort()).toEqual(['class', 'outlet']);
  const { id, version } = await musnad.statement(hit.id);
  const kept = await musnad.correct({ kind: 'class', statement: id, value: 'say' }, version);
  expect((await musnad.statement(id)).statement?.class).toBe('say');
  await musnad.undo(kept.id);
  expect((await musnad.article(hit.article.id)).text).toContain('الحداد');
});

test('a problem is told as one', async () => {
  const asked = musnad.search({ q: '(جسر' });
  await expect(asked).rejects.toBeInstanceOf(MusnadProblem);
  await expect(asked).rejects.toMatchObject({ problem: { code: 'MSN-0405' } });
});

test('it has types alone of the server', () => {
  const source = readFileSync(new URL('./client.ts', import.meta.url), 'utf8');
  expect([...source.matchAll(/^import (?!type )/gmu)]).toEqual([]);
});
