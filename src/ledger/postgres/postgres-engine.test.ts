/** The engine by itself: what it promises of statements, moments, turns and the index, on a real server. */
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { LedgerFault } from '../fault.ts';
import { all, get, insert, insertion, run, type Steps } from '../steps.ts';
import { testEngines, testSchemas } from '../testing/postgres.ts';

const schemas = testSchemas(inject('postgres'));
const engines = testEngines(schemas, 2000);
const { open } = engines;
afterEach(engines.close);
afterAll(() => schemas.remove());

const META = insertion('meta', ['name', 'value'], 'replace', ['name']);
const put = (name: string, value: string) =>
  function* (): Steps<void> {
    yield* insert(META, name, value);
  };
const readValue = (name: string) =>
  function* (): Steps<string | null> {
    const row = yield* get('SELECT value FROM meta WHERE name = ?', name);
    return row === undefined ? null : String(row['value']);
  };
const codeOf = async (step: Promise<unknown>): Promise<string> => {
  try {
    await step;
    return 'none';
  } catch (error) {
    return error instanceof LedgerFault ? error.code : String(error);
  }
};

describe('statements', () => {
  test('give back numbers, bytes, texts without NUL and null, as they were put in', async () => {
    const engine = await open();
    const body = new Uint8Array([0, 1, 255]);
    const rows = await engine.change(function* () {
      yield* run(
        'INSERT INTO reading (article, reader, lexicon, body, sum) VALUES (?, ?, ?, ?, ?)',
        ...['A1', 'خبر\0\ud800', '', body, 2 ** 40],
      );
      return yield* all(
        'SELECT r.*, count(*) OVER () AS n, sum > 5 AS more, (SELECT sum(sum) FROM reading) AS total, NULL AS none FROM reading r',
      );
    });
    expect(rows).toEqual([
      {
        article: 'A1',
        reader: 'خبر\ufffd\ufffd',
        lexicon: '',
        body: Buffer.from(body),
        sum: 2 ** 40,
        n: 1,
        more: 1,
        total: 2 ** 40,
        none: null,
      },
    ]);
  });

  test('see the rows that were held back, one for each key', async () => {
    const engine = await open();
    const again = insertion('again', ['article', 'place', 'run'], 'keep');
    const seen = await engine.change(function* () {
      for (const value of ['1', '2', '3']) yield* insert(META, 'name', value);
      for (const place of ['x', 'y', 'x']) yield* insert(again, 'A1', place, 'R1');
      const meta = yield* all('SELECT value FROM meta');
      const changed = yield* run("UPDATE again SET run = 'R2' WHERE place = 'x'");
      return { meta, changed };
    });
    expect(seen).toEqual({ meta: [{ value: '3' }], changed: 1 });
    expect(
      await engine.read(function* () {
        return yield* all('SELECT place, run FROM again ORDER BY place');
      }),
    ).toEqual([
      { place: 'x', run: 'R2' },
      { place: 'y', run: 'R1' },
    ]);
  });

  test('order texts by their code points', async () => {
    const engine = await open();
    for (const name of ['b', 'A', 'a', 'B', 'ب', '٣']) await engine.change(put(name, ''));
    const rows = await engine.read(function* () {
      return yield* all('SELECT name FROM meta ORDER BY name');
    });
    expect(rows.map(({ name }) => name)).toEqual(['A', 'B', 'a', 'b', 'ب', '٣'].sort());
  });

  test('that fail leave nothing of their transaction', async () => {
    const engine = await open();
    const fail = engine.change(function* () {
      yield* insert(META, 'name', '1');
      yield* get('SELECT * FROM meta');
      throw new LedgerFault('stale', 'S1');
    });
    expect(await codeOf(fail)).toBe('stale');
    expect(await engine.read(readValue('name'))).toBeNull();
  });

  test('may be caught by the logic that asked them', async () => {
    const engine = await open();
    const fail = engine.read(function* () {
      yield* get('SELECT nothing FROM meta');
    });
    await expect(fail).rejects.toThrow(/nothing/u);
    expect(await engine.read(readValue('name'))).toBeNull();
  });
});

