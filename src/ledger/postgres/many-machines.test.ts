/** Several processes on one ledger, each with connections and copies of its own: editors, writers and readers at the same time. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { actorJudge } from '../../desk/index.ts';
import { parseQuery } from '../../query/index.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import { loadTermAnalyser, type TermAnalyser } from '../../text/index.ts';
import type { ArticleId, Ledger, StatementView } from '../index.ts';
import { LedgerFault } from '../index.ts';
import { TableLedger } from '../tables/table-ledger.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../testing/articles.ts';
import { testSchemas } from '../testing/postgres.ts';
import { PostgresEngine } from './postgres-engine.ts';

const schemas = testSchemas(inject('postgres'));
let analyser: TermAnalyser;
let reader: Reader;
const opened: Ledger[] = [];
/** As another machine opens it. */
const open = async (address: string): Promise<Ledger> => {
  const cache = join(schemas.cache, `machine-${opened.length}`);
  const engine = await PostgresEngine.open(address, { cache, patience: 20_000 });
  const ledger = await TableLedger.open(engine, { judge: actorJudge(), analyser });
  opened.push(ledger);
  return ledger;
};
beforeAll(async () => {
  analyser = await loadTermAnalyser();
  reader = await loadReader();
});
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});
afterAll(() => schemas.remove());

/** Enough for a merge. */
const WRITES = 10;
const begin = (ledger: Ledger): Promise<string> =>
  ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
const total = async (ledger: Ledger, words: string, unit: 'statement' | 'article' = 'statement'): Promise<number> => {
  const parsed = parseQuery(words);
  if (!parsed.ok) throw new Error(words);
  return (await ledger.search({ query: parsed.query, unit })).total;
};
const addTo = async (ledger: Ledger, text: string, outlet: string): Promise<ArticleId> => {
  const [outcome] = await ledger.add([entry(reader, newArticle(text, { outlet }))], await begin(ledger));
  if (outcome?.outcome !== 'added') throw new Error(outcome?.outcome);
  return outcome.id;
};
const firstOf = async (ledger: Ledger, id: ArticleId): Promise<StatementView> => {
  const [view] = await ledger.statementsOf(id);
  if (view === undefined) throw new Error('no statement');
  return view;
};

