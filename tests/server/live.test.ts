/** What arrives, over real connections: one that is cut in the middle is taken up again without a loss and without telling twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../src/server/index.ts';
import { bundledWorker } from '../../src/server/testing/worker-bundle.ts';

type Running = Extract<Awaited<ReturnType<typeof startServer>>, { kind: 'started' }>;

let folder: string;
let bundle: Awaited<ReturnType<typeof bundledWorker>>;
let server: Running;
let number = 0;

const start = async (port: number): Promise<Running> => {
  const started = await startServer({
    ...{ ledger: join(folder, 'a.ledger'), host: '127.0.0.1', port, web: null, owner: 'أنا', language: 'en' },
    ...{ version: '0', lookers: 1, worker: bundle.address },
  });
  if (started.kind === 'refused') throw new Error(started.said.key);
  return started;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-live-'));
  bundle = await bundledWorker();
  server = await start(0);
});
afterAll(async () => {
  await server?.stop();
  bundle?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Adds articles, in as many requests; their titles in order. */
async function add(count: number): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let i = 0; i < count; i++) {
    const title = `نشرة المرفأ ${++number}`;
    const answer = await fetch(`${server.address}/api/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        title,
        text: `قال قبطان المرفأ رقم ${number} إن السفن عادت.\nوأضاف أن الرصيف ${number * 7} مفتوح.`,
        outlet: 'مرسى الغد',
        date: '2031-03-03',
      }),
    });
    expect(answer.status).toBe(201);
    titles.push(title);
  }
  return titles;
}

/** A line that is listened on: what has come so far, and the last id, as a browser keeps them. */
class Line {
  readonly titles: string[] = [];
  lastId = '';
  ended = false;
  private readonly request: ClientRequest;
  private rest = '';

  /** @param cutAfter destroys the connection itself as soon as so many articles came, in the middle of whatever follows */
  constructor(after: string, cutAfter = Number.POSITIVE_INFINITY) {
    const headers = { accept: 'text/event-stream', ...(after === '' ? {} : { 'last-event-id': after }) };
    this.lastId = after;
    this.request = get(`${server.address}/api/v1/live`, { headers }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        if (this.ended) return;
        this.rest += piece;
        for (let end = this.rest.indexOf('\n\n'); end >= 0 && !this.ended; end = this.rest.indexOf('\n\n')) {
          this.take(this.rest.slice(0, end));
          this.rest = this.rest.slice(end + 2);
          if (this.titles.length >= cutAfter) this.cut();
        }
      });
      response.on('error', () => {});
    });
    this.request.on('error', () => {});
  }

  cut(): void {
    this.ended = true;
    this.request.destroy();
  }

  /** An event, as the specification reads it: an id alone is kept too. */
  private take(event: string): void {
    const lines = event.split('\n').map((line) => line.split(/: ?/u));
    const value = (name: string): string | undefined =>
      lines
        .find(([one]) => one === name)
        ?.slice(1)
        .join(': ');
    this.lastId = value('id') ?? this.lastId;
    if (value('event') !== 'article') return;
    const { article } = JSON.parse(event.slice(event.indexOf('data: ') + 6).split('\n')[0] ?? '') as {
      article: { title: string };
    };
    this.titles.push(article.title);
  }
}

const until = (line: Line, titles: readonly string[]): Promise<void> =>
  expect.poll(() => line.titles, { timeout: 15_000 }).toEqual(titles);

test('cut in the middle: the rest comes to who comes back with the last id, in order, nothing twice', async () => {
  const first = new Line('');
  await expect.poll(() => first.lastId).not.toBe('');
  first.cut();
  // Meanwhile more comes than one piece of the answer holds; the second line is cut between two events of it.
  const told = [...(await add(6))];
  const second = new Line(first.lastId, 3);
  await expect.poll(() => second.ended, { timeout: 15_000 }).toBe(true);
  expect(second.titles).toEqual(told.slice(0, 3));
  told.push(...(await add(2)));
  const third = new Line(second.lastId);
  await until(third, told.slice(3));
  told.push(...(await add(2)));
  await until(third, told.slice(3));
  third.cut();
});

test('who was cut off before anything was told misses nothing either', async () => {
  const first = new Line('');
  await expect.poll(() => first.lastId).not.toBe('');
  first.cut();
  const titles = await add(2);
  const again = new Line(first.lastId);
  await until(again, titles);
  again.cut();
});

test('one who comes back beside one who stayed hears each article once, and so does the other', async () => {
  const stays = new Line('');
  await expect.poll(() => stays.lastId).not.toBe('');
  const early = await add(2);
  await until(stays, early);
  const goes = new Line(stays.lastId);
  const [late] = await Promise.all([add(3), new Promise((resolve) => setTimeout(resolve, 300))]);
  await Promise.all([until(stays, [...early, ...late]), until(goes, late)]);
  for (const line of [stays, goes]) line.cut();
});

test('a server that was started anew takes up where the old one was cut', async () => {
  const before = new Line('');
  await expect.poll(() => before.lastId).not.toBe('');
  const told = await add(1);
  await until(before, told);
  await server.stop();
  before.cut();
  server = await start(server.port);
  const missed = await add(2);
  const after = new Line(before.lastId);
  await until(after, missed);
  after.cut();
});

test('what is no id of an event is as if nothing had been heard', async () => {
  const line = new Line('zzz-nonsense');
  await expect.poll(() => line.lastId).not.toBe('zzz-nonsense');
  const titles = await add(1);
  await until(line, titles);
  line.cut();
});
