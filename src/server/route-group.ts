/** How a group of routes is made: one file of `routes/`, given the house. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { message } from '../messages/index.ts';
import type { Env } from './env.ts';
import type { House } from './house.ts';
import { ProblemError } from './problem.ts';

export type RouteGroup = (house: House) => OpenAPIHono<Env>;

/** Routes that are to be filled; what does not fit their schemas becomes a problem that names the place. */
export function newRoutes(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    strict: false,
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = [result.target, ...(issue?.path ?? [])].join('.');
      throw new ProblemError(400, message('badRequest', { where, found: issue?.message ?? '' }));
    },
  });
}
