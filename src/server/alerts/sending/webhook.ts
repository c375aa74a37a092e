/** Sends a message to an address of the web, signed. */
import type { Poster } from '../../../desk/index.ts';
import type { Message, SendOutcome } from './outcome.ts';
import { signedHeaders } from './signature.ts';

/** Gone: the receiver has been taken away for good. */
const GONE = 410;

export async function sendWebhook(
  address: string,
  secret: string,
  message: Message,
  poster: Poster,
  now: number,
  signal?: AbortSignal,
): Promise<SendOutcome> {
  const body = JSON.stringify(message.data);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Musnad',
    ...signedHeaders(secret, message.key, now, body),
  };
  const outcome = await poster.post(address, body, headers, signal);
  if (outcome.kind === 'failed') {
    const detail = outcome.detail === '' ? outcome.code : `${outcome.code} ${outcome.detail}`;
    // An address inside a private network does not become another by waiting.
    if (outcome.code === 'badUrl' || outcome.code === 'privateAddress') return { kind: 'refused', detail };
    return { kind: 'failed', detail, retryAfter: null };
  }
  const detail = `HTTP ${outcome.status}`;
  if (outcome.status >= 200 && outcome.status < 300) return { kind: 'sent', detail };
  if (outcome.status === GONE) return { kind: 'refused', detail };
  return { kind: 'failed', detail, retryAfter: outcome.retryAfter };
}
