/** A server with all its guards, as a test sees it: without a port, with accounts in memory and a ledger of two articles. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { OTHER_PASSWORD, PASSWORD, quickAccounts } from '../../accounts/testing/quick.ts';
import type { Accounts, Role } from '../../accounts/index.ts';
import { API_BASE, createApp } from '../../app.ts';
import type { Env } from '../../env.ts';
import { GROUPS } from '../../routes/index.ts';
import { type TestHouse, testHouse } from '../../testing/house.ts';
import { type GuardOptions, guards, NO_PROXIES } from '../index.ts';

export { OTHER_PASSWORD, PASSWORD };
export const HOST = '192.0.2.10:8642';

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of the other end. */
  readonly from?: string;
  readonly encrypted?: boolean;
}

export interface Door {
  readonly app: OpenAPIHono<Env>;
  readonly accounts: Accounts;
  readonly clock: { now: number };
  readonly given: TestHouse;
  readonly failures: unknown[];
  /** Asks as a program does, without cookie or token. */
  ask(path: string, asked?: Asked): Promise<Response>;
  close(): Promise<void>;
}

export interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
  ask(path: string, asked?: Asked): Promise<Response>;
}

/** The ledger is the same for all tests of a file: they leave it as it is. */
let house: Promise<TestHouse> | null = null;

/** @param options `accounts: null` for a server where nobody signs in */
export async function door(options: Partial<GuardOptions> = {}): Promise<Door> {
  const { accounts, clock } = quickAccounts();
  house ??= testHouse();
  const given = await house;
  const used = options.accounts === null ? null : accounts;
  const failures: unknown[] = [];
  const guard = guards({
    ...{ base: API_BASE, accounts, owner: 'أنا', proxies: NO_PROXIES, now: () => clock.now },
    ...options,
  });
  const app = createApp({ ...given.house, accounts: used }, GROUPS, {
    guard,
    onFailure: (error) => failures.push(error),
  });
  const ask = async (path: string, asked: Asked = {}): Promise<Response> => {
    const { method = 'GET', body, headers = {}, from = '203.0.113.7', encrypted = false } = asked;
    const host = used === null ? 'localhost:8642' : HOST;
    const json = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
    const init: RequestInit = {
      method,
      headers: { host, 'accept-language': 'en', ...(json ? {} : { 'content-type': 'application/json' }), ...headers },
    };
    if (body !== undefined) init.body = json ? (body as string) : JSON.stringify(body);
    return app.request(`http://${host}${path}`, init, { incoming: { socket: { remoteAddress: from, encrypted } } });
  };
  return {
    app,
    accounts,
    clock,
    given,
    failures,
    ask,
    close: async () => {
      await accounts.close();
    },
  };
}

/** Adds a user and signs in as one. */
export async function signIn(at: Door, role: Role, name = `a.${role}`): Promise<SignedIn> {
  if ((await at.accounts.store.userByKey(name)) === null) await at.accounts.addUser(name, role, PASSWORD);
  const answer = await at.ask('/api/v1/session', { method: 'POST', body: { name, password: PASSWORD } });
  if (answer.status !== 200) throw new Error(await answer.text());
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrf } = (await answer.json()) as { readonly csrf: string };
  return {
    cookie,
    csrf,
    ask: (path, asked = {}) =>
      at.ask(path, {
        ...asked,
        headers: { cookie, 'x-musnad-csrf': csrf, 'sec-fetch-site': 'same-origin', ...asked.headers },
      }),
  };
}

export async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { readonly code: string }).code;
}
