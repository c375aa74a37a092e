/**
 * A sorted table of strings, each with a few numbers: the terms of a field with the lengths of their postings, the values of a
 * facet, the consonants of names. Neighbours share their beginnings: «مدرسه», «مدرسون» is written «مدرسه», 4 «ون».
 *
 * Entries stand in blocks; an index of the blocks' first strings is read when the table is opened, a block when it is asked for.
 * With each block the index has the running sums of the numbers before it, so lengths lead to places.
 */
import {
  ByteSink,
  ByteSource,
  commonPrefix,
  compareBytes,
  decodeString,
  encodeInto,
  encodeString,
  UNIT_BYTES,
} from './bytes.ts';
import { corrupt } from './fault.ts';
import { TABLE_BLOCK } from './layout.ts';
import type { Region } from './segment-file.ts';

/** Bytes at the end of a table: entries, blocks, length of the index. */
const TRAILER = 12;

/** Writes a table; strings come in order, equal ones behind one another. */
export class StringTableWriter {
  private readonly data = new ByteSink(4096);
  private readonly index = new ByteSink(1024);
  private readonly sums: number[];
  private readonly indexed: number[];
  /** The string before, and the next one: they change places. */
  private last: Uint8Array = new Uint8Array(256);
  private lastLength = 0;
  private next: Uint8Array = new Uint8Array(256);
  private indexedData = 0;
  count = 0;

  /** @param numbers how many numbers each string has */
  constructor(numbers: number) {
    this.sums = new Array<number>(numbers).fill(0);
    this.indexed = new Array<number>(numbers).fill(0);
  }

  addText(text: string, numbers: readonly number[]): void {
    this.makeRoom(text.length * UNIT_BYTES);
    this.addNext(encodeInto(text, this.next), numbers);
  }

  add(key: Uint8Array, length: number, numbers: readonly number[]): void {
    this.makeRoom(length);
    for (let i = 0; i < length; i++) this.next[i] = key[i] ?? 0;
    this.addNext(length, numbers);
  }

  private makeRoom(bytes: number): void {
    if (this.next.length < bytes) this.next = new Uint8Array(bytes * 2);
  }

  private addNext(length: number, numbers: readonly number[]): void {
    const key = this.next;
    let shared = 0;
    if (this.count % TABLE_BLOCK === 0) this.beginBlock(key, length);
    else shared = commonPrefix(this.last, key, this.lastLength, length);
    const { data } = this;
    data.varint(shared);
    data.varint(length - shared);
    data.copy(key, shared, length);
    for (let i = 0; i < this.sums.length; i++) {
      const number = numbers[i] ?? 0;
      data.varint(number);
      this.sums[i] = (this.sums[i] ?? 0) + number;
    }
    this.next = this.last;
    this.last = key;
    this.lastLength = length;
    this.count++;
  }

  finish(): Uint8Array {
    const { data, index } = this;
    const indexBytes = index.length;
    data.drain(index);
    data.uint32(this.count);
    data.uint32(Math.ceil(this.count / TABLE_BLOCK));
    data.uint32(indexBytes);
    return data.bytes;
  }

  private beginBlock(key: Uint8Array, length: number): void {
    const { index } = this;
    index.varint(length);
    index.copy(key, 0, length);
    index.varint(this.data.length - this.indexedData);
    this.indexedData = this.data.length;
    for (let i = 0; i < this.sums.length; i++) {
      index.varint((this.sums[i] ?? 0) - (this.indexed[i] ?? 0));
      this.indexed[i] = this.sums[i] ?? 0;
    }
  }
}

/** Neighbours in a table: each of their numbers in an array of its own, and the sums of those in front of the first. */
export interface TableRun {
  readonly numbers: readonly Int32Array[];
  readonly sums: readonly number[];
}

/** A table to look up strings in. */
export class StringTable {
  readonly count: number;
  private readonly blocks: number;
  private readonly dataEnd: number;
  /** First strings of the blocks, behind one another, and where each begins. */
  private readonly firsts: Uint8Array;
  private readonly firstFrom: Int32Array;
  private readonly dataFrom: Int32Array;
  /** For each block, the sums of each number in front of it. */
  private readonly sums: Float64Array;

