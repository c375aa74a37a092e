/** The example world over HTTP: offered to an empty ledger, taken once. */
import { expect, test } from 'vitest';
import { actorJudge, addExample, exampleLexicon, lexiconOfExample, OwnReader } from '../../desk/index.ts';
import { openLedger } from '../../ledger/index.ts';
import { createApp } from '../app.ts';
import { houseOf } from '../house.ts';
import type { Names } from '../schemas/names.ts';
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

test('offices, states and topics of a lexicon of one’s own are called by its names', async () => {
  const ledger = await openLedger(':memory:', { judge: actorJudge() });
  await addExample(ledger);
  const own = await exampleLexicon();
  const topics = 'topic\ten\tar\tsure\thint\nsea/quays\tQuays of the strait\tأرصفة المضيق\tرصيف\t-\n';
  const app = createApp(houseOf(ledger, new OwnReader({ lexicon: { ...own, topics } })), GROUPS);
  const ask = async <Answer>(path: string, language: string): Promise<Answer> =>
    (await (await app.request(`/api/v1${path}`, { headers: { 'accept-language': language } })).json()) as Answer;
  const names = await ask<Names>('/names', 'ar');
  expect(names.states['XSR']?.ar).toBe('سرمدان');
  expect(names.offices['straits-alliance-secretary-general']).toEqual({
    ar: 'أمين عام حلف مضائق',
    en: 'straits alliance secretary general',
  });
  expect(names.offices['prime-minister']?.ar).toBe('رئيس وزراء');
  expect(names.topics['sea/quays']).toEqual({ ar: 'أرصفة المضيق', en: 'Quays of the strait' });
  const [thorvald] = await ledger.findActors('هنريك ثورفالد', 1);
  const { offices } = await ask<{ offices: { name: string }[] }>(`/actors/${thorvald?.id}/dossier`, 'ar');
  expect(offices.map(({ name }) => name)).toContain('أمين عام حلف مضائق');
  // No name of an office in Arabic has Latin letters in it: that would be its id.
  for (const { name } of offices) expect(name).not.toMatch(/[a-z]/u);
  await ledger.close();
}, 60_000);

test('a ledger that holds articles gets no invented ones', async () => {
  const { house, ledger } = await testHouse();
  const answer = await createApp(house, GROUPS).request('/api/v1/example', { method: 'POST' });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'MSN-0609' });
  await ledger.close();
});
