/**
 * Where something stands in the units of a segment, field by field: a word, a phrase, one of several, or all within a distance.
 *
 * Example: in «رفع الحصار عن المدينة ورفع الأجور» the word «رفع» stands at 0 and 4, the phrase «رفع الحصار» at 0, and
 * «رفع NEAR/1 الأجور» once, at 4 to 5.
 */
import { type Accumulator, advance, intersect } from './matches.ts';
import type { PositionCursor, PostingList } from './postings.ts';

export interface Occurrences {
  /** Units, in order, of which some may have no occurrence after all. */
  readonly docs: Int32Array;
  /** First and last positions of the occurrences in the unit asked for last, by first position. */
  readonly starts: number[];
  readonly ends: number[];
  /** How many there are in a unit; units are asked in order. */
  at(doc: number): number;
}

/** A list with the bytes of its positions, to be read when needed. */
export interface PlacedList {
  readonly list: PostingList;
  readonly positions: () => Uint8Array;
}

/** Lists that are looked through for each unit; more are sorted by unit first. */
const FEW_LISTS = 4;

/** A word: the terms that it stands for, taken together. */
export class WordOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  private readonly lists: readonly PlacedList[];
  private readonly cursors: (PositionCursor | undefined)[] = [];
  /** For each list, the index of its next posting. */
  private readonly next: Int32Array;
  /** With many lists: those of unit `docs[d]` are `byUnit[unitFrom[d]]` up to `unitFrom[d + 1]`. */
  private readonly byUnit: Int32Array | null = null;
  private readonly unitFrom: Int32Array = new Int32Array(0);
  private index = 0;

  constructor(lists: readonly PlacedList[], units: number, accumulator: Accumulator) {
    const [only] = lists;
    this.lists = lists;
    this.next = new Int32Array(lists.length);
    if (lists.length === 1 && only !== undefined) {
      this.docs = only.list.docs;
      return;
    }
    for (const { list } of lists) for (let i = 0; i < list.docs.length; i++) accumulator.add(list.docs[i] ?? 0, 1);
    const { docs, scores } = accumulator.take(units);
    this.docs = docs;
    if (lists.length <= FEW_LISTS || scores === null) return;
    this.unitFrom = new Int32Array(docs.length + 1);
    const place = new Int32Array(units);
    for (let d = 0; d < docs.length; d++) {
      this.unitFrom[d + 1] = (this.unitFrom[d] ?? 0) + (scores[d] ?? 0);
      place[docs[d] ?? 0] = this.unitFrom[d] ?? 0;
    }
    this.byUnit = new Int32Array(this.unitFrom[docs.length] ?? 0);
    for (const [l, { list }] of lists.entries())
      for (let i = 0; i < list.docs.length; i++) {
        const doc = list.docs[i] ?? 0;
        const at = place[doc] ?? 0;
        this.byUnit[at] = l;
        place[doc] = at + 1;
      }
  }

  get ends(): number[] {
    return this.starts;
  }

  at(doc: number): number {
    const { starts, byUnit, unitFrom } = this;
    let count = 0;
    let several = false;
    const read = (l: number): void => {
      const before = count;
      count = this.read(l, doc, count);
      several ||= before > 0 && count > before;
    };
    if (byUnit === null) for (let l = 0; l < this.lists.length; l++) read(l);
    else {
      this.index = advance(this.docs, this.index, doc);
      if (this.docs[this.index] === doc) {
        const to = unitFrom[this.index + 1] ?? 0;
        for (let i = unitFrom[this.index] ?? 0; i < to; i++) read(byUnit[i] ?? 0);
      }
    }
    starts.length = count;
    if (several) sortDistinct(starts);
    return starts.length;
  }

  /** Adds the positions of a list in a unit behind the first `count`. */
  private read(l: number, doc: number, count: number): number {
    const placed = this.lists[l];
    if (placed === undefined) return count;
    const { list, positions } = placed;
    const index = advance(list.docs, this.next[l] ?? 0, doc);
    this.next[l] = index;
    if (list.docs[index] !== doc) return count;
    let cursor = this.cursors[l];
    if (cursor === undefined) {
      cursor = list.positions(positions());
      this.cursors[l] = cursor;
    }
    return cursor.read(index, this.starts, count);
  }
}

