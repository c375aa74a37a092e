/**
 * Answers that come whole and are large are sent packed to whoever takes that: a page of results has some fifty kilobytes, packed eight.
 *
 * Left as they are: what is made piece by piece (exports, the stream of what arrives), what was packed before, and the routes that hand out
 * secrets or say who is here. For packing tells something of what is packed: who can put words of their own into an answer, see how long it is, and make
 * another's browser ask for it, guesses secrets in it letter by letter (BREACH). Of these three the last is taken away as well: a request
 * that another site starts comes without the cookie (SameSite=Strict) and is refused (`guard/origins.ts`). Nothing of what is packed is a
 * secret; what the routes left out hold would be.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { encodingFor, type Encoding } from './encodings.ts';
import type { Env } from './env.ts';

const OFFERED: readonly Encoding[] = ['br', 'gzip'];
/** Bytes; what is less goes in one packet as it is. */
const LEAST = 1024;
/** Under the base: who is here, what programs are given, where news is sent. */
const SECRET = /^\/(?:sessions?|tokens|users|channels|audit)(?:\/|$)/u;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Quick levels: more would cost more than a network saves by it. In threads of Node's own. */
const PACK: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => zip(body, { level: 4 }),
};

/** Stands before what makes the tags: a tag says what an answer is, however it is sent. @param base path of the API */
export function packed(base: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    // Only what has a tag has come whole.
    if (c.req.method !== 'GET' || !headers.has('etag') || headers.has('content-encoding')) return;
    if (SECRET.test(c.req.path.slice(base.length))) return;
    c.res.headers.append('vary', 'accept-encoding');
    const encoding = encodingFor(c.req.header('accept-encoding'), OFFERED);
    if (encoding === null || status !== 200) return;
    const body = Buffer.from(await c.res.arrayBuffer());
    const sent = new Headers(c.res.headers);
    let given: Buffer = body;
    if (body.length >= LEAST) {
      given = await PACK[encoding](body);
      sent.set('content-encoding', encoding);
    }
    sent.set('content-length', String(given.length));
    c.res = undefined;
    c.res = new Response(new Uint8Array(given), { status, headers: sent });
  };
}
