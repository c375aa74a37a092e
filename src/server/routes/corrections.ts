/** `/corrections` and `/conflicts`: what people change in records, takes it back, and what a newer reading does not bear out. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ActorId, ArticleId, StatementId } from '../../ledger/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { newRoutes } from '../route-group.ts';
import { ArticleIdSchema } from '../schemas/articles.ts';
import { Conflict, Correction, KeptCorrection } from '../schemas/corrections.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';

const make = createRoute({
  method: 'post',
  path: '/corrections',
  operationId: 'correct',
  tags: ['corrections'],
  summary: 'Corrects a record; refused (409) where somebody did so since `base`',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            correction: Correction,
            base: z.number().int().min(0).openapi({ description: 'The version that is corrected.' }),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'Kept', content: { 'application/json': { schema: KeptCorrection } } },
    ...problems(400, 403, 404, 409, 422),
  },
});

const undo = createRoute({
  method: 'delete',
  path: '/corrections/{id}',
  operationId: 'undoCorrection',
  tags: ['corrections'],
  summary: 'Takes a correction back; it stays in the history',
  request: { params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }) },
  responses: { 204: { description: 'Taken back' }, ...problems(403, 409) },
});

const history = createRoute({
  method: 'get',
  path: '/corrections',
  operationId: 'corrections',
  tags: ['corrections'],
  summary: 'What was corrected, the earliest first; of one statement, article or actor, or of all',
  request: { query: z.object({ of: z.string().max(64).optional() }) },
  responses: {
    200: {
      description: 'The corrections, those undone among them',
      content: { 'application/json': { schema: z.object({ items: list(KeptCorrection) }) } },
    },
    ...problems(400),
  },
});

const conflicts = createRoute({
  method: 'get',
  path: '/conflicts',
  operationId: 'conflicts',
  tags: ['corrections'],
  summary: 'Corrections that want a look, of one article or of all',
  request: { query: z.object({ article: ArticleIdSchema.optional() }) },
  responses: {
    200: {
      description: 'The conflicts',
      content: { 'application/json': { schema: z.object({ items: list(Conflict) }) } },
    },
    ...problems(400),
  },
});

export function correctionRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(make, async (c) => {
      const { correction, base } = c.req.valid('json');
      return c.json(await house.ledger.correct(correction, c.get('caller').name, base), 201);
    })
    .openapi(undo, async (c) => {
      await house.ledger.undo(c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(history, async (c) => {
      const { of } = c.req.valid('query');
      // Whichever of the three it is, the ledger looks it up by itself.
      const id = (of ?? null) as StatementId | ArticleId | ActorId | null;
      return c.json({ items: await house.ledger.corrections(id) }, 200);
    })
    .openapi(conflicts, async (c) => {
      const { article } = c.req.valid('query');
      return c.json({ items: await house.ledger.conflicts(article) }, 200);
    });
}
