/** ASVS 4.0.3, chapters 4 (access), 5 (input), 7 (errors), 12 (files), 13 (API) and 14 (configuration), at the door of the server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_FAULTS, LedgerFault } from '../../ledger/index.ts';
import { problemOf } from '../problem.ts';
import { appPolicy, documentPolicy } from './headers.ts';
import { TrustedProxies } from './index.ts';
import { Buckets } from './rates.ts';
import { codeOf, type Door, door, HOST, PASSWORD, type SignedIn, signIn } from './testing/door.ts';

const NOWHERE = '/api/v1/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('4.2.2, 13.2.3: what other sites start (CSRF)', () => {
  let at: Door;
  let admin: SignedIn;
  beforeAll(async () => {
    at = await door();
    admin = await signIn(at, 'admin');
  });
  afterAll(() => at.close());
  const forget = (headers: Record<string, string>) =>
    at.ask(NOWHERE, { method: 'DELETE', headers: { cookie: admin.cookie, ...headers } });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port of the same host', { 'sec-fetch-site': 'same-site', origin: 'http://192.0.2.10:9999' }],
    ['another site, in a browser that says less', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
    ['an origin that only looks alike', { origin: `http://${HOST}.evil.example` }],
    ['an origin that is none', { origin: 'evil' }],
  ])('a change started by %s is not made, though cookie and token are right', async (_, headers) => {
    expect(await codeOf(await forget({ 'x-musnad-csrf': admin.csrf, ...headers }))).toBe('MSN-0923');
  });

  it('a change needs the token of its own session', async () => {
    const other = await signIn(at, 'editor');
    const own = { 'sec-fetch-site': 'same-origin' };
    for (const token of [undefined, '', 'x', other.csrf, admin.csrf.slice(1)]) {
      const headers = token === undefined ? own : { ...own, 'x-musnad-csrf': token };
      expect(await codeOf(await forget(headers))).toBe('MSN-0924');
    }
    expect((await forget({ ...own, 'x-musnad-csrf': admin.csrf })).status).toBe(404);
  });

  it('the token is not taken from an address or a body', async () => {
    const query = await at.ask(`${NOWHERE}?x-musnad-csrf=${admin.csrf}`, {
      method: 'DELETE',
      headers: { cookie: admin.cookie },
    });
    expect(await codeOf(query)).toBe('MSN-0924');
  });

  it('nobody is signed in by another site (login CSRF)', async () => {
    const body = { name: 'a.admin', password: PASSWORD };
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await at.ask('/api/v1/session', { method: 'POST', body, headers });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await codeOf(answer)).toBe('MSN-0923');
  });

  it('nothing of the API is read into a page of another site; a link may be followed', async () => {
    const read = (mode: string, dest: string) =>
      admin.ask('/api/v1/search', {
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
      });
    expect((await read('no-cors', 'script')).status).toBe(403);
    expect((await read('cors', 'empty')).status).toBe(403);
    expect((await read('navigate', 'iframe')).status).toBe(403);
    expect((await read('navigate', 'object')).status).toBe(403);
    expect((await read('navigate', 'document')).status).toBe(200);
  });

  it('14.5.3: no other origin is let in by CORS, whatever it asks', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' };
    const answer = await at.ask('/api/v1/search', { method: 'OPTIONS', headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    for (const one of [answer, await admin.ask('/api/v1/search')])
      expect([...one.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('14.5.1: methods that nobody uses do nothing', async () => {
    for (const method of ['PUT', 'PATCH', 'PROPFIND', 'LOCK']) {
      const answer = await admin.ask('/api/v1/search', { method });
      expect([method, answer.status]).toEqual([method, 404]);
    }
    const headers = { 'x-http-method-override': 'DELETE' };
    expect((await admin.ask(`${NOWHERE}?_method=DELETE`, { headers })).status).toBe(404);
  });
});

describe('DNS rebinding', () => {
  it('a server for this machine alone answers to its own names, and hands a stranger’s page nothing', async () => {
    const at = await door({ accounts: null });
    const called = (host: string, from = '127.0.0.1') => at.ask('/api/v1/search', { headers: { host }, from });
    expect((await called('localhost:8642')).status).toBe(200);
    expect((await called('127.0.0.1:8642')).status).toBe(200);
    expect((await called('[::1]:8642')).status).toBe(200);
    for (const host of ['evil.example:8642', 'localhost.evil.example', '192.168.1.4:8642', '']) {
      const answer = await called(host);
      expect([host, answer.status, await codeOf(answer)]).toEqual([host, 421, 'MSN-0927']);
    }
    await at.close();
  });

  it('nor does it change anything for a page of another site, though nobody signs in', async () => {
    const at = await door({ accounts: null });
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
      { origin: 'http://localhost:3000', 'content-type': 'text/plain' },
    ])
      expect(await codeOf(await at.ask(NOWHERE, { method: 'DELETE', headers }))).toBe('MSN-0923');
    expect((await at.ask(NOWHERE, { method: 'DELETE' })).status).toBe(404);
    await at.close();
  });

  it('nor does it answer what a proxy let through to it', async () => {
    const at = await door({ accounts: null });
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-forwarded-host'])
      expect(await codeOf(await at.ask('/api/v1/search', { headers: { [name]: '203.0.113.9' } }))).toBe('MSN-0928');
    await at.close();
  });

  it('with accounts it answers to addresses in numbers and to the names it was given', async () => {
    const at = await door({ names: ['News.Example'] });
    const status = async (host: string) => (await at.ask('/api/v1/session', { headers: { host } })).status;
    expect(await status('news.example')).toBe(200);
    expect(await status(HOST)).toBe(200);
    expect(await status('evil.example')).toBe(421);
    await at.close();
  });

  it('a forwarded name is believed of a trusted proxy alone', async () => {
    const proxies = TrustedProxies.of(['10.0.0.1']) as TrustedProxies;
    const at = await door({ names: ['news.example'], proxies });
    const headers = { 'x-forwarded-host': 'news.example', 'x-forwarded-proto': 'https', host: 'inner' };
    expect(
      (await at.ask('/api/v1/session', { headers, from: '10.0.0.1' })).headers.get('strict-transport-security'),
    ).not.toBeNull();
    const stranger = await at.ask('/api/v1/session', { headers, from: '203.0.113.7' });
    expect(stranger.status).toBe(421);
    expect(stranger.headers.get('strict-transport-security')).toBeNull();
    await at.close();
  });
});

describe('14.4: what every answer tells the browser', () => {
  let at: Door;
  beforeAll(async () => {
    at = await door();
    at.app.get('/', (c) => c.html('<!doctype html><title>app</title>'));
    at.app.get('/worker.js', (c) => c.body('1', 200, { 'content-type': 'text/javascript; charset=utf-8' }));
    at.app.get('/fails', () => {
      throw new Error('/srv/musnad/secret.ts: SELECT * FROM user WHERE password = 1');
    });
  });
  afterAll(() => at.close());

  it('data is not guessed at, framed, or told on', async () => {
    for (const path of ['/api/v1/session', '/api/v1/search', '/nowhere', '/fails']) {
      const { headers } = await at.ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.get('content-type')).toMatch(/charset=utf-8|^application\/json/i);
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('the page may use what stands beside it and nothing else: no inline script or style, no eval, no other origin', async () => {
    const policy = (await at.ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toBe(appPolicy());
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));
    expect(directives.get('default-src')).toBe("'none'");
    for (const name of ['script-src', 'style-src', 'connect-src', 'worker-src', 'font-src', 'form-action'])
      expect([name, directives.get(name)]).toEqual([name, "'self'"]);
    for (const name of ['base-uri', 'frame-ancestors']) expect([name, directives.get(name)]).toEqual([name, "'none'"]);
    expect(directives.get('img-src')).toBe("'self' data:");
    expect(directives.has('object-src')).toBe(false);
  });

  it('a worker may import what its page may: it goes by the policy of its own script', async () => {
    expect((await at.ask('/worker.js')).headers.get('content-security-policy')).toBe(appPolicy());
  });

  it('can demand Trusted Types, and let in a style sheet by its hash', () => {
    expect(appPolicy({ trustedTypes: ['musnad'] })).toContain(
      "require-trusted-types-for 'script'; trusted-types musnad",
    );
    expect(appPolicy({ styles: ['abc='] })).toContain("style-src 'self' 'sha256-abc='");
  });

  it('7.4.1: a failure says its number and nothing of the inside', async () => {
    const answer = await at.ask('/fails', {});
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toMatch(/secret|SELECT|srv|\.ts|:\d+:\d+/);
    expect(text).toContain(answer.headers.get('x-request-id') ?? '?');
    expect(at.failures).toHaveLength(2);
  });
});

describe('7.4.1: what is wrong with the ledger', () => {
  it('is told without where it lies, and without what the engine said', () => {
    for (const code of LEDGER_FAULTS) {
      const problem = problemOf(new LedgerFault(code, '/srv/news/musnad.ledger: SQLITE_FULL (13)'));
      const said = JSON.stringify(problem?.said);
      if (!['bad-record', 'bad-correction', 'stale'].includes(code) && !code.startsWith('no-such'))
        expect(said).not.toMatch(/srv|SQLITE/);
    }
  });
});

describe('14.4.3: a document of its own', () => {
  it('has its own styles by their hash, and no script', () => {
    const policy = documentPolicy(['body { direction: rtl }']);
    expect(policy).toMatch(/style-src 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
  });
});

describe('5.2, 5.3: what comes in with a request', () => {
  let at: Door;
  let admin: SignedIn;
  beforeAll(async () => {
    at = await door();
    admin = await signIn(at, 'admin');
  });
  afterAll(() => at.close());

  it('does not get into the headers of an answer', async () => {
    const evil = encodeURIComponent('x\r\nSet-Cookie: musnad=evil\r\n\r\n<script>');
    for (const path of [
      `/api/v1/search?q=${evil}`,
      `/api/v1/articles/${evil}`,
      `/${evil}`,
      `/api/v1/audit?cursor=${evil}`,
    ]) {
      const answer = await admin.ask(path, { headers: { 'x-request-id': 'evil', 'accept-language': 'ar;q=\u00ff' } });
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('x-request-id')).not.toContain('evil');
    }
  });

  it('is data in every question to the store (SQL injection)', async () => {
    for (const evil of ["' OR '1'='1", "'; DROP TABLE user; --", '1 UNION SELECT password FROM user', '\u0000']) {
      const who = await admin.ask(`/api/v1/audit?who=${encodeURIComponent(evil)}&action=${encodeURIComponent(evil)}`);
      expect(((await who.json()) as { items: unknown[] }).items).toEqual([]);
      expect((await admin.ask(`/api/v1/users/${encodeURIComponent(evil)}`, { method: 'DELETE' })).status).toBe(404);
    }
    expect((await at.accounts.store.users()).length).toBe(1);
  });

  it('does not pollute what objects inherit', async () => {
    const body = '{"name":"nizar","role":"reader","password":"four lanterns by the quay","__proto__":{"admin":true}}';
    const answer = await admin.ask('/api/v1/users', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(201);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('is no larger than it may be, whatever its head says', async () => {
    const large = 'x'.repeat(1024 * 1024 + 1);
    const headers = { 'content-type': 'application/json' };
    const answer = await admin.ask('/api/v1/users', { method: 'POST', body: large, headers });
    expect([answer.status, await codeOf(answer)]).toEqual([413, 'MSN-0706']);
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new Uint8Array(100_000));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { host: HOST, cookie: admin.cookie, 'x-musnad-csrf': admin.csrf, 'content-type': 'application/json' },
    };
    const streamed = await at.app.request(`http://${HOST}/api/v1/users`, init as RequestInit, {
      incoming: { socket: { remoteAddress: '203.0.113.7' } },
    });
    expect(streamed.status).toBe(413);
  });

  it('who may not send it does not get it read', async () => {
    const reader = await signIn(at, 'reader');
    const answer = await reader.ask('/api/v1/users', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) });
    expect(answer.status).toBe(403);
  });

  it('13.2.2: JSON that is none, or is called something else, is told as that', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await admin.ask('/api/v1/users', { method: 'POST', body: '{', headers: json })).status).toBe(400);
    expect(
      (await admin.ask('/api/v1/users', { method: 'POST', body: '{}', headers: { 'content-type': 'text/xml' } }))
        .status,
    ).toBe(415);
    expect(at.failures).toEqual([]);
  });

  it('4.1.3: a path written in another way is the same path', async () => {
    const reader = await signIn(at, 'reader');
    for (const path of [
      '/api/v1/%75sers',
      '/api/v1/users/',
      '//api/v1/users',
      '/api/v1//users',
      '/api/v1/search/../users',
      '/API/v1/users',
      '/api/v1/users%2f',
      '/api/v1/users;x',
      '/api/v1/./users',
    ]) {
      const answer = await reader.ask(path);
      expect([path, [403, 404].includes(answer.status)]).toEqual([path, true]);
      expect(await answer.text()).not.toContain('passwordAt');
    }
  });
});

describe('11.1.4: how often', () => {
  let at: Door;
  beforeEach(async () => {
    at = await door({ rates: { address: { burst: 10, perSecond: 1 }, user: { burst: 5, perSecond: 1 } } });
  });
  afterEach(() => at.close());
  const statuses = async (count: number, ask: () => Promise<Response>) => {
    const all = [];
    for (let i = 0; i < count; i++) all.push((await ask()).status);
    return all;
  };

  it('an address is held back after a burst, and let in again at a steady rate', async () => {
    expect(await statuses(12, () => at.ask('/api/v1/session'))).toEqual([...Array(10).fill(200), 429, 429]);
    const answer = await at.ask('/api/v1/session');
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await at.ask('/api/v1/session', { from: '203.0.113.8' })).status).toBe(200);
    at.clock.now += 2000;
    expect(await statuses(3, () => at.ask('/api/v1/session'))).toEqual([200, 200, 429]);
  });

  it('a forged X-Forwarded-For gains nothing', async () => {
    let i = 0;
    const ask = () => at.ask('/api/v1/session', { headers: { 'x-forwarded-for': `198.51.100.${i++}` } });
    expect((await statuses(11, ask)).at(-1)).toBe(429);
  });

  it('a user is held back wherever they come from', async () => {
    const salma = await signIn(at, 'reader');
    let i = 0;
    const ask = () => salma.ask('/api/v1/sessions', { from: `198.51.100.${i++}` });
    expect(await statuses(6, ask)).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('a server for this machine alone holds nobody back', async () => {
    const open = await door({ accounts: null });
    expect(new Set(await statuses(900, () => open.ask('/api/v1/session')))).toEqual(new Set([200]));
    await open.close();
  });

  it('many addresses do not fill the memory', () => {
    const buckets = new Buckets({ burst: 1, perSecond: 1 }, () => 0);
    for (let i = 0; i < 50_000; i++) buckets.take(String(i));
    expect((buckets as unknown as { buckets: Map<string, unknown> }).buckets.size).toBeLessThanOrEqual(20_000);
  });
});
