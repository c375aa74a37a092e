/** Workers on a real queue, with a ledger in a file for their target: what they promise while everything goes well, and while it does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { cuttable } from '../../../benchmarks/workers/cuttable.ts';
import { add } from '../../../src/desk/add.ts';
import { actorJudge } from '../../../src/desk/judge.ts';
import { OwnReader } from '../../../src/desk/readers/own-reader.ts';
import type { Readers } from '../../../src/desk/readers/readers.ts';
import { inParts } from '../../../src/desk/working/batch.ts';
import { PatientReaders } from '../../../src/desk/working/patient-readers.ts';
import { putter } from '../../../src/desk/working/putting.ts';
import { work, type WorkOptions } from '../../../src/desk/working/worker.ts';
import { type Ledger, LedgerFault, openLedger } from '../../../src/ledger/index.ts';
import { type ArticleQueue, PRIORITIES } from '../../../src/queue/index.ts';
import { caravan, openQueue, placeIn, toPut } from './places.ts';

const reader = new OwnReader();
let folder: string;
let ledger: Ledger;
let queue: ArticleQueue;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-working-'));
  ledger = await openLedger(join(folder, 'desk.ledger'), { judge: actorJudge() });
  queue = await openQueue(placeIn(inject('postgres')));
});
afterEach(async () => {
  await queue.close();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The real reader, and what was asked of it. */
function listening(texts: string[] = []): Readers {
  return {
    width: 1,
    version: () => reader.version(),
    names: () => reader.names(),
    close: async () => {},
    read: (articles) => {
      texts.push(...articles.map(({ text }) => text));
      return reader.read(articles);
    },
  };
}

function options(more: Partial<WorkOptions> = {}): WorkOptions {
  return {
    ledger,
    queue,
    readers: () => listening(),
    threads: 1,
    untilEmpty: true,
    signal: new AbortController().signal,
    ...more,
  };
}

/** The ledger with another way to add. */
function adding(
  add: (really: Ledger['add'], ...given: Parameters<Ledger['add']>) => ReturnType<Ledger['add']>,
): Ledger {
  const really = ledger.add.bind(ledger);
  return Object.assign(Object.create(ledger) as Ledger, {
    add: (...given: Parameters<Ledger['add']>) => add(really, ...given),
  });
}

describe('a worker', () => {
  test('reads and keeps all that waits, each article once, and says what came of it', async () => {
    await queue.put(Array.from({ length: 230 }, (_, i) => toPut(caravan(i))));
    const report = await work(options({ batch: 50 }));
    expect(report).toMatchObject({ articles: 230, done: { added: 230, same: 0, statements: 230 }, setAside: 0 });
    expect((await ledger.stats()).articles).toBe(230);
    expect(await queue.isEmpty()).toBe(true);
    expect(await queue.state()).toMatchObject({ done: { added: 230, statements: 230 }, workers: [{ alive: false }] });
    const [run] = await ledger.runs();
    expect(run).toMatchObject({ kind: 'add', inputs: [`queue: ${report.name}`], counts: { added: 230, taken: 230 } });
    expect(run?.finishedAt).not.toBeNull();
    expect((await ledger.verify()).damages).toEqual([]);
  });

  test('finds what was kept before it could be finished the same, reads it not again and counts it once', async () => {
    const some = Array.from({ length: 20 }, (_, i) => toPut(caravan(i)));
    await queue.put(some);
    // Another worker had the batch, the ledger acknowledged it, and then it was killed.
    await work(options());
    await queue.put(some);
    const texts: string[] = [];
    const report = await work(options({ readers: () => listening(texts) }));
    expect(report).toMatchObject({ articles: 20, done: { added: 0, same: 20, statements: 0 } });
    expect(texts).toEqual([]);
    expect((await ledger.stats()).articles).toBe(20);
  });

  test('takes what is fresh first, whenever it was put', async () => {
    await queue.put(Array.from({ length: 60 }, (_, i) => toPut(caravan(i), PRIORITIES.archive)));
    await queue.put(Array.from({ length: 20 }, (_, i) => toPut(caravan(100 + i), PRIORITIES.fresh)));
    const texts: string[] = [];
    const taken: number[] = [];
    // Read they may be in another order: the next batch is claimed meanwhile.
    const watched = Object.assign(Object.create(queue) as ArticleQueue, {
      take: async (...given: Parameters<ArticleQueue['take']>) => {
        const claim = await queue.take(...given);
        taken.push(...(claim?.jobs.map(({ priority }) => priority) ?? []));
        return claim;
      },
    });
    await work(options({ queue: watched, batch: 10, readers: () => listening(texts) }));
    expect(texts).toHaveLength(80);
    expect(taken).toEqual([...Array(20).fill(PRIORITIES.fresh), ...Array(60).fill(PRIORITIES.archive)]);
  });

  test('ends at once when it is asked to, and gives back what it has not read', async () => {
    await queue.put(Array.from({ length: 40 }, (_, i) => toPut(caravan(i))));
    const stop = new AbortController();
    const slow = (): Readers => ({ ...listening(), read: () => new Promise(() => {}) });
    const working = work(options({ readers: slow, batch: 10, untilEmpty: false, signal: stop.signal }));
    await until(async () => (await queue.state()).active === 20);
    const asked = Date.now();
    stop.abort();
    expect(await working).toMatchObject({ articles: 0 });
    expect(Date.now() - asked).toBeLessThan(2000);
    expect(await queue.state()).toMatchObject({ active: 0, waiting: [{ articles: 40 }] });
    expect(await work(options())).toMatchObject({ articles: 40 });
  });

  test('waits for new articles until it is asked to end', async () => {
    const stop = new AbortController();
    const working = work(options({ untilEmpty: false, signal: stop.signal }));
    await pause(300);
    await queue.put([toPut(caravan(1))]);
    await until(() => queue.isEmpty());
    stop.abort();
    expect(await working).toMatchObject({ articles: 1 });
  });
});

