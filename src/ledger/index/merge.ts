/**
 * Several segments into one, without what was deleted. Units of each segment lie by day and id, and so do those of the new one:
 * each segment's units are mapped to their new places, in order, and lists of a term are run together by them. Positions are
 * copied as they are.
 */
import { compareBytes } from './bytes.ts';
import { compareDays, writeDays } from './days.ts';
import { FacetColumnWriter } from './facet-column.ts';
import { FORMAT, SECTION, SPACES, type Space } from './layout.ts';
import { MERGE_POLICY, type MergePolicy } from './merge-policy.ts';
import { type UnitName, writeNames } from './names.ts';
import { PostingCursor, PostingsWriter } from './postings.ts';
import type { Segment } from './segment.ts';
import { compareStrings } from './string-order.ts';
import { SegmentFileWriter } from './segment-file.ts';
import type { NewSegment } from './store.ts';
import { StringTableWriter, type TableCursor } from './string-table.ts';
import { writeTerms } from './write-terms.ts';

/**
 * @param beginningsFrom units from which on a segment has lists of beginnings
 * @returns null if every unit of all the segments was deleted
 */
export function mergeSegments(
  id: number,
  segments: readonly Segment[],
  { beginningsFrom }: MergePolicy = MERGE_POLICY,
): NewSegment | null {
  const [first] = segments;
  const order = mergeOrder(segments);
  if (first === undefined || order.units === 0) return null;
  const file = new SegmentFileWriter(segments.reduce((sum, segment) => sum + segment.file.meta.bytes, 0));
  file.add(SECTION.days, writeDays(order.days));
  writeNames(file, order.names);
  const facets = new Set<string>();
  for (const { file: old } of segments)
    for (const name of old.sections)
      if (name.startsWith(SECTION.column(''))) facets.add(name.slice(SECTION.column('').length));
  for (const facet of facets) mergeFacet(file, facet, segments, order);
  const postings = new PostingsWriter();
  for (const field of new Set(segments.flatMap(({ fields }) => fields))) {
    const lengths = new Uint32Array(order.units);
    order.each((s, unit, place) => {
      lengths[place] = segments[s]?.lengths(field)?.[unit] ?? 0;
    });
    file.addLengths(field, lengths);
    for (const space of SPACES) mergeTerms({ file, postings, beginningsFrom }, field, space, segments, order);
  }
  const bytes = file.finish(first.file.meta.unit, order.units);
  const meta = {
    id,
    unit: first.file.meta.unit,
    units: order.units,
    deleted: 0,
    bytes: bytes.length,
    version: FORMAT,
  };
  return { meta, bytes };
}

/** The units of all segments in their new order. */
interface MergeOrder {
  readonly units: number;
  readonly names: readonly UnitName[];
  readonly days: readonly (number | null)[];
  /** For each segment, the new place of each unit; -1 for a deleted one. */
  readonly places: readonly Int32Array[];
  /** Goes through the units in their new order. */
  each(visit: (segment: number, unit: number, place: number) => void): void;
}

function mergeOrder(segments: readonly Segment[]): MergeOrder {
  const places = segments.map(({ units }) => new Int32Array(units).fill(-1));
  const names: UnitName[] = [];
  const days: (number | null)[] = [];
  const from: number[] = [];
  const heads = segments.map(() => ({ unit: -1, name: NO_NAME, day: null as number | null }));
  const forward = (s: number): boolean => {
    const segment = segments[s];
    const head = heads[s];
    if (segment === undefined || head === undefined) return false;
    do head.unit++;
    while (segment.isDeleted(head.unit));
    if (head.unit >= segment.units) return false;
    head.name = segment.names.at(head.unit);
    head.day = segment.days.of(head.unit);
    return true;
  };
  const running = segments.map((_, s) => s).filter(forward);
  while (running.length > 0) {
    let least = 0;
    for (let r = 1; r < running.length; r++) {
      const a = heads[running[r] ?? 0];
      const b = heads[running[least] ?? 0];
      if (a !== undefined && b !== undefined && (compareDays(a.day, b.day) || compareStrings(a.name.id, b.name.id)) < 0)
        least = r;
    }
    const s = running[least] ?? 0;
    const head = heads[s];
    const place = places[s];
    if (head === undefined || place === undefined) break;
    place[head.unit] = names.length;
    names.push(head.name);
    days.push(head.day);
    from.push(s);
    if (!forward(s)) running.splice(least, 1);
  }
  return {
    units: names.length,
    names,
    days,
    places,
    each: (visit) => {
      const units = segments.map(() => -1);
      for (const [place, s] of from.entries()) {
        const own = places[s];
        let unit = (units[s] ?? 0) + 1;
        while (own?.[unit] === -1) unit++;
        units[s] = unit;
        visit(s, unit, place);
      }
    },
  };
}

