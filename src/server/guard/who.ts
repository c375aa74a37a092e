/**
 * Who asks. `Authorization: Bearer musnad_…` is a token; `Basic` with a token as the password is one too, for readers of feeds that know
 * nothing else, and only reads. Else the cookie of a session. What is sent and wrong is refused, not passed over.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { message } from '../../messages/index.ts';
import { type Accounts, csrfTokenOf, roleUnder } from '../accounts/index.ts';
import { dropSessionCookie, sessionCookie } from './cookies.ts';
import type { Env } from '../env.ts';
import type { Principal } from './principal.ts';
import { ProblemError } from '../problem.ts';

type Guarded = Context<Env>;

/** Where nobody signs in. */
export function houseRules(name: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('principal', { kind: 'house', name, role: 'admin' });
    c.set('caller', { name, role: 'admin', by: 'machine' });
    await next();
  };
}

export function whoAsks(accounts: Accounts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const authorization = c.req.header('authorization');
    if (authorization !== undefined) c.set('principal', await bearer(c, accounts, authorization));
    else c.set('principal', await sitting(c, accounts));
    const principal = c.get('principal');
    if (principal !== null && principal.kind !== 'house')
      c.set('caller', { name: principal.name, role: principal.role, by: principal.kind });
    await next();
  };
}

async function bearer(c: Guarded, accounts: Accounts, authorization: string): Promise<Principal> {
  const [scheme = '', value = ''] = authorization.split(/\s+/, 2);
  const basic = scheme.toLowerCase() === 'basic' && ['GET', 'HEAD'].includes(c.req.method);
  const secret = basic ? (Buffer.from(value, 'base64').toString().split(':').at(-1) ?? '') : value;
  const found = basic || scheme.toLowerCase() === 'bearer' ? await accounts.token(secret) : null;
  if (found === null) {
    c.set('principal', null);
    throw new ProblemError(401, message('tokenUnknown', {}), {
      headers: { 'WWW-Authenticate': 'Bearer realm="musnad", error="invalid_token"' },
    });
  }
  const { user, token } = found;
  const lent = roleUnder(user.role, token.scope);
  return { kind: 'token', user: user.id, name: user.name, role: basic ? 'reader' : lent, token: token.id };
}

async function sitting(c: Guarded, accounts: Accounts): Promise<Principal | null> {
  const secret = sessionCookie(c);
  if (secret === null) return null;
  const found = await accounts.session(secret);
  if (found === null) {
    dropSessionCookie(c);
    return null;
  }
  const { user, session } = found;
  const csrf = csrfTokenOf(secret);
  return {
    kind: 'session',
    ...{ user: user.id, name: user.name, role: user.role, session: session.id, csrf, endsAt: accounts.endOf(session) },
  };
}
