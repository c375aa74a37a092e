/**
 * ASVS 4.0.3, 5.2.6 and 12.6 (SSRF), 5.3 (XSS), 12.1 to 12.5 (files): what others wrote, and what the server fetches for whoever asks.
 *
 * A server inside a network stands in for what must not be reached: it counts who comes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followSources, OwnReader, Poster } from '../../desk/index.ts';
import { createFetcher } from '../../intake/index.ts';
import { type Door, door, type SignedIn, signIn } from './testing/door.ts';

const EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const PAGE = `<!doctype html><html lang="ar"><head><title>الميناء ${EVIL}</title><link rel="stylesheet" href="INNER/style"><base href="INNER"></head>
<body><article><h1>الميناء يستأنف عمله</h1><img src="INNER/img"><iframe src="INNER/frame"></iframe><object data="INNER/object"></object>
<p>قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل في الميناء سيستأنف غدا بعد أن هدأت الرياح وعادت السفن إلى أرصفتها.</p>
<p>وأضاف السعدي أن الوزارة لم ترد بعد على طلب المحافظة شراء رافعة جديدة للرصيف الشرقي.</p></article></body></html>`;

let at: Door;
let editor: SignedIn;
let inner: Server;
let innerAt: string;
let visits: string[];
beforeAll(async () => {
  inner = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/plain' }).end('the inside');
  });
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  innerAt = `http://127.0.0.1:${(inner.address() as AddressInfo).port}`;
  at = await door();
  editor = await signIn(at, 'editor');
});
afterAll(async () => {
  await at.close();
  await new Promise((resolve) => inner.close(resolve));
});
beforeEach(() => {
  visits = [];
});

interface Report {
  readonly items: readonly { readonly outcome: { readonly id: string } }[];
}

const post = (path: string, body: unknown) => editor.ask(path, { method: 'POST', body });

describe('SSRF: what the server fetches', () => {
  it('a source that is no address of the web is refused', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://news.example/',
      'gopher://x',
      'http://user:word@news.example/',
      'javascript:1',
      '//news.example',
      '/etc/passwd',
      'data:text/html,x',
    ]) {
      const answer = await post('/api/v1/sources', {
        address,
        kind: 'feed',
        every: 15,
        outlet: null,
        links: 'when-cut',
      });
      expect([address, answer.status]).toEqual([address, 400]);
    }
  });

  it('a source that leads inside is never connected to, and its look says why', async () => {
    const { ledger } = at.given;
    const addresses = [
      innerAt,
      innerAt.replace('127.0.0.1', 'localhost'),
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]:80/',
    ];
    for (const address of addresses) {
      const answer = await post('/api/v1/sources', {
        address,
        kind: 'feed',
        every: 15,
        outlet: null,
        links: 'when-cut',
      });
      expect(answer.status).toBe(201);
    }
    const fetcher = await createFetcher({ pause: 0, attempts: 1 });
    const readers = new OwnReader();
    const stop = new AbortController();
    const failures: string[] = [];
    await followSources({
      ...{ ledger, readers, intake: { fetcher }, signal: stop.signal, looks: addresses.length },
      onLook: (_, look) => {
        failures.push(...look.failures.map(({ code }) => code));
        if (failures.length >= addresses.length) stop.abort();
      },
    });
    await fetcher.close();
    expect(failures).toEqual(addresses.map(() => 'privateAddress'));
    expect(visits).toEqual([]);
  });

  it('an article that is sent leads nowhere: neither its address nor what its page names', async () => {
    const html = PAGE.replaceAll('INNER', innerAt);
    expect((await post('/api/v1/articles', { html, url: `${innerAt}/page` })).status).toBe(201);
    expect(
      (
        await post('/api/v1/articles', {
          text: 'قال المحافظ كمال السعدي إن العمل سيستأنف غدا.',
          url: `${innerAt}/text`,
        })
      ).status,
    ).toBe(201);
    expect(visits).toEqual([]);
  });

  it('what is sent out, such as an alert, goes by the same guard', async () => {
    const poster = new Poster({ timeout: 2000 });
    for (const address of [innerAt, innerAt.replace('127.0.0.1', 'localhost'), 'http://169.254.169.254/'])
      expect(await poster.post(address, '{}', {})).toMatchObject({ kind: 'failed', code: 'privateAddress' });
    await poster.close();
    expect(visits).toEqual([]);
  });

  it('nothing in the room goes on the network by another way', () => {
    const room = fileURLToPath(new URL('..', import.meta.url));
    const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing'),
    );
    expect(files.length).toBeGreaterThan(40);
    const ways =
      /from 'undici'|from 'node:(?:http2?|https|net|tls|dgram)'|(?<![.\w])fetch\((?!request)|XMLHttpRequest|WebSocket\(/;
    // Listening is another matter, and so are types; mail goes to the host that whoever runs the server named.
    const allowed = /^(listen\.ts|client[\\/])/;
    const found = files.filter((name) => {
      const text = readFileSync(join(room, name), 'utf8').replace(/import type [^;]*;/g, '');
      return ways.test(text) && !allowed.test(name);
    });
    expect(found).toEqual([]);
  });
});

describe('XSS: what others wrote', () => {
  it('comes as JSON that is not guessed at, tags and all, from every route', async () => {
    const body = {
      text: `${EVIL} قال المحافظ كمال السعدي إن العمل سيستأنف غدا.`,
      title: `خبر ${EVIL}`,
      outlet: EVIL,
      url: 'https://news.example/1',
    };
    const added = (await (await post('/api/v1/articles', body)).json()) as Report;
    const id = added.items[0]?.outcome.id ?? '';
    expect(id).not.toBe('');
    for (const path of [
      `/articles/${id}`,
      `/articles/${id}/reading`,
      `/articles/${id}/statements`,
      `/articles/${id}/revisions`,
      '/search?q=السعدي&unit=article',
      `/search?q=${EVIL}`,
      `/${EVIL}`,
      `/articles/${EVIL}`,
    ]) {
      const answer = await editor.ask(`/api/v1${encodeURI(path)}`);
      expect([path, answer.headers.get('content-type')]).toEqual([
        path,
        expect.stringMatching(/^application\/(problem\+)?json/),
      ]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(await (await editor.ask(`/api/v1/articles/${id}`)).json()).toMatchObject({
      text: expect.stringContaining('<script>'),
    });
  });

  it('originals are saved under a name of ours, as bytes, and do nothing where they are opened', async () => {
    const added = (await (
      await post('/api/v1/articles', { html: PAGE.replaceAll('INNER', innerAt).replace('غدا', 'بعد غد') })
    ).json()) as Report;
    const answer = await editor.ask(`/api/v1/articles/${added.items[0]?.outcome.id}/original`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.]+"$/);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toContain('<script>');
  });

  it('an address of an article is one of the web, or is not a link', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,<script>1</script>', 'vbscript:x']) {
      const answer = await post('/api/v1/articles', {
        text: `قال المحافظ كمال السعدي إن العمل سيستأنف غدا (${url.length}).`,
        url,
      });
      if (answer.status >= 400) continue;
      const id = ((await answer.json()) as Report).items[0]?.outcome.id;
      const article = (await (await editor.ask(`/api/v1/articles/${id}`)).json()) as {
        url: string | null;
        canonicalUrl: string | null;
      };
      for (const link of [article.url, article.canonicalUrl]) if (link !== null) expect(link).toMatch(/^https?:/);
    }
  });
});

describe('files that are sent', () => {
  const upload = (name: string, bytes: Uint8Array | string, type: string) => {
    const form = new FormData();
    form.set('file', new File([bytes as string], name, { type }));
    return at.app.request('http://192.0.2.10:8642/api/v1/articles', {
      method: 'POST',
      body: form,
      headers: { host: '192.0.2.10:8642', cookie: editor.cookie, 'x-musnad-csrf': editor.csrf },
    });
  };

  it('12.3.1: a name that climbs only tells the kind: nothing is written under it', async () => {
    const answer = await upload(
      '../../../../tmp/musnad-evil.txt',
      'قال المحافظ كمال السعدي إن الرصيف سيفتح غدا.',
      'text/plain',
    );
    expect(answer.status).toBe(201);
    expect(() => readFileSync('/tmp/musnad-evil.txt')).toThrow();
  });

  it('12.1.2, 5.5.2: a document that grows when it is opened (entities, archives) is held in bounds', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&c;&x;</title><item><title>&x;</title><description>&c;</description></item></channel></rss>`;
    const answer = await upload('feed.xml', laughs, 'application/rss+xml');
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('root:');
  });
});
