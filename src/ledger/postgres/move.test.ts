/** A ledger moved between a file and a server, both ways: nothing is lost, nothing changed, and it goes on where it was stopped. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { actorJudge } from '../../desk/index.ts';
import { parseQuery } from '../../query/index.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import { type Ledger, LedgerFault, moveLedger, openLedger, type SearchAnswer, type SourceLook } from '../index.ts';
import { MOVED_TABLES } from '../moving/tables.ts';
import { Database } from '../sqlite/driver.ts';
import { migrate } from '../sqlite/schema.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../testing/articles.ts';
import { testSchemas } from '../testing/postgres.ts';

const schemas = testSchemas(inject('postgres'));
const folder = mkdtempSync(join(tmpdir(), 'musnad-move-'));
let files = 0;
const newPath = (): string => join(folder, `${files++}.ledger`);
const open = (address: string): Promise<Ledger> => openLedger(address, { judge: actorJudge() });
let reader: Reader;
beforeAll(async () => {
  process.env['MUSNAD_CACHE'] = schemas.cache;
  reader = await loadReader();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await schemas.remove();
});

const MEETING = 'استقبل وزير النقل العراقي سليم العطار في بغداد الاثنين وزير النقل الأردني فادي النجار.';
const LOOK: SourceLook = {
  at: '2031-01-01T00:00:00.000Z',
  finishedAt: '2031-01-01T00:00:01.000Z',
  run: null,
  added: 1,
  revisions: 0,
  same: 0,
  unchanged: false,
  failures: [],
  failed: 0,
};

/** A ledger with something in every table that people and readers fill. */
async function fill(address: string): Promise<void> {
  const ledger = await open(address);
  const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: ['test'] });
  const original = { bytes: new Uint8Array([60, 0, 255]), mediaType: 'text/html' };
  const outcomes = await ledger.add(
    [
      { ...entry(reader, newArticle(BRIDGE, { url: 'https://example.test/bridge' }), [7, 8]), original },
      entry(reader, newArticle(HARBOUR, { outlet: 'صدى البحر' }), [8]),
      entry(reader, newArticle(MEETING)),
      entry(reader, newArticle(`${HARBOUR}\nوقال السعدي إن الميناء مفتوح.`, { outlet: 'الواحة' }), [9]),
    ],
    run,
  );
  const ids = outcomes.map((outcome) => (outcome.outcome === 'added' ? outcome.id : null)).filter((id) => id !== null);
  await ledger.add(
    [entry(reader, newArticle(`${BRIDGE}\nوأعلن الحداد أن الجسر سيغلق.`, { url: 'https://example.test/bridge' }))],
    run,
  );
  await ledger.add([entry(reader, newArticle(HARBOUR, { outlet: 'صدى البحر', where: 'other' }))], run);
  await ledger.recordFailures(
    run,
    ['z', 'a', 'm'].map((place) => ({ where: place, code: 'MSN-0003', detail: '' })),
  );
  await ledger.finishRun(run, { added: 3 });
  const [first, second, meeting, third] = ids;
  if (first === undefined || second === undefined || meeting === undefined || third === undefined)
    throw new Error('no articles');
  const [one] = await ledger.statementsOf(first);
  const [two] = await ledger.statementsOf(second);
  if (one === undefined || two === undefined) throw new Error('no statements');
  await ledger.correct({ kind: 'class', statement: two.id, value: 'deny' }, 'ليان', 0);
  for (const [name, outlet] of [
    ['أكرم', 'مرسى الغد'],
    ['اكرم', 'صدى البحر'],
  ] as const)
    await ledger.add([entry(reader, newArticle(BRIDGE.replaceAll('سالم', name), { outlet }))], run);
  const [actor] = await ledger.findActors('أكرم الحداد');
  const [other] = await ledger.findActors('السعدي');
  if (actor === undefined || other === undefined) throw new Error('no actors');
  await ledger.correct({ kind: 'split', actor: actor.id, names: ['أكرم الحداد'] }, 'نوح', 0);
  await ledger.correct({ kind: 'merge', actor: other.id, into: actor.id }, 'نوح', 0);
  await ledger.relations.putFamilies([
    { statement: one.id, family: one.id, reasons: null, keys: ['a'] },
    { statement: two.id, family: one.id, reasons: [{ rule: 'same-words' }], keys: ['a', 'b'] },
  ]);
  const [, three] = await ledger.statementsOf(second);
  if (three === undefined) throw new Error('no statement');
  await ledger.relations.putFamilies([{ statement: three.id, family: three.id, reasons: null, keys: ['c'] }]);
  await ledger.relations.mergeFamilies(three.id, one.id);
  await ledger.relations.weighFamily({ family: one.id, speakers: [actor.id], outlets: 2, roots: 1 });
  const [event] = await ledger.relations.eventsOf(meeting);
  if (event === undefined) throw new Error('no event');
  await ledger.relations.listEvent(event.id, ['k']);
  await ledger.relations.putThreads([{ earlier: one.id, later: two.id, kind: 'denial', reasons: null }]);
  await ledger.collections.put((await ledger.collections.create('ملف')).id, one.id, 'هنا\0');
  await ledger.alerts.create('الجسر', 'جسر');
  await ledger.reviews.put({ statement: two.id, judgement: 'accept', reviewer: 'ليان', version: 1 });
  const source = await ledger.sources.add({ address: 'https://example.test/feed', kind: 'feed', every: 12.5 });
  await ledger.sources.looked(source.id, { ...LOOK, run }, true);
  await ledger.forget(third);
  await ledger.close();
}