  constructor(
    private readonly region: Region,
    private readonly numbers: number,
  ) {
    if (region.length < TRAILER) throw corrupt('a string table is too short');
    const trailer = new Uint8Array(region.read(region.length - TRAILER, region.length));
    const view = new DataView(trailer.buffer);
    this.count = view.getUint32(0, true);
    this.blocks = view.getUint32(4, true);
    this.dataEnd = region.length - TRAILER - view.getUint32(8, true);
    const index = new ByteSource(region.read(this.dataEnd, region.length - TRAILER));
    const firsts = new ByteSink(index.bytes.length);
    this.firstFrom = new Int32Array(this.blocks + 1);
    this.dataFrom = new Int32Array(this.blocks + 1);
    this.sums = new Float64Array(this.blocks * numbers);
    for (let block = 0, data = 0; block < this.blocks; block++) {
      const length = index.varint();
      firsts.copy(index.bytes, index.at, index.at + length);
      index.skip(length);
      this.firstFrom[block + 1] = firsts.length;
      data += index.varint();
      this.dataFrom[block] = data;
      for (let i = 0; i < numbers; i++) {
        const before = block === 0 ? 0 : (this.sums[(block - 1) * numbers + i] ?? 0);
        this.sums[block * numbers + i] = before + index.varint();
      }
    }
    this.dataFrom[this.blocks] = this.dataEnd;
    this.firsts = firsts.bytes;
  }

  /** A place in front of the first string. */
  entries(): TableCursor {
    return this.cursor(0);
  }

  /** A place in front of the first string that is not below `key`. */
  from(key: Uint8Array): TableCursor {
    let low = 0;
    let high = this.blocks;
    // The last block whose first string is below the key; equal ones may begin in it.
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = compareBytes(
        this.firsts,
        this.firstFrom[middle] ?? 0,
        this.firstFrom[middle + 1] ?? 0,
        key,
        0,
        key.length,
      );
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    const cursor = this.cursor(Math.max(0, low - 1));
    while (cursor.next()) {
      if (compareBytes(cursor.key, 0, cursor.keyLength, key, 0, key.length) >= 0) {
        cursor.back();
        break;
      }
    }
    return cursor;
  }

  /** The entries whose strings begin so; null if there is none. */
  beginning(prefix: Uint8Array): TableRun | null {
    const first = this.from(prefix);
    if (!first.next() || !first.startsWith(prefix)) return null;
    // All begin with nothing.
    const end = prefix.length === 0 ? null : this.from(behind(prefix));
    const to = end?.next() === true ? end.ordinal : this.count;
    return this.run(first.ordinal, to, first.sums);
  }

  /** The numbers of neighbours; their strings are passed over. */
  private run(from: number, to: number, sums: readonly number[]): TableRun {
    const numbers = Array.from({ length: this.numbers }, () => new Int32Array(to - from));
    const block = Math.floor(from / TABLE_BLOCK);
    const last = Math.floor((to - 1) / TABLE_BLOCK);
    const source = new ByteSource(this.region.read(this.dataFrom[block] ?? 0, this.dataFrom[last + 1] ?? 0));
    for (let ordinal = block * TABLE_BLOCK; ordinal < to; ordinal++) {
      source.varint();
      source.skip(source.varint());
      for (const column of numbers) {
        const number = source.varint();
        if (ordinal >= from) column[ordinal - from] = number;
      }
    }
    return { numbers, sums: [...sums] };
  }

  /** The entry of exactly this string, the first if there are several; null if there is none. */
  find(text: string): TableCursor | null {
    const key = encodeString(text);
    const cursor = this.from(key);
    if (!cursor.next() || compareBytes(cursor.key, 0, cursor.keyLength, key, 0, key.length) !== 0) return null;
    return cursor;
  }

