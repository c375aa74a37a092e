/** The names of a segment's units: id and article of each. Only the units shown are looked up; neighbours share beginnings. */
import { ByteSink, ByteSource, commonPrefix, decodeString, encodeInto, UNIT_BYTES } from './bytes.ts';
import { NAMES_BLOCK, SECTION } from './layout.ts';
import { type Column, packColumn, unpackColumn } from './numbers.ts';
import type { Region, SegmentFile, SegmentFileWriter } from './segment-file.ts';

export interface UnitName {
  readonly id: string;
  readonly article: string;
}

/** Writes the names, and the units in the order of their articles, then ids: by it a unit is found again. */
export function writeNames(file: SegmentFileWriter, names: readonly UnitName[]): void {
  const sink = new ByteSink(names.length * 16 + 16);
  const index = new ByteSink();
  const parts = [new SharedBeginnings(), new SharedBeginnings()] as const;
  let blockFrom = 0;
  for (const [i, { id, article }] of names.entries()) {
    if (i % NAMES_BLOCK === 0) {
      for (const part of parts) part.forget();
      if (i > 0) index.varint(sink.length - blockFrom);
      blockFrom = sink.length;
    }
    parts[0].write(sink, id);
    parts[1].write(sink, article);
  }
  file.add(SECTION.names, sink.bytes);
  file.add(SECTION.namesIndex, index.bytes);
  const order = Uint32Array.from(names, (_, i) => i).sort(
    (a, b) => compareNames(names[a] ?? NONE, names[b] ?? NONE) || a - b,
  );
  file.add(SECTION.byArticle, packColumn(order));
}

/** Writes strings without what they begin with alike. */
class SharedBeginnings {
  private last = new Uint8Array(256);
  private lastLength = 0;
  private next = new Uint8Array(256);

  forget(): void {
    this.lastLength = 0;
  }

  write(sink: ByteSink, text: string): void {
    if (this.next.length < text.length * UNIT_BYTES) this.next = new Uint8Array(text.length * UNIT_BYTES * 2);
    const { next, last } = this;
    const length = encodeInto(text, next);
    const shared = commonPrefix(last, next, this.lastLength, length);
    sink.varint(shared);
    sink.varint(length - shared);
    sink.copy(next, shared, length);
    this.next = last;
    this.last = next;
    this.lastLength = length;
  }
}

const NONE: UnitName = { id: '', article: '' };

function compareNames(a: UnitName, b: UnitName): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

export class Names {
  private readonly region: Region;
  private readonly from: number[] = [0];
  private byArticle: Column | null = null;
  private block = -1;
  /** In the block, of the name that was read last. */
  private place = -1;
  private source = new ByteSource(new Uint8Array(0));
  private readonly id = new Continued();
  private readonly articleId = new Continued();

  constructor(private readonly file: SegmentFile) {
    this.region = file.region(SECTION.names) ?? { length: 0, read: () => new Uint8Array(0) };
    let from = 0;
    for (const index = new ByteSource(file.whole(SECTION.namesIndex) ?? new Uint8Array(0)); !index.done; ) {
      from += index.varint();
      this.from.push(from);
    }
    this.from.push(this.region.length);
  }

  at(unit: number): UnitName {
    const block = Math.floor(unit / NAMES_BLOCK);
    const place = unit % NAMES_BLOCK;
    if (block !== this.block || place < this.place) {
      this.source = new ByteSource(this.region.read(this.from[block] ?? 0, this.from[block + 1] ?? 0));
      this.id.forget();
      this.articleId.forget();
      this.block = block;
      this.place = -1;
    }
    this.readTo(place);
    return this.place < place ? NONE : { id: this.id.text, article: this.articleId.text };
  }

  /** The units of an article, or the one of that id in it, as ordinals. */
  find(article: string, id: string | null): number[] {
    const { units } = this.file.meta;
    this.byArticle ??= unpackColumn(this.file.whole(SECTION.byArticle) ?? new Uint8Array(0), units);
    let low = 0;
    let high = units;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareNames(this.at(this.byArticle[middle] ?? 0), { article, id: id ?? '' }) < 0) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; low < units; low++) {
      const unit = this.byArticle[low] ?? 0;
      const name = this.at(unit);
      if (name.article !== article || (id !== null && name.id !== id)) break;
      found.push(unit);
    }
    return found;
  }

  /** Reads on to a place of the block: neighbours are told by how they differ. */
  private readTo(place: number): void {
    while (this.place < place && !this.source.done) {
      this.id.read(this.source);
      this.articleId.read(this.source);
      this.place++;
    }
  }
}

/** A string that is told by how it differs from the one before. */
class Continued {
  private bytes = new Uint8Array(64);
  private length = 0;
  private decoded: string | null = '';

  forget(): void {
    this.length = 0;
    this.decoded = '';
  }

  read(source: ByteSource): void {
    const shared = source.varint();
    const rest = source.varint();
    if (rest === 0 && shared === this.length) return;
    const length = shared + rest;
    if (length > this.bytes.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    const from = source.at;
    source.skip(rest);
    for (let i = 0; i < rest; i++) this.bytes[shared + i] = source.bytes[from + i] ?? 0;
    this.length = length;
    this.decoded = null;
  }

  get text(): string {
    this.decoded ??= decodeString(this.bytes, 0, this.length);
    return this.decoded;
  }
}
