/** `/audit`: who did what, for admins. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { needs } from '../roles.ts';
import { newRoutes } from '../route-group.ts';
import { LogEntry, time } from '../schemas/accounts.ts';
import { Cursor, limit, page } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { accountsIn } from './session.ts';

const Moment = z
  .string()
  .refine((given) => !Number.isNaN(Date.parse(given)))
  .transform((given) => Date.parse(given))
  .optional()
  .openapi({ type: 'string', description: 'ISO day or time.', example: '2031-01-06' });

const log = createRoute({
  method: 'get',
  path: '/audit',
  operationId: 'audit',
  tags: ['accounts'],
  summary: 'The log of what was done, the newest first',
  middleware: needs('admin'),
  request: {
    query: z.object({
      limit: limit(200, 50),
      cursor: Cursor,
      who: z.string().max(40).optional().openapi({ description: 'Id of a user.' }),
      action: z.string().max(120).optional().openapi({ example: 'session.open' }),
      since: Moment,
      until: Moment,
    }),
  },
  responses: {
    200: { description: 'A page of the log', content: { 'application/json': { schema: page(LogEntry) } } },
    ...problems(400, 403, 409),
  },
});

export function auditRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(log, async (c) => {
    const { limit: most, cursor, who, action, since, until } = c.req.valid('query');
    const found = await accountsIn(house).audit({
      limit: most,
      ...(cursor === undefined ? {} : { before: cursor }),
      ...(who === undefined ? {} : { who }),
      ...(action === undefined ? {} : { action }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    });
    return c.json({ items: found.items.map((entry) => ({ ...entry, at: time(entry.at) })), next: found.next }, 200);
  });
}
