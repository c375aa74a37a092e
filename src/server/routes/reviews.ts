/** `/reviews`: what to check next, judgements, progress, and how far two reviewers agree. The reviewer is whoever asks. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { message } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere, ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { Cursor, limit, list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { Agreement, NewReview, Review, ReviewPage, ReviewProgress, ReviewScopeSchema } from '../schemas/reviews.ts';
import { StatementIdSchema } from '../schemas/statements.ts';
import { boxesOf, questionProblem } from './search.ts';

const Box = z.string().max(4096).optional();

const next = createRoute({
  method: 'get',
  path: '/reviews/next',
  operationId: 'reviewsNext',
  tags: ['reviews'],
  summary: 'What to check next: least confident first, or in the order of a search',
  request: {
    query: z.object({
      scope: ReviewScopeSchema.default('mine'),
      q: Box,
      who: Box,
      what: Box,
      counted: z
        .enum(['yes', 'no'])
        .default('no')
        .openapi({ description: 'Also count how much of the search is done.' }),
      limit: limit(100, 10),
      cursor: Cursor,
    }),
  },
  responses: {
    200: { description: 'What waits', content: { 'application/json': { schema: ReviewPage } } },
    ...problems(400),
  },
});

const put = createRoute({
  method: 'post',
  path: '/reviews',
  operationId: 'review',
  tags: ['reviews'],
  summary: 'Judges a statement; refused (409) where somebody changed it since `base`',
  request: { body: { required: true, content: { 'application/json': { schema: NewReview } } } },
  responses: {
    201: { description: 'Kept', content: { 'application/json': { schema: Review } } },
    ...problems(400, 403, 404, 409, 422),
  },
});

const take = createRoute({
  method: 'delete',
  path: '/reviews/{id}',
  operationId: 'unreview',
  tags: ['reviews'],
  summary: 'Takes one’s own judgement of a statement back, with what was corrected with it',
  request: { params: z.object({ id: StatementIdSchema.openapi({ param: { name: 'id', in: 'path' } }) }) },
  responses: {
    200: { description: 'The judgement that was', content: { 'application/json': { schema: Review } } },
    ...problems(403, 404),
  },
});

const listed = createRoute({
  method: 'get',
  path: '/reviews',
  operationId: 'reviews',
  tags: ['reviews'],
  summary: 'Judgements of a statement, or the latest of a reviewer; one’s own where neither is named',
  request: {
    query: z.object({
      of: StatementIdSchema.optional(),
      by: z.string().max(200).optional(),
      limit: limit(1000, 50),
    }),
  },
  responses: {
    200: {
      description: 'The judgements',
      content: { 'application/json': { schema: z.object({ items: list(Review) }) } },
    },
    ...problems(400),
  },
});

const progress = createRoute({
  method: 'get',
  path: '/reviews/progress',
  operationId: 'reviewProgress',
  tags: ['reviews'],
  summary: 'How far it is, and who judged how much',
  responses: {
    200: { description: 'The progress', content: { 'application/json': { schema: ReviewProgress } } },
    ...problems(400),
  },
});

const agreement = createRoute({
  method: 'get',
  path: '/reviews/agreement',
  operationId: 'reviewAgreement',
  tags: ['reviews'],
  summary: 'How far two reviewers agree, by class, and where they differ',
  request: { query: z.object({ one: z.string().min(1).max(200), other: z.string().min(1).max(200) }) },
  responses: {
    200: { description: 'The agreement', content: { 'application/json': { schema: Agreement } } },
    ...problems(400),
  },
});

export function reviewRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(next, async (c) => {
      const { scope, q, who, what, counted, limit: most, cursor } = c.req.valid('query');
      const boxes = boxesOf({ q, who, what });
      const asked = Object.values(boxes).some((typed) => typed.trim() !== '');
      const found = await house.answer(
        'toReview',
        {
          reviewer: c.get('caller').name,
          scope,
          boxes: asked ? boxes : null,
          limit: most,
          cursor: cursor ?? null,
          counted: counted === 'yes',
        },
        c.get('language'),
      );
      if (!found.ok) throw questionProblem(found.faults);
      return c.json(found.page, 200);
    })
    .openapi(put, async (c) => {
      const asked = c.req.valid('json');
      if (asked.judgement === 'correct' && Object.values(asked.right ?? {}).every((value) => value === undefined))
        throw new ProblemError(400, message('badRequest', { where: 'json.right', found: 'correct' }));
      return c.json(await house.answer('judged', asked, c.get('caller').name), 201);
    })
    .openapi(take, async (c) => {
      const { id } = c.req.valid('param');
      const taken = await house.answer('takenBack', id, c.get('caller').name);
      if (taken === null) throw notThere(id);
      return c.json(taken, 200);
    })
    .openapi(progress, async (c) => c.json(await house.ledger.reviews.progress(), 200))
    .openapi(agreement, async (c) => {
      const { one, other } = c.req.valid('query');
      return c.json(await house.ledger.reviews.agreement(one, other), 200);
    })
    .openapi(listed, async (c) => {
      const { of, by, limit: most } = c.req.valid('query');
      const { reviews } = house.ledger;
      const items = of === undefined ? await reviews.by(by ?? c.get('caller').name, most) : await reviews.of(of);
      return c.json({ items }, 200);
    });
}
