/**
 * How often somebody may ask: a bucket of tokens for each address and for each user, filled at a steady rate, so that a burst is taken
 * and a flood is not. What costs the server much takes more out of it.
 */
import type { MiddlewareHandler } from 'hono';
import { message } from '../../messages/index.ts';
import type { Env } from '../env.ts';
import { ProblemError } from '../problem.ts';

export interface Rate {
  /** How many may be asked at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface Rates {
  readonly address: Rate;
  readonly user: Rate;
}

/** An address may be that of a whole newsroom. */
export const USUAL_RATES: Rates = { address: { burst: 600, perSecond: 60 }, user: { burst: 200, perSecond: 20 } };
const MOST_BUCKETS = 20_000;

interface Bucket {
  level: number;
  at: number;
}

export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes out what a request costs; gives the seconds to wait where there is not so much in it, and takes nothing. */
  take(key: string, cost = 1): number {
    const now = this.now();
    const { burst, perSecond } = this.rate;
    const bucket = this.buckets.get(key) ?? { level: burst, at: now };
    bucket.level = Math.min(burst, bucket.level + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    // The one that was used last is the last to be forgotten.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > MOST_BUCKETS)
      for (const oldest of this.buckets.keys()) {
        this.buckets.delete(oldest);
        break;
      }
    if (bucket.level < cost) return Math.max(1, Math.ceil((cost - bucket.level) / perSecond));
    bucket.level -= cost;
    return 0;
  }
}

/** @param keyOf whose bucket it is; null where it is nobody's */
export function rateLimit(
  buckets: Buckets,
  keyOf: (variables: Env['Variables']) => string | null,
  costOf: (method: string, path: string) => number,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const key = keyOf(c.var);
    const seconds = key === null ? 0 : buckets.take(key, costOf(c.req.method, c.req.path));
    if (seconds > 0)
      throw new ProblemError(429, message('tooManyRequests', { seconds }), {
        headers: { 'Retry-After': String(seconds) },
      });
    await next();
  };
}
