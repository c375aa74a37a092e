/** The parts of the engine that need no server: addresses, places of values, arrays, faults. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LedgerFault } from '../fault.ts';
import { insertion } from '../steps.ts';
import { storable } from '../../text/index.ts';
import { isPostgresAddress, readAddress, withoutPassword } from './address.ts';
import { columnArray } from './arrays.ts';
import { faultOf } from './faults.ts';
import { numbered, Statements, tablesOf } from './places.ts';
import { TYPES } from './values.ts';

describe('an address', () => {
  test('is told from the path of a file', () => {
    expect(isPostgresAddress('postgres://desk@db.example.test/news')).toBe(true);
    expect(isPostgresAddress('postgresql:///news')).toBe(true);
    expect(isPostgresAddress('postgres.ledger')).toBe(false);
    expect(isPostgresAddress('sqlite:/var/news.ledger')).toBe(false);
  });

  test('is shown without its password, wherever that stands', () => {
    for (const [address, shown] of [
      ['postgres://desk:s3@db.example.test:5433/news', 'postgres://desk@db.example.test:5433/news'],
      ['postgresql://desk:a%40b@db/news?schema=archive', 'postgresql://desk@db/news?schema=archive'],
      ['postgres://desk@db/news?password=s3&schema=a', 'postgres://desk@db/news?schema=a'],
      ['postgres://desk@db/news?schema=a&password=s3', 'postgres://desk@db/news?schema=a'],
      ['postgres://desk:a/b@db/news', 'postgres://desk@db/news'],
      ['postgres://desk:a@b@db/news', 'postgres://desk@db/news'],
      ['postgres://desk:a?b#c@db/news', 'postgres://desk@db/news'],
      ['postgres://db/news', 'postgres://db/news'],
    ] as const) {
      expect(withoutPassword(address)).toBe(shown);
    }
  });

  test('keeps our own parameters from the driver', () => {
    const read = readAddress('postgres://desk@db.example.test/news?schema=الأرشيف&sslmode=disable&pool=4&prepare=no');
    expect(read).toMatchObject({ schema: 'الأرشيف', pool: 4, prepare: false });
    expect(read.connection).toBe('postgres://desk@db.example.test/news?sslmode=disable');
    expect(readAddress('postgres:///news')).toMatchObject({ schema: 'musnad', pool: 10, prepare: true });
  });

  test.each([
    'postgres://db:port/news',
    'postgres://db/news?schema=',
    'postgres://db/n?pool=1',
    'postgres://db/n?schema=pg_x',
  ])('that is none is refused: %s', (address) => {
    expect(() => readAddress(address)).toThrow(LedgerFault);
  });
});

describe('a statement', () => {
  test('has its places numbered, but not what is quoted', () => {
    expect(numbered(`SELECT '?', "a?" FROM event WHERE id = ? AND day < ?`)).toBe(
      `SELECT '?', "a?" FROM event WHERE id = $1 AND day < $2`,
    );
    expect(numbered("SELECT 'it''s ?' WHERE a = ?")).toBe("SELECT 'it''s ?' WHERE a = $1");
  });

  test('names its tables, and not its columns', () => {
    for (const [sql, tables] of [
      ['DELETE FROM party WHERE article = ?', ['party']],
      ['SELECT e.id FROM event e, party AS p WHERE e.article = p.article', ['event', 'party']],
      ['SELECT 1 FROM event JOIN actor_link l ON l.article = event.article ORDER BY a, b', ['event', 'actor_link']],
      ['UPDATE statement SET version = 1, seq = 2 WHERE id IN (SELECT statement FROM review)', ['statement', 'review']],
      [insertion('again', ['article', 'run'], 'keep').sql, ['again']],
    ] as const) {
      expect([...tablesOf(sql)]).toEqual(tables);
    }
  });

  test('keeps its name from process to process, so that a pooler may share it', () => {
    const [one, other] = [new Statements(true), new Statements(true)];
    other.of('SELECT 2');
    expect(one.of('SELECT ?').name).toBe(other.of('SELECT ?').name);
    expect(new Statements(false).of('SELECT ?').name).toBeUndefined();
  });
});

test('a column of rows is an array as the server reads it', () => {
  expect(columnArray('bigint', [[1], [null], [2n ** 60n]], 0).toString('hex')).toBe(
    // One dimension, nulls, bigint; three from 1 on.
    `${'00000001'}${'00000001'}${'00000014'}${'00000003'}${'00000001'}${'00000008'}${'0000000000000001'}${'ffffffff'}${'00000008'}${'1000000000000000'}`,
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const array = columnArray(
        'text',
        texts.map((text) => [text]),
        0,
      );
      let at = 20;
      for (const text of texts) {
        const length = array.readInt32BE(at);
        expect(array.toString('utf8', at + 4, at + 4 + length)).toBe(storable(text));
        at += 4 + length;
      }
      expect(at).toBe(array.length);
    }),
  );
});

test('columns come as numbers, bytes and yes or no', () => {
  const read = (type: number, text: string): unknown => TYPES.getTypeParser(type, 'text')(text);
  expect(read(20, '12')).toBe(12);
  expect(read(20, '9223372036854775807')).toBe(9223372036854775807n);
  expect(read(1700, '45')).toBe(45);
  expect(read(16, 't')).toBe(1);
  expect(read(16, 'f')).toBe(0);
  expect(read(17, '\\x00ff')).toEqual(Buffer.from([0, 255]));
  expect(read(25, '12')).toBe('12');
});

test.each([
  [{ code: 'ECONNREFUSED' }, 'unreachable'],
  [{ code: '28P01' }, 'denied'],
  [{ code: '42501' }, 'denied'],
  [{ code: '3D000' }, 'no-database'],
  [{ code: '53300' }, 'no-connection'],
  [{ code: '53100' }, 'disk-full'],
  [{ code: '25006' }, 'read-only'],
  [{ code: '57P03' }, 'unreachable'],
  [{ code: '57P01' }, 'connection-lost'],
  [{ code: '08006' }, 'connection-lost'],
  [{ code: '40P01' }, 'busy'],
  [{ code: '55P03' }, 'busy'],
  [{ code: 'XX001' }, 'damaged'],
] as const)('%o is a fault of the code %s', (said, code) => {
  const fault = faultOf('postgres://db/news', Object.assign(new Error('words'), said));
  expect(fault).toMatchObject({ code, about: 'postgres://db/news: words' });
});

test('what is none of these is no fault of the store, but of the program', () => {
  const error = Object.assign(new Error('syntax error'), { code: '42601' });
  expect(faultOf('postgres://db/news', error)).toBe(error);
});
