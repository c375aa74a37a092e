/**
 * The cookie of a session: not for scripts, not along with what other sites start, and where the connection is encrypted under the
 * name `__Host-musnad`, which a browser takes from no other host, path or plain connection.
 */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../env.ts';

type Guarded = Context<Env>;

const PLAIN = 'musnad';
const ENCRYPTED = '__Host-musnad';
const FLAGS = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

export function sessionCookie(c: Guarded): string | null {
  return getCookie(c, c.get('client').secure ? ENCRYPTED : PLAIN) ?? null;
}

/** @param seconds how long the session can last at most */
export function setSessionCookie(c: Guarded, secret: string, seconds: number): void {
  const { secure } = c.get('client');
  setCookie(c, secure ? ENCRYPTED : PLAIN, secret, { ...FLAGS, secure, maxAge: seconds });
}

export function dropSessionCookie(c: Guarded): void {
  const { secure } = c.get('client');
  deleteCookie(c, secure ? ENCRYPTED : PLAIN, { ...FLAGS, secure });
}
