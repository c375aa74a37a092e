/** The door of a server, on a real port: what a program and a browser's requests meet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAccounts } from './accounts/index.ts';
import { PASSWORD, quickHasher } from './accounts/testing/quick.ts';
import { createApp } from './app.ts';
import { type Doorway, type DoorwayOptions, openDoorway } from './doorway.ts';
import { GROUPS } from './routes/index.ts';
import { type TestHouse, testHouse } from './testing/house.ts';

let given: TestHouse;
let folder: string;
let ledger: string;
let closers: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  given = await testHouse();
});
afterAll(() => given.ledger.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-door-'));
  ledger = join(folder, 'x.ledger');
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
  rmSync(folder, { recursive: true });
});

async function opened(options: Partial<DoorwayOptions> = {}): Promise<Doorway> {
  const doorway = await openDoorway({ ledger, host: '127.0.0.1', owner: 'أنا', ...options });
  if (doorway.kind !== 'refused') closers.push(() => doorway.close());
  return doorway;
}

async function listening(doorway: Doorway): Promise<number> {
  if (doorway.kind === 'refused') throw new Error(doorway.said.key);
  const app = createApp({ ...given.house, accounts: doorway.accounts }, GROUPS, { guard: doorway.guard });
  const server = await new Promise<ServerType>((resolve) => {
    const made = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(made));
  });
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

/** A request as it is written, without the help of `fetch`, which mends paths and hosts. */
function raw(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request(
      { port, host: '127.0.0.1', path, method, headers: { host: `127.0.0.1:${port}`, ...headers }, setHost: false },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += String(chunk);
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    )
      .on('error', reject)
      .end();
  });
}

async function addAdmin(): Promise<string> {
  const accounts = openAccounts(ledger, { hasher: quickHasher() });
  const admin = await accounts.addUser('salma', 'admin', PASSWORD);
  const { secret } = await accounts.issueToken(admin, { name: 'x', scope: 'read' });
  await accounts.close();
  return secret;
}

describe('where it may listen', () => {
  it('is refused beyond this machine until there is an admin, and names the command for this ledger', async () => {
    const refused = await opened({ host: '0.0.0.0' });
    expect(refused).toMatchObject({ kind: 'refused', said: { key: 'bindingNeedsAccounts' } });
    expect(JSON.stringify(refused)).toContain(`--ledger ${ledger}`);
    expect((await opened({ proxies: ['loopback'] })).kind).toBe('refused');
    await addAdmin();
    expect(await opened({ host: '0.0.0.0' })).toMatchObject({ kind: 'login', notice: { key: 'plainHttp' } });
    expect((await opened()).kind).toBe('login');
    expect(await opened({ proxies: ['nonsense'] })).toMatchObject({ kind: 'refused', said: { key: 'badProxy' } });
  });
});

describe('on a port', () => {
  it('without accounts: this machine is let in, a rebound name and another site are not', async () => {
    const port = await listening(await opened());
    expect((await raw(port, '/api/v1/search')).status).toBe(200);
    expect((await raw(port, '/api/v1/search', { host: `rebind.example:${port}` })).status).toBe(421);
    expect(
      (await raw(port, '/api/v1/search', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).status,
    ).toBe(403);
    expect((await raw(port, '/api/v1/articles/x', { origin: 'http://localhost:3000' }, 'DELETE')).status).toBe(403);
  });

  it('with accounts: nobody without a session or a token', async () => {
    const secret = await addAdmin();
    const port = await listening(await opened());
    expect((await raw(port, '/api/v1/search')).status).toBe(401);
    expect((await raw(port, '/api/v1/search', { authorization: `Bearer ${secret}` })).status).toBe(200);
    expect((await raw(port, '/api/v1/session')).text).toContain('"mode":"accounts"');
  });

  it('a path that climbs, or is written in another way, finds no way in', async () => {
    const secret = await addAdmin();
    const port = await listening(await opened());
    const authorization = `Bearer ${secret}`;
    for (const path of [
      '/../../../../etc/passwd',
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%00/index.html',
      '/api/v1/%2e%2e/%2e%2e/package.json',
      '/api/v1/search/../users',
      '/api/v1/search/%2e%2e/users',
      '/api/v1/%75sers',
      '//api/v1/users',
      '/API/V1/users',
      'http://127.0.0.1/api/v1/users',
    ]) {
      const { status, text } = await raw(port, path, { authorization });
      expect([path, [400, 403, 404, 421].includes(status)]).toEqual([path, true]);
      expect(text).not.toMatch(/root:|passwordAt|"dependencies"/);
    }
  });
});
