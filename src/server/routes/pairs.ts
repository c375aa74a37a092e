/** `/actors/{id}/with/{other}`: what two actors had to do with one another. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { InWords } from '../in-words.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { Pair, PairParam, PairQuery } from '../schemas/pairs.ts';
import { problems } from '../schemas/problem.ts';

const one = createRoute({
  method: 'get',
  path: '/actors/{id}/with/{other}',
  operationId: 'pair',
  tags: ['actors'],
  summary: 'Meetings, visits, calls, agreements between two, and what either said of the other',
  request: { params: PairParam, query: PairQuery },
  responses: {
    200: { description: 'Both sides and what was found', content: { 'application/json': { schema: Pair } } },
    ...problems(404),
  },
});

export function pairRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(one, async (c) => {
    const { id, other } = c.req.valid('param');
    const found = await house.answer('pair', id, other, c.req.valid('query').limit);
    if (found === null) throw notThere(`${id}, ${other}`);
    return c.json((await InWords.of(house, c.get('language'))).pair(found), 200);
  });
}
