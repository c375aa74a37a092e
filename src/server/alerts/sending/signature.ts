/**
 * How messages to a web address are signed, as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and body, so that the receiver can tell
 * that they come from here, that nobody changed them, and that they are not old ones sent again.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds by which the time of a message may be off. */
const TOLERANCE = 300;

/** @param secret `whsec_` and base64 @param seconds since 1970 */
export function signature(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** The headers of a signed message. */
export function signedHeaders(secret: string, id: string, at: number, body: string): Readonly<Record<string, string>> {
  const seconds = Math.floor(at / 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signature(secret, id, seconds, body),
    'idempotency-key': id,
  };
}

/** What a receiver does: whether a message is signed with the secret, and new. */
export function isSigned(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  now: number,
): boolean {
  const id = headers['webhook-id'] ?? '';
  const seconds = Number(headers['webhook-timestamp']);
  if (!Number.isInteger(seconds) || Math.abs(now / 1000 - seconds) > TOLERANCE) return false;
  const expected = Buffer.from(signature(secret, id, seconds, body));
  return (headers['webhook-signature'] ?? '').split(' ').some((given) => {
    const one = Buffer.from(given);
    return one.length === expected.length && timingSafeEqual(one, expected);
  });
}
