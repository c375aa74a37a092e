/** What becomes of a ledger when its server is not there, refuses, goes away in the middle or is full, and that it goes on when that is over. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freePort, PASSWORD, type PostgresServer, startServer } from '../../../tests/postgres/server.ts';
import { LedgerFault } from '../fault.ts';
import { get, insert, insertion, type Steps } from '../steps.ts';
import { cuttingProxy } from '../testing/cutting-proxy.ts';
import { type TestSchemas, testSchemas } from '../testing/postgres.ts';
import { PostgresEngine, type PostgresOptions } from './postgres-engine.ts';

let server: PostgresServer;
let schemas: TestSchemas;
const opened: PostgresEngine[] = [];
const open = async (address = schemas.address(), options: PostgresOptions = {}): Promise<PostgresEngine> => {
  const engine = await PostgresEngine.open(address, { cache: schemas.cache, patience: 5000, ...options });
  opened.push(engine);
  return engine;
};
beforeAll(async () => {
  server = await startServer({ durable: true, settings: { max_connections: '20' } });
  schemas = testSchemas(server.address);
});
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});
afterAll(async () => {
  await server.start();
  await schemas.remove();
  await server.close();
});

const faultOf = async (step: Promise<unknown>): Promise<LedgerFault> => {
  try {
    await step;
  } catch (error) {
    if (error instanceof LedgerFault) return error;
    throw error;
  }
  throw new Error('no fault');
};
const META = insertion('meta', ['name', 'value'], 'replace', ['name']);
const count = (pause: string | null = null) =>
  function* (): Steps<number> {
    const row = yield* get("SELECT value FROM meta WHERE name = 'count'");
    const next = Number(row?.['value'] ?? 0) + 1;
    if (pause !== null) yield* get(pause);
    yield* insert(META, 'count', String(next));
    return next;
  };
const counted = function* (): Steps<number> {
  return Number((yield* get("SELECT value FROM meta WHERE name = 'count'"))?.['value'] ?? 0);
};
/** Ends all connections of ledgers, as an administrator may. */
const cutOff = (): Promise<unknown> =>
  schemas.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'musnad'");

describe('a ledger cannot be opened', () => {
  test.each([
    [
      'where nobody listens',
      async (): Promise<string> => `postgres://desk:secret@127.0.0.1:${await freePort()}/news`,
      'unreachable',
    ],
    [
      'at a host that is not there',
      async (): Promise<string> => 'postgres://desk:secret@nowhere.invalid/news',
      'unreachable',
    ],
    [
      'on a socket that is not there',
      async (): Promise<string> => 'postgres://desk:secret@/news?host=/nowhere',
      'unreachable',
    ],
    [
      'with a wrong password',
      async (): Promise<string> => `postgres://musnad:secret@127.0.0.1:${server.port}/postgres`,
      'denied',
    ],
    [
      'by somebody unknown',
      async (): Promise<string> => `postgres://nobody:secret@127.0.0.1:${server.port}/postgres`,
      'denied',
    ],
    [
      'in a database that is not there',
      async (): Promise<string> => server.address.replace(/postgres$/u, 'nothing'),
      'no-database',
    ],
  ] as const)('%s', async (_, address, code) => {
    const where = await address();
    const fault = await faultOf(open(where));
    expect(fault.code).toBe(code);
    expect(fault.about).toContain(where.split('?')[0]?.split('@')[1] ?? 'nothing');
    expect(fault.message).not.toContain('secret');
    expect(fault.message).not.toContain(encodeURIComponent(PASSWORD));
  });

  test('by a user without rights, who is told what the server says', async () => {
    await schemas.sql("CREATE ROLE guest LOGIN PASSWORD 'x'");
    const fault = await faultOf(open(`postgres://guest:x@127.0.0.1:${server.port}/postgres`));
    expect(fault).toMatchObject({ code: 'denied', about: expect.stringContaining('permission denied') });
    await schemas.sql('DROP ROLE guest');
  });

  test('in a schema of other things, or of a newer version, or in another encoding', async () => {
    const other = schemas.address();
    const schema = new URL(other).searchParams.get('schema') ?? '';
    await schemas.sql(`CREATE SCHEMA "${schema}"; CREATE TABLE "${schema}".invoice (id int)`);
    expect((await faultOf(open(other))).code).toBe('not-a-ledger');
    const newer = schemas.address();
    await (await open(newer)).close();
    await schemas.sql("INSERT INTO schema_step VALUES (999, 'then')", newer);
    expect((await faultOf(open(newer))).code).toBe('newer-schema');
    await schemas.sql("CREATE DATABASE latin ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    expect(await faultOf(open(server.address.replace(/postgres$/u, 'latin')))).toMatchObject({
      code: 'unfit-server',
      about: expect.stringContaining('LATIN1'),
    });
  });

  test('on a socket it can', async () => {
    const { username, password } = new URL(server.address);
    const schema = new URL(schemas.address()).searchParams.get('schema') ?? '';
    const address = `postgres://${username}:${password}@/postgres?host=${server.socket}&port=${server.port}&schema=${schema}`;
    const engine = await open(address);
    expect(await engine.change(count())).toBe(1);
  });
});

