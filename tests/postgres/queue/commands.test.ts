/** `musnad add --queue`, `musnad work` and `musnad queue` as processes of their own, on a ledger of a real PostgreSQL. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Outcome, type TestCommand, testCommand } from '../../../src/cli/testing/command.ts';
import { openQueue, placeIn } from './places.ts';

let command: TestCommand;
beforeAll(async () => {
  command = await testCommand();
}, 60_000);
afterAll(() => command.remove());

const json = ({ stdout }: Outcome): Readonly<Record<string, unknown>> => JSON.parse(stdout);
let ledgers = 0;

interface Desk {
  readonly schema: string;
  run(...args: readonly string[]): Promise<Outcome>;
  news(name: string, count: number, date?: string): string;
}

/** A ledger in a schema of its own. */
function newDesk(): Desk {
  const schema = `c${process.pid}_${Date.now().toString(36)}_${++ledgers}`;
  const env = { MUSNAD_LEDGER: `${inject('postgres')}?schema=${schema}`, MUSNAD_DATA: join(command.folder, schema) };
  return {
    schema,
    run: (...args) => command.run(args, { env }),
    news: (name, count, date) =>
      command.write(
        `${schema}-${name}.jsonl`,
        Array.from({ length: count }, (_, i) =>
          JSON.stringify({
            text: `قال سليم العطار إن القافلة ${name} ${i} وصلت إلى الميناء.`,
            id: `${name}${i}`,
            date,
          }),
        ).join('\n'),
      ),
  };
}

const FEED = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>صدى البحر</title><link>https://sada.example</link><language>ar</language>
<item><title>الميناء يستأنف عمله</title><link>https://sada.example/1</link><guid>1</guid><description>قال المحافظ كمال السعدي إن العمل في الميناء سيستأنف غدا بعد أن هدأت الرياح وعادت السفن إلى أرصفتها، وأضاف أن العمال باشروا تنظيف الأحواض.</description></item></channel></rss>`;

