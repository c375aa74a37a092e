/** `/actors` and `/offices`: who is spoken of and speaks, and who is called the holder of an office. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { ActorParam, ActorView, OfficeHolding } from '../schemas/actors.ts';
import { Cursor, limit, list, several } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { SearchAnswer } from '../schemas/search.ts';
import { facetNames } from './search.ts';

const find = createRoute({
  method: 'get',
  path: '/actors',
  operationId: 'findActors',
  tags: ['actors'],
  summary: 'Actors whose names have all these words',
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(200).openapi({ example: 'سالم الحداد' }),
      limit: limit(100, 20),
      begins: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'Whether the last word may be the beginning of one.' }),
    }),
  },
  responses: {
    200: {
      description: 'The most spoken of first',
      content: { 'application/json': { schema: z.object({ items: list(ActorView) }) } },
    },
    ...problems(400),
  },
});

const one = createRoute({
  method: 'get',
  path: '/actors/{id}',
  operationId: 'actor',
  tags: ['actors'],
  summary: 'An actor with its names and offices; of one that was merged, what it has become',
  request: { params: ActorParam },
  responses: {
    200: { description: 'The actor', content: { 'application/json': { schema: ActorView } } },
    ...problems(404),
  },
});

const statements = createRoute({
  method: 'get',
  path: '/actors/{id}/statements',
  operationId: 'actorStatements',
  tags: ['actors'],
  summary: 'What the actor said',
  request: {
    params: ActorParam,
    query: z.object({
      sort: z.enum(['newest', 'oldest']).default('newest'),
      facets: several('Facets to count', 'topic'),
      limit: limit(100, 20),
      cursor: Cursor,
    }),
  },
  responses: {
    200: { description: 'A page of statements', content: { 'application/json': { schema: SearchAnswer } } },
    ...problems(400, 404),
  },
});

const offices = createRoute({
  method: 'get',
  path: '/offices',
  operationId: 'officeHolders',
  tags: ['actors'],
  summary: 'Who is called the holder of an office, on which days, by which articles',
  request: {
    query: z.object({
      office: z.string().min(1).max(100).openapi({ example: 'foreign-minister' }),
      country: z.string().max(10).optional().openapi({ description: 'ISO 3166-1 alpha-3.', example: 'IRQ' }),
    }),
  },
  responses: {
    200: {
      description: 'The latest first',
      content: { 'application/json': { schema: z.object({ items: list(OfficeHolding) }) } },
    },
    ...problems(400),
  },
});

export function actorRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(find, async (c) => {
      const { q, limit: most, begins } = c.req.valid('query');
      return c.json({ items: await house.ledger.findActors(q, most, begins === 'true') }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.ledger.actor(id);
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(statements, async (c) => {
      const { id } = c.req.valid('param');
      const { sort, limit: most, cursor, facets } = c.req.valid('query');
      const found = await house.answer('saidBy', id, {
        sort,
        limit: most,
        cursor: cursor ?? null,
        facets: facetNames(facets),
      });
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(offices, async (c) => {
      const { office, country } = c.req.valid('query');
      return c.json({ items: await house.ledger.holders(office, country ?? null) }, 200);
    });
}
