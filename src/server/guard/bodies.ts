/** How much may be sent: little, but for articles and collections of them. Counted as it comes, whatever its head says. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { message } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import { ProblemError } from '../problem.ts';

const MEGABYTE = 1024 * 1024;

export interface BodyLimits {
  /** In bytes. */
  readonly usual: number;
  readonly upload: number;
}

export const USUAL_LIMITS: BodyLimits = { usual: MEGABYTE, upload: 32 * MEGABYTE };

/** What may be large: articles that are sent. */
export function isUpload(path: string, base: string): boolean {
  return path === `${base}/articles`;
}

export function bodyLimits({ usual, upload }: BodyLimits, base: string): MiddlewareHandler<Env> {
  const limited = (maxSize: number): MiddlewareHandler =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new ProblemError(413, message('bodyTooLarge', { limit: Math.round((maxSize / MEGABYTE) * 10) / 10 }));
      },
    });
  const [little, much] = [limited(usual), limited(upload)];
  return (c, next) => (isUpload(c.req.path, base) ? much : little)(c, next);
}
