/**
 * Makes a segment of units. Tokens are logged as numbers while units come, and sorted into lists at the end: units by day and
 * id, terms by their letters.
 */
import { compareDays, writeDays } from './days.ts';
import { FacetColumnWriter } from './facet-column.ts';
import { FORMAT, PARAGRAPH_GAP, SECTION, SPACES, type Space } from './layout.ts';
import { writeNames, type UnitName } from './names.ts';
import { IntList, packColumn } from './numbers.ts';
import { PostingsWriter } from './postings.ts';
import { SegmentFileWriter } from './segment-file.ts';
import type { NewSegment, SegmentMeta } from './store.ts';
import { compareStrings } from './string-order.ts';
import { StringTableWriter } from './string-table.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type FieldTerms, GROUP_FACET, type IndexedUnit } from './unit.ts';

/** The terms of one field, or their keys, as they came. */
class TermLog {
  /** Number of a term here, plus one, by its number in the vocabulary. */
  private local: Int32Array;
  /** The terms, by their numbers in the vocabulary, as they were met. */
  readonly met = new IntList(1024);
  readonly terms = new IntList(1024);
  readonly positions = new IntList(1024);
  /** Where the tokens of each unit begin; units without the field included. */
  readonly from = new IntList();

  constructor(readonly vocabulary: Vocabulary) {
    this.local = new Int32Array(vocabulary.size + 1024);
  }

  /** @param known number of the term in the vocabulary */
  add(known: number, position: number): void {
    if (known >= this.local.length) {
      const grown = new Int32Array(known * 2);
      grown.set(this.local);
      this.local = grown;
    }
    let number = this.local[known] ?? 0;
    if (number === 0) {
      this.met.push(known);
      number = this.met.length;
      this.local[known] = number;
    }
    this.terms.push(number - 1);
    this.positions.push(position);
  }

  /** The terms in order: their numbers here. */
  sorted(): Int32Array {
    return this.vocabulary.sorted(this.met.values).map((known) => (this.local[known] ?? 1) - 1);
  }

  /** The term of a number here. */
  text(number: number): string {
    return this.vocabulary.text(this.met.at(number));
  }

  /** Units before `unit` have no further tokens. */
  beginUnit(unit: number): void {
    while (this.from.length <= unit) this.from.push(this.terms.length);
  }
}

/** A field of the segment: two logs and the lengths. */
class FieldLog {
  readonly logs: { readonly [space in Space]: TermLog };
  readonly lengths = new IntList();

  constructor(private readonly vocabulary: Vocabulary) {
    this.logs = { exact: new TermLog(vocabulary), keys: new TermLog(vocabulary) };
  }

  add(unit: number, { exact, keys, breaks = NONE, joined = NONE }: FieldTerms): void {
    this.logs.exact.beginUnit(unit);
    this.logs.keys.beginUnit(unit);
    let gap = 0;
    let nextBreak = 0;
    let nextJoined = 0;
    let length = 0;
    for (let i = 0; i < exact.length; i++) {
      for (; nextBreak < breaks.length && (breaks[nextBreak] ?? 0) <= i; nextBreak++) if (i > 0) gap += PARAGRAPH_GAP;
      for (; nextJoined < joined.length && (joined[nextJoined] ?? 0) <= i; nextJoined++) if (i > 0) gap--;
      const word = exact[i] ?? '';
      if (word === '') continue;
      length++;
      const known = this.vocabulary.number(word);
      this.logs.exact.add(known, i + gap);
      const own = this.vocabulary.keys(known, keys[i] ?? NO_KEYS);
      for (let k = 0; k < own.length; k++) this.logs.keys.add(own[k] ?? 0, i + gap);
    }
    while (this.lengths.length < unit) this.lengths.push(0);
    this.lengths.push(length);
  }
}

const NO_KEYS: readonly string[] = [];
const NONE: readonly number[] = [];