const NO_NAME: UnitName = { id: '', article: '' };

function mergeFacet(file: SegmentFileWriter, facet: string, segments: readonly Segment[], order: MergeOrder): void {
  const writer = new FacetColumnWriter(facet, 0);
  const columns = segments.map((segment) => segment.facet(facet));
  const known = columns.map((column) => new Int32Array(column?.sets ?? 1).fill(-1));
  order.each((s, unit) => {
    const column = columns[s];
    const sets = known[s];
    const old = column?.column[unit] ?? 0;
    let set = sets?.[old] ?? 0;
    if (set < 0) {
      set = column === null || column === undefined ? 0 : writer.set(column.strings(old));
      if (sets !== undefined) sets[old] = set;
    }
    writer.push(set);
  });
  writer.write(file, null);
}

/** A segment's terms, and the list of the one at hand. */
class Source {
  /** New place of the posting's unit. */
  place = -1;
  readonly cursor: PostingCursor;

  constructor(
    readonly terms: TableCursor,
    docs: Uint8Array,
    positions: Uint8Array,
    private readonly places: Int32Array,
  ) {
    this.cursor = new PostingCursor(docs, positions);
  }

  /** Goes in front of the list of the term at hand. */
  enter(): void {
    const { numbers, sums } = this.terms;
    this.cursor.enter(numbers[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0);
  }

  /** Goes to the next posting of a unit that is not deleted. */
  forward(): boolean {
    while (this.cursor.next()) {
      this.place = this.places[this.cursor.doc] ?? -1;
      if (this.place >= 0) return true;
    }
    return false;
  }

  /** Below zero if the term at hand comes before that of the other. */
  compare(other: Source): number {
    return compareBytes(this.terms.key, 0, this.terms.keyLength, other.terms.key, 0, other.terms.keyLength);
  }
}

/** Runs the tables of terms together, and the lists of each term. */
function mergeTerms(
  made: { readonly file: SegmentFileWriter; readonly postings: PostingsWriter; readonly beginningsFrom: number },
  field: string,
  space: Space,
  segments: readonly Segment[],
  order: MergeOrder,
): void {
  const { file, postings, beginningsFrom } = made;
  const running: Source[] = [];
  for (const [s, segment] of segments.entries()) {
    const terms = segment.terms(field, space)?.entries();
    const docs = segment.file.whole(SECTION.docs(field, space));
    const positions = segment.file.whole(SECTION.positions(field, space));
    const places = order.places[s];
    if (terms === undefined || docs === null || positions === null || places === undefined || !terms.next()) continue;
    running.push(new Source(terms, docs, positions, places));
  }
  const table = new StringTableWriter(3);
  postings.clear();
  const least: Source[] = [];
  for (let [one] = running; one !== undefined; [one] = running) {
    for (const source of running) if (source.compare(one) < 0) one = source;
    least.length = 0;
    for (const source of running) if (source === one || source.compare(one) === 0) least.push(source);
    mergeLists(least, postings);
    const numbers = postings.finish();
    if (numbers[0] > 0) {
      table.add(one.terms.key, one.terms.keyLength, numbers);
    }
    for (const source of least) if (!source.terms.next()) running.splice(running.indexOf(source), 1);
  }
  writeTerms(file, field, space, { table, postings, units: order.units }, beginningsFrom);
}

/** One list of several, by the new places of the units. */
function mergeLists(sources: readonly Source[], postings: PostingsWriter): void {
  const running: Source[] = [];
  for (const source of sources) {
    source.enter();
    if (source.forward()) running.push(source);
  }
  for (let [head] = running; head !== undefined; [head] = running) {
    for (const other of running) if (other.place < head.place) head = other;
    const { cursor } = head;
    postings.begin(head.place, cursor.frequency);
    postings.positions.copy(cursor.positionBytes, cursor.positionsFrom, cursor.positionsTo);
    if (!head.forward()) running.splice(running.indexOf(head), 1);
  }
}
