/** `/example`: the example world that ships with the program, for a ledger that holds nothing yet. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { message } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { ExampleOffer, ExampleTaken } from '../schemas/example.ts';
import { problems } from '../schemas/problem.ts';

const offer = createRoute({
  method: 'get',
  path: '/example',
  operationId: 'exampleOffer',
  tags: ['example'],
  summary: 'Whether the example world is offered',
  responses: { 200: { description: 'The offer', content: { 'application/json': { schema: ExampleOffer } } } },
});

const take = createRoute({
  method: 'post',
  path: '/example',
  operationId: 'takeExample',
  tags: ['example'],
  summary: 'Fills the empty ledger with invented articles, so that every answer has something to show',
  responses: {
    201: { description: 'What is in it now', content: { 'application/json': { schema: ExampleTaken } } },
    ...problems(403, 409),
  },
});

export function exampleRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(offer, async (c) => {
      const { articles } = await house.ledger.stats();
      return c.json({ offered: articles === 0 }, 200);
    })
    .openapi(take, async (c) => {
      const taken = await house.answer('takeExample');
      if (taken === null) throw new ProblemError(409, message('exampleNotHere', {}));
      return c.json(taken, 201);
    });
}