export class SegmentBuilder {
  private readonly names: UnitName[] = [];
  private readonly days: (number | null)[] = [];
  private readonly fields = new Map<string, FieldLog>();
  private readonly facets = new Map<string, FacetColumnWriter>();
  private readonly articles = new Set<string>();

  constructor(
    private readonly unit: SegmentMeta['unit'],
    private readonly vocabulary: Vocabulary,
  ) {}

  get units(): number {
    return this.names.length;
  }

  /** Tokens held, a measure of the memory in use. */
  get tokens(): number {
    let tokens = 0;
    for (const { logs } of this.fields.values()) tokens += logs.exact.terms.length + logs.keys.terms.length;
    return tokens;
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
      if (terms === undefined || terms.exact.length === 0) continue;
      let log = this.fields.get(field);
      if (log === undefined) {
        log = new FieldLog(this.vocabulary);
        this.fields.set(field, log);
      }
      log.add(number, terms);
    }
    for (const facet of Object.keys(unit.facets)) this.addFacet(facet, unit.facets[facet] ?? [], number);
    if (unit.group !== undefined) this.addFacet(GROUP_FACET, [unit.group], number);
  }

  /** The segment; the builder is spent. */
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
    for (const [field, { logs, lengths }] of this.fields) {
      while (lengths.length < names.length) lengths.push(0);
      const { values } = lengths;
      file.add(SECTION.lengths(field), packColumn(order.map((unit) => values[unit] ?? 0)));
      for (const space of SPACES) writeLog(file, logs[space], field, space, order);
    }
    const bytes = file.finish(this.unit, names.length);
    const meta = { id, unit: this.unit, units: names.length, deleted: 0, bytes: bytes.length, version: FORMAT };
    return { meta, bytes };
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

/** Sorts a log by term and unit, and writes it. */
function writeLog(file: SegmentFileWriter, log: TermLog, field: string, space: Space, order: Int32Array): void {
  log.beginUnit(order.length);
  const count = log.met.length;
  const terms = log.terms.values;
  const positions = log.positions.values;
  const from = log.from.values;
  // Tokens go to their term's place, unit after unit in the order of the segment: so each list comes out sorted.
  const place = new Int32Array(count + 1);
  for (let i = 0; i < terms.length; i++) {
    const at = (terms[i] ?? 0) + 1;
    place[at] = (place[at] ?? 0) + 1;
  }
  for (let term = 0; term < count; term++) place[term + 1] = (place[term + 1] ?? 0) + (place[term] ?? 0);
  const begins = place.slice();
  const unitOf = new Int32Array(terms.length);
  const positionOf = new Int32Array(terms.length);
  for (let unit = 0; unit < order.length; unit++) {
    const old = order[unit] ?? 0;
    const to = from[old + 1] ?? 0;
    for (let i = from[old] ?? 0; i < to; i++) {
      const term = terms[i] ?? 0;
      const at = place[term] ?? 0;
      place[term] = at + 1;
      unitOf[at] = unit;
      positionOf[at] = positions[i] ?? 0;
    }
  }
  const table = new StringTableWriter(3);
  const postings = new PostingsWriter();
  const sorted = log.sorted();
  for (let ordinal = 0; ordinal < sorted.length; ordinal++) {
    const term = sorted[ordinal] ?? 0;
    const to = begins[term + 1] ?? 0;
    for (let i = begins[term] ?? 0; i < to; ) {
      const unit = unitOf[i] ?? 0;
      let end = i + 1;
      while (end < to && unitOf[end] === unit) end++;
      postings.begin(unit, end - i);
      let before = 0;
      for (; i < end; i++) {
        const position = positionOf[i] ?? 0;
        postings.positions.varint(position - before);
        before = position;
      }
    }
    table.addText(log.text(term), postings.finish());
  }
  file.add(SECTION.terms(field, space), table.finish());
  file.add(SECTION.docs(field, space), postings.docs.bytes);
  file.add(SECTION.positions(field, space), postings.positions.bytes);
}
