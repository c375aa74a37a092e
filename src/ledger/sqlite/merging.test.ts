/** Segments of a ledger's index are merged while others write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorJudge } from '../../desk/index.ts';
import { loadReader, type Reader } from '../../reader/index.ts';
import { loadTermAnalyser, type TermAnalyser } from '../../text/index.ts';
import { LedgerFault } from '../fault.ts';
import { MERGE_POLICY, mergeAside, placeMerge } from '../index/index.ts';
import { TableLedger } from '../tables/table-ledger.ts';
import { entry, newArticle } from '../testing/articles.ts';
import { Database } from './driver.ts';
import { SqliteSegments } from './segments.ts';
import { SqliteEngine } from './sqlite-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'musnad-merging-'));
let analyser: TermAnalyser;
let reader: Reader;
beforeAll(async () => {
  analyser = await loadTermAnalyser();
  reader = await loadReader();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (db: Database): Promise<TableLedger> =>
  TableLedger.open(new SqliteEngine(db), { judge: actorJudge(), analyser });
/** Adds articles, so many at a time: each time a segment of articles and one of statements. */
const add = async (ledger: TableLedger, from: number, to: number, together = 1): Promise<void> => {
  const entries = Array.from({ length: to - from }, (_, i) =>
    entry(reader, newArticle(`قال الوزير سالم الحداد إن الرصيف ${from + i} جاهز.`)),
  );
  for (let at = 0; at < entries.length; at += together) await ledger.add(entries.slice(at, at + together), 'run');
};
const found = async (ledger: TableLedger): Promise<number> =>
  (await ledger.search({ query: { type: 'all' }, unit: 'statement', limit: 1 })).total;

test('a merge is put in place after another writer read an article anew, and dropped after one was forgotten', async () => {
  const path = join(folder, 'two.ledger');
  const other = await open(new Database(path));
  await add(other, 0, 12, 4);
  const db = new Database(path);
  const segments = new SqliteSegments(db);
  const made = () => {
    const merge = db.snapshot(() => mergeAside(segments, { ...MERGE_POLICY, atOnce: 3 }));
    if (merge === null) throw new Error('none was due');
    return merge;
  };
  const before = made();
  const [first, second] = await other.articleIds();
  const reading = first === undefined ? null : await other.reading(first);
  if (first === undefined || second === undefined || reading === null) throw new Error('no article');
  await other.reread(first, { ...reading, statements: [] });
  expect(db.transaction(() => placeMerge(segments, before))).toBe(true);
  expect(await found(other)).toBe(11);
  expect((await other.verify()).damages).toEqual([]);

  const late = made();
  await other.forget(second);
  expect(db.transaction(() => placeMerge(segments, late))).toBe(false);
  expect(await found(other)).toBe(10);
  expect((await other.verify()).damages).toEqual([]);
  db.close();
  await other.close();
});

/** A file of which another writer takes the turn when a merge is to be put in place: what comes after a write, and a look after that. */
class Contended extends Database {
  contended = false;
  private written = false;
  private looked = false;

  override snapshot<T>(steps: () => T): T {
    this.looked = this.written;
    return super.snapshot(steps);
  }

  override transaction<T>(steps: () => T): T {
    if (!this.contended) return super.transaction(steps);
    if (this.looked) throw new LedgerFault('busy', this.path);
    this.written = true;
    return super.transaction(steps);
  }
}

test('what was written is kept where a merge has to be left to the next writer', async () => {
  const db = new Contended(join(folder, 'busy.ledger'));
  const ledger = await open(db);
  await add(ledger, 0, 7);
  const size = (): number => new SqliteSegments(db).list().length;
  expect(size()).toBe(14);
  db.contended = true;
  await add(ledger, 7, 8);
  expect(size()).toBe(16);
  db.contended = false;
  expect(await found(ledger)).toBe(8);
  await add(ledger, 8, 9);
  expect(await found(ledger)).toBe(9);
  expect(size()).toBeLessThan(14);
  expect((await ledger.verify()).damages).toEqual([]);
  await ledger.close();
});
