/**
 * Secrets that machines carry: session cookies and API tokens, 256 random bits each. What is kept is their SHA-256, so that nobody
 * who reads the file can act as anybody. A slow hash is for passwords, which people think up; nobody guesses 256 bits.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
/** So that a leaked token is known for what it is, by people and by scanners of secrets. */
const TOKEN_MARK = 'musnad_';
const TOKEN = /^musnad_[\w-]{43}$/;
const SESSION = /^[\w-]{43}$/;

export type Random = (size: number) => Buffer;

export function newSessionSecret(random: Random = randomBytes): string {
  return random(SECRET_BYTES).toString('base64url');
}

export function newTokenSecret(random: Random = randomBytes): string {
  return TOKEN_MARK + random(SECRET_BYTES).toString('base64url');
}

/** Whether it has the form of a token: what has not is not looked up. */
export function looksLikeToken(value: string): boolean {
  return TOKEN.test(value);
}

export function looksLikeSession(value: string): boolean {
  return SESSION.test(value);
}

/** What is kept of a secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * What a page must send along with everything it changes. It follows from the session's secret, so nothing is kept of it, it ends with
 * its session, and one session's does not do for another.
 */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('musnad csrf').digest('base64url');
}

/** Whether two strings are the same, in a time that does not tell where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const hash = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
