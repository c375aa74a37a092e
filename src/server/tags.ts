/**
 * Tags by which a client that has an answer already is told that it is the same (ETag, 304): of every answer that is data and comes whole.
 *
 * The tag is made of the answer, so it is right whatever the answer depends on: corrections, language, who asks.
 */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

const LANGUAGE = 'accept-language';
/** Feeds too: readers of feeds ask every few minutes. */
const DATA = /^application\/(?:json|atom\+xml|feed\+json)\b/u;

export const tagged: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (c.req.method !== 'GET' || c.res.status !== 200 || c.res.headers.has('etag')) return;
  if (!DATA.test(c.res.headers.get('content-type') ?? '')) return;
  const body = Buffer.from(await c.res.arrayBuffer());
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = new Headers(c.res.headers);
  headers.set('etag', tag);
  headers.append('vary', LANGUAGE);
  const known =
    c.req
      .header('if-none-match')
      ?.split(',')
      .some((one) => one.trim() === tag) === true;
  if (known) headers.delete('content-length');
  c.res = undefined;
  c.res = new Response(known ? null : body, { status: known ? 304 : 200, headers });
};
