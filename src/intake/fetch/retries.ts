/** What is worth another try, how long to wait before it, and what to call what failed. */
import { type Failure, failureAt, reasonOf } from '../taken.ts';
import { PrivateAddress } from './addresses.ts';

const STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const LASTING: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UND_ERR_INVALID_ARG',
  'UND_ERR_HEADERS_OVERFLOW',
]);

/** Whether the same request may fare better a little later: a busy server, a broken connection; not a missing page. */
export function isWorthRetrying(outcome: unknown): boolean {
  if (typeof outcome === 'number') return STATUSES.has(outcome);
  return privateIn(outcome) === null && !LASTING.has(codeOf(outcome));
}

/** Milliseconds before the next try: one second, two, four, each with a bit of chance, so that a crowd disperses. */
export function pauseBefore(attempt: number): number {
  return 1000 * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
}

/** What `Retry-After` asks for, in milliseconds: seconds, or a date. Null where it says neither. */
export function retryAfter(header: string | readonly string[] | undefined, now: number): number | null {
  const text = (typeof header === 'string' ? header : (header?.[0] ?? '')).trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** What a failed request is called. */
export function failureOf(error: unknown, url: string, signal: AbortSignal): Failure {
  const inside = privateIn(error);
  if (inside !== null) return failureAt('privateAddress', url, inside.address);
  if (signal.aborted) return failureAt('stopped', url);
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failureAt('hostNotFound', url, code);
  if (/TIMEOUT|TIMEDOUT/.test(code)) return failureAt('timedOut', url, code);
  return failureAt('connectionFailed', url, code === '' ? reasonOf(error).slice(0, 100) : code);
}

function privateIn(error: unknown): PrivateAddress | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof PrivateAddress) return at;
    if (at instanceof AggregateError) return at.errors.map(privateIn).find((found) => found !== null) ?? null;
  }
  return null;
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}