function sortDistinct(positions: number[]): void {
  positions.sort((a, b) => a - b);
  let count = 0;
  for (const position of positions) if (count === 0 || positions[count - 1] !== position) positions[count++] = position;
  positions.length = count;
}

/** Words behind one another. */
export class PhraseOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  constructor(private readonly words: readonly Occurrences[]) {
    this.docs = intersect(words.map(({ docs }) => docs));
  }

  at(doc: number): number {
    const { starts, ends, words } = this;
    starts.length = 0;
    ends.length = 0;
    for (const [offset, word] of words.entries()) {
      word.at(doc);
      if (offset === 0) for (const start of word.starts) starts.push(start);
      else keepFollowed(starts, word.starts, offset);
      if (starts.length === 0) return 0;
    }
    for (const start of starts) ends.push(start + words.length - 1);
    return starts.length;
  }
}

/** Keeps the starts that have a position so far behind them. */
function keepFollowed(starts: number[], positions: readonly number[], offset: number): void {
  let count = 0;
  let at = 0;
  for (const start of starts) {
    while (at < positions.length && (positions[at] ?? 0) < start + offset) at++;
    if (positions[at] === start + offset) starts[count++] = start;
  }
  starts.length = count;
}

/** One of several. */
export class EitherOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  private readonly found: [start: number, end: number][] = [];

  constructor(
    private readonly parts: readonly Occurrences[],
    units: number,
    accumulator: Accumulator,
  ) {
    for (const { docs } of parts) for (let i = 0; i < docs.length; i++) accumulator.add(docs[i] ?? 0, 0);
    this.docs = accumulator.take(units).docs;
  }

  at(doc: number): number {
    const { starts, ends, found } = this;
    found.length = 0;
    starts.length = 0;
    ends.length = 0;
    for (const part of this.parts) {
      const count = part.at(doc);
      for (let i = 0; i < count; i++) found.push([part.starts[i] ?? 0, part.ends[i] ?? 0]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [start, end] of found) {
      if (starts[starts.length - 1] === start && ends[ends.length - 1] === end) continue;
      starts.push(start);
      ends.push(end);
    }
    return starts.length;
  }
}

/**
 * All parts near one another, in any order: chains of occurrences of the parts, each beginning at most `distance` tokens behind
 * the last token of those before it. A chain in which every part occurs is one occurrence.
 */
export class NearOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** For each part, its next occurrence, and the chain it was in last. */
  private readonly next: Int32Array;
  private readonly chainOf: Int32Array;

  constructor(
    private readonly parts: readonly Occurrences[],
    private readonly distance: number,
  ) {
    this.docs = intersect(parts.map(({ docs }) => docs));
    this.next = new Int32Array(parts.length);
    this.chainOf = new Int32Array(parts.length);
  }

  at(doc: number): number {
    const { starts, ends, parts, distance } = this;
    starts.length = 0;
    ends.length = 0;
    for (const part of parts) if (part.at(doc) === 0) return 0;
    const { next, chainOf } = this;
    next.fill(0);
    chainOf.fill(0);
    let chain = 1;
    let found = 0;
    let begin = 0;
    let reach = Number.NEGATIVE_INFINITY;
    for (;;) {
      let first = -1;
      let start = Number.POSITIVE_INFINITY;
      for (let p = 0; p < parts.length; p++) {
        const own = parts[p]?.starts[next[p] ?? 0] ?? Number.POSITIVE_INFINITY;
        if (own >= start) continue;
        first = p;
        start = own;
      }
      const part = parts[first];
      if (part === undefined) break;
      const end = part.ends[next[first] ?? 0] ?? start;
      next[first] = (next[first] ?? 0) + 1;
      if (start - reach > distance) {
        if (found === parts.length) this.push(begin, reach);
        found = 0;
        chain++;
        begin = start;
        reach = end;
      } else reach = Math.max(reach, end);
      if (chainOf[first] === chain) continue;
      chainOf[first] = chain;
      found++;
    }
    if (found === parts.length) this.push(begin, reach);
    return starts.length;
  }

  private push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }
}
