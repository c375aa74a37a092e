/** Schemas of a test's own, in the server that the tests share. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PostgresEngine, type PostgresOptions } from '../postgres/postgres-engine.ts';

export interface TestSchemas {
  /** The address of a new, empty schema. */
  address(): string;
  /** A folder for copies of indexes. */
  readonly cache: string;
  /** Runs statements as an administrator, or in a schema. */
  sql(statements: string, address?: string): Promise<readonly Record<string, unknown>[]>;
  /** Removes all of it. */
  remove(): Promise<void>;
}

/** @param server the address of a server, of a user who may do everything */
export function testSchemas(server: string): TestSchemas {
  const cache = mkdtempSync(join(tmpdir(), 'musnad-cache-'));
  const begun = `t${process.pid.toString(36)}${Date.now().toString(36)}`;
  let made = 0;
  const nameOf = (i: number): string => `${begun}_${i}`;
  const sql = async (statements: string, address?: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      const schema = address === undefined ? null : new URL(address).searchParams.get('schema');
      if (schema !== null) await client.query(`SET search_path = "${schema}"`);
      return (await client.query<Record<string, unknown>>(statements)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    cache,
    sql,
    address: () => `${server}?schema=${nameOf(made++)}`,
    remove: async () => {
      rmSync(cache, { recursive: true, force: true });
      // A server that was started for the tests goes with all that is in it.
      if (process.env['MUSNAD_TEST_POSTGRES'] === undefined) return;
      for (let i = 0; i < made; i++) await sql(`DROP SCHEMA IF EXISTS "${nameOf(i)}" CASCADE`);
    },
  };
}

export interface TestEngines {
  /** Opens an engine in a schema, a new one where left out; it is closed with the others. */
  open(address?: string, options?: PostgresOptions): Promise<PostgresEngine>;
  close(): Promise<void>;
}

export function testEngines(schemas: TestSchemas, patience: number): TestEngines {
  const opened: PostgresEngine[] = [];
  return {
    open: async (address = schemas.address(), options = {}) => {
      const engine = await PostgresEngine.open(address, { cache: schemas.cache, patience, ...options });
      opened.push(engine);
      return engine;
    },
    close: async () => {
      for (const engine of opened.splice(0)) await engine.close();
    },
  };
}