test('of two who correct the same version of a statement one is told that the other was first', async () => {
  const address = schemas.address();
  const [one, other] = [await open(address), await open(address)];
  const { id } = await firstOf(one, await addTo(one, BRIDGE, 'مرسى الغد'));
  for (let version = 0; version < 5; version++) {
    const ends = await Promise.allSettled([
      one.correct({ kind: 'class', statement: id, value: 'deny' }, 'ليان', version),
      other.correct({ kind: 'class', statement: id, value: 'warn' }, 'نوح', version),
    ]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(refused).toEqual([expect.any(LedgerFault)]);
    expect(refused[0]).toMatchObject({ code: 'stale' });
    const kept = await one.corrections(id);
    expect(kept).toHaveLength(version + 1);
    const value = kept.at(-1)?.author === 'ليان' ? 'deny' : 'warn';
    for (const ledger of [one, other]) expect((await ledger.statement(id))?.statement?.class).toBe(value);
  }
  expect(await total(one, 'class:deny OR class:warn')).toBe(await total(other, 'class:deny OR class:warn'));
  expect((await other.verify()).damages).toEqual([]);
});

test('what several take in at once is there once, with one actor for one person', async () => {
  const address = schemas.address();
  const ledgers = [await open(address), await open(address), await open(address)];
  const texts = Array.from({ length: 12 }, (_, i) => `قال وزير النقل سالم الحداد إن الرصيف ${i} جاهز.`);
  const outcomes = await Promise.all(
    ledgers.map(async (ledger) => {
      const run = await begin(ledger);
      const all = [];
      for (let at = 0; at < texts.length; at += 3)
        all.push(
          ...(await ledger.add(
            texts.slice(at, at + 3).map((text) => entry(reader, newArticle(text))),
            run,
          )),
        );
      return all;
    }),
  );
  for (const [i] of texts.entries()) {
    const three = outcomes.map((all) => all[i]);
    expect(three.filter((one) => one?.outcome === 'added')).toHaveLength(1);
    expect(new Set(three.map((one) => (one !== undefined && 'id' in one ? one.id : '')))).toHaveProperty('size', 1);
  }
  for (const ledger of ledgers) {
    expect((await ledger.stats()).articles).toBe(12);
    expect(await total(ledger, 'speaker:الحداد')).toBe(12);
    expect(await ledger.findActors('الحداد')).toHaveLength(1);
  }
  expect((await ledgers[0]?.verify())?.damages).toEqual([]);
});

test('what one forgets the others find no more, and cannot judge, collect or bring back', async () => {
  const address = schemas.address();
  const [one, other] = [await open(address), await open(address)];
  const id = await addTo(one, BRIDGE, 'مرسى الغد');
  await addTo(one, HARBOUR, 'صدى البحر');
  const statement = await firstOf(other, id);
  expect(await total(other, 'جسر')).toBe(1);
  const collection = await other.collections.create('ملف');
  const [forgot, ...others] = await Promise.allSettled([
    one.forget(id),
    other.reviews.put({ statement: statement.id, judgement: 'accept', reviewer: 'نوح', version: 0 }),
    other.collections.put(collection.id, statement.id),
  ]);
  expect(forgot?.status).toBe('fulfilled');
  // Either of them was first, or is told that there is nothing.
  for (const end of others) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(LedgerFault);
  expect(await total(other, 'جسر')).toBe(0);
  expect((await other.collections.list())[0]?.items).toBe(0);
  expect(await other.add([entry(reader, newArticle(BRIDGE))], await begin(other))).toEqual([{ outcome: 'forgotten' }]);
  expect((await other.verify()).damages).toEqual([]);
});

test('whoever searches while others write finds whole articles, each with its records', async () => {
  const address = schemas.address();
  const [writer, editor, searcher] = [await open(address), await open(address), await open(address)];
  const run = await begin(writer);
  let writing = true;
  const counts: number[] = [];
  const searching = (async (): Promise<void> => {
    while (writing) counts.push(await total(searcher, 'جاهز'));
  })();
  const correcting = (async (): Promise<void> => {
    while (writing) {
      const [id] = await editor.articleIds(undefined, 1);
      if (id === undefined) continue;
      const view = await firstOf(editor, id);
      await editor.correct({ kind: 'reject', statement: view.id }, 'ليان', view.version);
      await editor.undo((await editor.corrections(view.id)).at(-1)?.id ?? '');
    }
  })();
  try {
    for (let i = 0; i < WRITES; i++)
      await writer.add([entry(reader, newArticle(`قال وزير النقل سالم الحداد إن الرصيف ${i} جاهز.`))], run);
  } finally {
    writing = false;
  }
  await Promise.all([searching, correcting]);
  expect(await total(searcher, 'جاهز')).toBe(WRITES);
  expect(counts.length).toBeGreaterThan(1);
  for (const ledger of [writer, editor, searcher]) expect((await ledger.verify()).damages).toEqual([]);
});

test('a ledger whose rows or pages were damaged says so, and its index is made anew', async () => {
  const address = schemas.address();
  const ledger = await open(address);
  await addTo(ledger, BRIDGE, 'مرسى الغد');
  await addTo(ledger, HARBOUR, 'صدى البحر');
  await schemas.sql("UPDATE segment_page SET bytes = decode(repeat('00', length(bytes)), 'hex')", address);
  const there = await open(address);
  await expect(total(there, 'جسر')).rejects.toMatchObject({ kind: 'corrupt' });
  expect(new Set((await there.verify()).damages.map(({ what }) => what))).toEqual(new Set(['store', 'index']));
  await there.verify({ repair: true });
  expect((await there.verify()).damages).toEqual([]);
  expect(await total(there, 'جسر')).toBe(1);
  expect(await total(ledger, 'جسر')).toBe(1);
  await schemas.sql('UPDATE reading SET sum = sum + 1 WHERE article = (SELECT min(article) FROM reading)', address);
  expect((await there.verify()).damages).toMatchObject([{ what: 'reading', detail: 'sum' }]);
  await schemas.sql(
    "UPDATE article SET hash = 'x' || substr(hash, 2) WHERE id = (SELECT max(id) FROM article)",
    address,
  );
  expect((await there.verify()).damages.map(({ what }) => what).sort()).toEqual(['hash', 'reading']);
});
