/** `/users`: who has an account, for admins. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { message } from '../../messages/index.ts';
import type { User } from '../accounts/index.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import { needs } from '../roles.ts';
import { newRoutes } from '../route-group.ts';
import { IdParam, NewUser, time, UserChange, UserView } from '../schemas/accounts.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';
import { accountsIn } from './session.ts';

const user = { content: { 'application/json': { schema: UserView } } };

const users = createRoute({
  method: 'get',
  path: '/users',
  operationId: 'users',
  tags: ['accounts'],
  summary: 'All users',
  middleware: needs('admin'),
  responses: {
    200: {
      description: 'The users, by name',
      content: { 'application/json': { schema: z.object({ items: list(UserView) }) } },
    },
    ...problems(403, 409),
  },
});

const add = createRoute({
  method: 'post',
  path: '/users',
  operationId: 'addUser',
  tags: ['accounts'],
  summary: 'Adds a user',
  middleware: needs('admin'),
  request: { body: { required: true, content: { 'application/json': { schema: NewUser } } } },
  responses: { 201: { description: 'Added', ...user }, ...problems(400, 403, 409, 422, 503) },
});

const change = createRoute({
  method: 'patch',
  path: '/users/{id}',
  operationId: 'changeUser',
  tags: ['accounts'],
  summary: 'Gives a user another role, or another password: then all sessions of theirs end',
  middleware: needs('admin'),
  request: { params: IdParam, body: { required: true, content: { 'application/json': { schema: UserChange } } } },
  responses: { 200: { description: 'Changed', ...user }, ...problems(400, 403, 404, 409, 422, 503) },
});

const remove = createRoute({
  method: 'delete',
  path: '/users/{id}',
  operationId: 'removeUser',
  tags: ['accounts'],
  summary: 'Removes a user, with sessions and tokens',
  middleware: needs('admin'),
  request: { params: IdParam },
  responses: { 204: { description: 'Removed' }, ...problems(403, 404, 409) },
});

export function userRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(users, async (c) => c.json({ items: (await accountsIn(house).store.users()).map(viewOf) }, 200))
    .openapi(add, async (c) => {
      const { name, role, password } = c.req.valid('json');
      const added = await accountsIn(house).addUser(name, role, password);
      c.set('deed', { action: `user.add ${role}`, subject: added.id });
      return c.json(viewOf(added), 201);
    })
    .openapi(change, async (c) => {
      const accounts = accountsIn(house);
      const { id } = c.req.valid('param');
      const { role, password } = c.req.valid('json');
      const given = await accounts.userWithId(id);
      if (role === undefined && password === undefined) throw new ProblemError(400, message('nothingChanges', {}));
      const what = [role === undefined ? '' : `role ${role}`, password === undefined ? '' : 'password'].filter(Boolean);
      c.set('deed', { action: `user.change ${what.join(' ')}`, subject: id });
      if (role !== undefined) await accounts.store.setRole(given.id, role);
      if (password !== undefined) await accounts.resetPassword(given, password);
      return c.json(viewOf(await accounts.userWithId(id)), 200);
    })
    .openapi(remove, async (c) => {
      const accounts = accountsIn(house);
      const { id } = c.req.valid('param');
      c.set('deed', { action: 'user.remove', subject: id });
      await accounts.store.removeUser((await accounts.userWithId(id)).id);
      return c.body(null, 204);
    });
}

function viewOf({ id, name, role, createdAt, passwordAt }: User): z.input<typeof UserView> {
  return { id, name, role, createdAt: time(createdAt), passwordAt: time(passwordAt) };
}
