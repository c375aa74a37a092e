/** `/actors/{id}/dossier` and `/compare`: what somebody said, counted and quoted; two of them side by side. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { InWords } from '../in-words.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { ActorParam } from '../schemas/actors.ts';
import { CompareQuery, Comparison, Dossier, DossierQuery } from '../schemas/dossiers.ts';
import { problems } from '../schemas/problem.ts';

const one = createRoute({
  method: 'get',
  path: '/actors/{id}/dossier',
  operationId: 'dossier',
  tags: ['actors'],
  summary: 'Who it is, what was said when, about what, how, to whom, and through whom it is known',
  request: { params: ActorParam, query: DossierQuery },
  responses: {
    200: { description: 'The dossier', content: { 'application/json': { schema: Dossier } } },
    ...problems(404),
  },
});

const two = createRoute({
  method: 'get',
  path: '/compare',
  operationId: 'compare',
  tags: ['actors'],
  summary: 'Two who speak, side by side',
  request: { query: CompareQuery },
  responses: {
    200: {
      description: 'Both dossiers and what they have in common',
      content: { 'application/json': { schema: Comparison } },
    },
    ...problems(400, 404),
  },
});

export function dossierRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('dossier', id, c.req.valid('query').latest);
      if (found === null) throw notThere(id);
      return c.json((await InWords.of(house, c.get('language'))).dossier(found), 200);
    })
    .openapi(two, async (c) => {
      const asked = c.req.valid('query');
      const found = await house.answer('compared', asked.one, asked.other);
      if (found === null) throw notThere(`${asked.one}, ${asked.other}`);
      return c.json((await InWords.of(house, c.get('language'))).comparison(found), 200);
    });
}
