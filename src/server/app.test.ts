/** What holds for every route: languages, numbers, roles, problems. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApp, languageOf } from './app.ts';
import type { Env } from './env.ts';
import { GROUPS } from './routes/index.ts';
import type { Problem } from './schemas/problem.ts';
import { type TestHouse, testHouse } from './testing/house.ts';

let given: TestHouse;
let app: OpenAPIHono<Env>;
beforeAll(async () => {
  given = await testHouse();
  app = createApp(given.house, GROUPS);
});
afterAll(() => given.ledger.close());

const problem = async (answer: Response): Promise<Problem> => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return (await answer.json()) as Problem;
};

describe('languages', () => {
  test('the weightiest that is known counts', () => {
    expect(languageOf('ar-IQ, en;q=0.8', 'en')).toBe('ar');
    expect(languageOf('fr, en;q=0.8, ar;q=0.5', 'ar')).toBe('en');
    expect(languageOf(undefined, 'ar')).toBe('ar');
  });

  test('a problem is told in the one asked for', async () => {
    const path = '/api/v1/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const arabic = await problem(await app.request(path, { headers: { 'accept-language': 'ar' } }));
    const english = await problem(await app.request(path, { headers: { 'accept-language': 'en' } }));
    expect([arabic.code, english.code]).toEqual(['MSN-0704', 'MSN-0704']);
    expect(arabic.detail).toContain('السجل');
    expect(english.detail).toContain('ledger');
  });
});

test('every answer has the number of its request', async () => {
  const answer = await app.request('/api/v1/nowhere');
  expect(answer.status).toBe(404);
  expect((await problem(answer)).request).toBe(answer.headers.get('x-request-id'));
});

describe('roles', () => {
  const as = (role: 'reader' | 'editor'): OpenAPIHono<Env> =>
    createApp(given.house, GROUPS, {
      guard: async (c, next) => {
        c.set('caller', { name: 'سلوى', role, by: 'session' });
        await next();
      },
    });

  test('a reader looks and changes nothing', async () => {
    expect((await as('reader').request('/api/v1/search')).status).toBe(200);
    expect((await as('reader').request('/api/v1/articles', { method: 'POST' })).status).toBe(403);
  });

  test('an editor does not forget', async () => {
    const answer = await as('editor').request(`/api/v1/articles/${given.harbour}`, { method: 'DELETE' });
    expect((await problem(answer)).code).toBe('MSN-0702');
    expect(await given.ledger.article(given.harbour)).not.toBeNull();
  });
});

test('a failure that nobody foresaw tells its number and no more', async () => {
  const told: unknown[] = [];
  const broken = createApp({ ...given.house, answer: () => Promise.reject(new Error('secret')) as never }, GROUPS, {
    onFailure: (error) => told.push(error),
  });
  const answer = await broken.request('/api/v1/search');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect(told).toHaveLength(1);
});
