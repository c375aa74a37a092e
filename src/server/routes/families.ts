/** `/families/{id}`: the same words in several outlets, wording against wording. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { Family, FamilyParam, FamilyQuery } from '../schemas/families.ts';
import { problems } from '../schemas/problem.ts';

const one = createRoute({
  method: 'get',
  path: '/families/{id}',
  operationId: 'family',
  tags: ['families'],
  summary: 'Its wordings against one of them, who was first, chains, verbs and roots',
  request: { params: FamilyParam, query: FamilyQuery },
  responses: {
    200: { description: 'The family', content: { 'application/json': { schema: Family } } },
    ...problems(404),
  },
});

export function familyRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await house.answer('family', id, c.req.valid('query').against ?? null);
    if (found === null) throw notThere(id);
    return c.json(found, 200);
  });
}
