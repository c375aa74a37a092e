/** `musnad mcp` as an assistant's program starts it: a process of its own, nothing but the protocol on its standard output. */
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestCommand, testCommand } from '../testing/command.ts';

const BRIDGE = `سفن تنتظر في ميناء الرمال
مدينة الرمال (مرسى الغد) - أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن"، نافيا إغلاق الميناء.`;

let command: TestCommand;
let ledger: string;
beforeAll(async () => {
  command = await testCommand();
  ledger = join(command.folder, 'news.ledger');
  const news = command.write('news.jsonl', JSON.stringify({ text: BRIDGE, outlet: 'مرسى الغد', date: '2031-03-03' }));
  expect((await command.run(['add', news, '--ledger', ledger])).code).toBe(0);
}, 60_000);
afterAll(() => command.remove());

test('a client starts it, asks, and ends it by closing', async () => {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [command.program, 'mcp', '--ledger', ledger],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  await client.connect(transport);
  expect(client.getServerVersion()?.name).toBe('musnad');
  const found = await client.callTool({ name: 'search_statements', arguments: { what: 'آمن' } });
  expect(found.structuredContent).toMatchObject({
    statements: [{ words: [{ exact: 'جسر الرمال آمن' }], speakers: [{ name: 'سالم الحداد' }] }],
  });
  await client.close();
});

test('every line of standard output is a message of the protocol; the end of standard input ends it', async () => {
  const messages = [
    {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/list' },
  ];
  const { code, stdout, stderr } = await command.run(['mcp', '--ledger', ledger], {
    during: ({ stdin, stdout: out }) => {
      stdin?.write(messages.map((one) => `${JSON.stringify(one)}\n`).join(''));
      // A client keeps its end open until it has what it asked for.
      let heard = '';
      out?.on('data', (chunk: Buffer) => {
        heard += chunk.toString('utf8');
        if (heard.includes('"id":2')) stdin?.end();
      });
    },
  });
  expect(code).toBe(0);
  expect(stderr).toBe('');
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([{ id: 1, result: { protocolVersion: '2025-11-25' } }, { id: 2 }]);
});

test('a ledger that is not there is told on standard error, with the exit code of a failure', async () => {
  const { code, stdout, stderr } = await command.run(['mcp', '--ledger', join(command.folder, 'none.ledger')]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('[MSN-0512]');
});
