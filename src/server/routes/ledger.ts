/** What the ledger holds as a whole: `/stats`, `/coverage`, `/runs` with what failed in them, and `/suggest`. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { placedRun } from '../place.ts';
import { newRoutes } from '../route-group.ts';
import { Coverage, Run, RunFailure, Stats } from '../schemas/ledger.ts';
import { limit, list, page } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { Suggestion } from '../schemas/search.ts';

const stats = createRoute({
  method: 'get',
  path: '/stats',
  operationId: 'stats',
  tags: ['ledger'],
  summary: 'How much the ledger holds, of whom, from when to when',
  responses: { 200: { description: 'The counts', content: { 'application/json': { schema: Stats } } } },
});

const coverage = createRoute({
  method: 'get',
  path: '/coverage',
  operationId: 'coverage',
  tags: ['ledger'],
  summary: 'What the ledger holds of which time',
  request: {
    query: z.object({ by: z.enum(['day', 'month', 'year']).default('month'), outlet: z.string().max(300).optional() }),
  },
  responses: {
    200: { description: 'Counts by time and by outlet', content: { 'application/json': { schema: Coverage } } },
    ...problems(400),
  },
});

const runs = createRoute({
  method: 'get',
  path: '/runs',
  operationId: 'runs',
  tags: ['ledger'],
  summary: 'What was taken in when, and what came of it, the latest first',
  request: { query: z.object({ limit: limit(200, 20), cursor: z.string().max(64).optional() }) },
  responses: {
    200: { description: 'A page of runs', content: { 'application/json': { schema: page(Run) } } },
    ...problems(400),
  },
});

const failures = createRoute({
  method: 'get',
  path: '/runs/{id}/failures',
  operationId: 'runFailures',
  tags: ['ledger'],
  summary: 'What could not be taken in or read, and why',
  request: { params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }) },
  responses: {
    200: {
      description: 'The failures, in their order',
      content: { 'application/json': { schema: z.object({ run: Run, items: list(RunFailure) }) } },
    },
    ...problems(404),
  },
});

const suggest = createRoute({
  method: 'get',
  path: '/suggest',
  operationId: 'suggest',
  tags: ['search'],
  summary: 'Actors, outlets and topics of which a name begins so',
  request: { query: z.object({ q: z.string().trim().max(100), limit: limit(20, 6) }) },
  responses: {
    200: {
      description: 'Suggestions, actors first',
      content: { 'application/json': { schema: z.object({ items: list(Suggestion) }) } },
    },
    ...problems(400),
  },
});

export function ledgerRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(stats, async (c) => c.json(await house.ledger.stats(), 200))
    .openapi(coverage, async (c) => {
      const { by, outlet } = c.req.valid('query');
      return c.json(await house.answer('coverage', by, outlet ?? null), 200);
    })
    .openapi(runs, async (c) => {
      const { limit: most, cursor } = c.req.valid('query');
      const found = await house.ledger.runs(most + 1, cursor);
      const items = found.slice(0, most).map(placedRun);
      return c.json({ items, next: found.length > most ? (items.at(-1)?.id ?? null) : null }, 200);
    })
    .openapi(failures, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('failuresOf', id, c.get('language'));
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(suggest, async (c) => {
      const { q, limit: most } = c.req.valid('query');
      const { topics } = await house.names();
      return c.json({ items: await house.answer('suggestions', q, most, topics, c.get('language')) }, 200);
    });
}
