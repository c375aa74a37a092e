/** `/statements`: one statement, why it was read so, and how it is cited. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { KeptCorrection } from '../schemas/corrections.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { Citation, CitationQuery, Explanation, StatementParam, StatementRecord } from '../schemas/statements.ts';

const one = createRoute({
  method: 'get',
  path: '/statements/{id}',
  operationId: 'statement',
  tags: ['statements'],
  summary: 'A statement with its words and its article',
  request: { params: StatementParam },
  responses: {
    200: { description: 'The statement', content: { 'application/json': { schema: StatementRecord } } },
    ...problems(404),
  },
});

const explain = createRoute({
  method: 'get',
  path: '/statements/{id}/explain',
  operationId: 'explainStatement',
  tags: ['statements'],
  summary: 'Which rules made it, in words, and what people changed',
  request: { params: StatementParam },
  responses: {
    200: { description: 'The explanation', content: { 'application/json': { schema: Explanation } } },
    ...problems(404),
  },
});

const cite = createRoute({
  method: 'get',
  path: '/statements/{id}/citation',
  operationId: 'citeStatement',
  tags: ['statements'],
  summary: 'A reference to it, for a footnote or a bibliography',
  request: { params: StatementParam, query: CitationQuery },
  responses: {
    200: { description: 'The reference', content: { 'application/json': { schema: Citation } } },
    ...problems(404),
  },
});

const corrections = createRoute({
  method: 'get',
  path: '/statements/{id}/corrections',
  operationId: 'statementCorrections',
  tags: ['statements', 'corrections'],
  summary: 'What people changed in it, the earliest first',
  request: { params: StatementParam },
  responses: {
    200: {
      description: 'The corrections, those undone among them',
      content: { 'application/json': { schema: z.object({ items: list(KeptCorrection) }) } },
    },
    ...problems(404),
  },
});

export function statementRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('statement', id);
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(explain, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('explanation', id, c.get('language'));
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(cite, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('citationOf', id, c.req.valid('query').form ?? c.get('language'));
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(corrections, async (c) => {
      const { id } = c.req.valid('param');
      if ((await house.ledger.statement(id)) === null) throw notThere(id);
      return c.json({ items: await house.ledger.corrections(id) }, 200);
    });
}
