/** A server that runs: an article that is sent in reaches a receiver of alerts within a moment, and the tools of assistants over its port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSigned } from '../../server/index.ts';
import { type HttpReceiver, httpReceiver } from '../../server/alerts/testing/receivers.ts';
import { type TestCommand, testCommand } from '../testing/command.ts';

const FIRST = 'أخبار\nقال المحافظ كمال السعدي إن المكتبة ستفتح غدا.';
const HARBOUR = 'الميناء\nقال مدير الميناء عادل السالم إن الميناء جاهز لاستقبال السفن.';

let command: TestCommand;
let receiver: HttpReceiver;
let server: ChildProcess | undefined;
let address: string;
beforeAll(async () => {
  command = await testCommand();
  receiver = await httpReceiver();
  const file = join(command.folder, 'served.ledger');
  expect(
    (await command.run(['add', command.write('first.txt', FIRST), '--date', '2031-03-03', '--ledger', file])).code,
  ).toBe(0);
  const started = spawn(
    process.execPath,
    [command.program, 'serve', '--ledger', file, '--port', '0', '--json', '--allow-private', '127.0.0.1'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  server = started;
  if (started.stdout === null) throw new Error('no output');
  const [line] = await once(createInterface({ input: started.stdout }), 'line');
  address = JSON.parse(String(line)).address;
}, 120_000);
afterAll(async () => {
  if (server?.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await receiver.close();
  command.remove();
}, 60_000);

const send = (path: string, body: unknown): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('what is sent in is looked at, fires, and goes out signed, with a link to the app', async () => {
  const alert = (await (await send('/alerts', { name: 'الميناء', query: 'ميناء' })).json()) as { id: string };
  const channel = (await (
    await send('/channels', { kind: 'webhook', to: receiver.address, alert: alert.id })
  ).json()) as { secret: string };
  const come = receiver.next();
  expect((await send('/articles', { text: HARBOUR, outlet: 'مرسى الغد', date: '2031-03-04' })).status).toBeLessThan(
    300,
  );
  const { headers, body } = await come;
  expect(isSigned(channel.secret, headers, body, Date.now())).toBe(true);
  expect(JSON.parse(body).data.statements[0]).toMatchObject({
    speakers: ['عادل السالم'],
    page: expect.stringContaining(`${address}/statements/`),
  });
  const feed = await fetch(`${address}/api/v1/alerts/${alert.id}/feed.atom`);
  expect(await feed.text()).toContain('عادل السالم');
}, 60_000);

test('an assistant asks it over streamable HTTP', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)));
  const { structuredContent } = await client.callTool({ name: 'search_statements', arguments: { who: 'السالم' } });
  expect(structuredContent).toMatchObject({ statements: [{ speakers: [{ name: 'عادل السالم' }] }] });
  await client.close();
}, 60_000);

test('it ends when it is asked to', async () => {
  if (server === undefined) throw new Error('no server');
  server.kill('SIGTERM');
  const [code] = await once(server, 'exit');
  expect(code).toBe(0);
}, 60_000);
