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

interface OpenList {
  readonly docs: Int32Array;
  readonly positions: PositionCursor;
  index: number;
}

/** A word: the terms that it stands for, taken together. */
export class WordOccurrences implements Occurrences {
  readonly docs: Int32Array;
  readonly starts: number[] = [];
  private readonly lists: readonly OpenList[];

  constructor(lists: readonly PostingList[], units: number, accumulator: Accumulator) {
    const [only] = lists;
    if (lists.length === 1 && only !== undefined) this.docs = only.docs;
    else {
      for (const { docs } of lists) for (let i = 0; i < docs.length; i++) accumulator.add(docs[i] ?? 0, 0);
      this.docs = accumulator.take(units).docs;
    }
    this.lists = lists.map((list) => ({ docs: list.docs, positions: list.positions(), index: 0 }));
  }

  get ends(): number[] {
    return this.starts;
  }

  at(doc: number): number {
    const { starts } = this;
    let count = 0;
    let several = false;
    for (const list of this.lists) {
      list.index = advance(list.docs, list.index, doc);
      if (list.docs[list.index] !== doc) continue;
      several ||= count > 0;
      count = list.positions.read(list.index, starts, count);
    }
    starts.length = count;
    if (several) sortDistinct(starts);
    return starts.length;
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

  constructor(
    private readonly parts: readonly Occurrences[],
    private readonly distance: number,
  ) {
    this.docs = intersect(parts.map(({ docs }) => docs));
  }

  at(doc: number): number {
    const { starts, ends, parts, distance } = this;
    starts.length = 0;
    ends.length = 0;
    for (const part of parts) if (part.at(doc) === 0) return 0;
    const next = parts.map(() => 0);
    let found = new Set<number>();
    let begin = 0;
    let reach = Number.NEGATIVE_INFINITY;
    const close = (): void => {
      if (found.size < parts.length) return;
      starts.push(begin);
      ends.push(reach);
    };
    for (;;) {
      let first = -1;
      let start = Number.POSITIVE_INFINITY;
      for (const [p, part] of parts.entries()) {
        const own = part.starts[next[p] ?? 0] ?? Number.POSITIVE_INFINITY;
        if (own >= start) continue;
        first = p;
        start = own;
      }
      const part = parts[first];
      if (part === undefined) break;
      const end = part.ends[next[first] ?? 0] ?? start;
      next[first] = (next[first] ?? 0) + 1;
      if (start - reach > distance) {
        close();
        found = new Set();
        begin = start;
        reach = end;
      } else reach = Math.max(reach, end);
      found.add(first);
    }
    close();
    return starts.length;
  }
}