test('statements do without names where a pooler does not know of them', async () => {
  const engine = await open();
  await engine.change(put('name', '1'));
  expect(await engine.read(readValue('name'))).toBe('1');
  // As if the next transaction were on another connection of the server.
  await engine.read(function* () {
    yield* run('DEALLOCATE ALL');
  });
  expect(await engine.read(readValue('name'))).toBe('1');
  await engine.change(put('name', '2'));
  expect(await engine.read(readValue('name'))).toBe('2');
});

describe('those that look', () => {
  test('see one moment, whatever others write meanwhile', async () => {
    const engine = await open();
    await engine.change(put('name', '1'));
    const seen = await engine.read(function* () {
      const first = yield* readValue('name')();
      writing = engine.change(put('name', '2'));
      // As long as this takes, the other has written.
      yield* get('SELECT pg_sleep(0.3)');
      return [first, yield* readValue('name')()];
    });
    await writing;
    expect(seen).toEqual(['1', '1']);
    expect(await engine.read(readValue('name'))).toBe('2');
  });
  let writing: Promise<void>;

  test('write nothing', async () => {
    const engine = await open();
    expect(await codeOf(engine.read(put('name', '1')))).toBe('read-only');
    const address = schemas.address();
    expect(await codeOf(open(address, { readOnly: true }))).toBe('not-found');
    await open(address);
    const reader = await open(address, { readOnly: true });
    expect(await codeOf(reader.change(put('name', '1')))).toBe('read-only');
  });
});

describe('those that write', () => {
  test('take turns, on one connection or on many', async () => {
    const address = schemas.address();
    const engines = [await open(address), await open(address)];
    const add = (): Steps<void> =>
      (function* () {
        const old = yield* readValue('count')();
        yield* get('SELECT pg_sleep(0.01)');
        yield* insert(META, 'count', String(Number(old ?? 0) + 1));
      })();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const engine = engines[i % 2];
        return i % 4 < 2 ? engine?.write(add) : engine?.change(add);
      }),
    );
    expect(await engines[0]?.read(readValue('count'))).toBe('20');
  });

  test('wait for the one before them, and say so when that takes too long', async () => {
    const address = schemas.address();
    const [holder, waiting] = [await open(address), await open(address, { patience: 150 })];
    const held = holder.write(function* () {
      yield* get('SELECT pg_sleep(0.6)');
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await codeOf(waiting.change(put('name', '1')))).toBe('busy');
    expect(await codeOf(waiting.write(put('name', '1')))).toBe('busy');
    await held;
    await waiting.change(put('name', '2'));
    expect(await holder.read(readValue('name'))).toBe('2');
  });

  test('are told when somebody else has written', async () => {
    const address = schemas.address();
    const [one, other] = [await open(address), await open(address)];
    let told = 0;
    one.whenUnsure(() => told++);
    await one.read(readValue('x'));
    const before = told;
    await one.write(put('x', '1'));
    await one.change(put('x', '2'));
    await one.read(readValue('x'));
    expect(told).toBe(before);
    await other.write(put('x', '3'));
    await one.read(readValue('x'));
    expect(told).toBe(before + 1);
    await other.change(put('x', '4'));
    await one.write(put('x', '5'));
    expect(told).toBe(before + 2);
    await codeOf(
      one.change(() => {
        throw new LedgerFault('stale', '');
      }),
    );
    expect(told).toBe(before + 3);
  });

  test('find the ledger closed after it was', async () => {
    const engine = await open();
    await engine.close();
    await engine.close();
    expect(await codeOf(engine.read(readValue('x')))).toBe('closed');
    expect(await codeOf(engine.write(put('x', '1')))).toBe('closed');
  });
});
