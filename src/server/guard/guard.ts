/**
 * The guards of the server, in the order in which a request passes them: what the answer tells the browser, from where it comes, by which
 * name it calls the server, how often, whether another site started it, and who asks. Whether they may, and how much they may send, is
 * checked by the app for whoever comes through.
 */
import type { MiddlewareHandler } from 'hono';
import { message } from '../../messages/index.ts';
import type { Accounts } from '../accounts/index.ts';
import { audited } from './audited.ts';
import { isUpload } from './bodies.ts';
import { clientOf, type Connection, isForwarded, type TrustedProxies } from './client.ts';
import { type AppPolicy, appPolicy, securityHeaders, strictTransport } from './headers.ts';
import { hostCheck } from './hosts.ts';
import { csrfToken, sameOrigin } from './origins.ts';
import type { Env } from '../env.ts';
import { Buckets, rateLimit, type Rates, USUAL_RATES } from './rates.ts';
import { ProblemError } from '../problem.ts';
import { houseRules, whoAsks } from './who.ts';

export interface GuardOptions {
  /** Path of the API: `/api/v1`. */
  readonly base: string;
  /** Null on a server for this machine alone, where nobody signs in. */
  readonly accounts: Accounts | null;
  /** Whoever sits at this machine, where nobody signs in. */
  readonly owner: string;
  readonly proxies: TrustedProxies;
  /** Names of the server besides those of loopback. */
  readonly names?: readonly string[];
  /** Null for none; where left out, none without accounts. */
  readonly rates?: Rates | null;
  readonly policy?: AppPolicy;
  readonly now?: () => number;
}

/** All guards, outermost first. */
export function guards(options: GuardOptions): readonly MiddlewareHandler<Env>[] {
  const { base, accounts, owner, proxies, names = [], policy, now } = options;
  const rates = options.rates === undefined ? (accounts === null ? null : USUAL_RATES) : options.rates;
  const costOf = (method: string, path: string): number => {
    if (!path.startsWith(base)) return 0.2;
    return path === `${base}/export` || (method === 'POST' && isUpload(path, base)) ? 10 : 1;
  };
  const address: readonly MiddlewareHandler<Env>[] =
    rates === null ? [] : [rateLimit(new Buckets(rates.address, now), ({ client }) => client.address, costOf)];
  const user: readonly MiddlewareHandler<Env>[] =
    rates === null
      ? []
      : [
          rateLimit(
            new Buckets(rates.user, now),
            ({ principal }) => (principal === null || principal.kind === 'house' ? null : principal.user),
            costOf,
          ),
        ];
  return [
    fromWhere(proxies),
    securityHeaders(appPolicy(policy)),
    strictTransport(),
    hostCheck({ names: names.map((name) => name.toLowerCase()), anyAddress: accounts !== null }),
    ...(accounts === null ? [notForwarded()] : [audited(accounts, base)]),
    ...address,
    sameOrigin(),
    accounts === null ? houseRules(owner) : whoAsks(accounts),
    ...user,
    csrfToken(base),
  ];
}

function fromWhere(proxies: TrustedProxies): MiddlewareHandler<Env> {
  return async (c, next) => {
    const header = (name: string): string | undefined => c.req.header(name);
    c.set('client', clientOf(header, (c.env ?? {}) as Connection, proxies));
    await next();
  };
}

/** Without accounts whoever reaches the server is its owner: nobody may be let through to it from elsewhere. */
function notForwarded(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (isForwarded((name) => c.req.header(name))) throw new ProblemError(403, message('openBehindProxy', {}));
    await next();
  };
}
