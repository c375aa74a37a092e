/** The parts of a segment, each by itself: strings, numbers, lists, days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteSink, ByteSource, decodeString, encodeString } from './bytes.ts';
import { Days, dateOf, daysOf, writeDays } from './days.ts';
import { addSmall, packColumn, packSmall, unpackColumn } from './numbers.ts';
import { PostingDecoder, PostingList, PostingsWriter } from './postings.ts';
import { sortedOrdinals } from './string-order.ts';
import { StringTable, writeStrings } from './string-table.ts';
import { Vocabulary } from './vocabulary.ts';

const anyString = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x620, max: 0x652 }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const regionOf = (bytes: Uint8Array) => ({
  length: bytes.length,
  read: (from: number, to: number) => bytes.subarray(from, to),
});

test('strings come back, lone surrogates too, and sort as they did', () => {
  fc.assert(
    fc.property(anyString, anyString, (a, b) => {
      const [first, second] = [encodeString(a), encodeString(b)];
      expect(decodeString(first, 0, first.length)).toBe(a);
      expect(Math.sign(Buffer.compare(first, second))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('numbers come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), fc.array(fc.integer()), (plain, signed) => {
      const sink = new ByteSink(1);
      for (const number of plain) sink.varint(number);
      for (const number of signed) sink.signed(number);
      const source = new ByteSource(sink.bytes);
      expect(plain.map(() => source.varint())).toEqual(plain);
      expect(signed.map(() => source.signed())).toEqual(signed);
      expect(source.done).toBe(true);
    }),
  );
});

test('columns come back', () => {
  const column = fc
    .constantFrom(15, 16, 0xff, 0xffff, 0xffffffff)
    .chain((max) => fc.array(fc.integer({ min: 0, max })));
  fc.assert(
    fc.property(column, (values) => {
      expect([...unpackColumn(packColumn(values), values.length)]).toEqual(values);
      const sums = new Int32Array(values.length).fill(1);
      addSmall(packSmall(values), sums);
      expect([...sums]).toEqual([...Int32Array.from(values, (value) => value + 1)]);
    }),
  );
});

test('many strings sort as a plain sort would sort them', () => {
  const strings = fc.array(anyString, { minLength: 600, maxLength: 1200, size: 'max' });
  fc.assert(
    fc.property(strings, (all) => {
      const keys = [...all, ...all.slice(0, 5), 'المدرسة', 'المدرسةا', 'المدرس'];
      const sorted = Array.from(sortedOrdinals(keys), (i) => keys[i]);
      expect(sorted).toEqual([...keys].sort());
    }),
    { numRuns: 20 },
  );
});

test('a vocabulary knows the order of its terms however they came', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyString, { maxLength: 30 }), { maxLength: 6 }), (batches) => {
      const vocabulary = new Vocabulary();
      for (const batch of batches) {
        const numbers = Int32Array.from(new Set(batch.map((term) => vocabulary.number(term))));
        const sorted = Array.from(vocabulary.sorted(numbers), (number) => vocabulary.text(number));
        expect(sorted).toEqual([...new Set(batch)].sort());
      }
    }),
  );
});

describe('a table of strings', () => {
  const tables = fc.uniqueArray(anyString, { maxLength: 150, size: 'max' }).map((all) => [...all].sort());
  test('finds each string, and the first that is not below any other', () => {
    fc.assert(
      fc.property(tables, anyString, (strings, other) => {
        const table = new StringTable(regionOf(writeStrings(strings)), 0);
        expect(table.strings()).toEqual(strings);
        for (const [ordinal, text] of strings.entries()) {
          expect(table.find(text)?.ordinal).toBe(ordinal);
          expect(table.at(ordinal).text()).toBe(text);
        }
        expect(table.find(other) === null).toBe(!strings.includes(other));
        const cursor = table.from(encodeString(other));
        const wanted = strings.find((text) => text >= other);
        expect(cursor.next() ? cursor.text() : undefined).toBe(wanted);
      }),
      { numRuns: 50 },
    );
  });
});

test('lists come back, and positions of any of their units', () => {
  const posting = fc.record({
    gap: fc.integer({ min: 1, max: 300 }),
    positions: fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(posting, { minLength: 1, maxLength: 700, size: 'max' }),
      fc.integer({ min: 1, max: 200 }),
      (postings, step) => {
        const writer = new PostingsWriter();
        const docs: number[] = [];
        const positions = postings.map((one) => [...one.positions].sort((a, b) => a - b));
        let doc = -1;
        for (const [i, { gap }] of postings.entries()) {
          doc += gap;
          docs.push(doc);
          writer.begin(doc, positions[i]?.length ?? 0);
          let before = 0;
          for (const position of positions[i] ?? []) {
            writer.positions.varint(position - before);
            before = position;
          }
        }
        const [count, bytes] = writer.finish();
        const list = new PostingList(new PostingDecoder(), writer.docs.bytes, count, 0, bytes, doc + 1);
        expect([...list.docs]).toEqual(docs);
        const cursor = list.positions(writer.positions.bytes);
        for (let i = 0; i < count; i += step) {
          const into: number[] = [];
          expect(cursor.read(i, into, 0)).toBe(positions[i]?.length);
          expect(into).toEqual(positions[i]);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('days are runs of units', () => {
  const all = fc.array(fc.option(fc.integer({ min: -400, max: 400 }))).map((days) => {
    const dated = days.filter((day) => day !== null).sort((a, b) => a - b);
    return [...days.filter((day) => day === null), ...dated];
  });
  fc.assert(
    fc.property(all, fc.integer({ min: -500, max: 500 }), (units, day) => {
      const days = new Days(writeDays(units), units.length);
      expect(units.map((_, unit) => days.of(unit))).toEqual(units);
      const first = units.findIndex((one) => one !== null && one >= day);
      expect(days.first(day)).toBe(first < 0 ? units.length : first);
    }),
  );
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-03-05', '2024-03-05', '2024-03-05'],
])('%s is from %s to %s', (date, from, to) => {
  expect(daysOf(date)?.map(dateOf)).toEqual([from, to]);
});
