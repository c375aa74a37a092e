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
  /** How many there are in the unit asked for last; their first and last positions, by first position. */
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
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
  count = 0;
  private readonly lists: readonly PlacedList[];
  private readonly cursors: (PositionCursor | undefined)[] = [];
  /** For each list, the index of its next posting. */
  private readonly next: Int32Array;
  /** With many lists: those of unit `docs[d]` are `byUnit[unitFrom[d]]` up to `unitFrom[d + 1]`. */
  private readonly byUnit: Int32Array | null = null;
  private readonly unitFrom: Int32Array = new Int32Array(0);
  private index = 0;
  /** Whether several lists had positions in the unit. */
  private several = false;

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
    const { byUnit, unitFrom } = this;
    this.count = 0;
    this.several = false;
    if (byUnit === null) for (let l = 0; l < this.lists.length; l++) this.read(l, doc);
    else {
      this.index = advance(this.docs, this.index, doc);
      if (this.docs[this.index] === doc) {
        const to = unitFrom[this.index + 1] ?? 0;
        for (let i = unitFrom[this.index] ?? 0; i < to; i++) this.read(byUnit[i] ?? 0, doc);
      }
    }
    if (this.several) this.sort();
    this.keepDistinct();
    return this.count;
  }

  /** Adds the positions of a list in a unit. */
  private read(l: number, doc: number): void {
    const placed = this.lists[l];
    if (placed === undefined) return;
    const { list, positions } = placed;
    const index = advance(list.docs, this.next[l] ?? 0, doc);
    this.next[l] = index;
    if (list.docs[index] !== doc) return;
    let cursor = this.cursors[l];
    if (cursor === undefined) {
      cursor = list.positions(positions());
      this.cursors[l] = cursor;
    }
    this.several ||= this.count > 0;
    this.count = cursor.read(index, this.starts, this.count);
  }

  private sort(): void {
    this.starts.length = this.count;
    this.starts.sort((a, b) => a - b);
  }

  /** A place counts once, also where the same word stands in it twice. */
  private keepDistinct(): void {
    const { starts, count } = this;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const position = starts[i] ?? 0;
      if (kept === 0 || starts[kept - 1] !== position) starts[kept++] = position;
    }
    this.count = kept;
  }
}

/** Words behind one another. */
export class PhraseOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  count = 0;

  constructor(private readonly words: readonly Occurrences[]) {
    this.docs = intersect(words.map(({ docs }) => docs));
  }

  at(doc: number): number {
    const { starts, ends, words } = this;
    this.count = 0;
    for (let offset = 0; offset < words.length; offset++) {
      const word = words[offset];
      if (word === undefined || word.at(doc) === 0) {
        this.count = 0;
        return 0;
      }
      if (offset === 0) {
        this.count = word.count;
        for (let i = 0; i < word.count; i++) starts[i] = word.starts[i] ?? 0;
      } else this.keepFollowed(word, offset);
      if (this.count === 0) return 0;
    }
    for (let i = 0; i < this.count; i++) ends[i] = (starts[i] ?? 0) + words.length - 1;
    return this.count;
  }

  /** Keeps the starts that have the word so far behind them. */
  private keepFollowed(word: Occurrences, offset: number): void {
    const { starts } = this;
    let kept = 0;
    let at = 0;
    for (let i = 0; i < this.count; i++) {
      const start = starts[i] ?? 0;
      while (at < word.count && (word.starts[at] ?? 0) < start + offset) at++;
      if (at < word.count && word.starts[at] === start + offset) starts[kept++] = start;
    }
    this.count = kept;
  }
}

/** One of several. */
export class EitherOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  count = 0;
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
    for (const part of this.parts) {
      const count = part.at(doc);
      for (let i = 0; i < count; i++) found.push([part.starts[i] ?? 0, part.ends[i] ?? 0]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let count = 0;
    for (const [start, end] of found) {
      if (count > 0 && starts[count - 1] === start && ends[count - 1] === end) continue;
      starts[count] = start;
      ends[count++] = end;
    }
    this.count = count;
    return count;
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
  count = 0;
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
    const { parts, distance, next, chainOf } = this;
    this.count = 0;
    for (const part of parts) if (part.at(doc) === 0) return 0;
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
        const part = parts[p];
        const index = next[p] ?? 0;
        if (part === undefined || index >= part.count) continue;
        const own = part.starts[index] ?? 0;
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
    return this.count;
  }

  private push(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }
}
