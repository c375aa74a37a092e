/** How much may be sent: little, but for articles and collections of them. Counted as it comes, whatever its head says. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { message } from '../../messages/index.ts';
import type { GuardEnv } from './principal.ts';
import { Refusal } from './refusal.ts';

const MEGABYTE = 1024 * 1024;

export interface BodyLimits {
  /** In bytes. */
  readonly usual: number;
  readonly upload: number;
}

export const USUAL_LIMITS: BodyLimits = { usual: MEGABYTE, upload: 32 * MEGABYTE };

export function bodyLimits(
  { usual, upload }: BodyLimits,
  isUpload: (path: string) => boolean,
): MiddlewareHandler<GuardEnv> {
  const limited = (maxSize: number): MiddlewareHandler =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Refusal(413, message('bodyTooLarge', { limit: Math.round((maxSize / MEGABYTE) * 10) / 10 }));
      },
    });
  const [little, much] = [limited(usual), limited(upload)];
  return (c, next) => (isUpload(c.req.path) ? much : little)(c, next);
}
