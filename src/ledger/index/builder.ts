/**
 * Makes segments of units. Tokens are logged as numbers while units come, and sorted into lists at the end: units by day and
 * id, terms by their letters.
 */
import { compareDays, writeDays } from './days.ts';
import { FacetColumnWriter } from './facet-column.ts';
import { FORMAT, SECTION } from './layout.ts';
import { writeNames, type UnitName } from './names.ts';
import { SegmentFileWriter } from './segment-file.ts';
import type { NewSegment, SegmentMeta } from './store.ts';
import { compareStrings } from './string-order.ts';
import { FieldLog, type TokenSorter } from './term-log.ts';
import { GROUP_FACET, type IndexedUnit, isPassages } from './unit.ts';

export class SegmentBuilder {
  private names: UnitName[] = [];
  private days: (number | null)[] = [];
  private readonly articles = new Set<string>();
  private readonly facets = new Map<string, FacetColumnWriter>();
  /** Kept from segment to segment, so that nothing is made anew for each. */
  private readonly fields = new Map<string, FieldLog>();

  /** @param sorter shared by all builders of a writer: most words of statements are words of their articles */
  constructor(
    private readonly unit: SegmentMeta['unit'],
    private readonly sorter: TokenSorter,
  ) {}

  get units(): number {
    return this.names.length;
  }

  /** Tokens held, a measure of the memory in use. */
  get tokens(): number {
    let sum = 0;
    for (const { tokens } of this.fields.values()) sum += tokens;
    return sum;
  }

  has(article: string): boolean {
    return this.articles.has(article);
  }

  add(unit: IndexedUnit): void {
    const number = this.names.length;
    this.names.push({ id: unit.id, article: unit.article });
    this.articles.add(unit.article);
    this.days.push(unit.day);
    for (const field of Object.keys(unit.text)) {
      const terms = unit.text[field];
      if (terms === undefined || isEmpty(terms)) continue;
      let log = this.fields.get(field);
      if (log === undefined) {
        log = new FieldLog(this.sorter.vocabulary);
        this.fields.set(field, log);
      }
      log.add(number, terms);
    }
    for (const facet of Object.keys(unit.facets)) this.addFacet(facet, unit.facets[facet] ?? [], number);
    if (unit.group !== undefined) this.addFacet(GROUP_FACET, [unit.group], number);
  }

  /** The segment of the units added since the last. */
  finish(id: number): NewSegment {
    const { names, days } = this;
    const order = Int32Array.from(names, (_, i) => i).sort(
      (a, b) => compareDays(days[a] ?? null, days[b] ?? null) || compareStrings(names[a]?.id ?? '', names[b]?.id ?? ''),
    );
    const file = new SegmentFileWriter();
    file.add(SECTION.days, writeDays(Array.from(order, (unit) => days[unit] ?? null)));
    writeNames(
      file,
      Array.from(order, (unit) => names[unit] ?? { id: '', article: '' }),
    );
    for (const column of this.facets.values()) {
      while (column.length < names.length) column.push(0);
      column.write(file, order);
    }
    for (const [field, log] of this.fields) if (log.tokens > 0) log.write(file, field, order, this.sorter);
    const bytes = file.finish(this.unit, names.length);
    const meta = { id, unit: this.unit, units: names.length, deleted: 0, bytes: bytes.length, version: FORMAT };
    this.clear();
    return { meta, bytes };
  }

  /** Forgets the units added since the last segment. */
  clear(): void {
    this.names = [];
    this.days = [];
    this.articles.clear();
    this.facets.clear();
    for (const log of this.fields.values()) log.clear();
  }

  private addFacet(facet: string, values: readonly string[], unit: number): void {
    if (values.length === 0) return;
    let column = this.facets.get(facet);
    if (column === undefined) {
      column = new FacetColumnWriter(facet, unit);
      this.facets.set(facet, column);
    }
    while (column.length < unit) column.push(0);
    column.push(column.set(values));
  }
}

function isEmpty(field: IndexedUnit['text'][string]): boolean {
  return isPassages(field)
    ? field.every(({ stretches }) => stretches.every(([from, to]) => from >= to))
    : field.exact.length === 0;
}
