/** Large answers are packed for whoever takes it, their tags stay what they are, and what holds secrets or comes in pieces is left alone. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodingFor } from './encodings.ts';
import { type TestServer, testServer } from './testing/requests.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.ledger.close());

const PAGE = '/api/v1/search?facets=speaker,class,outlet';
const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.app.request(path, { headers });
const bytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0.5, gzip', 'gzip', gunzipSync],
] as const)('«%s» gets %s, and in it the same', async (accept, encoding, unpack) => {
  const plain = await ask(PAGE);
  expect(plain.headers.get('content-encoding')).toBeNull();
  const whole = await bytes(plain);
  expect(whole.length).toBeGreaterThan(1024);
  const answer = await ask(PAGE, { 'accept-encoding': accept });
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  const given = await bytes(answer);
  expect(given.length).toBeLessThan(whole.length / 2);
  expect(answer.headers.get('content-length')).toBe(String(given.length));
  expect(unpack(given).equals(whole)).toBe(true);
  expect(answer.headers.get('content-type')).toBe(plain.headers.get('content-type'));
});

test('a tag is that of the answer, however it was sent, and caches are told that forms differ', async () => {
  const plain = await ask(PAGE);
  const zipped = await ask(PAGE, { 'accept-encoding': 'gzip' });
  const tag = zipped.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\//u);
  expect(plain.headers.get('etag')).toBe(tag);
  for (const answer of [plain, zipped])
    expect(answer.headers.get('vary')).toMatch(/accept-language.*accept-encoding/iu);
  for (const accept of ['br', 'gzip', 'identity']) {
    const again = await ask(PAGE, { 'accept-encoding': accept, 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-encoding')).toBeNull();
    expect(again.headers.get('vary')).toMatch(/accept-encoding/iu);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
  }
});

test('what is small, comes in pieces, holds secrets or is a fault goes as it is', async () => {
  for (let i = 0; i < 30; i++)
    await server.ask('POST', '/channels', { json: { kind: 'webhook', to: `https://desk.example/${i}` }, status: 201 });
  const channels = await ask('/api/v1/channels', { 'accept-encoding': 'gzip, br' });
  expect((await bytes(channels)).length).toBeGreaterThan(1024);
  for (const path of [
    '/channels',
    '/session',
    '/stats',
    '/export?form=jsonl',
    '/export?form=jsonld',
    '/search?q=(',
    '/live',
  ]) {
    const answer = await ask(`/api/v1${path}`, { 'accept-encoding': 'gzip, br' });
    expect([path, answer.headers.get('content-encoding')]).toEqual([path, null]);
    await answer.body?.cancel();
  }
});

describe('Accept-Encoding', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.2, gzip;q=0.9', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br; q=0.000', null],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
  ] as const)('%s → %s', (header, encoding) => {
    expect(encodingFor(header, ['br', 'gzip'])).toBe(encoding);
  });
});
