/** A segment opened for searching: each part is read when it is first asked for. */
import { Days } from './days.ts';
import { FacetColumn } from './facet-column.ts';
import { corrupt } from './fault.ts';
import { SECTION, type Space } from './layout.ts';
import { Names } from './names.ts';
import { type Column, unpackColumn } from './numbers.ts';
import type { RangeCache } from './range-cache.ts';
import { type FieldTotal, SegmentFile, totalOf, unpackDeletions } from './segment-file.ts';
import type { SegmentMeta, SegmentStore } from './store.ts';
import { StringTable } from './string-table.ts';

export class Segment {
  readonly file: SegmentFile;
  private deletedBits: Uint8Array | null = null;
  private deletedCount = 0;
  private namesRead: Names | null = null;
  private daysRead: Days | null = null;
  private readonly tables = new Map<string, StringTable | null>();
  private readonly lengthsRead = new Map<string, Column | null>();
  private readonly columns = new Map<string, FacetColumn | null>();
  private readonly totals = new Map<string, FieldTotal>();

  constructor(
    private readonly store: SegmentStore,
    cache: RangeCache,
    meta: SegmentMeta,
  ) {
    this.file = SegmentFile.open(store, cache, meta);
    this.refresh(meta);
  }

  get id(): number {
    return this.file.meta.id;
  }

  get units(): number {
    return this.file.meta.units;
  }

  /** Units not deleted. */
  get live(): number {
    return this.units - this.deletedCount;
  }

  /** A bit for each deleted unit; null if there is none. */
  get deleted(): Uint8Array | null {
    return this.deletedBits;
  }

  /** Looks at the deletions again if there are new ones. */
  refresh(meta: SegmentMeta): void {
    if (meta.deleted === this.deletedCount) return;
    this.deletedBits = unpackDeletions(meta, this.store.deletions(meta.id));
    this.deletedCount = countBits(this.deletedBits);
    this.totals.clear();
  }

  isDeleted(unit: number): boolean {
    return this.deletedBits !== null && ((this.deletedBits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
  }

  get names(): Names {
    this.namesRead ??= new Names(this.file);
    return this.namesRead;
  }

  get days(): Days {
    this.daysRead ??= new Days(this.file.whole(SECTION.days) ?? new Uint8Array([0]), this.units);
    return this.daysRead;
  }

  /** The fields that units of this segment have. */
  get fields(): readonly string[] {
    return Object.keys(this.file.fields);
  }

  terms(field: string, space: Space): StringTable | null {
    return this.table(SECTION.terms(field, space), 3);
  }

  /** Beginnings that many terms share. */
  beginnings(field: string, space: Space): StringTable | null {
    return this.table(SECTION.beginnings(field, space), 1);
  }

  /** How often terms that begin so stand in each unit, packed; null where that was not counted. */
  beginning(field: string, space: Space, text: string): Uint8Array | null {
    const found = this.beginnings(field, space)?.find(text) ?? null;
    if (found === null) return null;
    const [from = 0] = found.sums;
    const [bytes = 0] = found.numbers;
    return this.part(SECTION.beginningCounts(field, space), from, from + bytes);
  }

  /** Bytes of the lists of a field. */
  lists(field: string, space: Space, from: number, to: number): Uint8Array {
    return this.part(SECTION.docs(field, space), from, to);
  }

  /** Bytes of the positions of a field. */
  positions(field: string, space: Space, from: number, to: number): Uint8Array {
    return this.part(SECTION.positions(field, space), from, to);
  }

  /** Tokens of the field in each unit. */
  lengths(field: string): Column | null {
    let lengths = this.lengthsRead.get(field);
    if (lengths === undefined) {
      const bytes = this.file.whole(SECTION.lengths(field));
      lengths = bytes === null ? null : unpackColumn(bytes, this.units);
      this.lengthsRead.set(field, lengths);
    }
    return lengths;
  }

  /** The units not deleted that have the field, and its tokens in all of them. */
  total(field: string): FieldTotal {
    let total = this.totals.get(field);
    if (total === undefined) {
      total = this.file.fields[field] ?? { units: 0, tokens: 0 };
      const lengths = this.deletedBits === null ? null : this.lengths(field);
      if (lengths !== null) total = totalOf(lengths, (unit) => !this.isDeleted(unit));
      this.totals.set(field, total);
    }
    return total;
  }

  facet(name: string): FacetColumn | null {
    let column = this.columns.get(name);
    if (column === undefined) {
      column = FacetColumn.read(this.file, name);
      this.columns.set(name, column);
    }
    return column;
  }

  private part(name: string, from: number, to: number): Uint8Array {
    const region = this.file.region(name);
    if (region === null) throw corrupt(`segment ${this.id}: no ${name}`);
    return region.read(from, to);
  }

  private table(name: string, numbers: number): StringTable | null {
    let table = this.tables.get(name);
    if (table === undefined) {
      const region = this.file.region(name);
      table = region === null ? null : new StringTable(region, numbers);
      this.tables.set(name, table);
    }
    return table;
  }
}

export function countBits(bits: Uint8Array | null): number {
  let count = 0;
  if (bits !== null) for (let byte of bits) for (; byte !== 0; byte &= byte - 1) count++;
  return count;
}
