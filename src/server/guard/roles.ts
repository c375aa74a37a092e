/** Lets through whoever may use the route, by the table of `route-roles.ts`. What is no part of the API has its own rule. */
import type { MiddlewareHandler } from 'hono';
import { message } from '../../messages/index.ts';
import { mayAs } from '../accounts/index.ts';
import type { Caller, Env } from '../env.ts';
import { ProblemError } from '../problem.ts';
import { type Least, leastRole } from './route-roles.ts';

/** Beside the API: who asks whether the server is alive need not sign in; figures and the tools of programs are for readers. */
const BESIDE: Readonly<Record<string, Least>> = {
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  '/metrics': 'reader',
  '/mcp': 'reader',
};

export function roleCheck(base: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const least = leastFor(c.req.method, c.req.path, base);
    if (least !== 'anyone') {
      // Where nobody has signed in there is none, whatever its type says.
      const caller = c.get('caller') as Caller | undefined;
      if (caller === undefined)
        throw new ProblemError(401, message('signInFirst', {}), {
          headers: { 'WWW-Authenticate': 'Bearer realm="musnad"' },
        });
      if (!mayAs(caller.role, least))
        throw new ProblemError(403, message('notAllowed', { role: least, yours: caller.role }));
    }
    await next();
  };
}

/** The least role for any path: the files of the web app are for anyone, for signing in happens there. */
export function leastFor(method: string, path: string, base: string): Least {
  if (path === base || path.startsWith(`${base}/`)) return leastRole(method, path.slice(base.length)).least;
  const [, first = ''] = path.split('/');
  return BESIDE[`/${first}`] ?? (method === 'GET' || method === 'HEAD' ? 'anyone' : 'admin');
}
