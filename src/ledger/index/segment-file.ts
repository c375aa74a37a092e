/**
 * A segment as one run of bytes: sections behind one another, a directory of them, checksums of pages, a footer. Reading takes
 * ranges from the store, whole pages at a time, checks each page, and keeps the pages used last.
 */
import { crc32 } from 'node:zlib';
import { ByteSink } from './bytes.ts';
import { corrupt, IndexFault } from './fault.ts';
import { FOOTER, FOOTER_BYTES, FORMAT, MAGIC, PAGE_BYTES, SECTION } from './layout.ts';
import { packColumn } from './numbers.ts';
import type { RangeCache } from './range-cache.ts';
import type { SegmentMeta, SegmentStore } from './store.ts';

/** What a segment says of itself. */
interface Directory {
  readonly unit: SegmentMeta['unit'];
  readonly units: number;
  /** Name of a section → where it begins and ends. */
  readonly sections: { readonly [name: string]: readonly [from: number, to: number] };
  /** Name of a text field → how many units have it, and its tokens in all of them. */
  readonly fields: { readonly [name: string]: FieldTotal };
}

/** Units that have a field, and how many tokens it has in all of them. */
export interface FieldTotal {
  readonly units: number;
  readonly tokens: number;
}

/** Writes the sections of a segment one behind the other, each into its place at once: so no more than one is held twice. */
export class SegmentFileWriter {
  private readonly places: Record<string, readonly [number, number]> = {};
  private readonly fields: Record<string, FieldTotal> = {};
  private readonly file: ByteSink;

  /** @param room bytes that the segment will have, about */
  constructor(room = 65536) {
    this.file = new ByteSink(room);
  }

  /** @param bytes copied */
  add(name: string, bytes: Uint8Array): void {
    const from = this.file.length;
    this.file.append(bytes);
    this.places[name] = [from, this.file.length];
  }

  /** Adds the lengths of a field in all units. */
  addLengths(field: string, lengths: ArrayLike<number>): void {
    this.add(SECTION.lengths(field), packColumn(lengths));
    this.fields[field] = totalOf(lengths, () => true);
  }

  finish(unit: SegmentMeta['unit'], units: number): Uint8Array {
    const { file, places, fields } = this;
    const { length } = file;
    const directory = new TextEncoder().encode(
      JSON.stringify({ unit, units, sections: places, fields } satisfies Directory),
    );
    const pages = Math.ceil(length / PAGE_BYTES);
    const tail = new Uint8Array(directory.length + pages * 4 + FOOTER_BYTES);
    tail.set(directory);
    const view = new DataView(tail.buffer);
    const sections = file.bytes;
    for (let page = 0; page < pages; page++) {
      const sum = crc32(sections.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES));
      view.setUint32(directory.length + page * 4, sum, true);
    }
    const footer = directory.length + pages * 4;
    view.setUint32(footer + FOOTER.directoryFrom, length, true);
    view.setUint32(footer + FOOTER.directoryBytes, directory.length, true);
    view.setUint32(footer + FOOTER.sumsFrom, length + directory.length, true);
    view.setUint32(footer + FOOTER.pages, pages, true);
    view.setUint32(footer + FOOTER.sum, crc32(tail.subarray(0, footer)), true);
    view.setUint32(footer + FOOTER.format, FORMAT, true);
    view.setUint32(footer + FOOTER.footerSum, crc32(tail.subarray(footer, footer + FOOTER.footerSum)), true);
    view.setUint32(footer + FOOTER.magic, MAGIC, true);
    file.append(tail);
    return file.bytes;
  }
}

/** @param counts whether a unit counts */
export function totalOf(lengths: ArrayLike<number>, counts: (unit: number) => boolean): FieldTotal {
  let units = 0;
  let tokens = 0;
  for (let unit = 0; unit < lengths.length; unit++) {
    const length = lengths[unit] ?? 0;
    if (length === 0 || !counts(unit)) continue;
    units++;
    tokens += length;
  }
  return { units, tokens };
}

/** A section to be read in parts. */
export interface Region {
  readonly length: number;
  /** Bytes of the section; a view that must not be written to. */
  read(from: number, to: number): Uint8Array;
}

/** A segment opened: its directory is known, the rest is read when asked for. */
export class SegmentFile {
  private constructor(
    private readonly store: SegmentStore,
    private readonly cache: RangeCache,
    readonly meta: SegmentMeta,
    private readonly directory: Directory,
    /** Where the sections end. */
    private readonly end: number,
    private readonly sums: DataView,
  ) {}

