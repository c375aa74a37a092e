/** The contract: the OpenAPI file is what the routes say, and a running server answers every operation as the file says. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CSRF_HEADER } from '../../src/server/guard/index.ts';
import { openAccounts, startServer } from '../../src/server/index.ts';
import { documentOfRoutes } from '../../src/server/testing/document.ts';
import { bundledWorker } from '../../src/server/testing/worker-bundle.ts';
import { CALLS, type Found } from './calls.ts';

const FILE = new URL('../../schema/openapi.json', import.meta.url);
const PASSWORD = 'a harbour behind nine hills';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const text = readFileSync(FILE, 'utf8');
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('the file is what the routes say; npm run build:openapi writes it', async () => {
  expect(`${JSON.stringify(await documentOfRoutes(), null, 1)}\n`).toBe(text);
});

test('every operation is called, and none that there is not', () => {
  const called = new Set(CALLS.map(({ operation }) => operation));
  // A stream without an end has its own test.
  const all = operations.map(({ operation }) => operation.operationId).filter((name) => name !== 'live');
  expect([...called].sort()).toEqual(all.sort());
  expect(new Set(all).size).toBe(all.length);
});

describe('a running server', () => {
  let folder: string;
  let bundle: Awaited<ReturnType<typeof bundledWorker>>;
  let started: Extract<Awaited<ReturnType<typeof startServer>>, { kind: 'started' }>;
  let token: string;
  let person: Record<string, string>;
  const found: Found = {};
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', ...document });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'musnad-contract-'));
    bundle = await bundledWorker();
    const ledger = join(folder, 'a.ledger');
    const accounts = openAccounts(ledger);
    const user = await accounts.addUser('salwa', 'admin', PASSWORD);
    token = (await accounts.issueToken(user, { name: 'contract', scope: 'admin' })).secret;
    await accounts.close();
    const server = await startServer({
      ...{ ledger, host: '127.0.0.1', port: 0, web: null, owner: 'أنا', language: 'en', version: '0' },
      ...{ lookers: 1, worker: bundle.address },
    });
    if (server.kind === 'refused') throw new Error(server.said.key);
    started = server;
    const signedIn = await fetch(`${started.address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'salwa', password: PASSWORD }),
    });
    const [cookie = ''] = signedIn.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    const { csrf } = (await signedIn.json()) as { csrf: string };
    person = { cookie, [CSRF_HEADER]: csrf };
  });
  afterAll(async () => {
    await started?.stop();
    bundle?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(CALLS)('$operation $path → $status', async (call) => {
    const { operation, path, method = 'GET', json, status, keep, signedIn = false } = call;
    const asked = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => found[name] ?? '-');
    const answer = await fetch(`${started.address}/api/v1${asked}`, {
      method,
      headers: {
        ...(signedIn ? person : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json(found)) }),
    });
    const body = await answer.text();
    expect([answer.status, answer.status === status ? '' : body]).toEqual([status, '']);
    const described = operations.find((one) => one.operation.operationId === operation);
    if (described === undefined) throw new Error('not in the file');
    const response = described.operation.responses[String(status)];
    expect(response, `${status} is not described`).toBeDefined();
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    if (type !== 'application/json' && type !== 'application/problem+json') return;
    const at = ['paths', described.path, described.method, 'responses', String(status), 'content', type, 'schema'];
    const pointer = at.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const check = ajv.compile({ $ref: `api#/${encodeURI(pointer)}` });
    const value: unknown = JSON.parse(body);
    check(value);
    expect(check.errors).toBeNull();
    keep?.(value as never, found);
  });

  test('what is not signed in is turned away, wherever the file does not say otherwise', async () => {
    for (const { path, method } of operations) {
      if (path === '/session') continue;
      const answer = await fetch(`${started.address}/api/v1${path.replaceAll(/\{\w+\}/gu, 'x')}`, {
        method: method.toUpperCase(),
      });
      await answer.body?.cancel();
      expect([method, path, [401, 429].includes(answer.status)]).toEqual([method, path, true]);
    }
  });

  test('the server gives the file too', async () => {
    const answer = await fetch(`${started.address}/api/v1/openapi.json`);
    expect(((await answer.json()) as Document).paths).toEqual(document.paths);
  });
});
