/** `/tokens`: API tokens, for programs that act for somebody. Only a person who signed in makes them: a token begets no token. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiToken } from '../accounts/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { notThere } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { IdParam, IssuedToken, NewToken, time, TokenView } from '../schemas/accounts.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { accountsIn, sitting } from './session.ts';

const tokens = createRoute({
  method: 'get',
  path: '/tokens',
  operationId: 'tokens',
  tags: ['accounts'],
  summary: 'One’s own tokens; an admin sees all with `all=true`',
  request: { query: z.object({ all: z.enum(['true', 'false']).default('false') }) },
  responses: {
    200: {
      description: 'The tokens, without their secrets',
      content: { 'application/json': { schema: z.object({ items: list(TokenView) }) } },
    },
    ...problems(403, 409),
  },
});

const issue = createRoute({
  method: 'post',
  path: '/tokens',
  operationId: 'issueToken',
  tags: ['accounts'],
  summary: 'Makes a token; its secret is shown this once',
  request: { body: { required: true, content: { 'application/json': { schema: NewToken } } } },
  responses: {
    201: { description: 'Made', content: { 'application/json': { schema: IssuedToken } } },
    ...problems(400, 403, 409, 422),
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  operationId: 'revokeToken',
  tags: ['accounts'],
  summary: 'Revokes a token of one’s own; an admin any',
  request: { params: IdParam },
  responses: { 204: { description: 'Revoked' }, ...problems(403, 404, 409) },
});

export function tokenRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(tokens, async (c) => {
      const { store } = accountsIn(house);
      const { user, role } = sitting(house, c.get('principal'));
      const all = c.req.valid('query').all === 'true' && role === 'admin';
      return c.json({ items: (await store.tokens(all ? undefined : user)).map(viewOf) }, 200);
    })
    .openapi(issue, async (c) => {
      const accounts = accountsIn(house);
      const { user } = sitting(house, c.get('principal'));
      const { token, secret } = await accounts.issueToken(await accounts.userWithId(user), c.req.valid('json'));
      c.set('deed', { action: `token.issue ${token.scope}`, subject: token.id });
      return c.json({ token: viewOf(token), secret }, 201);
    })
    .openapi(revoke, async (c) => {
      const { store } = accountsIn(house);
      const { user, role } = sitting(house, c.get('principal'));
      const { id } = c.req.valid('param');
      const found = (await store.tokens(role === 'admin' ? undefined : user)).find((one) => one.id === id);
      if (found === undefined) throw notThere(id);
      await store.revokeToken(found.id);
      c.set('deed', { action: 'token.revoke', subject: id });
      return c.body(null, 204);
    });
}

function viewOf({ createdAt, expiresAt, usedAt, ...rest }: ApiToken): z.input<typeof TokenView> {
  return {
    ...rest,
    createdAt: time(createdAt),
    expiresAt: time(expiresAt),
    usedAt: usedAt === null ? null : time(usedAt),
  };
}
