/** The pipeline on a real ledger: batches, failures, stops. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../ledger/index.ts';
import { add } from './add.ts';
import { FileMemory } from './fetch-memory.ts';
import { actorJudge } from './judge.ts';
import { OwnReader } from './readers/own-reader.ts';
import { reread } from './reread.ts';

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musnad-desk-'));
  ledger = await openLedger(join(folder, 'desk.ledger'), { judge: actorJudge() });
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const readers = new OwnReader();
const news = (count: number): string => {
  const path = join(folder, 'news.jsonl');
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({ text: `قال سليم العطار إن القافلة ${i} وصلت.`, id: `n${i}` }),
  );
  writeFileSync(path, lines.join('\n'));
  return path;
};

describe('add', () => {
  it('keeps all articles and records the run with its counts', async () => {
    const { run, tally, stopped } = await add([news(40)], { ledger, readers });
    expect([tally.taken, tally.added, tally.statements, stopped]).toEqual([40, 40, 40, false]);
    const [first] = await ledger.runs();
    expect(first).toMatchObject({ id: run, counts: { taken: 40, added: 40 } });
    expect(first?.finishedAt).not.toBeNull();
  });

  it('does not read again what the ledger has, word for word', async () => {
    await add([news(10)], { ledger, readers });
    const read: string[] = [];
    const counting = {
      width: 1,
      version: () => readers.version(),
      names: () => readers.names(),
      read: (articles: Parameters<OwnReader['read']>[0]) => {
        read.push(...articles.map(({ text }) => text));
        return readers.read(articles);
      },
      close: async () => {},
    };
    const { run, tally } = await add([news(12)], { ledger, readers: counting });
    expect([tally.taken, tally.same, tally.added]).toEqual([12, 10, 2]);
    expect(read).toEqual(['قال سليم العطار إن القافلة 10 وصلت.', 'قال سليم العطار إن القافلة 11 وصلت.']);
    const again = await Promise.all((await ledger.articleIds()).slice(0, 10).map((id) => ledger.again(id)));
    expect(again.map((places) => places.map((place) => place.run))).toEqual(again.map(() => [run]));
  });

  it('an article that the ledger cannot take is a failure of its own', async () => {
    const failing: Ledger = Object.assign(Object.create(ledger) as Ledger, {
      add: (batch: Parameters<Ledger['add']>[0], run: string) => {
        if (batch.some(({ article }) => article.givenId === 'n3')) throw new Error('no');
        return ledger.add(batch, run);
      },
    });
    const { run, tally } = await add([news(8)], { ledger: failing, readers });
    expect([tally.added, tally.failed]).toEqual([7, 1]);
    const [failure] = await ledger.failures(run ?? '');
    expect(failure).toMatchObject({ code: 'internalFailure', detail: 'no' });
  });

  it('an article that the reader cannot read is a failure of its own', async () => {
    const picky = {
      width: 1,
      version: () => readers.version(),
      names: () => readers.names(),
      read: async (articles: Parameters<OwnReader['read']>[0]) =>
        (await readers.read(articles)).map((outcome, i) =>
          articles[i]?.text.includes(' 2 ') ? ({ read: false, reason: 'no' } as const) : outcome,
        ),
      close: async () => {},
    };
    const { tally } = await add([news(5)], { ledger, readers: picky });
    expect([tally.added, tally.failed]).toEqual([4, 1]);
  });

  it('a stop keeps what is at hand and says that it was one', async () => {
    const stop = new AbortController();
    let seen = 0;
    const { tally, stopped } = await add([news(500)], {
      ledger,
      readers,
      signal: stop.signal,
      onProgress: () => {
        if (++seen === 20) stop.abort();
      },
    });
    expect(stopped).toBe(true);
    expect(tally.taken).toBeLessThan(500);
    expect(tally.added).toBe(tally.taken);
    expect((await ledger.stats()).articles).toBe(tally.added);
  });

  it('records no run for a look that brings nothing, where so asked', async () => {
    const path = join(folder, 'empty.jsonl');
    writeFileSync(path, '');
    const { run } = await add([path], { ledger, readers, onlyIfAny: true });
    expect(run).toBeNull();
    expect(await ledger.runs()).toEqual([]);
  });
});

describe('reread', () => {
  it('leaves alone what this reader has read, unless asked', async () => {
    await add([news(3)], { ledger, readers });
    expect(await reread({ ledger, readers })).toMatchObject({ articles: 0, current: 3 });
    expect(await reread({ ledger, readers, all: true })).toMatchObject({ articles: 3, kept: 3, added: 0, gone: 0 });
    expect((await ledger.verify()).damages).toEqual([]);
  });
});

describe('the memory of addresses', () => {
  it('is on disk once it is settled, and not before', async () => {
    const path = join(folder, 'fetched.json');
    const remembered = { etag: '"a"', lastModified: null, fetchedAt: '2031-02-03T00:00:00Z' };
    const memory = new FileMemory(path);
    await memory.keep('https://example.test/feed', remembered);
    expect(await new FileMemory(path).recall('https://example.test/feed')).toBeNull();
    await memory.settle();
    expect(await new FileMemory(path).recall('https://example.test/feed')).toEqual(remembered);
  });

  it('begins anew where its file is none of ours', async () => {
    const path = join(folder, 'fetched.json');
    writeFileSync(path, '{"https://example.test/": 3, ');
    expect(await new FileMemory(path).recall('https://example.test/')).toBeNull();
  });
});
