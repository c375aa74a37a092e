/** The ledger in threads: every call as without them, and nothing lost when a thread is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StatementId } from '../../ledger/index.ts';
import { BRIDGE } from '../../ledger/testing/articles.ts';
import type { Given } from '../answers/adding.ts';
import { quietAlertDesk } from '../alerts/index.ts';
import { Live } from '../live.ts';
import { bundledWorker } from '../testing/worker-bundle.ts';
import { ThreadLost } from '../thread-lost.ts';
import { LedgerThreads } from './ledger-threads.ts';
import { type OpenHouse, openHouse } from './threaded-house.ts';

const GIVEN = {
  accounts: null,
  alerts: quietAlertDesk(),
  live: new Live(),
  queue: async () => ({ queue: null, aside: [] }),
  version: '0',
  owner: 'أنا',
  language: 'ar',
} as const;
const everything = { boxes: {}, filters: [], collection: null } as const;

let bundle: Awaited<ReturnType<typeof bundledWorker>>;
let folder: string;
let open: OpenHouse;
beforeAll(async () => {
  bundle = await bundledWorker();
  folder = mkdtempSync(join(tmpdir(), 'musnad-threads-'));
  open = await openHouse({
    address: join(folder, 'a.ledger'),
    lookers: 2,
    worker: bundle.address,
    given: GIVEN,
  });
}, 60_000);
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
  bundle.remove();
});

const bridge: Given = {
  bytes: new TextEncoder().encode(BRIDGE),
  name: 'bridge.txt',
  contentType: null,
  outlet: 'مرسى الغد',
  date: '2025-03-03',
};
const added = async (): Promise<string> => {
  const { items } = await open.house.add(bridge);
  const [first] = items;
  if (first?.outcome.outcome !== 'added' && first?.outcome.outcome !== 'same') throw new Error('not added');
  return first.outcome.id;
};
const search = {
  unit: 'statement',
  sort: 'newest',
  limit: 5,
  cursor: null,
  facets: [],
  facetLimit: 1,
  filters: [],
} as const;

test('what one thread wrote the others see at once', async () => {
  const id = await added();
  for (let i = 0; i < 4; i++) {
    const found = await open.house.answer('search', { ...search, boxes: { query: 'الحداد' } }, 'ar');
    expect(found.ok && found.found.items[0]?.article.id).toBe(id);
  }
  const { topics } = await open.house.names();
  expect(topics.size).toBeGreaterThan(10);
}, 30_000);

test('faults come over as what they are', async () => {
  await expect(
    open.house.ledger.correct({ kind: 'reject', statement: 'x' as StatementId }, 'أنا', 0),
  ).rejects.toMatchObject({
    name: 'LedgerFault',
    code: 'no-such-statement',
  });
  await expect(open.house.answer('search', { ...search, boxes: {}, cursor: 'nonsense' }, 'ar')).rejects.toMatchObject({
    name: 'IndexFault',
    kind: 'cursor',
  });
});

test('parts of the ledger have their calls', async () => {
  const { id } = await open.house.ledger.collections.create('ملف الجسر');
  expect((await open.house.ledger.collections.list()).map((one) => one.id)).toEqual([id]);
  expect(await open.house.ledger.relations.family('nothing')).toBeNull();
});

test('an export comes in pieces, and lines make the same ledger', async () => {
  await added();
  let bytes = 0;
  for await (const piece of open.house.stream('exported', { ...everything, form: 'csv' }, 'ar'))
    bytes += piece.byteLength;
  expect(bytes).toBeGreaterThan(100);
  const lines: string[] = [];
  for await (const line of open.house.ledger.exportLines()) lines.push(line);
  const other = await openHouse({
    address: join(folder, 'b.ledger'),
    lookers: 1,
    worker: bundle.address,
    given: GIVEN,
  });
  expect((await other.house.ledger.importLines(lines)).articles).toBe(1);
  await other.close();
}, 30_000);

test('a stream that nobody reads to its end is dropped', async () => {
  await added();
  for await (const piece of open.house.stream('exported', { ...everything, form: 'jsonl' }, 'ar')) {
    expect(piece.byteLength).toBeGreaterThan(0);
    break;
  }
  expect(open.threads.busy).toBe(0);
}, 30_000);

test('a ledger that is none says so', async () => {
  const path = join(folder, 'notes.txt');
  writeFileSync(path, 'ملاحظات '.repeat(200));
  const opening = openHouse({
    address: path,
    worker: bundle.address,
    given: GIVEN,
  });
  await expect(opening).rejects.toMatchObject({ name: 'LedgerFault', code: 'not-a-ledger' });
});

describe('a thread that dies', () => {
  /** Answers with its number, dies of «die», and never ends with «sleep». */
  const THREAD = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', (message) => {
  if (message === 'close') return parentPort.close();
  const name = message.task.name;
  if (name === 'die') process.exit(1);
  if (name === 'sleep') for (;;);
  parentPort.postMessage({ kind: 'done', id: message.id, value: threadId });
});
parentPort.postMessage({ kind: 'ready' });
`;
  const call = (name: string) => ({ kind: 'call', part: 'ledger', name, given: [] }) as const;
  const started = async (options: { patience?: number }): Promise<{ threads: LedgerThreads; lost: string[] }> => {
    const path = join(folder, 'thread.mjs');
    writeFileSync(path, THREAD);
    const lost: string[] = [];
    const threads = await LedgerThreads.open({
      address: '',
      lookers: 1,
      worker: pathToFileURL(path),
      onLost: (reason) => lost.push(reason),
      ...options,
    });
    return { threads, lost };
  };

  test('is replaced, and its calls fail and say so', async () => {
    const { threads, lost } = await started({});
    const first = await threads.do('look', call('stats'));
    await expect(threads.do('look', call('die'))).rejects.toBeInstanceOf(ThreadLost);
    expect(await threads.do('look', call('stats'))).not.toBe(first);
    expect(lost).toHaveLength(1);
    await threads.close();
  });

  test('so is one that takes too long, and the others go on', async () => {
    const { threads } = await started({ patience: 200 });
    const late = threads.do('look', call('sleep'));
    expect(typeof (await threads.do('write', call('stats')))).toBe('number');
    await expect(late).rejects.toBeInstanceOf(ThreadLost);
    expect(typeof (await threads.do('look', call('stats')))).toBe('number');
    await threads.close();
  });
});