describe('the queue of a ledger on PostgreSQL', () => {
  test('takes what a feed brings as news, also where it names no day', async () => {
    const { run } = newDesk();
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const followed = await run(
      ...['follow', `http://127.0.0.1:${port}/feed`, '--queue', '--looks', '1', '--links', 'never'],
      ...['--allow-private', '127.0.0.1', '--json'],
    );
    server.close();
    expect(json(followed)).toMatchObject({ queued: 1, added: 0, failed: 0 });
    expect(json(await run('queue', '--json'))).toMatchObject({ waiting: [{ priority: 100, articles: 1 }], aside: [] });
  }, 120_000);

  test('is filled by add --queue, worked off by work, and shown by queue and stats', async () => {
    const { run, news } = newDesk();
    expect((await run('queue')).stderr).toContain('[MSN-0512]');
    const put = await run('add', news('a', 30, '2014-02-03'), '--queue');
    expect(put.stderr).toContain('queued 30 articles');
    expect(put.code).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect(json(await run('add', news('b', 5, today), '--queue', '--json'))).toMatchObject({ queued: 5, added: 0 });
    expect(json(await run('queue', '--json'))).toMatchObject({
      waiting: [
        { priority: 100, articles: 5 },
        { priority: 0, articles: 30 },
      ],
    });
    expect((await run('queue')).stdout).toMatch(/waiting: 35 .*\n +5 {2}priority 100 \(fresh\)/);
    const worked = await run('work', '--until-empty', '--threads', '1', '--relate');
    expect(worked.stderr).toContain('finished 35 articles: new 35');
    expect(worked.stderr).toContain('related: 35 statements');
    expect(worked.code).toBe(0);
    const stats = json(await run('stats', '--json'));
    expect(stats).toMatchObject({ articles: 35, queue: { waiting: [], active: 0, done: { added: 35 } } });
    expect((await run('stats')).stdout).toMatch(/queue\nwaiting: 0/);
    // Once more: the ledger has it all, and nothing is queued.
    expect(json(await run('add', news('a', 30, '2014-02-03'), '--queue', '--json'))).toMatchObject({
      queued: 0,
      same: 30,
    });
    expect((await run('verify')).code).toBe(0);
  }, 120_000);

  test('says what was set aside and why, tries it again, throws it away when told twice', async () => {
    const { run, news, schema } = newDesk();
    await run('add', news('c', 2), '--queue', '--priority', 'fresh');
    const queue = await openQueue(placeIn(inject('postgres'), schema), {});
    const claim = await queue.take('tests', 10);
    for (const job of claim?.jobs ?? []) await claim?.setAside(job, 'unkeepable', 'number out of range');
    await queue.close();
    const listed = await run('queue', 'aside');
    expect(listed.stdout).toMatch(
      /^\d{4}-.* · [0-9a-f]{12} · .*\.jsonl:1 · the ledger cannot keep it: number out of range$/m,
    );
    for (const shown of [await run('queue'), await run('stats')])
      expect(shown.stdout).toMatch(/set aside: 2\n {2}[0-9a-f]{12} · .*\.jsonl:\d · the ledger cannot keep it: number/);
    const [first, second] = listed.stdout.split('\n').map((line) => line.split(' · ')[1]);
    expect((await run('queue', 'retry')).stderr).toContain('[MSN-0698]');
    expect((await run('queue', 'retry', 'ffffff')).stderr).toContain('[MSN-0697]');
    expect((await run('queue', 'retry', first ?? '')).stderr).toContain('back in the queue: 1');
    expect((await run('queue', 'discard', '--all')).stderr).toContain('[MSN-0696]');
    expect((await run('queue', 'discard', second ?? '', '--yes')).stderr).toContain('thrown away: 1');
    expect(json(await run('work', '--until-empty', '--threads', '1', '--json'))).toMatchObject({
      articles: 1,
      added: 1,
    });
  }, 120_000);

  test('two workers on one machine share it; asked to end, one gives back at once what it has not read', async () => {
    const { schema, news, run } = newDesk();
    const env = { MUSNAD_LEDGER: `${inject('postgres')}?schema=${schema}`, MUSNAD_DATA: join(command.folder, schema) };
    await run('add', news('d', 200), '--queue');
    const args = ['work', '--threads', '1', '--batch', '10'];
    const asked = command.run(args, {
      env,
      during: (child) => {
        child.stderr?.on('data', (data: Buffer) => {
          if (data.toString().includes('MSN-0688')) void pause(1500).then(() => child.kill('SIGTERM'));
        });
      },
    });
    const [ended, other] = await Promise.all([asked, run(...args, '--until-empty', '--json')]);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('[MSN-0693]');
    expect(other.code).toBe(0);
    const { queue } = json(await run('stats', '--json')) as { queue: { done: { added: number; same: number } } };
    expect(queue).toMatchObject({ waiting: [], active: 0, done: { added: 200, same: 0 } });
  }, 120_000);
});

test('a ledger in a file has none, and says so', async () => {
  const news = command.write('file.jsonl', JSON.stringify({ text: 'قال سليم العطار إن القافلة وصلت.' }));
  const file = join(command.folder, 'file.ledger');
  const put = await command.run(['add', news, '--queue', '--ledger', file]);
  expect([put.code, put.stderr.includes('[MSN-0680]')]).toEqual([1, true]);
  expect((await command.run(['work', '--ledger', file])).stderr).toContain('[MSN-0680]');
  expect((await command.run(['stats', '--json', '--ledger', file])).stdout).not.toContain('"queue"');
  expect(existsSync(file)).toBe(true);
});

test('what is given wrongly is told before anything is opened', async () => {
  for (const args of [
    ['work', '--claim', '1s'],
    ['work', '--batch', '0'],
    ['add', 'x.txt', '--queue', '--priority', 'soon'],
    ['add', 'x.txt', '--queue', '--most-waiting', 'much'],
    ['add', 'x.txt', '--queue', '--relate'],
    ['follow', 'https://news.example/feed', '--queue', '--relate'],
  ])
    expect((await command.run([...args, '--ledger', 'never.ledger'])).code).toBe(2);
  expect(existsSync(join(command.folder, 'never.ledger'))).toBe(false);
});
