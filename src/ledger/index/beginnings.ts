/**
 * Counts for beginnings that most units share. With «وال» begin ten thousand words, which stand in nearly every statement: beside the
 * lists of all of them, a segment has a column for the beginning itself, some bits a unit, of how often any of its words stands there.
 *
 * A beginning has such a column where the lists of its words have more postings, together, than half the units: so whatever is asked
 * for, no prefix costs a segment more than one column, or than postings for half its units. Small segments have none, they are run
 * together soon.
 */
import { ByteSink, commonPrefix } from './bytes.ts';
import { SECTION, type Space } from './layout.ts';
import { packSmall } from './numbers.ts';
import type { SegmentFileWriter } from './segment-file.ts';
import { StringTable, StringTableWriter, type TableCursor } from './string-table.ts';
import { countPostings } from './tally.ts';

/** Units of the smallest segment that has them. */
export const BEGINNINGS_FROM = 1 << 12;
/** Of longer ones no more than an eighth of the words would begin so. */
const LETTERS = 4;

/** A beginning, and where its terms and their lists are. */
interface Beginning {
  readonly key: Uint8Array;
  /** Its first term, the one behind its last, and where the list of the first begins. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
}

/** @param table of the terms, as it was written; @param docs their lists */
export function writeBeginnings(
  file: SegmentFileWriter,
  field: string,
  space: Space,
  { table, docs, units }: { readonly table: Uint8Array; readonly docs: Uint8Array; readonly units: number },
): void {
  const terms = new StringTable({ length: table.length, read: (from, to) => table.subarray(from, to) }, 3);
  const { shared, postings, bytes } = sharedBeginnings(terms, units / 2);
  if (shared.length === 0) return;
  const names = new StringTableWriter(1);
  const columns = new ByteSink(shared.length * units);
  const counts = new Int32Array(units);
  for (const { key, first, last, from } of shared) {
    countPostings(docs.subarray(from), postings.subarray(first, last), bytes.subarray(first, last), counts);
    const column = packSmall(counts);
    counts.fill(0);
    names.add(key, key.length, [column.length]);
    columns.append(column);
  }
  file.add(SECTION.beginnings(field, space), names.finish());
  file.add(SECTION.beginningCounts(field, space), columns.bytes);
}

/** Beginnings of several terms that have more postings than `most`, in order; and of each term the postings and the bytes of its list. */
function sharedBeginnings(
  terms: StringTable,
  most: number,
): { readonly shared: readonly Beginning[]; readonly postings: Int32Array; readonly bytes: Int32Array } {
  const postings = new Int32Array(terms.count);
  const bytes = new Int32Array(terms.count);
  const shared: Beginning[] = [];
  /** Of each number of letters, the beginning that the term at hand has. */
  const open: { readonly key: Uint8Array; readonly first: number; readonly from: number; sum: number }[] = [];
  const close = (letters: number, at: number): void => {
    for (const { key, first, from, sum } of open.splice(letters))
      if (sum > most && at - first > 1) shared.push({ key, first, last: at, from });
  };
  let before = new Uint8Array(0);
  let from = 0;
  const term = terms.entries();
  for (let at = 0; term.next(); at++) {
    const key = term.key.slice(0, term.keyLength);
    const ends = letterEnds(term);
    const alike = commonPrefix(before, key, before.length, key.length);
    close(ends.filter((end) => end <= alike).length, at);
    for (const end of ends.slice(open.length)) open.push({ key: key.subarray(0, end), first: at, from, sum: 0 });
    const [of = 0, length = 0] = term.numbers;
    for (const beginning of open) beginning.sum += of;
    postings[at] = of;
    bytes[at] = length;
    from += length;
    before = key;
  }
  close(0, terms.count);
  // A longer one is closed before the shorter that it begins with.
  return { shared: shared.sort((a, b) => a.first - b.first || a.key.length - b.key.length), postings, bytes };
}

/** Where the first letters of a term end, in bytes. */
function letterEnds({ key, keyLength }: TableCursor): readonly number[] {
  const ends: number[] = [];
  for (let at = 1; at <= keyLength && ends.length < LETTERS; at++)
    if (at === keyLength || ((key[at] ?? 0) & 0xc0) !== 0x80) ends.push(at);
  return ends;
}
