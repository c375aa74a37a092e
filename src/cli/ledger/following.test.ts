/** `musnad follow` on a feed of a server of our own: what is new is kept, what has not changed is not sent again, an end is an end. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records, type TestCommand, testCommand } from '../testing/command.ts';

const ITEM = `<item><title>الميناء يستأنف عمله</title><link>LINK</link><guid>LINK</guid><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate>
<content:encoded>&lt;p&gt;قال المحافظ كمال السعدي لصحيفة صدى البحر إن العمل في الميناء سيستأنف غدا بعد أن هدأت الرياح وعادت السفن إلى أرصفتها.&lt;/p&gt;
&lt;p&gt;وأضاف السعدي أن الوزارة لم ترد بعد على طلب المحافظة شراء رافعة جديدة للرصيف الشرقي، وأن العمال باشروا تنظيف الأحواض منذ الصباح.&lt;/p&gt;</content:encoded></item>`;
const feed = (link: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صدى البحر</title><link>${link}</link><language>ar</language>${ITEM.replaceAll('LINK', `${link}/news/1`)}</channel></rss>`;

let command: TestCommand;
let server: Server;
let address = '';
const asked: { readonly path: string; readonly conditional: boolean }[] = [];

beforeAll(async () => {
  command = await testCommand();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, conditional: request.headers['if-none-match'] === '"one"' });
    if (path !== '/feed') response.writeHead(404).end();
    else if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end(feed(address));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => {
  command.remove();
  server.close();
});

const args = (...more: readonly string[]): readonly string[] => [
  'follow',
  `${address}/feed`,
  '--allow-private',
  '127.0.0.1',
  '--links',
  'never',
  '--json',
  '--ledger',
  join(command.folder, 'follow.ledger'),
  ...more,
];

test('a look keeps what is new; the next process asks whether anything has changed', async () => {
  const first = await command.run(args('--looks', '1'));
  expect(records(first.stdout)).toMatchObject([{ added: 1, failed: 0, next: null }]);
  asked.splice(0);
  const second = await command.run(args('--looks', '1'));
  expect(records(second.stdout)).toMatchObject([{ run: null, added: 0 }]);
  expect(asked.filter(({ path }) => path === '/feed')).toEqual([{ path: '/feed', conditional: true }]);
}, 60_000);

test('asked to end, it ends, with everything kept', async () => {
  const { code, stderr } = await command.run(args('--every', '1h'), {
    during: (child) => child.stdout?.once('data', () => child.kill('SIGTERM')),
  });
  expect(code).toBe(0);
  expect(stderr).toContain('[MSN-0605]');
  const ledger = join(command.folder, 'follow.ledger');
  expect((await command.run(['verify', '--ledger', ledger])).code).toBe(0);
}, 60_000);

test('a file is no feed to follow', async () => {
  expect((await command.run(['follow', 'news.xml'])).stderr).toContain('[MSN-0606]');
});
