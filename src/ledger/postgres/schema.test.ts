/** The tables on PostgreSQL: those of SQLite, made in steps, by one process at a time, and such that they can be parted by article. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { LedgerFault } from '../fault.ts';
import { Database } from '../sqlite/driver.ts';
import { migrate as migrateFile } from '../sqlite/schema.ts';
import { testSchemas } from '../testing/postgres.ts';
import { readAddress } from './address.ts';
import { Connections } from './connections.ts';
import { MIGRATIONS, migrate, shapesOf, type TableShape } from './schema.ts';
import { PostgresEngine } from './postgres-engine.ts';
import { Transactions } from './transactions.ts';

const schemas = testSchemas(inject('postgres'));
afterAll(() => schemas.remove());

async function shapes(address: string): Promise<ReadonlyMap<string, TableShape>> {
  const connections = new Connections(readAddress(address), 5000);
  try {
    return await connections.lend((connection) => shapesOf(connection, connections.address.schema));
  } finally {
    await connections.close();
  }
}

async function migrateTo(address: string, steps: readonly string[], readOnly = false): Promise<string> {
  const connections = new Connections(readAddress(address), 5000);
  try {
    const { schema } = await migrate(new Transactions(connections, 5000), { readOnly, steps });
    return String(schema);
  } catch (error) {
    if (error instanceof LedgerFault) return error.code;
    throw error;
  } finally {
    await connections.close();
  }
}

/** What the engine keeps beside what a file keeps. */
const OWN = ['schema_step', 'turns', 'segment.sum', 'failure.rowid'];

test('has the tables and columns that a file has, of the same kinds', async () => {
  const address = schemas.address();
  await migrateTo(address, MIGRATIONS);
  const file = new Database(':memory:');
  migrateFile(file, false);
  const kinds: Readonly<Record<string, string>> = {
    text: 'TEXT',
    bigint: 'INTEGER',
    'double precision': 'REAL',
    bytea: 'BLOB',
  };
  const ofFile = file
    .all(
      `SELECT m.name || '.' || c.name || ' ' || c.type AS said FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1`,
    )
    .map(({ said }) => String(said));
  const ofServer: string[] = [];
  for (const [table, { columns }] of await shapes(address))
    for (const [column, type] of columns)
      if (!OWN.includes(table) && !OWN.includes(`${table}.${column}`))
        ofServer.push(`${table}.${column} ${kinds[type]}`);
  expect(ofServer.sort()).toEqual(ofFile.sort());
});

describe('a ledger of an older schema', () => {
  const STEPS = ['CREATE TABLE note (id TEXT PRIMARY KEY)', 'ALTER TABLE note ADD COLUMN body TEXT', 'DROP TABLE note'];

  test('is brought to the newest, keeping what it has; each step is made once', async () => {
    const address = schemas.address();
    expect(await migrateTo(address, STEPS.slice(0, 1))).toBe('1');
    await schemas.sql("INSERT INTO note VALUES ('N1')", address);
    const all = await Promise.all([1, 2, 3, 4].map(() => migrateTo(address, STEPS.slice(0, 2))));
    expect(all).toEqual(['2', '2', '2', '2']);
    expect(await schemas.sql('SELECT * FROM note', address)).toEqual([{ id: 'N1', body: null }]);
    expect(await schemas.sql('SELECT step::int FROM schema_step ORDER BY step', address)).toEqual([
      { step: 1 },
      { step: 2 },
    ]);
  });

  test('stays as it is where a step fails, and where it is to be read only', async () => {
    const address = schemas.address();
    await migrateTo(address, STEPS.slice(0, 1));
    await expect(migrateTo(address, [STEPS[0] ?? '', STEPS[1] ?? '', 'CREATE nothing'])).rejects.toThrow(/syntax/u);
    expect([...((await shapes(address)).get('note')?.columns.keys() ?? [])]).toEqual(['id']);
    expect(await migrateTo(address, STEPS, true)).toBe('read-only');
    expect(await migrateTo(address, STEPS)).toBe('3');
  });
});

test('is made once where many open it at once', async () => {
  const address = schemas.address();
  const engines = await Promise.all(
    [1, 2, 3, 4].map(() => PostgresEngine.open(address, { cache: schemas.cache, patience: 20_000 })),
  );
  for (const engine of engines) expect((await engine.extent()).schema).toBe(MIGRATIONS.length);
  for (const engine of engines) await engine.close();
});

describe('the script that parts the tables over many machines', () => {
  const script = readFileSync(new URL('../../../deploy/postgres/citus.sql', import.meta.url), 'utf8');
  const parted = [...script.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/gu)].map(
    ([, table, by]) => [table, by] as const,
  );
  const copied = [...script.matchAll(/create_reference_table\('(\w+)'\)/gu)].map(([, table]) => table);
  const kept = [...script.matchAll(/^-- here: (.*)$/gmu)].flatMap(([, tables = '']) => tables.split(', '));

  test('names each table once', async () => {
    const address = schemas.address();
    await migrateTo(address, MIGRATIONS);
    const named = [...parted.map(([table]) => table), ...copied, ...kept];
    expect(named.sort()).toEqual([...(await shapes(address)).keys()].sort());
  });

  test('parts each by a column that its key, and whatever else is unique, holds', async () => {
    const address = schemas.address();
    await migrateTo(address, MIGRATIONS);
    const tables = await shapes(address);
    for (const [table = '', by = ''] of parted) {
      const shape = tables.get(table);
      expect(shape?.columns.has(by)).toBe(true);
      if ((shape?.key.length ?? 0) > 0) expect(shape?.key).toContain(by);
      const unique = await schemas.sql(
        `SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = '${table}' AND indexdef LIKE 'CREATE UNIQUE%'`,
        address,
      );
      for (const { indexdef } of unique) expect(String(indexdef)).toMatch(new RegExp(`\\(.*\\b${by}\\b.*\\)`, 'u'));
    }
    const references = await schemas.sql(
      "SELECT 1 FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
      address,
    );
    expect(references).toEqual([]);
  });
});
