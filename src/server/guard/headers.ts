/**
 * What every answer tells the browser: which sources it may use, that it may not be framed, guessed at or told to others.
 *
 * The app's page may load what stands beside it and nothing else: no script or style in the page itself, no other origin, no `eval`.
 * An answer of the API that a browser is led to open may do nothing at all, and neither may the original of an article.
 */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';

const APP_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

export interface AppPolicy {
  /** SHA-256 of style sheets that a library puts into the page, in base64. */
  readonly styles?: readonly string[];
  /** Names of the Trusted Types policies that the app makes; without, none are demanded. */
  readonly trustedTypes?: readonly string[];
}

/** The policy of the app's page. */
export function appPolicy({ styles = [], trustedTypes }: AppPolicy = {}): string {
  const hashes = styles.map((hash) => ` 'sha256-${hash}'`).join('');
  const directives = APP_DIRECTIVES.map((one) => (one.startsWith('style-src') ? one + hashes : one));
  if (trustedTypes !== undefined)
    directives.push("require-trusted-types-for 'script'", `trusted-types ${trustedTypes.join(' ') || "'none'"}`);
  return directives.join('; ');
}

/** Of answers that are data. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Of what others wrote: as if it came from nowhere, and without scripts. */
export const FOREIGN_POLICY = `${DATA_POLICY}; sandbox`;

/** The policy of a page that stands for itself, such as a printed digest: its own style sheets by their hash, no script. */
export function documentPolicy(styles: readonly string[]): string {
  const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  const style = hashes.length === 0 ? '' : `; style-src ${hashes.join(' ')}`;
  return `${DATA_POLICY}${style}; img-src data:; sandbox allow-modals allow-popups allow-top-navigation-by-user-activation`;
}

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
};
const HALF_A_YEAR = 15_768_000;

/** Adds to every answer, refusals and failures too, what it does not say itself. */
export function securityHeaders(page: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const add = (name: string, value: string): void => {
      if (!headers.has(name)) c.header(name, value);
    };
    for (const [name, value] of Object.entries(ALWAYS)) add(name, value);
    // A worker goes by the policy that its own script came with.
    const isPage = /^text\/(?:html|javascript)/.test(headers.get('content-type') ?? '');
    const isForeign = headers.get('content-disposition')?.startsWith('attachment') === true;
    add('Content-Security-Policy', isForeign ? FOREIGN_POLICY : isPage ? page : DATA_POLICY);
    if (!c.req.path.startsWith('/api/')) return;
    // What somebody may see stays with them: no cache between keeps it, and the browser's own asks again.
    add('Cache-Control', headers.has('etag') ? 'private, no-cache' : 'no-store');
  };
}

/** Tells the browser, where it came encrypted, to come no other way. */
export function strictTransport(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (c.get('client').secure) c.header('Strict-Transport-Security', `max-age=${HALF_A_YEAR}; includeSubDomains`);
  };
}
