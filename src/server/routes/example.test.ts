/** The example world over HTTP: offered to an empty ledger, taken once. */
import { expect, test } from 'vitest';
import { actorJudge, lexiconOfExample, OwnReader } from '../../desk/index.ts';
import { openLedger } from '../../ledger/index.ts';
import { createApp } from '../app.ts';
import { houseOf } from '../house.ts';
import { testHouse } from '../testing/house.ts';
import { GROUPS } from './index.ts';

test('an empty ledger is offered the example, takes it, and is offered it no more', async () => {
  const ledger = await openLedger(':memory:', { judge: actorJudge() });
  const app = createApp(houseOf(ledger, new OwnReader()), GROUPS);
  expect(await (await app.request('/api/v1/example')).json()).toEqual({ offered: true });
  const answer = await app.request('/api/v1/example', { method: 'POST' });
  expect(answer.status).toBe(201);
  const taken = (await answer.json()) as Readonly<Record<string, number>>;
  expect(taken['articles']).toBeGreaterThanOrEqual(40);
  expect(taken['threads']).toBeGreaterThanOrEqual(3);
  expect(await (await app.request('/api/v1/example')).json()).toEqual({ offered: false });
  // Wherever this machine has it: what is kept is the same everywhere, and still known for the example's.
  for (const id of await ledger.articleIds())
    expect((await ledger.article(id))?.where).toMatch(/^examples\/world\/articles\/[^/]+$/u);
  expect((await ledger.runs())[0]?.inputs).toEqual(['examples/world/articles']);
  expect(await lexiconOfExample(ledger)).not.toBeNull();
  await ledger.close();
}, 60_000);

test('a ledger that holds articles gets no invented ones', async () => {
  const { house, ledger } = await testHouse();
  const answer = await createApp(house, GROUPS).request('/api/v1/example', { method: 'POST' });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'MSN-0609' });
  await ledger.close();
});
