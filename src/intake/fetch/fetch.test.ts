/** Fetching, against a server on this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardedLookup, isPublicAddress, PrivateAddress } from './addresses.ts';
import type { Fetched } from './fetched.ts';
import { type FetchOptions, politeFetcher } from './fetcher.ts';
import { ShortMemory } from './memory.ts';
import type { Clock } from './politeness.ts';
import { retryAfter } from './retries.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const { signal } = new AbortController();
let server: Server;
let origin: string;
let routes: Record<string, Handler>;
let seen: { readonly path: string; readonly at: number; readonly headers: IncomingMessage['headers'] }[];
let now: number;
let slept: number[];
/** A clock that jumps: waiting takes no time, and is written down. */
let clock: Clock;
const closers: (() => Promise<void>)[] = [];

beforeEach(async () => {
  routes = {};
  seen = [];
  slept = [];
  now = 1_900_000_000_000;
  clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      if (milliseconds > 0) {
        slept.push(Math.round(milliseconds));
        now += milliseconds;
      }
    },
  };
  server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({ path, at: now, headers: request.headers });
    const handler = routes[path];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function fetcher(options: FetchOptions = {}) {
  const made = politeFetcher({ privateHosts: ['127.0.0.1'], clock, ...options });
  closers.push(() => made.close());
  return made;
}

const body = async (answer: Fetched): Promise<string> => {
  const held: Buffer[] = [];
  for await (const chunk of answer.chunks) held.push(chunk);
  return Buffer.concat(held).toString();
};
const paths = (): string[] => seen.map(({ path }) => path);

async function fetched(path: string, options: FetchOptions = {}): Promise<string> {
  const answer = await fetcher(options).fetch(origin + path, signal);
  return answer.kind === 'fetched' ? body(answer) : `${answer.kind} ${answer.code} ${answer.detail}`.trim();
}

describe('a page', () => {
  it('is fetched under a name, and unpacked', async () => {
    routes['/a'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(gzipSync('خبر'));
    expect(await fetched('/a')).toBe('خبر');
    expect(seen.at(-1)?.headers['user-agent']).toMatch(/^Musnad/);
  });

  it('that is gone, or not of the web, is told by a code', async () => {
    expect(await fetched('/none')).toBe('failure refusedStatus 404');
    for (const bad of [
      'ftp://127.0.0.1/',
      'file:///etc/passwd',
      'http://user:word@127.0.0.1/',
      'http://127.0.0.1:25/',
      'nothing',
    ])
      expect(await fetcher().fetch(bad, signal)).toMatchObject({ code: 'badUrl', where: bad });
  });

  it('that has not changed is not sent again, once it was taken in', async () => {
    const memory = new ShortMemory();
    routes['/a'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'last-modified': 'Thu, 06 Feb 2031 09:30:00 GMT' }).end('خبر');
    };
    const answer = await fetcher({ memory }).fetch(`${origin}/a`, signal);
    if (answer.kind !== 'fetched') throw new Error(answer.code);
    await body(answer);
    // Read but not kept: a run that was stopped here must have it again.
    expect(await fetched('/a', { memory })).toBe('خبر');
    await answer.remember();
    expect(await fetched('/a', { memory })).toMatch(/^skipped notModified/);
    expect(seen.at(-1)?.headers['if-modified-since']).toBe('Thu, 06 Feb 2031 09:30:00 GMT');
  });

  it('may have no more bytes than allowed', async () => {
    routes['/a'] = (_, response) => response.writeHead(200).end('x'.repeat(5000));
    await expect(fetched('/a', { largest: 4000 })).rejects.toMatchObject({ failure: { code: 'tooLarge' } });
  });

  it('that does not come in time is told', async () => {
    routes['/a'] = () => {};
    expect(await fetched('/a', { attempts: 1, timeouts: { answer: 50 } })).toMatch(/^failure timedOut/);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    routes['/a'] = () => controller.abort();
    expect(await fetcher().fetch(`${origin}/a`, controller.signal)).toMatchObject({ code: 'stopped' });
  });
});

describe('robots.txt', () => {
  const rules = (text: string, status = 200): void => {
    routes['/robots.txt'] = (_, response) => response.writeHead(status).end(text);
  };
  beforeEach(() => {
    routes['/news/1'] = (_, response) => response.writeHead(200).end('خبر');
    routes['/private/1'] = routes['/news/1'];
  });

  it('is asked once, and obeyed', async () => {
    rules('User-agent: *\nDisallow: /private/\n');
    const one = fetcher();
    expect(await one.fetch(`${origin}/private/1`, signal)).toMatchObject({ code: 'robotsForbid' });
    expect(await one.fetch(`${origin}/news/1`, signal)).toMatchObject({ kind: 'fetched' });
    expect(paths()).toEqual(['/robots.txt', '/news/1']);
  });

  it('is asked once, though two ask at once', async () => {
    rules('User-agent: *\nAllow: /\n');
    const one = fetcher({ pause: 0 });
    await Promise.all([one.fetch(`${origin}/news/1`, signal), one.fetch(`${origin}/private/1`, signal)]);
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('that is not there allows all; one that cannot be had forbids', async () => {
    expect(await fetched('/news/1')).toBe('خبر');
    rules('', 503);
    expect(await fetched('/news/1', { attempts: 1 })).toBe('failure robotsUnreachable 503');
  });

  it('asks for pauses, which are kept', async () => {
    rules('User-agent: *\nCrawl-delay: 7\n');
    const one = fetcher();
    await one.fetch(`${origin}/news/1`, signal);
    await one.fetch(`${origin}/news/1`, signal);
    const [, first, second] = seen;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(7000);
  });
});

describe('politeness', () => {
  it('asks a host one at a time, with a pause between', async () => {
    let open = 0;
    let most = 0;
    for (const path of ['/1', '/2', '/3']) {
      routes[path] = (_, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.writeHead(200).end('خبر');
        }, 10);
      };
    }
    const one = fetcher({ pause: 2000, robots: false });
    await Promise.all(['/1', '/2', '/3'].map((path) => one.fetch(origin + path, signal)));
    expect(most).toBe(1);
    expect(slept).toEqual([2000, 2000]);
  });
});

