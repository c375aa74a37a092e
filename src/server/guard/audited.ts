/**
 * Writes into the audit log what was done: everything that changes something, exports, and whatever was refused to somebody who is known.
 * Who only looks is not watched.
 */
import type { MiddlewareHandler } from 'hono';
import type { Accounts, Outcome } from '../accounts/index.ts';
import { isSafe } from './origins.ts';
import type { Env } from '../env.ts';
import type { Principal } from './principal.ts';
import { leastRole } from './route-roles.ts';

/** What leaves the house in bulk. */
const WATCHED = new Set(['GET /export', 'GET /audit']);

/** @param base path of the API */
export function audited(accounts: Accounts, base: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { method, path } = c.req;
    const found = path.startsWith(base) ? leastRole(method, path.slice(base.length)) : { template: path, id: null };
    const action = `${method} ${found.template.slice(0, 100)}`;
    const principal = c.get('principal') ?? null;
    const outcome = outcomeOf(c.res.status);
    const deed = c.get('deed');
    const refusedToSomebody = outcome === 'refused' && principal !== null;
    if (deed === undefined && isSafe(method) && !WATCHED.has(action) && !refusedToSomebody) return;
    // A stranger who is turned away at a door is no news; a wrong token and a wrong password are.
    if (principal === null && deed === undefined) return;
    await accounts.record({
      who: deed?.who ?? idOf(principal),
      name: deed?.name ?? principal?.name ?? null,
      via: viaOf(principal),
      action: deed?.action ?? action,
      subject: (deed?.subject ?? found.id)?.slice(0, 100) ?? null,
      outcome: deed?.outcome ?? outcome,
      address: c.get('client').address,
      request: c.get('requestId'),
    });
  };
}

function outcomeOf(status: number): Outcome {
  if (status < 400) return 'done';
  return status === 401 || status === 403 || status === 421 || status === 429 ? 'refused' : 'failed';
}

function idOf(principal: Principal | null): string | null {
  return principal === null || principal.kind === 'house' ? null : principal.user;
}

function viaOf(principal: Principal | null): string {
  if (principal === null) return 'none';
  return principal.kind === 'token' ? `token ${principal.token}` : principal.kind;
}