async function linesOf(address: string): Promise<readonly string[]> {
  const ledger = await open(address);
  const lines: string[] = [];
  for await (const line of ledger.exportLines()) lines.push(line.replaceAll('\\u0000', '\ufffd'));
  await ledger.close();
  return lines;
}

async function answers(address: string): Promise<readonly SearchAnswer[]> {
  const ledger = await open(address);
  const found: SearchAnswer[] = [];
  for (const words of ['جسر', 'السفن', 'class:deny', 'speaker:الحداد', '']) {
    const parsed = parseQuery(words);
    if (!parsed.ok) throw new Error(words);
    for (const unit of ['statement', 'article'] as const)
      found.push(await ledger.search({ query: parsed.query, unit, facets: ['speaker', 'outlet', 'class', 'month'] }));
  }
  expect((await ledger.verify()).damages).toEqual([]);
  await ledger.close();
  return found;
}

test('each table and column of a ledger is moved, but those of the index', () => {
  const file = new Database(':memory:');
  migrate(file, false);
  const there = file
    .all(
      `SELECT m.name || '.' || c.name AS said FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'segment%' ORDER BY 1`,
    )
    .map(({ said }) => String(said));
  const moved = MOVED_TABLES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  expect(moved.filter((name) => name !== 'failure.rowid').sort()).toEqual(there);
});

describe('a ledger', () => {
  test('moved to a server, and from there to a file, is the same, finds the same and goes on', async () => {
    const path = newPath();
    await fill(path);
    const server = schemas.address();
    const seen = new Set<string>();
    const there = await moveLedger(`sqlite:${path}`, server, {
      progress: ({ step, table }) => seen.add(`${step} ${table}`),
    });
    expect(there?.tables.filter(({ same }) => !same)).toEqual([]);
    expect(there?.same).toBe(true);
    // Each of the tables but these has something.
    const empty = there?.tables.filter(({ from }) => from.rows === 0).map(({ table }) => table);
    expect(empty).toEqual([]);
    expect(seen).toContain('move statement');
    expect(seen).toContain('compare near_band');
    const back = newPath();
    const again = await moveLedger(server, back);
    expect(again?.same).toBe(true);
    expect(again?.tables.map(({ to }) => to)).toEqual(there?.tables.map(({ from }) => from));
    expect(await linesOf(server)).toEqual(await linesOf(path));
    expect(await linesOf(back)).toEqual(await linesOf(server));
    expect(await answers(server)).toEqual(await answers(path));
    expect(await answers(back)).toEqual(await answers(server));
    // What comes now is numbered behind what was moved.
    const ledger = await open(server);
    const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
    const [outcome] = await ledger.add([entry(reader, newArticle(BRIDGE, { outlet: 'بريد الهضبة' }), [7])], run);
    expect(outcome).toMatchObject({ outcome: 'added', near: [expect.any(String)] });
    await ledger.close();
    expect(await schemas.sql('SELECT number FROM sketch GROUP BY number HAVING count(*) > 1', server)).toEqual([]);
  });

  test('goes into none that has something, and nothing is written to that', async () => {
    const path = newPath();
    await fill(path);
    const server = schemas.address();
    await fill(server);
    const before = await linesOf(server);
    await expect(moveLedger(path, server)).rejects.toMatchObject({ code: 'not-empty' });
    await expect(moveLedger(path, path)).rejects.toMatchObject({ code: 'not-empty' });
    expect(await linesOf(server)).toEqual(before);
    const gone = newPath();
    await expect(moveLedger(gone, schemas.address())).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(gone)).toBe(false);
  });

  test('stopped on its way goes on where it was, and is not opened before', async () => {
    const path = newPath();
    await fill(path);
    const server = schemas.address();
    for (const stopAt of ['statement', 'family', 'near_band']) {
      const stop = new AbortController();
      const progress = ({ table }: { readonly table: string }): void => {
        if (table === stopAt) stop.abort();
      };
      expect(await moveLedger(path, server, { progress, signal: stop.signal })).toBeNull();
      const fault = await open(server).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(LedgerFault);
      expect(fault).toMatchObject({ code: 'half-moved' });
    }
    expect((await moveLedger(path, server))?.same).toBe(true);
    expect(await linesOf(server)).toEqual(await linesOf(path));
    expect(await answers(server)).toEqual(await answers(path));
  });

  test('that differs from what it was moved from is told by its tables, and is not opened', async () => {
    const path = newPath();
    await fill(path);
    const server = schemas.address();
    const stop = new AbortController();
    const progress = ({ table }: { readonly table: string }): void => {
      if (table === 'near_band') stop.abort();
    };
    await moveLedger(path, server, { progress, signal: stop.signal });
    await schemas.sql("UPDATE article SET outlet = 'أخرى' WHERE id = (SELECT min(id) FROM article)", server);
    const moved = await moveLedger(path, server);
    expect(moved?.same).toBe(false);
    expect(
      moved?.tables.filter(({ same }) => !same).map(({ table, from, to }) => [table, from.rows === to.rows]),
    ).toEqual([['article', true]]);
    await expect(open(server)).rejects.toMatchObject({ code: 'half-moved' });
  });
});
