/** `/mcp` behind the guards of the server: with accounts only who has a token asks, and other sites never do. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, quickAccounts } from '../accounts/testing/quick.ts';
import { API_BASE, createApp } from '../app.ts';
import { guards, NO_PROXIES } from '../guard/index.ts';
import { GROUPS } from '../routes/index.ts';
import { type TestHouse, testHouse } from '../testing/house.ts';
import { addMcp, type McpHttp } from './index.ts';

const ADDRESS = 'http://127.0.0.1:7373/mcp';
let given: TestHouse;
let http: McpHttp;
let request: (request: Request) => Promise<Response>;
let token: string;
beforeAll(async () => {
  given = await testHouse();
  const { accounts } = quickAccounts();
  const user = await accounts.addUser('ليان', 'reader', PASSWORD);
  token = (await accounts.issueToken(user, { name: 'assistant', scope: 'read' })).secret;
  const house = { ...given.house, accounts };
  const app = createApp(house, GROUPS, {
    guard: guards({ base: API_BASE, accounts, owner: 'أنا', proxies: NO_PROXIES, rates: null }),
  });
  http = addMcp(app, house, '0.0.0');
  request = async (one) => app.fetch(one);
});
afterAll(async () => {
  await http.close();
  await given.ledger.close();
});

const initialize = (headers: Record<string, string> = {}): Promise<Response> =>
  request(
    new Request(ADDRESS, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        host: '127.0.0.1:7373',
        ...headers,
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
      }),
    }),
  );

test('who has no token, or a wrong one, is asked who they are', async () => {
  const refused = await initialize();
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toContain('Bearer');
  expect((await initialize({ authorization: 'Bearer musnad_nothing' })).status).toBe(401);
});

test('with a token that only reads the tools answer', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(ADDRESS), {
      requestInit: { headers: { authorization: `Bearer ${token}`, host: '127.0.0.1:7373' } },
      fetch: (url, init) => request(new Request(url, init)),
    }),
  );
  const { structuredContent } = await client.callTool({ name: 'search_statements', arguments: { what: 'آمن' } });
  expect(structuredContent).toMatchObject({ statements: [{ words: [{ exact: 'جسر الرمال آمن' }] }] });
  await client.close();
});

test('a page of another site is refused before anything else, with a token too', async () => {
  const authorization = `Bearer ${token}`;
  expect((await initialize({ authorization, origin: 'https://evil.example' })).status).toBe(403);
  expect((await initialize({ authorization, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await initialize({ authorization, host: 'evil.example' })).status).toBe(421);
  expect((await initialize({ authorization })).status).toBe(200);
});
