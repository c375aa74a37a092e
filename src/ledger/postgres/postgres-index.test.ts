/** The search index on PostgreSQL: written with the records, copied to this machine, searched at one moment with them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { LedgerFault } from '../fault.ts';
import { IndexSearcher, type IndexWriter } from '../index/index.ts';
import { PLAIN_TERMS, question, statement, words } from '../index/testing/units.ts';
import { get, insert, insertion, run, type Steps } from '../steps.ts';
import { testEngines, testSchemas } from '../testing/postgres.ts';
import type { PostgresEngine } from './postgres-engine.ts';

const schemas = testSchemas(inject('postgres'));
const engines = testEngines(schemas, 2000);
const { open } = engines;
afterEach(engines.close);
afterAll(() => schemas.remove());

const META = insertion('meta', ['name', 'value'], 'replace', ['name']);
const codeOf = async (step: Promise<unknown>): Promise<string> => {
  try {
    await step;
    return 'none';
  } catch (error) {
    return error instanceof LedgerFault ? error.code : String(error);
  }
};

describe('the index', () => {
  const adding = (number: number, text: string) => (index: IndexWriter) =>
    (function* (): Steps<void> {
      const unit = statement(number, text);
      yield* insert(META, unit.id, text);
      index.add([unit]);
    })();
  const removing = (number: number) => (index: IndexWriter) =>
    (function* (): Steps<void> {
      const { id, article } = statement(number, '');
      yield* run('DELETE FROM meta WHERE name = ?', id);
      index.remove(article);
    })();
  const searchers = new WeakMap<PostgresEngine, IndexSearcher>();
  /** The numbers of what is found; each of them has its record at the same moment. */
  const found = (engine: PostgresEngine, asked: string): Promise<readonly string[]> => {
    const searcher = searchers.get(engine) ?? new IndexSearcher(engine.segments, { terms: PLAIN_TERMS });
    searchers.set(engine, searcher);
    return engine.search(function* () {
      const { hits } = searcher.search(question(words(asked), { sort: 'oldest', limit: 1000 }));
      for (const { id } of hits)
        if ((yield* get('SELECT 1 AS one FROM meta WHERE name = ?', id)) === undefined)
          throw new Error(`no record of ${id}`);
      return hits.map(({ id }) => id);
    });
  };
  const idOf = (number: number): string => statement(number, '').id;

  test('is written with the records, and found by every process', async () => {
    const address = schemas.address();
    const [one, other] = [await open(address), await open(address, { cache: join(schemas.cache, 'other') })];
    expect(await found(other, 'القمح')).toEqual([]);
    await one.write(adding(1, 'القمح وفير'));
    expect(await found(one, 'القمح')).toEqual([idOf(1)]);
    expect(await found(other, 'القمح')).toEqual([idOf(1)]);
    await other.write(adding(2, 'القمح قليل'));
    await other.write(removing(1));
    expect(await found(one, 'القمح')).toEqual([idOf(2)]);
    expect(await found(other, 'القمح')).toEqual([idOf(2)]);
    expect(await one.check()).toEqual([]);
  });

  test('is what it was where a write fails', async () => {
    const engine = await open();
    await engine.write(adding(1, 'القمح وفير'));
    const fail = engine.write((index) =>
      (function* (): Steps<void> {
        yield* adding(2, 'القمح قليل')(index);
        yield* removing(1)(index);
        throw new LedgerFault('stale', 'S1');
      })(),
    );
    expect(await codeOf(fail)).toBe('stale');
    expect(await found(engine, 'القمح')).toEqual([idOf(1)]);
    await engine.write(adding(3, 'القمح كثير'));
    expect(await found(engine, 'القمح')).toEqual([idOf(1), idOf(3)]);
    expect(await engine.check()).toEqual([]);
  });

  test('is found whole while others write, remove and merge', async () => {
    const address = schemas.address();
    const engines = await Promise.all(
      [0, 1, 2].map((i) => open(address, { cache: join(schemas.cache, `many${i % 2}`), patience: 30_000 })),
    );
    const seen: number[] = [];
    let writing = true;
    const reading = (async (): Promise<void> => {
      while (writing) seen.push((await found(engines[2] ?? raise(), 'القمح')).length);
    })();
    await Promise.all(
      [0, 1].map(async (w) => {
        for (let i = 0; i < 40; i++) {
          await engines[w]?.write(adding(w * 100 + i, `القمح كلمة${i}`));
          if (i % 10 === 9) await engines[w]?.write(removing(w * 100 + i - 5));
        }
      }),
    );
    writing = false;
    await reading;
    for (const engine of engines) expect(await found(engine, 'القمح')).toHaveLength(72);
    expect(new Set(seen).size).toBeGreaterThan(3);
    const rows = await schemas.sql('SELECT count(*)::int AS n FROM segment', address);
    expect(rows[0]?.['n']).toBeLessThan(20);
    expect(await engines[0]?.check()).toEqual([]);
  });

  test('is copied to this machine once, and again where copies are damaged or gone', async () => {
    const address = schemas.address();
    const cache = join(schemas.cache, 'damaged');
    const engine = await open(address, { cache });
    await engine.write(adding(1, 'القمح وفير'));
    const { folder } = engine.segments.copies;
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    await engine.close();
    const [file = ''] = files;
    const whole = readFileSync(join(folder, file));
    for (const damage of [
      () =>
        writeFileSync(
          join(folder, file),
          whole.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
        ),
      () =>
        writeFileSync(
          join(folder, file),
          whole.map((byte, i) => (i === whole.length - 3 ? byte ^ 1 : byte)),
        ),
      () => writeFileSync(join(folder, file), whole.subarray(7)),
      () => rmSync(join(folder, file)),
      () => rmSync(cache, { recursive: true }),
    ]) {
      damage();
      const again = await open(address, { cache });
      expect(await found(again, 'القمح')).toEqual([idOf(1)]);
      await again.close();
      expect(readFileSync(join(folder, file))).toEqual(whole);
    }
    // Deleted under a process that has it open, it is written to and searched all the same.
    const open2 = await open(address, { cache });
    expect(await found(open2, 'القمح')).toEqual([idOf(1)]);
    rmSync(cache, { recursive: true });
    await open2.write(adding(2, 'القمح قليل'));
    expect(await found(open2, 'القمح')).toEqual([idOf(1), idOf(2)]);
  });

  test('that is damaged in the database is found out, and can be made anew', async () => {
    const address = schemas.address();
    const engine = await open(address, { cache: join(schemas.cache, 'broken') });
    await engine.write(adding(1, 'القمح وفير'));
    await engine.close();
    rmSync(join(schemas.cache, 'broken'), { recursive: true });
    await schemas.sql("UPDATE segment_page SET bytes = overlay(bytes placing '\\x0102' from 3)", address);
    const again = await open(address, { cache: join(schemas.cache, 'broken') });
    expect(await again.check()).toEqual([expect.stringMatching(/^segment \d+: sum$/u)]);
    await expect(found(again, 'القمح')).rejects.toMatchObject({ kind: 'corrupt' });
    await again.write((index) =>
      (function* (): Steps<void> {
        again.segments.replace(
          again.segments.list().map(({ id }) => id),
          [],
        );
        yield* run('DELETE FROM meta');
        yield* adding(2, 'القمح قليل')(index);
      })(),
    );
    expect(await found(again, 'القمح')).toEqual([idOf(2)]);
    expect(await again.check()).toEqual([]);
  });

  test('leaves no copy of what was removed for good', async () => {
    const engine = await open(undefined, { cache: join(schemas.cache, 'scrubbed') });
    await engine.write(adding(1, 'الزنبقي وفير'));
    await engine.write((index) =>
      (function* (): Steps<void> {
        yield* removing(1)(index);
        index.purge();
      })(),
    );
    expect(readdirSync(engine.segments.copies.folder)).toHaveLength(1);
    await engine.scrub();
    expect(readdirSync(engine.segments.copies.folder)).toHaveLength(0);
    expect(await found(engine, 'الزنبقي')).toEqual([]);
  });
});

function raise(): never {
  throw new Error('none');
}
