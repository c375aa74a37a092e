/** `/articles`: what was taken in, and all that hangs on it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { needs } from '../roles.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { Article, ArticleHead, ArticleParam } from '../schemas/articles.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { Reading } from '../schemas/reading.ts';
import { StatementRecord } from '../schemas/statements.ts';
import { z } from '@hono/zod-openapi';

const one = createRoute({
  method: 'get',
  path: '/articles/{id}',
  operationId: 'article',
  tags: ['articles'],
  summary: 'An article with its text',
  request: { params: ArticleParam },
  responses: {
    200: { description: 'The article', content: { 'application/json': { schema: Article } } },
    ...problems(404),
  },
});

const reading = createRoute({
  method: 'get',
  path: '/articles/{id}/reading',
  operationId: 'articleReading',
  tags: ['articles'],
  summary: 'All that the reader found in it',
  request: { params: ArticleParam },
  responses: {
    200: { description: 'The reading', content: { 'application/json': { schema: Reading } } },
    ...problems(404),
  },
});

const statements = createRoute({
  method: 'get',
  path: '/articles/{id}/statements',
  operationId: 'articleStatements',
  tags: ['articles'],
  summary: 'Its statements, corrections in them',
  request: { params: ArticleParam },
  responses: {
    200: {
      description: 'The statements, in the order of the text',
      content: { 'application/json': { schema: z.object({ items: list(StatementRecord) }) } },
    },
    ...problems(404),
  },
});

const revisions = createRoute({
  method: 'get',
  path: '/articles/{id}/revisions',
  operationId: 'articleRevisions',
  tags: ['articles'],
  summary: 'All revisions of its page, the earliest first',
  request: { params: ArticleParam },
  responses: {
    200: {
      description: 'The revisions, this one among them',
      content: { 'application/json': { schema: z.object({ items: list(ArticleHead) }) } },
    },
    ...problems(404),
  },
});

const forget = createRoute({
  method: 'delete',
  path: '/articles/{id}',
  operationId: 'forgetArticle',
  tags: ['articles'],
  summary: 'Takes it out for good, with all that hangs on it',
  middleware: needs('admin'),
  request: { params: ArticleParam },
  responses: { 204: { description: 'Forgotten' }, ...problems(403, 404) },
});

export function articleRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.ledger.article(id);
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(reading, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.ledger.reading(id);
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(statements, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('statementsOf', id);
      if (found === null) throw notThere(id);
      return c.json({ items: found }, 200);
    })
    .openapi(revisions, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('revisionsOf', id);
      if (found === null) throw notThere(id);
      return c.json({ items: found }, 200);
    })
    .openapi(forget, async (c) => {
      const { id } = c.req.valid('param');
      await house.ledger.forget(id);
      return c.body(null, 204);
    });
}
