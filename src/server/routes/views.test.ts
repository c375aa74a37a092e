/** Dossiers, comparisons, two actors, families and threads over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { OwnReader } from '../../desk/index.ts';
import { type BridgeLedger, bridgeLedger } from '../../desk/testing/bridge-ledger.ts';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import { houseOf } from '../house.ts';
import { Comparison, Dossier } from '../schemas/dossiers.ts';
import { Family } from '../schemas/families.ts';
import { Pair } from '../schemas/pairs.ts';
import { Story } from '../schemas/threads.ts';
import { GROUPS } from './index.ts';

let given: BridgeLedger;
let app: OpenAPIHono<Env>;
beforeAll(async () => {
  given = await bridgeLedger();
  app = createApp(houseOf(given.ledger, new OwnReader()), GROUPS);
});
afterAll(() => given.ledger.close());

const get = async (path: string, language = 'ar'): Promise<unknown> => {
  const answer = await app.request(`/api/v1${path}`, { headers: { 'accept-language': language } });
  expect(answer.status).toBe(200);
  return answer.json();
};
const actor = async (name: string): Promise<string> => (await given.ledger.findActors(name, 1))[0]?.id ?? '';
const statementIn = async (article: number): Promise<string> => {
  const id = given.articles[article];
  return id === undefined ? '' : ((await given.ledger.statementsOf(id))[0]?.id ?? '');
};

test('a dossier has its ids in the words of the language asked for, and quotes what it counts', async () => {
  const path = `/actors/${await actor('سليم العطار')}/dossier`;
  const arabic = Dossier.parse(await get(path));
  expect(arabic).toMatchObject({ countryName: 'العراق', statements: 3 });
  expect(arabic.offices[0]).toMatchObject({ office: 'transport-minister', countryName: 'العراق' });
  expect(arabic.offices[0]?.name).toMatch(/^وزير/u);
  expect(arabic.carried[0]?.statement.words?.content[0]).toContain('جسر الرمال');
  const english = Dossier.parse(await get(path, 'en'));
  expect(english.countryName).toBe('Iraq');
  expect(english.counts['class']?.map(({ label }) => label)).toContain('warn');
});

test('two speakers are compared', async () => {
  const [one, other] = [await actor('سليم العطار'), await actor('فادي السعدي')];
  const found = Comparison.parse(await get(`/compare?one=${one}&other=${other}`));
  expect([found.one.actor.id, found.other.actor.id]).toEqual([one, other]);
  expect(found.counts['class']?.length).toBeGreaterThan(0);
});

test('what happened between two states is shown by sentences, with the word that tells', async () => {
  const found = Pair.parse(await get(`/actors/${await actor('العراق')}/with/${await actor('الأردن')}`));
  const meeting = found.happenings.find(({ kind }) => kind === 'meeting');
  const [telling] = meeting?.tellings ?? [];
  expect(telling?.sentence.slice(...(telling.mark as [number, number]))).toContain('استقبل');
  expect(found.one.statements[0]?.statement?.words?.content[0]).toContain('الأردن');
});

test('a family is found by any of its statements; wordings of one that was not related are its own', async () => {
  const [first, second] = [await statementIn(0), await statementIn(1)];
  const found = Family.parse(await get(`/families/${second}?against=${second}`));
  expect(found.base).toBe(second);
  expect(found.members.map(({ statement }) => statement.id)).toEqual([first, second]);
  expect(found.members[1]?.wording.every(({ kind }) => kind === 'same')).toBe(true);
  expect(found.verbs[0]?.classChanged).toBe(true);
});

test('a story has the claim, its denial and the state of both', async () => {
  const found = Story.parse(await get(`/threads/${await statementIn(2)}`));
  expect(found.ties.map(({ kind }) => kind)).toContain('denial');
  expect(found.records.map(({ state }) => state)).toContain('denied-by-others');
});

test.each(['/actors/x/dossier', '/compare?one=x&other=y', '/actors/x/with/y', '/families/x', '/threads/x'])(
  'an id that leads to nothing is 404 (%s)',
  async (path) => {
    expect((await app.request(`/api/v1${path}`)).status).toBe(404);
  },
);
