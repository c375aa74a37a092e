/**
 * The postings of a term: in which units it stands, how often, and at which positions.
 *
 *   list       = [bytes of the skip table, skip entries] when longer than SKIP_EVERY, then a posting for each unit
 *   posting    = 2 × (distance to the unit before, less one) + (1 if more than once), then how often, less two
 *   skip entry = last unit, bytes of postings, bytes of positions: each as the difference to the entry before
 *   positions  = for each unit the first position, then distances
 *
 * Positions lie in a section of their own: only phrases and NEAR read them.
 */
import { ByteSink, ByteSource } from './bytes.ts';
import { corrupt } from './fault.ts';
import { SKIP_EVERY } from './layout.ts';

/** Writes lists behind one another. */
export class PostingsWriter {
  readonly docs = new ByteSink(65536);
  readonly positions = new ByteSink(65536);
  private readonly list = new ByteSink(4096);
  private readonly skip = new ByteSink(256);
  private frequency = 0;
  private before = -1;
  private positionsFrom = 0;
  private skipDoc = 0;
  private skipBytes = 0;
  private skipPositions = 0;

  /** Forgets all lists; what was taken from the sinks is then no longer good. */
  clear(): void {
    this.docs.clear();
    this.positions.clear();
    this.positionsFrom = 0;
  }

  /** Begins a unit's posting; units come in order. Its positions follow. */
  begin(doc: number, frequency: number): void {
    const { list } = this;
    if (this.frequency > 0 && this.frequency % SKIP_EVERY === 0) this.writeSkip();
    const distance = doc - this.before - 1;
    if (frequency === 1) list.varint(distance * 2);
    else {
      list.varint(distance * 2 + 1);
      list.varint(frequency - 2);
    }
    this.before = doc;
    this.frequency++;
  }

  /** @returns units, bytes of the list, bytes of its positions: what the table of terms keeps */
  finish(): readonly [units: number, bytes: number, positionBytes: number] {
    const { docs, list } = this;
    const from = docs.length;
    if (this.skip.length > 0) {
      docs.varint(this.skip.length);
      docs.drain(this.skip);
    } else if (this.frequency > SKIP_EVERY) docs.varint(0);
    docs.drain(list);
    const result = [this.frequency, docs.length - from, this.positions.length - this.positionsFrom] as const;
    list.clear();
    this.skip.clear();
    this.frequency = 0;
    this.before = -1;
    this.positionsFrom = this.positions.length;
    this.skipDoc = 0;
    this.skipBytes = 0;
    this.skipPositions = 0;
    return result;
  }

  private writeSkip(): void {
    const positionBytes = this.positions.length - this.positionsFrom;
    this.skip.varint(this.before - this.skipDoc);
    this.skip.varint(this.list.length - this.skipBytes);
    this.skip.varint(positionBytes - this.skipPositions);
    this.skipDoc = this.before;
    this.skipBytes = this.list.length;
    this.skipPositions = positionBytes;
  }
}

/** Postings decoded at once. */
export const DECODED_AT_ONCE = 256;

/** Reads lists a stretch at a time; one is enough for a search. */
export class PostingDecoder {
  readonly docs = new Int32Array(DECODED_AT_ONCE);
  readonly frequencies = new Int32Array(DECODED_AT_ONCE);
  private bytes: Uint8Array = NO_BYTES;
  private at = 0;
  private end = 0;
  private left = 0;
  private doc = -1;

  /**
   * Begins a list.
   *
   * @returns its skip table, for its positions
   */
  open(bytes: Uint8Array, count: number, from: number, to: number): Uint8Array {
    let skip: Uint8Array = NO_BYTES;
    this.bytes = bytes;
    this.at = from;
    this.end = to;
    this.left = count;
    this.doc = -1;
    if (count > SKIP_EVERY) {
      const source = new ByteSource(bytes, from);
      skip = source.take(source.varint());
      this.at = source.at;
    }
    return skip;
  }

  /** Decodes the next stretch; returns how many postings it has, 0 at the end of the list. */
  next(units: number): number {
    const { bytes, docs, frequencies } = this;
    const count = Math.min(this.left, DECODED_AT_ONCE);
    let { at, doc } = this;
    for (let i = 0; i < count; i++) {
      // Varints by hand: this loop is what a search of common words spends its time in.
      let byte = bytes[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      doc += (value >>> 1) + 1;
      docs[i] = doc;
      if ((value & 1) === 0) frequencies[i] = 1;
      else {
        byte = bytes[at++] ?? 0;
        value = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          value |= (byte & 127) << shift;
        }
        frequencies[i] = value + 2;
      }
    }
    this.left -= count;
    if (doc >= units || at > this.end || (this.left === 0 && at !== this.end)) throw corrupt('postings of a term');
    this.at = at;
    this.doc = doc;
    return count;
  }
}

