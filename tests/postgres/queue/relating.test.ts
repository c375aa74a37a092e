/** Relating by a fleet: what workers keep is put into families and threads, by one of them at a time, whoever dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import pg from 'pg';
import { actorJudge } from '../../../src/desk/judge.ts';
import { OwnReader } from '../../../src/desk/readers/own-reader.ts';
import { relate } from '../../../src/desk/relating.ts';
import { work, type WorkOptions } from '../../../src/desk/working/worker.ts';
import { type Ledger, openLedger, type StatementId } from '../../../src/ledger/index.ts';
import { type ArticleQueue, NOTHING_DONE, type QueuePlace, schemaOfQueue } from '../../../src/queue/index.ts';
import type { QueryNode } from '../../../src/query/index.ts';
import { caravan, openQueue, placeIn, toPut } from './places.ts';

let folder: string;
let place: QueuePlace;
let ledger: Ledger;
let queue: ArticleQueue;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-relating-'));
  place = placeIn(inject('postgres'));
  ledger = await openLedger(join(folder, 'desk.ledger'), { judge: actorJudge() });
  queue = await openQueue(place);
});
afterEach(async () => {
  await queue.close();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const OUTLETS = ['مرسى الغد', 'صدى البحر', 'الميزان'];
/** The same words in three outlets, and articles about something else. */
const news = (): ReturnType<typeof toPut>[] => [
  ...OUTLETS.map((outlet, i) =>
    toPut(
      caravan(0, {
        outlet,
        date: `2031-03-0${3 + i}`,
        text: `أخبار اليوم ${i}\nقال وزير النقل العراقي سليم العطار إن إغلاق جسر الرمال الشرقي أمام الشاحنات الثقيلة سيبدأ مطلع الشهر المقبل.`,
      }),
    ),
  ),
  ...Array.from({ length: 20 }, (_, i) => toPut(caravan(i, { outlet: 'البرق', date: '2031-03-04' }))),
];

const trucks: QueryNode = { type: 'word', text: 'الشاحنات', exact: false, prefix: false, at: [0, 0] };

function options(more: Partial<WorkOptions> = {}): WorkOptions {
  const signal = new AbortController().signal;
  return { ledger, queue, readers: () => new OwnReader(), threads: 1, untilEmpty: true, relate: true, signal, ...more };
}

describe('workers that relate', () => {
  test('leave nothing to relate, and what the same words are in is one family', async () => {
    await queue.put(news());
    const second = await openQueue(place);
    const reports = await Promise.all([work(options({ batch: 5 })), work(options({ batch: 5, queue: second }))]);
    await second.close();
    expect(reports.reduce((sum, { articles }) => sum + articles, 0)).toBe(23);
    expect(reports.reduce((sum, { related }) => sum + (related?.statements ?? 0), 0)).toBe(
      (await ledger.stats()).statements,
    );
    expect((await queue.state()).toRelate).toBe(0);
    expect(await relate(ledger)).toMatchObject({ statements: 0 });
    const { hits } = await ledger.search({ query: trucks, unit: 'statement' });
    const families = await Promise.all(hits.map(({ id }) => ledger.relations.familyOf(id as StatementId)));
    expect(hits).toHaveLength(3);
    expect(new Set(families.map((family) => family?.id)).size).toBe(1);
  });

  test('without it put nothing where it waits to be related', async () => {
    await queue.put(news());
    expect(await work(options({ relate: false }))).toMatchObject({ articles: 23, related: null });
    expect((await queue.state()).toRelate).toBe(0);
  });

  test('go on with what was kept before they came, also where it is known already', async () => {
    await queue.put(news());
    await work(options({ relate: false }));
    await queue.put(news());
    const { statements } = await ledger.stats();
    expect(await work(options())).toMatchObject({ done: { same: 23 }, related: { statements } });
  });
});

describe('the turn to relate', () => {
  /** Articles finished, and put where they wait to be related. */
  async function kept(...ids: readonly string[]): Promise<void> {
    await queue.put(ids.map((_, i) => toPut(caravan(1000 + i))));
    const claim = await queue.take('one', 100);
    await claim?.finish(
      claim.jobs.map(({ job }, i) => ({
        job,
        done: NOTHING_DONE,
        ...(ids[i] === undefined ? {} : { relate: ids[i] }),
      })),
    );
  }

  test('is one worker’s at a time, and another’s when it was left', async () => {
    expect(await queue.takeRelating()).toBeNull();
    await kept('a1', 'a2');
    const turns = await Promise.all(Array.from({ length: 4 }, () => queue.takeRelating()));
    const [turn, ...others] = turns.filter((one) => one !== null);
    expect(others).toEqual([]);
    expect(await turn?.articles(10)).toEqual(['a1', 'a2']);
    await turn?.related(['a1']);
    await kept('a3');
    expect(await queue.takeRelating()).toBeNull();
    await turn?.leave();
    const next = await queue.takeRelating();
    expect(await next?.articles(10)).toEqual(['a2', 'a3']);
    await next?.related(['a2', 'a3']);
    await next?.leave();
    expect([await queue.takeRelating(), await queue.isRelated()]).toEqual([null, true]);
  });

  test('is to be had for what was put while it was given back', async () => {
    const schema = schemaOfQueue(place.schema);
    await kept('a1');
    const client = new pg.Client(place.connection);
    await client.connect();
    try {
      // Another worker is about to say that it has kept something; meanwhile all that can be seen is related.
      await client.query(`BEGIN; INSERT INTO ${schema}.to_relate VALUES ('a2')`);
      const turn = await queue.takeRelating();
      expect(await turn?.articles(10)).toEqual(['a1']);
      await turn?.related(['a1']);
      await turn?.leave();
      expect(await queue.takeRelating()).toBeNull();
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
    expect(await (await queue.takeRelating())?.articles(10)).toEqual(['a2']);
  });

  test('goes to another when nothing is heard of who has it, and is renewed no more', async () => {
    await kept('a1');
    const lost = await queue.takeRelating(1);
    await pause(1100);
    expect(lost?.holds).toBe(false);
    let next = await queue.takeRelating(30);
    for (const begun = Date.now(); next === null && Date.now() - begun < 90_000; next = await queue.takeRelating(30))
      await pause(250);
    expect(next?.holds).toBe(true);
    await lost?.renew();
    expect([lost?.holds, next?.holds]).toEqual([false, true]);
    await lost?.leave();
    expect(await queue.takeRelating()).toBeNull();
    await next?.renew();
    expect(next?.holds).toBe(true);
  });

  test('can be had on a queue that was made before there was one', async () => {
    const schema = schemaOfQueue(place.schema);
    const client = new pg.Client(place.connection);
    await client.connect();
    await client.query(
      `DROP TABLE ${schema}.to_relate; UPDATE ${schema}.musnad_queue SET version = 1; SELECT ${schema}.delete_queue('relating')`,
    );
    await client.end();
    const again = await openQueue(place);
    expect(await again.state()).toMatchObject({ toRelate: 0 });
    await again.close();
    await kept('a1');
    expect(await queue.takeRelating()).not.toBeNull();
  });
});
