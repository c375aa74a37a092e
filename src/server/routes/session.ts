/** `/session`: signing in and out, one's own password, one's own sessions. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { message } from '../../messages/index.ts';
import { type Accounts, csrfTokenOf, type SignIn } from '../accounts/index.ts';
import type { Env } from '../env.ts';
import { dropSessionCookie, type Principal, sessionCookie, setSessionCookie } from '../guard/index.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { IdParam, OpenSession, PasswordBody, SessionState, SignInBody, time } from '../schemas/accounts.ts';
import { list } from '../schemas/lists.ts';
import { problems } from '../schemas/problem.ts';

const state = { description: 'Who is signed in', content: { 'application/json': { schema: SessionState } } };

const who = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'session',
  tags: ['accounts'],
  summary: 'Whether one signs in here, and who has',
  responses: { 200: state },
});

const signIn = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  tags: ['accounts'],
  summary: 'Signs in; the session is a cookie',
  request: { body: { required: true, content: { 'application/json': { schema: SignInBody } } } },
  responses: { 200: state, ...problems(400, 401, 409, 429, 503) },
});

const signOut = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  tags: ['accounts'],
  summary: 'Signs out',
  responses: { 204: { description: 'Signed out' }, ...problems(403, 409) },
});

const password = createRoute({
  method: 'post',
  path: '/session/password',
  operationId: 'changePassword',
  tags: ['accounts'],
  summary: 'Changes one’s own password; all other sessions end',
  request: { body: { required: true, content: { 'application/json': { schema: PasswordBody } } } },
  responses: { 200: state, ...problems(400, 401, 403, 409, 422, 429, 503) },
});

const sessions = createRoute({
  method: 'get',
  path: '/sessions',
  operationId: 'sessions',
  tags: ['accounts'],
  summary: 'One’s own sessions',
  responses: {
    200: {
      description: 'The sessions, the last seen first',
      content: { 'application/json': { schema: z.object({ items: list(OpenSession) }) } },
    },
    ...problems(403, 409),
  },
});

const endSession = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  operationId: 'endSession',
  tags: ['accounts'],
  summary: 'Ends a session of one’s own',
  request: { params: IdParam },
  responses: { 204: { description: 'Ended' }, ...problems(403, 404, 409) },
});

export function sessionRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes()
    .openapi(who, (c) => c.json(stateOf(house, c.get('principal')), 200))
    .openapi(signIn, async (c) => {
      const accounts = accountsIn(house);
      const { name, password } = c.req.valid('json');
      c.set('deed', { action: 'session.open', outcome: 'refused' });
      const outcome = await accounts.signIn(name, password, originOf(c));
      const { user } = admitted(outcome);
      // A session that was there before, perhaps put there by somebody else, is not the one that is signed in.
      const before = sessionCookie(c);
      const old = before === null ? null : await accounts.session(before);
      if (old !== null) await accounts.store.endSession(old.session.id);
      c.set('deed', { action: 'session.open', who: user.id, name: user.name });
      return c.json(begin(c, house, accounts, outcome), 200);
    })
    .openapi(signOut, async (c) => {
      const { session } = sitting(house, c.get('principal'));
      await accountsIn(house).store.endSession(session);
      dropSessionCookie(c);
      c.header('Clear-Site-Data', '"cache", "storage"');
      c.set('deed', { action: 'session.end' });
      return c.body(null, 204);
    })
    .openapi(password, async (c) => {
      const accounts = accountsIn(house);
      const { user: id } = sitting(house, c.get('principal'));
      const { old, password } = c.req.valid('json');
      c.set('deed', { action: 'password.change' });
      const outcome = await accounts.changePassword(await accounts.userWithId(id), old, password, originOf(c));
      // Whoever has mistyped the old password is still signed in.
      admitted(outcome, 403);
      return c.json(begin(c, house, accounts, outcome), 200);
    })
    .openapi(sessions, async (c) => {
      const { user, session } = sitting(house, c.get('principal'));
      const open = await accountsIn(house).store.sessionsOf(user);
      const items = open.map(({ id, createdAt, seenAt, address, agent }) => ({
        ...{ id, address, agent, current: id === session },
        ...{ createdAt: time(createdAt), seenAt: time(seenAt) },
      }));
      return c.json({ items }, 200);
    })
    .openapi(endSession, async (c) => {
      const { user } = sitting(house, c.get('principal'));
      const { id } = c.req.valid('param');
      const accounts = accountsIn(house);
      const found = (await accounts.store.sessionsOf(user)).find((one) => one.id === id);
      if (found === undefined) throw new ProblemError(404, message('noSuchItem', { id }));
      await accounts.store.endSession(found.id);
      return c.body(null, 204);
    });
}

/** The accounts of the house. @throws {ProblemError} where it has none */
export function accountsIn({ accounts }: House): Accounts {
  if (accounts === null) throw new ProblemError(409, message('noAccountsHere', {}));
  return accounts;
}

/** Somebody who signed in with a password. @throws {ProblemError} where it is a token, or there are no accounts */
export function sitting(house: House, principal: Principal | null): Extract<Principal, { kind: 'session' }> {
  accountsIn(house);
  if (principal?.kind !== 'session') throw new ProblemError(403, message('needsSession', {}));
  return principal;
}

function stateOf({ accounts, owner }: House, principal: Principal | null): z.input<typeof SessionState> {
  const nobody = { name: null, role: null, by: null, csrf: null, endsAt: null };
  if (accounts === null) return { ...nobody, mode: 'open', name: owner, role: 'admin', by: 'machine' };
  if (principal === null || principal.kind === 'house') return { ...nobody, mode: 'accounts' };
  const { name, role, kind } = principal;
  const known = { ...nobody, mode: 'accounts', name, role, by: kind } as const;
  return kind === 'token' ? known : { ...known, csrf: principal.csrf, endsAt: time(principal.endsAt) };
}

function originOf(c: Context<Env>): { readonly address: string; readonly agent: string } {
  return { address: c.get('client').address, agent: c.req.header('user-agent') ?? '' };
}

/** @throws {ProblemError} where somebody is not let in */
function admitted(outcome: SignIn, wrong: 401 | 403 = 401): Extract<SignIn, { kind: 'in' }> {
  switch (outcome.kind) {
    case 'in':
      return outcome;
    case 'wrong':
      throw new ProblemError(wrong, message('passwordWrong', {}));
    case 'wait': {
      const { seconds } = outcome;
      throw new ProblemError(429, message('signInWait', { seconds }), { headers: { 'Retry-After': String(seconds) } });
    }
  }
}

/** Hands the session over as a cookie, and tells who is signed in now. */
function begin(c: Context<Env>, house: House, accounts: Accounts, outcome: SignIn): z.input<typeof SessionState> {
  const { user, session, secret } = admitted(outcome);
  setSessionCookie(c, secret, Math.floor(accounts.settings.longest / 1000));
  return stateOf(house, {
    kind: 'session',
    ...{ user: user.id, name: user.name, role: user.role, session: session.id },
    ...{ csrf: csrfTokenOf(secret), endsAt: accounts.endOf(session) },
  });
}
