/** Reviewing over HTTP: what waits, judgements with what they put right, taken back, second opinions, agreement. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { Problem } from '../schemas/problem.ts';
import type { Agreement, Review, ReviewPage, ReviewProgress, ToReview } from '../schemas/reviews.ts';
import type { StatementRecord } from '../schemas/statements.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { GROUPS } from './index.ts';

let given: TestHouse;
let app: OpenAPIHono<Env>;
let caller = 'ليان';
beforeEach(async () => {
  given = await testHouse();
  caller = 'ليان';
  app = createApp(given.house, GROUPS, {
    guard: async (c, next) => {
      c.set('caller', { name: caller, role: caller === 'قارئ' ? 'reader' : 'editor', by: 'session' });
      await next();
    },
  });
});
afterEach(() => given.ledger.close());

async function ask<T>(
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
  status?: number,
): Promise<T> {
  const answer = await app.request(`/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  expect([path, answer.status]).toEqual([path, status ?? (method === 'POST' ? 201 : 200)]);
  return (await answer.json()) as T;
}
const waiting = async (query = ''): Promise<readonly ToReview[]> =>
  (await ask<ReviewPage>(`/reviews/next?limit=100${query}`)).items;
const first = async (): Promise<StatementRecord> => {
  const [item] = await waiting();
  if (item === undefined) throw new Error('nothing waits');
  return item.record;
};

test('what waits comes with the text around it, the least confident first', async () => {
  const items = await waiting();
  expect(items.length).toBeGreaterThan(3);
  const confidences = items.map(({ record }) => record.statement?.confidence ?? 0);
  expect(confidences).toEqual([...confidences].sort());
  for (const { record, passage } of items)
    for (const [i, { start, end }] of (record.statement?.content ?? []).entries())
      expect(passage.text.slice(start - passage.start, end - passage.start)).toBe(record.words?.content[i]);
});

test('a judgement puts right what it says is wrong, and takes that back with itself', async () => {
  const { id, version, statement } = await first();
  const right = { class: 'warn', speakers: ['سالم الحداد'] };
  const made = await ask<Review>('/reviews', { statement: id, judgement: 'correct', base: version, right });
  expect(made).toMatchObject({ reviewer: 'ليان', judgement: 'correct', version });
  expect((await given.ledger.statement(id))?.statement?.class).toBe('warn');
  expect((await waiting()).map(({ record }) => record.id)).not.toContain(id);
  expect((await ask<{ items: Review[] }>(`/reviews?of=${id}`)).items).toHaveLength(1);
  await ask(`/reviews/${id}`, undefined, 'DELETE');
  expect((await given.ledger.statement(id))?.statement).toEqual(statement);
  await ask(`/reviews/${id}`, undefined, 'DELETE', 404);
});

test('what somebody changed meanwhile is 409; a correction of nothing is 400; a reader judges nothing', async () => {
  const { id } = await first();
  await given.ledger.correct({ kind: 'class', statement: id, value: 'claim' }, 'نوح', 0);
  await given.ledger.correct({ kind: 'class', statement: id, value: 'say' }, 'نوح', 1);
  const problem = await ask<Problem>('/reviews', { statement: id, judgement: 'accept', base: 1 }, 'POST', 409);
  expect(problem.code).toBe('MSN-0517');
  await ask('/reviews', { statement: id, judgement: 'correct', base: 2, right: {} }, 'POST', 400);
  await ask('/reviews', { statement: id, judgement: 'maybe', base: 2 }, 'POST', 400);
  caller = 'قارئ';
  await ask('/reviews', { statement: id, judgement: 'accept', base: 2 }, 'POST', 403);
});

test('in the order of a search, with how much of it is done; a faulty search is told', async () => {
  const { items, progress } = await ask<ReviewPage>(
    `/reviews/next?q=${encodeURIComponent('speaker:الحداد')}&counted=yes`,
  );
  expect(items.length).toBeGreaterThan(0);
  expect(progress).toEqual({ total: items.length, counted: items.length, done: 0 });
  expect((await ask<Problem>('/reviews/next?q=%28', undefined, 'GET', 400)).at).toEqual([0, 1]);
});

test('two reviewers of the same records are held against each other', async () => {
  const { id } = await first();
  await ask('/reviews', { statement: id, judgement: 'reject', base: 0 });
  expect((await given.ledger.statement(id))?.state).toBe('rejected');
  caller = 'نوح';
  const [second] = await waiting('&scope=second');
  expect(second?.record).toMatchObject({ id, version: 0, state: 'live' });
  await ask('/reviews', { statement: id, judgement: 'accept', base: 0 });
  const names = new URLSearchParams({ one: 'ليان', other: 'نوح' });
  expect(await ask<Agreement>(`/reviews/agreement?${names}`)).toMatchObject({ both: 1, agreed: 0, share: 0 });
  expect(await ask<ReviewProgress>('/reviews/progress')).toMatchObject({ judged: 1, twice: 1 });
});