describe('trying again', () => {
  it('waits as long as the server asks', async () => {
    let times = 0;
    routes['/a'] = (_, response) => {
      if (++times < 3) response.writeHead(503, { 'retry-after': '30' }).end();
      else response.writeHead(200).end('خبر');
    };
    expect(await fetched('/a', { robots: false })).toBe('خبر');
    expect(slept).toEqual([30_000, 30_000]);
  });

  it('gives up after its tries, and where it would wait too long', async () => {
    routes['/a'] = (_, response) => response.writeHead(502).end();
    expect(await fetched('/a', { robots: false })).toBe('failure refusedStatus 502');
    expect(seen).toHaveLength(3);
    routes['/b'] = (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end();
    expect(await fetched('/b', { robots: false })).toBe('failure refusedStatus 429');
    expect(seen).toHaveLength(4);
  });

  it('takes up a body where it broke off, if the page is the same', async () => {
    const whole = 'خبر طويل '.repeat(20_000);
    const bytes = Buffer.from(whole);
    routes['/a'] = (request, response) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (from > 0 && request.headers['if-range'] === '"1"') {
        response.writeHead(206, { etag: '"1"', 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` });
        response.end(bytes.subarray(from));
        return;
      }
      response.writeHead(200, { etag: '"1"', 'content-length': bytes.length });
      response.write(bytes.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 20));
    };
    expect(await fetched('/a', { robots: false })).toBe(whole);
    expect(seen).toHaveLength(2);
  });

  it('tells a body that broke off and cannot be taken up', async () => {
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('خبر', () => setTimeout(() => response.destroy(), 20));
    };
    await expect(fetched('/a', { robots: false })).rejects.toMatchObject({ failure: { code: 'connectionFailed' } });
  });

  it.each([
    ['120', 120_000],
    ['Thu, 06 Feb 2031 09:30:30 GMT', 30_000],
    ['soon', null],
    [undefined, null],
  ])('reads Retry-After: %s', (header, wait) => {
    expect(retryAfter(header, Date.parse('2031-02-06T09:30:00Z'))).toBe(wait);
  });
});

describe('being sent on', () => {
  it('goes along, and says where it ended', async () => {
    routes['/a'] = (_, response) => response.writeHead(301, { location: '/b' }).end();
    routes['/b'] = (_, response) => response.writeHead(302, { location: `${origin}/c` }).end();
    routes['/c'] = (_, response) => response.writeHead(200).end('خبر');
    const answer = await fetcher().fetch(`${origin}/a`, signal);
    expect(answer).toMatchObject({ kind: 'fetched', asked: `${origin}/a`, url: `${origin}/c` });
  });

  it('does not go in circles, nor to other schemes', async () => {
    routes['/a'] = (_, response) => response.writeHead(302, { location: '/a' }).end();
    expect(await fetched('/a', { pause: 0 })).toBe('failure tooManyRedirects 8');
    routes['/b'] = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await fetched('/b')).toMatch(/^failure badUrl/);
  });

  it('is not led inside', async () => {
    // The server may be asked by its number, which was allowed, but not by a name that leads to it.
    routes['/a'] = (_, response) =>
      response.writeHead(302, { location: `${origin.replace('127.0.0.1', 'localhost')}/b` }).end();
    routes['/b'] = (_, response) => response.writeHead(200).end('secret');
    expect(await fetched('/a')).toMatch(/^failure privateAddress (?:127\.0\.0\.1|::1)/);
    expect(paths()).not.toContain('/b');
  });
});

describe('addresses inside', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://192.168.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://localhost/',
  ])('%s is refused', async (url) => {
    const one = fetcher({ privateHosts: [], attempts: 1 });
    expect(await one.fetch(url, signal)).toMatchObject({ kind: 'failure', code: 'privateAddress' });
    expect(seen).toEqual([]);
  });

  it('those of the open internet are told', () => {
    for (const address of ['8.8.8.8', '2a00:1450:4001::1', '64:ff9b::808:808', '::ffff:8.8.8.8'])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
    expect(isPublicAddress('nonsense')).toBe(false);
  });

  it('a name is refused where only one of its addresses is inside', async () => {
    const lookup = guardedLookup(new Set(), async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]);
    const error = await new Promise((resolve) => lookup('mixed.example', { all: true }, resolve));
    expect(error).toBeInstanceOf(PrivateAddress);
  });

  it('what was checked is what is connected to, though the name changes its mind', async () => {
    routes['/a'] = (_, response) => response.writeHead(200).end('secret');
    let times = 0;
    const port = new URL(origin).port;
    // Says an open address when it is checked and would say an inner one when asked again.
    const resolve = async () => [{ address: times++ === 0 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
    const one = fetcher({ privateHosts: [], attempts: 1, resolve, robots: false, timeouts: { connect: 100 } });
    expect(await one.fetch(`http://rebind.example:${port}/a`, signal)).toMatchObject({ kind: 'failure' });
    expect(await one.fetch(`http://rebind.example:${port}/a`, signal)).toMatchObject({ code: 'privateAddress' });
    expect(seen).toEqual([]);
  });
});