describe('a worker that is cut off', () => {
  test('stops by its own clock: it keeps nothing of a batch whose claim ran out, and goes on when the way is mended', async () => {
    const address = new URL(inject('postgres'));
    const way = await cuttable(Number(address.port));
    const through = new URL(address);
    through.port = String(way.port);
    const place = placeIn(address.href);
    const near = await openQueue(place);
    const far = await openQueue({ ...place, connection: { connectionString: through.href } });
    await near.put(Array.from({ length: 10 }, (_, i) => toPut(caravan(i))));
    let reading = (): void => {};
    const held = new Promise<void>((resolve) => {
      reading = resolve;
    });
    let added = 0;
    const counting = adding((really, batch, run) => {
      added += batch.length;
      return really(batch, run);
    });
    const slow = (): Readers => ({
      ...listening(),
      read: async (articles) => {
        await held;
        return reader.read(articles);
      },
    });
    const told: string[] = [];
    const stop = new AbortController();
    const working = work(
      options({
        ledger: counting,
        queue: far,
        readers: slow,
        batch: 10,
        untilEmpty: false,
        claimSeconds: 2,
        signal: stop.signal,
        onAway: () => void told.push('away'),
        onLost: (articles) => void told.push(`lost ${articles}`),
      }),
    );
    await until(async () => (await near.state()).active === 10);
    await way.cut();
    await pause(2500);
    reading();
    await until(async () => told.some((what) => what.startsWith('lost')));
    expect(added).toBe(0);
    // Another worker reads them meanwhile.
    expect(await work(options({ queue: near }))).toMatchObject({ articles: 10, done: { added: 10 } });
    await way.mend();
    await near.put([toPut(caravan(11))]);
    await until(() => near.isEmpty());
    stop.abort();
    expect(await working).toMatchObject({ articles: 1, done: { added: 1 } });
    expect(told).toContain('lost 10');
    expect((await ledger.stats()).articles).toBe(11);
    await far.close();
    await near.close();
    await way.close();
  }, 60_000);

  test('by a network that says nothing finds out by waiting', async () => {
    const address = new URL(inject('postgres'));
    const way = await cuttable(Number(address.port));
    const through = new URL(address);
    through.port = String(way.port);
    const far = await openQueue({
      ...placeIn(address.href),
      connection: { connectionString: through.href, query_timeout: 500, connectionTimeoutMillis: 500 },
    });
    way.silence();
    await expect(far.amount()).rejects.toMatchObject({ name: 'QueueFault', code: 'unreachable' });
    await expect(far.amount()).rejects.toMatchObject({ name: 'QueueFault', code: 'unreachable' });
    await way.cut();
    await way.mend();
    expect(await far.amount()).toEqual({ articles: 0, bytes: 0 });
    await far.close();
    await way.close();
  }, 30_000);
});

