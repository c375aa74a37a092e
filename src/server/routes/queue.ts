/** `/queue`: what waits to be read, and the workers that read it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { newRoutes } from '../route-group.ts';
import { problems } from '../schemas/problem.ts';
import { QueueAnswer } from '../schemas/queue.ts';

const queue = createRoute({
  method: 'get',
  path: '/queue',
  operationId: 'queue',
  tags: ['ledger'],
  summary: 'What waits to be read, which workers have what, what was set aside and why',
  responses: {
    200: {
      description: 'The queue; null where the ledger has none',
      content: { 'application/json': { schema: QueueAnswer } },
    },
    ...problems(503),
  },
});

export function queueRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(queue, async (c) => c.json(await house.queue(), 200));
}
