/**
 * A facet as a column: for each unit the number of its set of values. Units with the same values share a set, so a facet of one
 * value and one of many are the same to count and to filter: add up sets, then open them.
 *
 * Example: topic of three statements: {سياسة}, {سياسة, نفط}, {سياسة}; sets 1 = [سياسة], 2 = [سياسة, نفط]; column 1, 2, 1. Set 0 is
 * empty.
 */
import { ByteSink, ByteSource } from './bytes.ts';
import { corrupt } from './fault.ts';
import { SECTION } from './layout.ts';
import { type Column, IntList, packColumn, unpackColumn } from './numbers.ts';
import type { SegmentFile, SegmentFileWriter } from './segment-file.ts';
import { sortedOrdinals } from './string-order.ts';
import { StringTable, writeStrings } from './string-table.ts';

/** Gives sets their numbers and writes the column. */
export class FacetColumnWriter {
  private readonly values: string[] = [];
  private readonly valueOf = new Map<string, number>();
  private readonly sets: (readonly number[])[] = [[]];
  /** The set of each value alone, by the value's number. */
  private readonly single: number[] = [];
  private readonly setOf = new Map<string, number>();
  private readonly column: IntList;

  constructor(
    private readonly facet: string,
    before: number,
  ) {
    this.column = new IntList(Math.max(64, before));
    for (let i = 0; i < before; i++) this.column.push(0);
  }

  get length(): number {
    return this.column.length;
  }

  /** The number of a set of values; a value given twice counts once. */
  set(values: readonly string[]): number {
    const [only] = values;
    if (only === undefined) return 0;
    if (values.length === 1) {
      const value = this.value(only);
      let set = this.single[value] ?? 0;
      if (set === 0) {
        set = this.sets.push([value]) - 1;
        this.single[value] = set;
      }
      return set;
    }
    const numbers = values.map((value) => this.value(value));
    numbers.sort((a, b) => a - b);
    const distinct = numbers.filter((number, i) => i === 0 || number !== numbers[i - 1]);
    if (distinct.length === 1) return this.set([only]);
    const key = distinct.join(',');
    let set = this.setOf.get(key);
    if (set === undefined) {
      set = this.sets.length;
      this.sets.push(distinct);
      this.setOf.set(key, set);
    }
    return set;
  }

  /** The next unit has this set. */
  push(set: number): void {
    this.column.push(set);
  }

  /** @param order units in the order in which they are written; as they came if null */
  write(file: SegmentFileWriter, order: Int32Array | null): void {
    const sorted = sortedOrdinals(this.values);
    const ordinal = new Int32Array(sorted.length);
    for (let i = 0; i < sorted.length; i++) ordinal[sorted[i] ?? 0] = i;
    const sets = new ByteSink();
    sets.varint(this.sets.length);
    for (const set of this.sets) {
      sets.varint(set.length);
      const ordinals = set.map((value) => ordinal[value] ?? 0).sort((a, b) => a - b);
      let before = 0;
      for (const value of ordinals) {
        sets.varint(value - before);
        before = value;
      }
    }
    const { values } = this.column;
    file.add(SECTION.column(this.facet), packColumn(order === null ? values : order.map((unit) => values[unit] ?? 0)));
    file.add(SECTION.sets(this.facet), sets.bytes);
    file.add(SECTION.values(this.facet), writeStrings(Array.from(sorted, (value) => this.values[value] ?? '')));
  }

  private value(text: string): number {
    let value = this.valueOf.get(text);
    if (value === undefined) {
      value = this.values.length;
      this.values.push(text);
      this.valueOf.set(text, value);
    }
    return value;
  }
}

/** A facet of a segment. */
export class FacetColumn {
  /** For each unit the number of its set. */
  readonly column: Column;
  readonly values: StringTable;
  /** Set `s` has the values `setValues[setFrom[s]]` up to `setFrom[s + 1]`, exclusive. */
  readonly setFrom: Int32Array;
  readonly setValues: Int32Array;

  private constructor(column: Column, sets: Uint8Array, values: StringTable) {
    this.column = column;
    this.values = values;
    const source = new ByteSource(sets);
    this.setFrom = new Int32Array(source.varint() + 1);
    const all = new IntList();
    for (let set = 0; set + 1 < this.setFrom.length; set++) {
      let value = 0;
      for (let left = source.varint(); left > 0; left--) {
        value += source.varint();
        if (value >= values.count) throw corrupt('a set of facet values');
        all.push(value);
      }
      this.setFrom[set + 1] = all.length;
    }
    this.setValues = all.values.slice();
  }

  /** @returns null if no unit of the segment has the facet */
  static read(file: SegmentFile, facet: string): FacetColumn | null {
    const column = file.whole(SECTION.column(facet));
    const sets = file.whole(SECTION.sets(facet));
    const values = file.region(SECTION.values(facet));
    if (column === null || sets === null || values === null) return null;
    return new FacetColumn(unpackColumn(column, file.meta.units), sets, new StringTable(values, 0));
  }

  get sets(): number {
    return this.setFrom.length - 1;
  }

  /** The sets that have one of the marked values: 1 for each of them. */
  setsWith(marked: Uint8Array): Uint8Array {
    const found = new Uint8Array(this.sets);
    for (let set = 0; set < found.length; set++) {
      const to = this.setFrom[set + 1] ?? 0;
      for (let i = this.setFrom[set] ?? 0; i < to; i++) if (marked[this.setValues[i] ?? 0] === 1) found[set] = 1;
    }
    return found;
  }

  /** The strings of a set. */
  strings(set: number): string[] {
    return Array.from(this.setValues.subarray(this.setFrom[set] ?? 0, this.setFrom[set + 1] ?? 0), (value) =>
      this.values.at(value).text(),
    );
  }
}
