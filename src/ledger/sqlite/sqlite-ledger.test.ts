/** The ledger in a file: what every ledger does, and what is SQLite's own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../../reader/index.ts';
import { loadTermAnalyser, type TermAnalyser } from '../../text/index.ts';
import { ledgerContract } from '../testing/contract.ts';
import { batchesContract } from '../testing/contract-batches.ts';
import { recordsContract } from '../testing/contract-records.ts';
import { relationsContract } from '../testing/contract-relations.ts';
import { reviewsContract } from '../testing/contract-reviews.ts';
import { type IdSources, type Ledger, LedgerFault, openLedger } from '../index.ts';
import { BRIDGE, entry, HARBOUR, newArticle } from '../testing/articles.ts';
import { actorJudge } from '../../desk/index.ts';
import { Database } from './driver.ts';
import { APPLICATION, MIGRATIONS } from './schema.ts';
import { TableLedger } from '../tables/table-ledger.ts';
import { SqliteEngine } from './sqlite-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'musnad-ledger-'));
let analyser: TermAnalyser;
let files = 0;
const newPath = (): string => join(folder, `${files++}.ledger`);
const open = (path = newPath(), readOnly = false, sources?: IdSources): Promise<Ledger> =>
  openLedger(`sqlite:${path}`, {
    judge: actorJudge(),
    analyser,
    readOnly,
    patience: 200,
    ...(sources === undefined ? {} : { sources }),
  });

beforeAll(async () => {
  analyser = await loadTermAnalyser();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

ledgerContract('a ledger in SQLite', () => open());
recordsContract('a ledger in SQLite', () => open());
relationsContract('a ledger in SQLite', () => open());
batchesContract('a ledger in SQLite', () => open());
reviewsContract('a ledger in SQLite', (sources) => open(newPath(), false, sources));

async function codeOf(step: Promise<unknown>): Promise<string> {
  try {
    await step;
    return 'none';
  } catch (error) {
    return error instanceof LedgerFault ? error.code : String(error);
  }
}

describe('a file', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await loadReader();
  });
  const filled = async (path: string): Promise<void> => {
    const ledger = await open(path);
    const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
    await ledger.add([entry(reader, newArticle(BRIDGE)), entry(reader, newArticle(HARBOUR))], run);
    await ledger.close();
  };

  test('that is no ledger is refused, and left as it was', async () => {
    const path = newPath();
    writeFileSync(path, 'هذا نص وليس سجلا'.repeat(100));
    expect(await codeOf(open(path))).toBe('not-a-ledger');
    const other = newPath();
    const db = new Database(other);
    db.exec('CREATE TABLE t (a)');
    db.close();
    expect(await codeOf(open(other))).toBe('not-a-ledger');
  });

  test('of a newer Musnad is refused', async () => {
    const path = newPath();
    await filled(path);
    const db = new Database(path);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expect(await codeOf(open(path))).toBe('newer-schema');
  });

  test('of an older schema is brought up to date, and keeps what it has', async () => {
    const path = newPath();
    const db = new Database(path);
    db.exec(MIGRATIONS[0] ?? '');
    db.exec(`PRAGMA application_id = ${APPLICATION}`);
    db.exec('PRAGMA user_version = 1');
    db.run("INSERT INTO run VALUES ('01', 'add', 'then', NULL, '1', '1', '[]', '{}')");
    db.close();
    await filled(path);
    const ledger = await open(path);
    expect((await ledger.stats()).schema).toBe(MIGRATIONS.length);
    expect((await ledger.runs()).map(({ id }) => id)).toContain('01');
    expect((await ledger.verify()).damages).toEqual([]);
    await ledger.close();
  });

  test('that does not say how sure the reader was learns it from its readings', async () => {
    const path = newPath();
    await filled(path);
    const db = new Database(path);
    db.exec('UPDATE statement SET confidence = NULL');
    db.close();
    const ledger = await open(path);
    const { statements } = await ledger.reviews.next('ليان', 'mine', 100);
    for (const { id, confidence } of statements)
      expect((await ledger.statement(id))?.statement?.confidence).toBe(confidence);
    expect(statements.length).toBeGreaterThan(3);
    await ledger.close();
  });

  test('holds no byte of what was forgotten', async () => {
    const path = newPath();
    const ledger = await open(path);
    const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
    const secret = `${BRIDGE}\nوقالت شيماء الزنبقي إن العمل مستمر.`;
    const outcomes = await ledger.add([entry(reader, newArticle(secret)), entry(reader, newArticle(HARBOUR))], run);
    const word = Buffer.from('زنبقي');
    const held = (): boolean => [path, `${path}-wal`].some((file) => readFileSync(file).includes(word));
    expect(held()).toBe(true);
    const [first] = outcomes;
    if (first?.outcome === 'added') await ledger.forget(first.id);
    expect(held()).toBe(false);
    await ledger.close();
  });

  test('whose reading is not the one that was written is found out', async () => {
    const path = newPath();
    await filled(path);
    const db = new Database(path);
    db.exec('UPDATE reading SET sum = sum + 1 WHERE article = (SELECT min(article) FROM reading)');
    db.close();
    const ledger = await open(path);
    expect((await ledger.verify()).damages).toMatchObject([{ what: 'reading', detail: 'sum' }]);
    await ledger.close();
  });

  test('shows what another connection has changed, whatever was unpacked before', async () => {
    const path = newPath();
    await filled(path);
    const [writer, looker] = [await open(path), await open(path, true)];
    const search = (): Promise<number> =>
      looker
        .search({ query: { type: 'all' }, unit: 'statement' })
        .then(({ hits }) => hits.filter(({ statement }) => statement?.statement?.class === 'ask').length);
    expect(await search()).toBe(0);
    const [id] = await writer.articleIds();
    const reading = id === undefined ? null : await looker.reading(id);
    if (id === undefined || reading === null) throw new Error('no article');
    const statements = reading.statements.map((one) => ({ ...one, class: 'ask' as const }));
    await writer.reread(id, { ...reading, statements });
    expect(await search()).toBe(statements.length);
    expect((await looker.reading(id))?.statements[0]?.class).toBe('ask');
    await writer.forget(id);
    expect(await looker.article(id)).toBeNull();
    expect(await looker.reading(id)).toBeNull();
    await writer.close();
    await looker.close();
  });

  test('opened to be read only takes nothing in', async () => {
    const path = newPath();
    expect(await codeOf(open(path, true))).toBe('not-found');
    await filled(path);
    const ledger = await open(path, true);
    expect((await ledger.stats()).articles).toBe(2);
    expect(await codeOf(ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] }))).toBe('read-only');
    await ledger.close();
  });

  test('that is full keeps what it has, and nothing of the batch that did not fit', async () => {
    const path = newPath();
    await filled(path);
    const db = new Database(path);
    const ledger = await TableLedger.open(new SqliteEngine(db), { judge: actorJudge(), analyser });
    const run = await ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] });
    const count = Number(db.get('PRAGMA page_count')?.['page_count'] ?? 0);
    // The database's own limit stands for a full disk.
    db.exec(`PRAGMA max_page_count = ${count + 4}`);
    const long = Array.from({ length: 400 }, (_, i) => `قال الوزير ${i} إن العمل مستمر.`).join('\n');
    expect(await codeOf(ledger.add([entry(reader, newArticle(long))], run))).toBe('disk-full');
    expect((await ledger.verify()).damages).toEqual([]);
    expect((await ledger.stats()).articles).toBe(2);
    await ledger.close();
  });

  test('that another writer holds is waited for, then said to be busy', async () => {
    const path = newPath();
    await filled(path);
    const ledger = await open(path);
    const holder = new Database(path);
    holder.exec('BEGIN IMMEDIATE');
    expect(await codeOf(ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] }))).toBe('busy');
    holder.exec('ROLLBACK');
    holder.close();
    expect(await codeOf(ledger.beginRun({ kind: 'add', reader: '1', lexicon: '1', inputs: [] }))).toBe('none');
    await ledger.close();
  });

  test('that was damaged is found out, and an index made anew', async () => {
    const path = newPath();
    await filled(path);
    const db = new Database(path);
    db.exec('UPDATE segment_page SET bytes = zeroblob(length(bytes))');
    db.close();
    const ledger = await open(path);
    expect((await ledger.verify()).damages.map(({ what }) => what)).toContain('index');
    expect((await ledger.verify({ repair: true })).damages).toEqual([]);
    expect((await ledger.verify()).damages).toEqual([]);
    await ledger.close();
    const again = new Database(path);
    again.exec("UPDATE article SET hash = 'x' || substr(hash, 2) WHERE id = (SELECT min(id) FROM article)");
    again.close();
    const checked = await open(path);
    expect((await checked.verify()).damages).toMatchObject([{ what: 'hash' }]);
    await checked.close();
  });

  test('whose actors are miscounted is found out, and they are counted anew', async () => {
    const path = newPath();
    await filled(path);
    const db = new Database(path);
    db.exec('UPDATE actor_called SET links = links + 1 WHERE actor = (SELECT min(actor) FROM actor_called)');
    db.close();
    const ledger = await open(path);
    expect((await ledger.verify()).damages).toMatchObject([{ what: 'index', detail: 'tallies' }]);
    expect((await ledger.verify({ repair: true })).damages).toEqual([]);
    expect((await ledger.verify()).damages).toEqual([]);
    await ledger.close();
  });

  test('backed up while open is a ledger of its own', async () => {
    const path = newPath();
    await filled(path);
    const ledger = await open(path);
    const copy = newPath();
    await ledger.backup(copy);
    await ledger.close();
    const other = await open(copy);
    expect((await other.stats()).articles).toBe(2);
    expect((await other.verify()).damages).toEqual([]);
    await other.close();
  });
});