  /** @throws IndexFault if the bytes are not a segment of this layout */
  static open(store: SegmentStore, cache: RangeCache, meta: SegmentMeta): SegmentFile {
    const where = `segment ${meta.id}`;
    if (meta.bytes < FOOTER_BYTES) throw corrupt(`${where}: too short`);
    const tailFrom = Math.max(0, Math.floor((meta.bytes - FOOTER_BYTES) / PAGE_BYTES) * PAGE_BYTES);
    const tail = readExactly(store, meta, tailFrom, meta.bytes);
    const footer = tail.subarray(tail.length - FOOTER_BYTES);
    const word = (at: number): number => new DataView(footer.buffer, footer.byteOffset).getUint32(at, true);
    if (word(FOOTER.magic) !== MAGIC || word(FOOTER.footerSum) !== crc32(footer.subarray(0, FOOTER.footerSum)))
      throw corrupt(`${where}: footer`);
    if (word(FOOTER.format) !== FORMAT)
      throw new IndexFault('otherFormat', `${where}: layout ${word(FOOTER.format)}, this program knows ${FORMAT}`);
    const end = word(FOOTER.directoryFrom);
    const headFrom = Math.floor(end / PAGE_BYTES) * PAGE_BYTES;
    const pages =
      headFrom < tailFrom ? readExactly(store, meta, headFrom, meta.bytes) : tail.subarray(headFrom - tailFrom);
    const head = pages.slice(end - headFrom, pages.length - FOOTER_BYTES);
    if (crc32(head) !== word(FOOTER.sum)) throw corrupt(`${where}: directory`);
    const length = word(FOOTER.directoryBytes);
    const directory = JSON.parse(new TextDecoder().decode(head.subarray(0, length))) as Directory;
    if (directory.units !== meta.units || directory.unit !== meta.unit) throw corrupt(`${where}: another segment`);
    return new SegmentFile(store, cache, meta, directory, end, new DataView(head.buffer, length));
  }

  /** What no other segment has, also none of the same number. */
  private get name(): string {
    const { id, sum = '' } = this.meta;
    return `${id}.${sum}`;
  }

  /** The text fields, with their totals. */
  get fields(): Directory['fields'] {
    return this.directory.fields;
  }

  get sections(): readonly string[] {
    return Object.keys(this.directory.sections);
  }

  /** The section of that name; null if the segment has none. */
  region(name: string): Region | null {
    const place = this.directory.sections[name];
    if (place === undefined) return null;
    const [start, end] = place;
    return {
      length: end - start,
      read: (from, to) => {
        if (from < 0 || to < from || start + to > end) throw corrupt(`segment ${this.meta.id}: range in ${name}`);
        return from === to ? NOTHING : this.range(start + from, start + to);
      },
    };
  }

  /** All of a section; null if the segment has none. */
  whole(name: string): Uint8Array | null {
    const region = this.region(name);
    return region === null ? null : region.read(0, region.length);
  }

  /** Reads every page and checks it. */
  verify(): void {
    for (let from = 0; from < this.end; from += VERIFIED_AT_ONCE)
      this.pages(from, Math.min(this.end, from + VERIFIED_AT_ONCE));
  }

  private range(from: number, to: number): Uint8Array {
    const first = Math.floor(from / PAGE_BYTES) * PAGE_BYTES;
    const last = Math.min(this.end, Math.ceil(to / PAGE_BYTES) * PAGE_BYTES);
    const held = this.cache.get(this.name, first, last);
    if (held !== undefined) return held.subarray(from - first, to - first);
    const pages = this.pages(first, last);
    this.cache.set(this.name, first, last, pages);
    return pages.subarray(from - first, to - first);
  }

  /** @param from a whole page */
  private pages(from: number, to: number): Uint8Array {
    const bytes = readExactly(this.store, this.meta, from, to);
    for (let at = 0; at < bytes.length; at += PAGE_BYTES) {
      const page = (from + at) / PAGE_BYTES;
      const sum = crc32(bytes.subarray(at, Math.min(bytes.length, at + PAGE_BYTES)));
      if (sum !== this.sums.getUint32(page * 4, true)) throw corrupt(`segment ${this.meta.id}: page ${page}`);
    }
    return bytes;
  }
}

const NOTHING = new Uint8Array(0);
/** Bytes read at once to verify a segment. */
const VERIFIED_AT_ONCE = PAGE_BYTES * 64;

function readExactly(store: SegmentStore, meta: SegmentMeta, from: number, to: number): Uint8Array {
  const bytes = plainBytes(store.readRange(meta.id, from, to));
  if (bytes.length !== to - from) throw corrupt(`segment ${meta.id}: ${bytes.length} of ${to - from} bytes at ${from}`);
  return bytes;
}

/** The same bytes as a plain array: `slice` of a Buffer would not copy. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Deletions as they are kept: a checksum, then a bit for each unit. */
export function packDeletions(bits: Uint8Array): Uint8Array {
  const sink = new ByteSink(bits.length + 4);
  sink.uint32(crc32(bits));
  sink.append(bits);
  return sink.bytes;
}

/** @returns a copy that may be written to */
export function unpackDeletions(meta: SegmentMeta, bytes: Uint8Array | null): Uint8Array | null {
  if (bytes === null) return null;
  const bits = plainBytes(bytes).slice(4);
  if (bytes.length < 4) throw corrupt(`segment ${meta.id}: deletions`);
  const sum = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);
  if (bits.length !== Math.ceil(meta.units / 8) || sum !== crc32(bits)) throw corrupt(`segment ${meta.id}: deletions`);
  return bits;
}
