/** A ledger whose database goes back to a backup while it is open: what a machine knew of what came after is not believed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startServer } from '../../../tests/postgres/server.ts';
import { IndexSearcher } from '../index/index.ts';
import { PLAIN_TERMS, question, statement, words } from '../index/testing/units.ts';
import { get, insert, insertion, type Steps } from '../steps.ts';
import { type TestSchemas, testSchemas } from '../testing/postgres.ts';
import { PostgresEngine } from './postgres-engine.ts';

let server: PostgresServer;
let schemas: TestSchemas;
beforeAll(async () => {
  server = await startServer();
  schemas = testSchemas(server.address);
});
afterAll(async () => {
  await schemas.remove();
  await server.close();
});

const META = insertion('meta', ['name', 'value'], 'replace', ['name']);
/**
 * Segments are numbered by the time, or by the number before where writes come faster than its sixteenths of a second: so many writes may have
 * come before a backup that the ledger gives numbers again when it has gone back.
 */
const AHEAD_OF_TIME = 'UPDATE turns SET tick = 1000000000000';

const TABLES = ['meta', 'turns', 'segment', 'segment_page', 'segment_deletions'];

test('a ledger that went back finds what the backup had, and what was added since, on each machine', async () => {
  const address = schemas.address();
  const engine = await PostgresEngine.open(address, { cache: schemas.cache });
  const searcher = new IndexSearcher(engine.segments, { terms: PLAIN_TERMS });
  const add = (number: number): Promise<void> =>
    engine.write(function* (index): Steps<void> {
      const unit = statement(number, 'القمح وفير');
      yield* insert(META, unit.id, '');
      index.add([unit]);
    });
  const found = (): Promise<readonly string[]> =>
    engine.search(function* () {
      const { hits } = searcher.search(question(words('القمح')));
      for (const { id } of hits)
        if ((yield* get('SELECT 1 AS one FROM meta WHERE name = ?', id)) === undefined) throw new Error(id);
      return hits.map(({ id }) => id);
    });
  await schemas.sql(AHEAD_OF_TIME, address);
  await add(1);
  for (const table of TABLES) await schemas.sql(`CREATE TABLE old_${table} AS TABLE ${table}`, address);
  await add(2);
  expect(await found()).toEqual(['u1', 'u2']);
  for (const table of TABLES)
    await schemas.sql(`DELETE FROM ${table}; INSERT INTO ${table} TABLE old_${table}`, address);
  await schemas.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'musnad'");
  expect(await found()).toEqual(['u1']);
  // As many changes as there were before: the index is another one all the same.
  await add(3);
  expect(await found()).toEqual(['u1', 'u3']);
  await add(4);
  expect(await found()).toEqual(['u1', 'u3', 'u4']);
  expect(await engine.check()).toEqual([]);
  await engine.close();
});

test('so does one that went back between two calls, as soon as it writes', async () => {
  const address = schemas.address();
  const engine = await PostgresEngine.open(address, { cache: schemas.cache });
  const searcher = new IndexSearcher(engine.segments, { terms: PLAIN_TERMS });
  const add = (number: number): Promise<void> =>
    engine.write(function* (index): Steps<void> {
      index.add([statement(number, 'القمح وفير')]);
      yield* get('SELECT 1 AS one');
    });
  await schemas.sql(AHEAD_OF_TIME, address);
  await add(1);
  for (const table of TABLES) await schemas.sql(`CREATE TABLE old_${table} AS TABLE ${table}`, address);
  await add(2);
  for (const table of TABLES)
    await schemas.sql(`DELETE FROM ${table}; INSERT INTO ${table} TABLE old_${table}`, address);
  await add(3);
  const hits = await engine.search(function* () {
    const { hits: all } = searcher.search(question(words('القمح')));
    yield* get('SELECT 1 AS one');
    return all.map(({ id }) => id);
  });
  expect(hits).toEqual(['u1', 'u3']);
  await engine.close();
});
