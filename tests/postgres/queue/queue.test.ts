/** The queue by itself, on a real PostgreSQL: what is put, taken, finished, given back, lost and set aside. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inject, afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ArticleQueue,
  openArticleQueue,
  type Claim,
  CLAIM_SECONDS,
  LARGEST_TEXT,
  NOTHING_DONE,
  PRIORITIES,
  priorityByDate,
  type QueuePlace,
  schemaOfQueue,
} from '../../../src/queue/index.ts';
import { caravan, openQueue, placeIn, toPut } from './places.ts';

const ADDED = { ...NOTHING_DONE, added: 1, statements: 1, bytes: 50 };
const opened: ArticleQueue[] = [];
afterAll(() => Promise.all(opened.map((queue) => queue.close())));

async function newQueue(place: QueuePlace = placeIn(inject('postgres'))): Promise<ArticleQueue> {
  const queue = await openQueue(place);
  opened.push(queue);
  return queue;
}

async function taken(queue: ArticleQueue, most = 100, worker = 'one', seconds?: number): Promise<Claim> {
  const claim = await queue.take(worker, most, seconds);
  if (claim === null) throw new Error('nothing waits');
  return claim;
}

const articlesOf = async (claim: Claim): Promise<readonly (string | undefined)[]> =>
  (await claim.load(claim.jobs)).map(({ waiting }) => waiting?.article.where);
const finishAll = (claim: Claim): Promise<void> => claim.finish(claim.jobs.map(({ job }) => ({ job, done: ADDED })));

describe('a queue', () => {
  test('is not there until it is made, and is made once, by however many at a time', async () => {
    const place = placeIn(inject('postgres'));
    expect(await openArticleQueue(place)).toBeNull();
    await Promise.all(Array.from({ length: 6 }, () => newQueue(place)));
    const looking = await openArticleQueue(place);
    expect(await looking?.state()).toMatchObject({ waiting: [], active: 0, setAside: 0, workers: [] });
    await looking?.close();
  });

  test('has a schema of its own beside the ledger’s, under a name that needs no quotation marks', () => {
    expect(schemaOfQueue('musnad')).toBe('musnad_queue');
    const others = ['Desk-2031', 'desk_2031 ', 'desk-2031', '2031', 'سجل', 'x'.repeat(60), `${'x'.repeat(60)}y`].map(
      schemaOfQueue,
    );
    expect(new Set(others).size).toBe(others.length);
    for (const name of others) expect(name).toMatch(/^[a-z_][a-z0-9_]{0,49}$/);
  });

  test('holds an article once while it waits, whoever puts it', async () => {
    const queue = await newQueue();
    const some = Array.from({ length: 700 }, (_, i) => toPut(caravan(i)));
    expect(new Set(await queue.put(some))).toEqual(new Set(['put']));
    expect(new Set(await queue.put(some))).toEqual(new Set(['there']));
    expect(await queue.put([toPut(caravan(700)), toPut(caravan(700))])).toEqual(['put', 'there']);
    expect((await queue.amount()).articles).toBe(701);
    const claim = await taken(queue, 701);
    expect(await queue.put(some.slice(0, 1))).toEqual(['there']);
    await finishAll(claim);
    expect(await queue.amount()).toEqual({ articles: 0, bytes: 0 });
    expect(await queue.put(some.slice(0, 1))).toEqual(['put']);
  });

  test('gives back what was put word for word, the page as it came with it', async () => {
    const queue = await newQueue();
    const article = caravan(1, { title: 'سطر\u0000', url: 'https://example.test/1', byline: 'رائد' });
    const original = { bytes: Buffer.from('<p>قال</p>'), mediaType: 'text/html' };
    await queue.put([{ ...toPut(article), original }]);
    const claim = await taken(queue);
    const [loaded] = await claim.load(claim.jobs);
    expect(loaded?.waiting?.article).toEqual(article);
    expect(Buffer.from(loaded?.waiting?.original?.bytes ?? []).toString()).toBe('<p>قال</p>');
    expect(loaded?.waiting?.original?.mediaType).toBe('text/html');
  });

  test('does not take a book', async () => {
    const queue = await newQueue();
    const book = caravan(1, { text: 'ا'.repeat(LARGEST_TEXT / 2 + 1) });
    expect(await queue.put([toPut(book), toPut(caravan(2))])).toEqual(['tooLarge', 'put']);
  });
});

describe('the order', () => {
  test('is by priority, and then by who came first', async () => {
    const queue = await newQueue();
    await queue.put([toPut(caravan(1), PRIORITIES.archive)]);
    await queue.put([toPut(caravan(2), PRIORITIES.archive)]);
    await queue.put([toPut(caravan(3), PRIORITIES.fresh), toPut(caravan(4), -7)]);
    expect((await queue.state()).waiting).toMatchObject([
      { priority: 100, articles: 1 },
      { priority: 0, articles: 2 },
      { priority: -7, articles: 1 },
    ]);
    expect(await articlesOf(await taken(queue))).toEqual([3, 1, 2, 4].map((number) => `news.jsonl:${number}`));
  });

  test('has news before the archive, by the day of publication', () => {
    const now = Date.parse('2031-03-10T12:00:00Z');
    expect(priorityByDate('2031-03-09', now)).toBe(PRIORITIES.fresh);
    expect(priorityByDate('2031-03-08T23:00:00+03:00', now)).toBe(PRIORITIES.fresh);
    expect(priorityByDate('2031-03-01', now)).toBe(PRIORITIES.archive);
    expect(priorityByDate(null, now)).toBe(PRIORITIES.archive);
    expect(priorityByDate(null, now, PRIORITIES.fresh)).toBe(PRIORITIES.fresh);
  });
});

describe('a claim', () => {
  test('is nobody else’s, and what is finished is counted once for its worker', async () => {
    const queue = await newQueue();
    await queue.hello('one', 2, 0);
    await queue.put(Array.from({ length: 10 }, (_, i) => toPut(caravan(i))));
    const [one, other] = [await taken(queue, 6), await taken(queue, 6, 'two')];
    expect([one.jobs.length, other.jobs.length]).toEqual([6, 4]);
    expect(await queue.take('three', 1)).toBeNull();
    await finishAll(one);
    await finishAll(one);
    const state = await queue.state();
    expect(state).toMatchObject({ active: 4, done: { added: 6, statements: 6 } });
    expect(state.workers).toMatchObject([{ name: 'one', alive: true, done: { added: 6 } }]);
  });

  test('that is given back is the next worker’s at once, and does not count as lost', async () => {
    const queue = await newQueue();
    await queue.put([toPut(caravan(1))]);
    const one = await taken(queue);
    await one.giveBack();
    expect(one.holds).toBe(false);
    const other = await taken(queue, 1, 'two');
    expect(other.jobs.map(({ timesLost }) => timesLost)).toEqual([0]);
  });

  test('that is not renewed is lost after its time, and known to be so by its worker', async () => {
    const queue = await newQueue();
    await queue.put([toPut(caravan(1)), toPut(caravan(2))]);
    const one = await taken(queue, 2, 'one', 1);
    expect(await queue.take('two', 2)).toBeNull();
    await pause(1100);
    expect(one.holds).toBe(false);
    const other = await until(() => queue.take('two', 2, 30));
    expect(other.jobs.map(({ timesLost }) => timesLost)).toEqual([1, 1]);
    // The first one comes back to life: it may not renew, and what it finishes is not finished.
    expect(await one.renew()).toBe(false);
    await finishAll(one);
    await one.setAside(one.jobs[0] ?? raise(), 'unreadable', 'late');
    expect((await queue.state()).active).toBe(2);
    await finishAll(other);
    expect(await queue.isEmpty()).toBe(true);
  });

  test('that is renewed in time is kept', async () => {
    const queue = await newQueue();
    await queue.put([toPut(caravan(1))]);
    const claim = await taken(queue, 1, 'one', 2);
    for (let i = 0; i < 8; i++) {
      await pause(1000);
      expect(await claim.renew()).toBe(true);
    }
    expect(await queue.take('two', 1)).toBeNull();
  }, 20_000);

  test('whose article another finished meanwhile leaves it out', async () => {
    const queue = await newQueue();
    await queue.put([toPut(caravan(1))]);
    const one = await taken(queue, 1, 'one', 1);
    await pause(1100);
    // Late, but nobody has taken it yet: what the ledger has acknowledged need not be looked at again.
    await finishAll(one);
    expect(await queue.isEmpty()).toBe(true);
  });
});

describe('what no worker can do anything with', () => {
  let queue: ArticleQueue;
  beforeAll(async () => {
    queue = await newQueue();
  });

  test('stands apart with its reason, and is not put again', async () => {
    await queue.hello('one', 1, 0);
    await queue.put([toPut(caravan(1), 5), toPut(caravan(2), 5)]);
    const claim = await taken(queue);
    const [first, second] = claim.jobs;
    await claim.setAside(first ?? raise(), 'unkeepable', 'no place for it');
    await claim.finish([{ job: second?.job ?? '', done: ADDED }]);
    const [aside] = await queue.aside(10);
    expect(aside).toMatchObject({
      hash: first?.hash,
      where: first?.where,
      reason: 'unkeepable',
      detail: 'no place for it',
    });
    expect(await queue.state()).toMatchObject({ setAside: 1, active: 0, workers: [{ setAside: 1 }] });
    expect(await queue.isEmpty()).toBe(true);
    expect(new Set(await queue.put([toPut(caravan(1)), toPut(caravan(2))]))).toEqual(new Set(['there', 'put']));
    await finishAll(await taken(queue));
  });

  test('is tried again in its turn when somebody says so, or thrown away', async () => {
    expect(await queue.retry(['no such hash'])).toBe(0);
    expect(await queue.retry()).toBe(1);
    expect(await queue.aside(10)).toEqual([]);
    const claim = await taken(queue);
    expect(claim.jobs).toMatchObject([{ priority: 5, timesLost: 0 }]);
    await claim.setAside(claim.jobs[0] ?? raise(), 'unreadable', 'still not');
    expect(await queue.discard([claim.jobs[0]?.hash ?? ''])).toBe(1);
    expect(await queue.amount()).toEqual({ articles: 0, bytes: 0 });
    expect(await queue.aside(10)).toEqual([]);
  });
});

test('an article that no worker was heard of again after is set aside in the end, and can be tried again', async () => {
  const place = placeIn(inject('postgres'));
  const queue = await newQueue(place);
  await queue.put([toPut(caravan(1), 3)]);
  const claim = await taken(queue, 1, 'one', 1);
  const client = new pg.Client(place.connection);
  await client.connect();
  await client.query(`UPDATE ${queue.schema}.job SET retry_count = retry_limit WHERE name = 'articles'`);
  await client.end();
  await until(async () => ((await queue.state()).setAside === 1 ? true : null));
  expect(await queue.aside(10)).toMatchObject([
    { hash: claim.jobs[0]?.hash, where: 'news.jsonl:1', reason: 'deadly', detail: '' },
  ]);
  expect(await queue.isEmpty()).toBe(true);
  expect(await queue.put([toPut(caravan(1))])).toEqual(['there']);
  expect(await queue.retry()).toBe(1);
  const again = await taken(queue);
  expect(again.jobs).toMatchObject([{ where: 'news.jsonl:1', priority: 3, timesLost: 0 }]);
  await finishAll(again);
  expect(await queue.amount()).toEqual({ articles: 0, bytes: 0 });
}, 20_000);

test('a worker that says goodbye is no longer alive, and its counts stay', async () => {
  const queue = await newQueue();
  await queue.hello('one', 2, 7.25);
  expect((await queue.state()).perSecond).toBe(7.3);
  await queue.put([toPut(caravan(1))]);
  await finishAll(await taken(queue));
  await queue.goodbye('one');
  expect(await queue.state()).toMatchObject({
    perSecond: 0,
    done: { added: 1 },
    workers: [{ name: 'one', alive: false, perSecond: 0 }],
  });
});

test('a claim holds for half a minute unless a worker wants otherwise', () => {
  expect(CLAIM_SECONDS).toBe(30);
});

function raise(): never {
  throw new Error('nothing there');
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await pause(100);
  }
}