describe('connections that are lost', () => {
  test('between two calls are made again unseen', async () => {
    const engine = await open();
    await engine.write(count());
    await cutOff();
    await wait(100);
    expect(await engine.read(counted)).toBe(1);
    expect(await engine.write(count())).toBe(2);
  });

  test('while something is read: it is read once more', async () => {
    const engine = await open();
    await engine.change(count());
    let tries = 0;
    const reading = engine.read(function* () {
      tries++;
      yield* get('SELECT pg_sleep(0.4)');
      return yield* counted();
    });
    await wait(150);
    await cutOff();
    expect(await reading).toBe(1);
    expect(tries).toBe(2);
  });

  test('while something is written, before it is kept: it is written once', async () => {
    const engine = await open();
    const writing = engine.write(count('SELECT pg_sleep(0.4)'));
    await wait(150);
    await cutOff();
    expect(await writing).toBe(1);
    expect(await engine.read(counted)).toBe(1);
  });

  test('every time: a fault says so, and nothing was kept', async () => {
    const engine = await open();
    const writing = faultOf(engine.change(count('SELECT pg_terminate_backend(pg_backend_pid())')));
    expect(await writing).toMatchObject({ code: 'connection-lost' });
    expect(await engine.read(counted)).toBe(0);
  });

  test('as what was written is to be kept, and is not: it is written again', async () => {
    const address = schemas.address();
    const engine = await open(address);
    await schemas.sql(
      `CREATE TABLE cut (once int);
       CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
       CREATE CONSTRAINT TRIGGER cut_off AFTER INSERT ON meta DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
         WHEN (NEW.value = 'first try') EXECUTE FUNCTION cut_off()`,
      address,
    );
    let tries = 0;
    await engine.change(function* () {
      tries++;
      yield* insert(META, 'cut', tries === 1 ? 'first try' : 'second try');
    });
    expect(await engine.read(readCut)).toBe('second try');
  });

  test('as it is kept: the server is asked what became of it, and it is not written again', async () => {
    const address = schemas.address();
    const engine = await open(address);
    await engine.change(count());
    const proxy = await cuttingProxy(server.port);
    const there = await open(address.replace(String(server.port), String(proxy.port)));
    proxy.cutNextCommit();
    expect(await there.write(count())).toBe(2);
    expect(proxy.cuts()).toBe(1);
    expect(await engine.read(counted)).toBe(2);
    await there.close();
    await proxy.close();
  });
});

const readCut = function* (): Steps<unknown> {
  return (yield* get("SELECT value FROM meta WHERE name = 'cut'"))?.['value'];
};

describe('a server', () => {
  test('that is stopped and comes back: everything goes on without being opened again', async () => {
    const engine = await open();
    await engine.write(count());
    for (const how of ['fast', 'immediate'] as const) {
      const writing = faultOf(engine.write(count('SELECT pg_sleep(2)')));
      await wait(200);
      await server.stop(how);
      expect(['connection-lost', 'unreachable']).toContain((await writing).code);
      expect((await faultOf(engine.read(counted))).code).toBe('unreachable');
      await server.start();
      const before = await engine.read(counted);
      expect(await engine.write(count())).toBe(before + 1);
    }
    expect(await engine.read(counted)).toBe(3);
    expect(await engine.check()).toEqual([]);
  });

  test('with no connection left: one waits, and says so when that takes too long', async () => {
    const address = schemas.address();
    const engine = await open(`${address}&pool=2`, { patience: 200 });
    const sleeping = [1, 2].map(() =>
      engine.read(function* () {
        yield* get('SELECT pg_sleep(0.7)');
      }),
    );
    await wait(50);
    expect((await faultOf(engine.read(counted))).code).toBe('no-connection');
    await Promise.all(sleeping);
    expect(await engine.read(counted)).toBe(0);
    // A server that takes no more says so itself.
    const many = await open(`${address}&pool=40`, { patience: 3000 });
    const all = Array.from({ length: 40 }, () =>
      many.read(function* () {
        yield* get('SELECT pg_sleep(0.5)');
      }),
    );
    const failed = (await Promise.allSettled(all)).flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(failed.length).toBeGreaterThan(0);
    for (const fault of failed) expect(fault).toMatchObject({ code: 'no-connection' });
    expect(await many.read(counted)).toBe(0);
  });

  test('whose disk is full keeps what it has, and nothing of what did not fit', async () => {
    const address = schemas.address();
    const engine = await open(address);
    await engine.change(count());
    await schemas.sql(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON again FOR EACH ROW EXECUTE FUNCTION full_disk()`,
      address,
    );
    const again = insertion('again', ['article', 'place', 'run']);
    const fault = await faultOf(
      engine.write(function* () {
        yield* count()();
        yield* insert(again, 'A1', 'x', 'R1');
      }),
    );
    expect(fault).toMatchObject({ code: 'disk-full', about: expect.stringContaining('No space left') });
    expect(await engine.read(counted)).toBe(1);
  });

  test('that is a standby lets read, and lets write when it is promoted', async () => {
    const address = schemas.address();
    const engine = await open(address);
    await engine.change(count());
    await server.stop();
    server.becomeStandby();
    await server.start();
    const fault = await faultOf(engine.change(count()));
    expect(fault.code).toBe('read-only');
    expect(await engine.read(counted)).toBe(1);
    const standby = await open(address);
    expect(standby.readOnly).toBe(true);
    expect(await standby.read(counted)).toBe(1);
    expect((await faultOf(open())).code).toBe('not-found');
    await schemas.sql('SELECT pg_promote()');
    expect(await engine.change(count())).toBe(2);
  });
});