const NO_BYTES = new Uint8Array(0);

/** A list read whole, for phrases and NEAR. */
export class PostingList {
  readonly docs: Int32Array;
  private readonly frequencies: Int32Array;
  private readonly skip: Uint8Array;

  constructor(decoder: PostingDecoder, bytes: Uint8Array, count: number, from: number, to: number, units: number) {
    this.skip = decoder.open(bytes, count, from, to);
    this.docs = new Int32Array(count);
    this.frequencies = new Int32Array(count);
    for (let at = 0; at < count; ) {
      const decoded = decoder.next(units);
      for (let i = 0; i < decoded; i++, at++) {
        this.docs[at] = decoder.docs[i] ?? 0;
        this.frequencies[at] = decoder.frequencies[i] ?? 0;
      }
    }
  }

  /** Reads the positions of postings, in order; the skip table spares those between. */
  positions(bytes: Uint8Array): PositionCursor {
    return new PositionCursor(bytes, this.frequencies, this.skip);
  }
}

/** Positions of a list: goes from posting to posting, forwards only. */
export class PositionCursor {
  private readonly source: ByteSource;
  /** The posting whose positions come next. */
  private posting = 0;
  private readonly blockFrom: number[] = [0];

  constructor(
    bytes: Uint8Array,
    private readonly frequencies: Int32Array,
    skip: Uint8Array,
  ) {
    this.source = new ByteSource(bytes);
    let from = 0;
    for (const entries = new ByteSource(skip); !entries.done; ) {
      entries.varint();
      entries.varint();
      from += entries.varint();
      this.blockFrom.push(from);
    }
  }

  /** Positions of posting `index` behind the last asked for, written into `into` from `length` on; returns the new length. */
  read(index: number, into: number[], length: number): number {
    const block = Math.floor(index / SKIP_EVERY);
    if (block > Math.floor(this.posting / SKIP_EVERY) && block < this.blockFrom.length) {
      this.source.at = this.blockFrom[block] ?? 0;
      this.posting = block * SKIP_EVERY;
    }
    const { bytes } = this.source;
    let { at } = this.source;
    let between = 0;
    for (; this.posting < index; this.posting++) between += this.frequencies[this.posting] ?? 0;
    for (; between > 0; between--) {
      while ((bytes[at] ?? 0) > 127) at++;
      at++;
    }
    this.source.at = at;
    const frequency = this.frequencies[index] ?? 0;
    let position = 0;
    let end = length;
    for (let i = 0; i < frequency; i++) {
      position += this.source.varint();
      into[end++] = position;
    }
    this.posting = index + 1;
    return end;
  }
}

/** Goes through lists posting by posting, and says where each one's positions lie: for merging, which copies them as they are. */
export class PostingCursor {
  private readonly source: ByteSource;
  private left = 0;
  doc = -1;
  frequency = 0;
  /** Where the positions of this posting begin and end in `positionBytes`. */
  positionsFrom = 0;
  positionsTo = 0;

  /** @param bytes all lists of the field, and all positions */
  constructor(
    bytes: Uint8Array,
    readonly positionBytes: Uint8Array,
  ) {
    this.source = new ByteSource(bytes);
  }

  /** Goes in front of a list's first posting. */
  enter(count: number, from: number, positionsFrom: number): void {
    this.source.at = from;
    this.left = count;
    this.doc = -1;
    this.positionsTo = positionsFrom;
    if (count > SKIP_EVERY) this.source.take(this.source.varint());
  }

  next(): boolean {
    if (this.left === 0) return false;
    this.left--;
    const value = this.source.varint();
    this.doc += (value >>> 1) + 1;
    this.frequency = (value & 1) === 0 ? 1 : this.source.varint() + 2;
    this.positionsFrom = this.positionsTo;
    const { positionBytes } = this;
    let at = this.positionsTo;
    for (let i = 0; i < this.frequency; i++) {
      while ((positionBytes[at] ?? 0) > 127) at++;
      at++;
    }
    if (at > positionBytes.length) throw corrupt('positions of a term');
    this.positionsTo = at;
    return true;
  }
}
