/** `/articles`: what was taken in, and all that hangs on it. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { message } from '../../messages/index.ts';
import { needs } from '../roles.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere, ProblemError } from '../problem.ts';
import { placed } from '../place.ts';
import { newRoutes } from '../route-group.ts';
import { Article, ArticleHead, ArticleParam } from '../schemas/articles.ts';
import { KeptCorrection } from '../schemas/corrections.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { Reading } from '../schemas/reading.ts';
import { EventRecord } from '../schemas/relations.ts';
import { Citation, CitationQuery, StatementRecord } from '../schemas/statements.ts';

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

const events = createRoute({
  method: 'get',
  path: '/articles/{id}/events',
  operationId: 'articleEvents',
  tags: ['articles'],
  summary: 'What it tells that was done',
  request: { params: ArticleParam },
  responses: {
    200: {
      description: 'The events, in the order of the text',
      content: { 'application/json': { schema: z.object({ items: list(EventRecord) }) } },
    },
    ...problems(404),
  },
});

const near = createRoute({
  method: 'get',
  path: '/articles/{id}/near',
  operationId: 'articleNear',
  tags: ['articles'],
  summary: 'Articles with nearly the same text, and where else this one was met',
  request: { params: ArticleParam },
  responses: {
    200: {
      description: 'The near ones',
      content: {
        'application/json': {
          schema: z.object({
            items: list(ArticleHead),
            again: list(z.object({ where: z.string(), run: z.string() }).readonly()),
          }),
        },
      },
    },
    ...problems(404),
  },
});

const original = createRoute({
  method: 'get',
  path: '/articles/{id}/original',
  operationId: 'articleOriginal',
  tags: ['articles'],
  summary: 'The bytes as they came, to be saved',
  request: { params: ArticleParam },
  responses: {
    200: {
      description: 'The bytes, under the media type that they came with',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems(404),
  },
});

const corrections = createRoute({
  method: 'get',
  path: '/articles/{id}/corrections',
  operationId: 'articleCorrections',
  tags: ['articles', 'corrections'],
  summary: 'What people changed in its records, the earliest first',
  request: { params: ArticleParam },
  responses: {
    200: {
      description: 'The corrections, those undone among them',
      content: { 'application/json': { schema: z.object({ items: list(KeptCorrection) }) } },
    },
    ...problems(404),
  },
});

const citation = createRoute({
  method: 'get',
  path: '/articles/{id}/citation',
  operationId: 'citeArticle',
  tags: ['articles'],
  summary: 'A reference to it, for a footnote or a bibliography',
  request: { params: ArticleParam, query: CitationQuery },
  responses: {
    200: { description: 'The reference', content: { 'application/json': { schema: Citation } } },
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
      return c.json(placed(found), 200);
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
    .openapi(events, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('eventsOf', id);
      if (found === null) throw notThere(id);
      return c.json({ items: found }, 200);
    })
    .openapi(near, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('nearTo', id);
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(original, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.ledger.original(id);
      if (found === null) throw new ProblemError(404, message('noOriginal', { id }));
      // A page from elsewhere must not run as one of ours: it is saved, never shown.
      return c.body(new Uint8Array(found.bytes), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${id}${endingOf(found.mediaType)}"`,
        'x-original-type': found.mediaType.replace(/[^\x20-\x7e]/gu, ''),
      });
    })
    .openapi(corrections, async (c) => {
      const { id } = c.req.valid('param');
      if ((await house.ledger.article(id)) === null) throw notThere(id);
      return c.json({ items: await house.ledger.corrections(id) }, 200);
    })
    .openapi(citation, async (c) => {
      const { id } = c.req.valid('param');
      const found = await house.answer('citationOf', id, c.req.valid('query').form ?? c.get('language'));
      if (found === null) throw notThere(id);
      return c.json(found, 200);
    })
    .openapi(forget, async (c) => {
      const { id } = c.req.valid('param');
      await house.ledger.forget(id);
      return c.body(null, 204);
    });
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'application/xml': '.xml',
  'message/rfc822': '.eml',
};

/** The ending of a file of this media type. */
function endingOf(mediaType: string): string {
  return ENDINGS[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? '.bin';
}
