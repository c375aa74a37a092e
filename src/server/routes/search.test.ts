/** Searching over HTTP: boxes, filters, pages, faults at their characters. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { Problem } from '../schemas/problem.ts';
import type { SearchAnswer } from '../schemas/search.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { filtersOf } from './search.ts';
import { GROUPS } from './index.ts';

let given: TestHouse;
let app: OpenAPIHono<Env>;
beforeAll(async () => {
  given = await testHouse();
  app = createApp(given.house, GROUPS);
});
afterAll(() => given.ledger.close());

const ask = async (params: Record<string, string> | [string, string][]): Promise<SearchAnswer> => {
  const answer = await app.request(`/api/v1/search?${new URLSearchParams(params)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as SearchAnswer;
};

test('a hit has its words, its article and the place of its marks', async () => {
  const { total, items } = await ask({ q: 'جسر آمن' });
  const [hit] = items;
  expect(total).toBe(1);
  expect(hit?.statement?.words?.cue).toBe('أكد');
  expect(hit?.statement?.words?.content.join()).toContain('جسر الرمال آمن');
  expect(hit?.article.outlet).toBe('مرسى الغد');
  const [snippet] = hit?.snippets ?? [];
  expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['جسر', 'آمن']);
});

test('who and what are boxes of their own', async () => {
  expect((await ask({ who: 'الحداد', what: 'السفن' })).total).toBe(1);
  expect((await ask({ who: 'السعدي', what: 'السفن' })).total).toBe(0);
});

test('an actor is asked for by its id, as links do it, and nobody else is found', async () => {
  const [actor] = (await ask({ who: 'الحداد' })).items.flatMap(({ statement }) => statement?.actors ?? []);
  const filtered = await ask({ filter: `speaker:${actor}` });
  expect(filtered.total).toBeGreaterThan(0);
  const typed = await ask({ q: `speaker:${actor}` });
  expect(typed.items.map(({ id }) => id).sort()).toEqual(filtered.items.map(({ id }) => id).sort());
  expect((await ask({ q: 'speaker:01J9Z3Q8W4TBX2M6K7N5E0R1YC' })).total).toBe(0);
});

test('facets count, filters hold', async () => {
  const { facets, total } = await ask({ facets: 'outlet,class' });
  expect(Object.keys(facets).sort()).toEqual(['class', 'outlet']);
  const outlet = facets['outlet']?.find(({ value }) => value === 'صدى البحر');
  const only = await ask({ filter: 'outlet:صدى البحر' });
  expect(only.total).toBe(outlet?.count);
  expect((await ask({ filter: '-outlet:صدى البحر' })).total).toBe(total - only.total);
});

test('pages follow one another to the end', async () => {
  const { total } = await ask({});
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await ask({ limit: '2', ...(cursor === '' ? {} : { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(new Set(seen).size).toBe(total);
});

test('whole articles can be looked for', async () => {
  const { items } = await ask({ q: 'الميناء', unit: 'article' });
  expect(items.map(({ statement }) => statement)).toEqual([null, null]);
});

describe('what is not understood', () => {
  const problem = async (query: string): Promise<Problem> => {
    const answer = await app.request(`/api/v1/search?${query}`);
    expect(answer.status).toBe(400);
    return (await answer.json()) as Problem;
  };

  test('a fault of the question has its characters', async () => {
    const { code, at, parts } = await problem(`q=${encodeURIComponent('هدنة (اتفاق')}`);
    expect(code).toBe('MSN-0405');
    expect(at).toEqual([5, 6]);
    expect(parts?.[0]?.box).toBe('query');
  });

  test('a parameter that does not fit is named', async () => {
    expect((await problem('limit=many')).detail).toContain('query.limit');
    expect((await problem('filter=nonsense')).detail).toContain('query.filter');
    expect((await problem('cursor=nonsense')).status).toBe(400);
  });
});

test('values of one facet stand together', () => {
  expect(filtersOf(['class:deny', 'class:say', '-outlet:a:b'])).toEqual([
    { facet: 'class', values: ['deny', 'say'], not: false },
    { facet: 'outlet', values: ['a:b'], not: true },
  ]);
});