  /** The entry of that ordinal. */
  at(ordinal: number): TableCursor {
    const block = Math.floor(ordinal / TABLE_BLOCK);
    if (ordinal < 0 || ordinal >= this.count) throw corrupt(`entry ${ordinal} of ${this.count} in a string table`);
    const cursor = this.cursor(block);
    for (let i = block * TABLE_BLOCK; i <= ordinal; i++) cursor.next();
    return cursor;
  }

  /** All strings, in order. */
  strings(): string[] {
    const all: string[] = [];
    for (const cursor = this.entries(); cursor.next(); ) all.push(cursor.text());
    return all;
  }

  private cursor(block: number): TableCursor {
    return new TableCursor(
      (i) => (i < this.blocks ? this.region.read(this.dataFrom[i] ?? 0, this.dataFrom[i + 1] ?? 0) : null),
      (i, into) => {
        for (let n = 0; n < this.numbers; n++) into[n] = this.sums[i * this.numbers + n] ?? 0;
      },
      block,
      this.numbers,
      this.count,
    );
  }
}

/** A place in a table that goes from entry to entry. */
export class TableCursor {
  /** The string's bytes are the first `keyLength` of these. */
  key: Uint8Array = new Uint8Array(64);
  keyLength = 0;
  ordinal: number;
  readonly numbers: number[];
  /** Sums of the numbers of all entries in front of this one. */
  readonly sums: number[];
  private source: ByteSource | null = null;
  private again = false;

  constructor(
    private readonly blockBytes: (block: number) => Uint8Array | null,
    private readonly blockSums: (block: number, into: number[]) => void,
    private block: number,
    numbers: number,
    private readonly count: number,
  ) {
    this.ordinal = block * TABLE_BLOCK - 1;
    this.numbers = new Array<number>(numbers).fill(0);
    this.sums = new Array<number>(numbers).fill(0);
  }

  /** Goes to the next entry; false behind the last. */
  next(): boolean {
    if (this.again) {
      this.again = false;
      return true;
    }
    if (this.ordinal + 1 >= this.count) return false;
    const { numbers, sums } = this;
    if (this.source === null || (this.ordinal + 1) % TABLE_BLOCK === 0) {
      const bytes = this.blockBytes(this.block);
      if (bytes === null) throw corrupt('a string table ends early');
      this.source = new ByteSource(bytes);
      this.blockSums(this.block, sums);
      this.block++;
    } else for (let i = 0; i < numbers.length; i++) sums[i] = (sums[i] ?? 0) + (numbers[i] ?? 0);
    const { source } = this;
    const shared = source.varint();
    const rest = source.take(source.varint());
    if (shared > this.keyLength) throw corrupt('a string shares more than there is');
    if (shared + rest.length > this.key.length) {
      const grown = new Uint8Array((shared + rest.length) * 2);
      grown.set(this.key.subarray(0, shared));
      this.key = grown;
    }
    for (let i = 0; i < rest.length; i++) this.key[shared + i] = rest[i] ?? 0;
    this.keyLength = shared + rest.length;
    for (let i = 0; i < numbers.length; i++) numbers[i] = source.varint();
    this.ordinal++;
    return true;
  }

  /** The next call of `next` stays here. */
  back(): void {
    this.again = true;
  }

  text(): string {
    return decodeString(this.key, 0, this.keyLength);
  }

  startsWith(prefix: Uint8Array): boolean {
    return this.keyLength >= prefix.length && compareBytes(this.key, 0, prefix.length, prefix, 0, prefix.length) === 0;
  }
}

/** What sorts behind all that begins so, and before all else. No string's byte is the highest there is. */
function behind(prefix: Uint8Array): Uint8Array {
  const next = prefix.slice();
  next[next.length - 1] = (next[next.length - 1] ?? 0) + 1;
  return next;
}

/** The strings with their numbers, sorted as tables want them. */
export function writeStrings(strings: readonly string[]): Uint8Array {
  const writer = new StringTableWriter(0);
  for (const text of strings) writer.addText(text, []);
  return writer.finish();
}