describe('what fails', () => {
  test('an article that the ledger cannot take is found by halving and set aside; the rest is kept', async () => {
    await queue.put(Array.from({ length: 100 }, (_, i) => toPut(caravan(i))));
    let calls = 0;
    const failing = adding((really, batch, run) => {
      calls++;
      if (batch.some(({ article }) => article.where === 'news.jsonl:37')) throw new Error('number out of range');
      return really(batch, run);
    });
    const told: string[] = [];
    const report = await work(
      options({ ledger: failing, batch: 100, onAside: ({ where }, reason) => void told.push(`${where} ${reason}`) }),
    );
    expect(report).toMatchObject({ articles: 99, setAside: 1 });
    expect(told).toEqual(['news.jsonl:37 unkeepable']);
    expect(calls).toBeLessThan(20);
    expect(await queue.aside(10)).toMatchObject([
      { where: 'news.jsonl:37', reason: 'unkeepable', detail: 'number out of range' },
    ]);
    const [run] = await ledger.runs();
    expect(run?.counts).toMatchObject({ added: 99, failed: 1 });
    expect(await ledger.failures(run?.id ?? '')).toMatchObject([
      { where: 'news.jsonl:37', detail: 'number out of range' },
    ]);
  });

  test('an article that the reader fails at is set aside with what it said', async () => {
    await queue.put([toPut(caravan(1)), toPut(caravan(2))]);
    const picky = (): Readers => ({
      ...listening(),
      read: async (articles) =>
        (await reader.read(articles)).map((outcome, i) =>
          articles[i]?.text.includes(' 2 ') ? ({ read: false, reason: 'not this one' } as const) : outcome,
        ),
    });
    expect(await work(options({ readers: picky }))).toMatchObject({ articles: 1, setAside: 1 });
    expect(await queue.aside(10)).toMatchObject([{ reason: 'unreadable', detail: 'not this one' }]);
  });

  test('an article at which the reader does not come to an end is set aside, and those beside it are read', async () => {
    await queue.put(Array.from({ length: 30 }, (_, i) => toPut(caravan(i))));
    let started = 0;
    const endless = (): Readers => {
      started++;
      return {
        ...listening(),
        read: (articles) =>
          articles.some(({ text }) => text.includes(' 13 ')) ? new Promise(() => {}) : reader.read(articles),
      };
    };
    const patient = new PatientReaders(endless, 300);
    expect(await work(options({ readers: () => patient }))).toMatchObject({ articles: 29, setAside: 1 });
    expect(await queue.aside(10)).toMatchObject([{ where: 'news.jsonl:13', reason: 'unreadable', detail: '> 0.3 s' }]);
    expect(started).toBeGreaterThan(1);
  }, 30_000);

  test('a ledger that is busy is waited for, said once, and sets nothing aside', async () => {
    await queue.put(Array.from({ length: 30 }, (_, i) => toPut(caravan(i))));
    let failures = 4;
    const busy = adding((really, batch, run) => {
      if (failures-- > 0) throw new LedgerFault('busy', 'desk.ledger');
      return really(batch, run);
    });
    const told: string[] = [];
    const report = await work(
      options({ ledger: busy, batch: 10, onAway: () => void told.push('away'), onBack: () => void told.push('back') }),
    );
    expect(report).toMatchObject({ articles: 30, setAside: 0 });
    expect(told[0]).toBe('away');
    expect(told.at(-1)).toBe('back');
    expect(told.length).toBeLessThan(6);
  });

  test('a fault that all articles share is none of theirs: the worker ends with it, and all are there still', async () => {
    await queue.put(Array.from({ length: 30 }, (_, i) => toPut(caravan(i))));
    const broken = adding(() => Promise.reject(new Error('no such table')));
    await expect(work(options({ ledger: broken }))).rejects.toThrow('no such table');
    expect(await queue.state()).toMatchObject({ setAside: 0, active: 0, waiting: [{ articles: 30 }] });
  });

  test('a ledger that cannot be written to ends the worker, and what it had goes back', async () => {
    await queue.put([toPut(caravan(1))]);
    const closed = adding(() => Promise.reject(new LedgerFault('read-only', 'desk.ledger')));
    await expect(work(options({ ledger: closed }))).rejects.toThrow('read-only');
    expect(await queue.state()).toMatchObject({ active: 0, waiting: [{ articles: 1 }] });
  });

  test('articles of workers that were not heard of again are taken in ever smaller parts', () => {
    const job = (number: number, timesLost: number): Parameters<typeof inParts>[0][number] => ({
      job: `${number}`,
      hash: '',
      where: '',
      bytes: 100,
      priority: 0,
      timesLost,
    });
    const parts = inParts(
      [...Array.from({ length: 10 }, (_, i) => job(i, 2)), ...Array.from({ length: 10 }, (_, i) => job(10 + i, 0))],
      16,
    );
    expect(parts.map((part) => part.length)).toEqual([10, 4, 4, 2]);
    expect(inParts([job(1, 9), job(2, 9)], 16).map((part) => part.length)).toEqual([1, 1]);
  });
});

