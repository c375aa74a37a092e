/** `/threads/{id}`: what denies, corrects, repeats or fulfils a record, and all that hangs on that. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { problems } from '../schemas/problem.ts';
import { Story, ThreadParam } from '../schemas/threads.ts';

const one = createRoute({
  method: 'get',
  path: '/threads/{id}',
  operationId: 'thread',
  tags: ['threads'],
  summary: 'Claim and denial, plan and outcome, in the order of time, each with the words that show it',
  request: { params: ThreadParam },
  responses: {
    200: { description: 'The story', content: { 'application/json': { schema: Story } } },
    ...problems(404),
  },
});

export function threadRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await house.answer('story', id);
    if (found === null) throw notThere(id);
    return c.json(found, 200);
  });
}
