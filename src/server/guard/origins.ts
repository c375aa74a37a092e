/**
 * Requests that another site starts. The browser says where a request comes from (`Sec-Fetch-Site`, or `Origin` where it is older), and
 * what comes from elsewhere changes nothing here and reads nothing of the API; a link to the app may be followed. Programs say neither,
 * and carry no cookie that a stranger could borrow.
 *
 * A page that has signed in must send the token of its session as well, so that one mistake of a browser is not enough.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { message } from '../../messages/index.ts';
import { sameSecret } from '../accounts/index.ts';
import type { Env } from '../env.ts';
import { ProblemError } from '../problem.ts';

type Guarded = Context<Env>;

export const CSRF_HEADER = 'X-Musnad-CSRF';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isSafe(method: string): boolean {
  return SAFE.has(method);
}

/** Holds off what other sites start. */
export function sameOrigin(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!startedHere(c) && !followedLink(c)) throw new ProblemError(403, message('crossSite', {}));
    await next();
  };
}

/**
 * Demands of a session its token with everything that it changes. Signing in begins another one, and owes the old one nothing.
 *
 * @param base path of the API
 */
export function csrfToken(base: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const principal = c.get('principal');
    const signsIn = c.req.method === 'POST' && c.req.path === `${base}/session`;
    if (principal?.kind === 'session' && !isSafe(c.req.method) && !signsIn) {
      const given = c.req.header(CSRF_HEADER);
      if (given === undefined || !sameSecret(given, principal.csrf))
        throw new ProblemError(403, message('csrfMissing', {}));
    }
    await next();
  };
}

function startedHere(c: Guarded): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === c.get('client').authority;
  } catch {
    return false;
  }
}

/** A link that a person followed from elsewhere: to a page of its own, not into a frame. */
function followedLink(c: Guarded): boolean {
  if (!isSafe(c.req.method)) return false;
  return c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';
}