describe('putting', () => {
  const news = (count: number, date: string | null = null): string => {
    const path = join(folder, `news-${count}.jsonl`);
    const lines = Array.from({ length: count }, (_, i) =>
      JSON.stringify({
        text: `قال سليم العطار إن القافلة ${i} وصلت.`,
        id: `n${i}`,
        ...(date === null ? {} : { date }),
      }),
    );
    writeFileSync(path, lines.join('\n'));
    return path;
  };

  test('puts what the ledger has not, and reads nothing itself', async () => {
    await add([news(3)], { ledger, readers: reader });
    const report = await add([news(8)], { ledger, readers: listening(), queue: putter({ queue }) });
    expect(report.tally).toMatchObject({ taken: 8, same: 3, queued: 5, added: 0, failed: 0 });
    expect((await ledger.run(report.run ?? ''))?.counts).toMatchObject({ same: 3, queued: 5 });
    const again = await add([news(8)], { ledger, readers: listening(), queue: putter({ queue }) });
    expect(again.tally).toMatchObject({ same: 3, queued: 0, waiting: 5 });
    expect(await work(options())).toMatchObject({ articles: 5, done: { added: 5 } });
    expect((await ledger.stats()).articles).toBe(8);
  });

  test('gives news of these days the higher priority, unless told one', async () => {
    await add([news(2, new Date().toISOString().slice(0, 10))], { ledger, readers: reader, queue: putter({ queue }) });
    await add([news(3, '2012-02-03')], { ledger, readers: reader, queue: putter({ queue }) });
    await add([news(4)], { ledger, readers: reader, queue: putter({ queue, priority: 7 }) });
    expect((await queue.state()).waiting).toMatchObject([
      { priority: 100, articles: 2 },
      { priority: 7, articles: 4 },
      { priority: 0, articles: 3 },
    ]);
  });

  test('waits while the queue is full, and goes on when workers have made room', async () => {
    await queue.put(Array.from({ length: 20 }, (_, i) => toPut(caravan(i))));
    const told: number[] = [];
    const most = { articles: 20, bytes: 1e9 };
    const adding = add([news(5)], {
      ledger,
      readers: reader,
      queue: putter({ queue, most, onFull: ({ articles }) => void told.push(articles) }),
    });
    await until(async () => told.length > 0);
    expect((await queue.amount()).articles).toBe(20);
    const stop = new AbortController();
    const working = work(options({ untilEmpty: false, signal: stop.signal }));
    expect((await adding).tally).toMatchObject({ queued: 5 });
    await until(() => queue.isEmpty());
    stop.abort();
    await working;
    expect(told).toEqual([20]);
    expect((await ledger.stats()).articles).toBe(25);
  });

  test('that waits for room ends when it is asked to; the same command goes on', async () => {
    await queue.put([toPut(caravan(1))]);
    const stop = new AbortController();
    const full = putter({ queue, most: { articles: 1, bytes: 1e9 }, onFull: () => stop.abort() });
    const report = await add([news(5)], { ledger, readers: reader, queue: full, signal: stop.signal });
    expect(report).toMatchObject({ stopped: true, tally: { taken: 5, queued: 0 } });
    expect((await add([news(5)], { ledger, readers: reader, queue: putter({ queue }) })).tally.queued).toBe(5);
  });
});

async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await pause(50);
}
