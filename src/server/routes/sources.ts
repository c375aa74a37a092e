/** `/sources`: the feeds, site maps and pages that the ledger follows, what came of them, and what failed and why. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { failureMessage } from '../../desk/index.ts';
import type { FollowedSource as Kept, SourceLook as Look } from '../../ledger/index.ts';
import { type Language, message, say } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere, ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { limit, list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { FollowedSource, NewSource, SourceChange, SourceLook, SourceParam } from '../schemas/sources.ts';

const one = { 'application/json': { schema: FollowedSource } };

const all = createRoute({
  method: 'get',
  path: '/sources',
  operationId: 'sources',
  tags: ['sources'],
  summary: 'What is followed, with the last look at each',
  responses: {
    200: {
      description: 'The sources, in the order in which they were added',
      content: { 'application/json': { schema: z.object({ items: list(FollowedSource) }) } },
    },
    ...problems(400),
  },
});

const add = createRoute({
  method: 'post',
  path: '/sources',
  operationId: 'addSource',
  tags: ['sources'],
  summary: 'Follows an address from now on; one that is followed already is given back as it is',
  request: { body: { required: true, content: { 'application/json': { schema: NewSource } } } },
  responses: { 201: { description: 'Followed', content: one }, ...problems(400, 403) },
});

const change = createRoute({
  method: 'patch',
  path: '/sources/{id}',
  operationId: 'changeSource',
  tags: ['sources'],
  summary: 'Changes how it is followed, or lets it rest',
  request: {
    params: SourceParam,
    body: { required: true, content: { 'application/json': { schema: SourceChange } } },
  },
  responses: { 200: { description: 'As it is now', content: one }, ...problems(400, 403, 404) },
});

const remove = createRoute({
  method: 'delete',
  path: '/sources/{id}',
  operationId: 'removeSource',
  tags: ['sources'],
  summary: 'Follows it no longer; what came stays',
  request: { params: SourceParam },
  responses: { 204: { description: 'Gone' }, ...problems(403) },
});

const looks = createRoute({
  method: 'get',
  path: '/sources/{id}/looks',
  operationId: 'sourceLooks',
  tags: ['sources'],
  summary: 'The last looks at it, the latest first',
  request: { params: SourceParam, query: z.object({ limit: limit(50, 20) }) },
  responses: {
    200: {
      description: 'The looks',
      content: { 'application/json': { schema: z.object({ items: list(SourceLook) }) } },
    },
    ...problems(400, 404),
  },
});

const lookNow = createRoute({
  method: 'post',
  path: '/sources/{id}/look',
  operationId: 'lookAtSource',
  tags: ['sources'],
  summary: 'Looks at it at the next moment',
  request: { params: SourceParam },
  responses: { 202: { description: 'Due now', content: one }, ...problems(403, 404) },
});

export function sourceRoutes({ ledger }: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(all, async (c) => {
      const items = await ledger.sources.list();
      return c.json({ items: items.map((source) => sourceIn(c.get('language'), source)) }, 200);
    })
    .openapi(add, async (c) => {
      const asked = c.req.valid('json');
      const source = await ledger.sources.add({ ...asked, address: webAddress(asked.address) });
      return c.json(sourceIn(c.get('language'), source), 201);
    })
    .openapi(change, async (c) => {
      const source = await ledger.sources.change(c.req.valid('param').id, c.req.valid('json'));
      return c.json(sourceIn(c.get('language'), source), 200);
    })
    .openapi(remove, async (c) => {
      await ledger.sources.remove(c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(looks, async (c) => {
      const { id } = c.req.valid('param');
      if ((await ledger.sources.get(id)) === null) throw notThere(id);
      const items = await ledger.sources.looks(id, c.req.valid('query').limit);
      return c.json({ items: items.map((look) => lookIn(c.get('language'), look)) }, 200);
    })
    .openapi(lookNow, async (c) => {
      const { id } = c.req.valid('param');
      await ledger.sources.lookNow(id);
      const source = await ledger.sources.get(id);
      if (source === null) throw notThere(id);
      return c.json(sourceIn(c.get('language'), source), 202);
    });
}

/** An address of the web as it stands in the ledger. What it leads to is judged when it is fetched: a name may lead elsewhere by then. */
function webAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new ProblemError(400, message('notAnAddress', { value: given.slice(0, 200) }));
  url.hash = '';
  return url.href;
}

function sourceIn(language: Language, source: Kept): z.infer<typeof FollowedSource> {
  return { ...source, last: source.last === null ? null : lookIn(language, source.last) };
}

function lookIn(language: Language, look: Look): z.infer<typeof SourceLook> {
  const failures = look.failures.map((failure) => ({
    ...failure,
    told: say(language, failureMessage(failure.code, failure.detail)),
  }));
  return { ...look, failures };
}
