/**
 * Who may do what. Without accounts, on the machine itself, everybody is the owner of the machine, an admin.
 *
 * Example: a reader who sends a correction is refused, MSN-0702.
 */
import type { MiddlewareHandler } from 'hono';
import { message } from '../messages/index.ts';
import { type Env, type Role, ROLES } from './env.ts';
import { ProblemError } from './problem.ts';

/** Whether who has one role may do what takes another. */
export function mayAct(role: Role, as: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(as);
}

/** Lets only callers of this role or a higher one through. */
export function needs(role: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { role: yours } = c.get('caller');
    if (!mayAct(yours, role)) throw new ProblemError(403, message('notAllowed', { role, yours }));
    await next();
  };
}
