/** Units of a segment that match, in order, with their scores; and how such lists are joined. */

export interface Matches {
  readonly docs: Int32Array;
  /** A score for each; null if all are 0. */
  readonly scores: Float64Array | null;
}

/** Up to so many units, as bits of their number, are sorted; of more all are looked at. */
const SPARSE = 8;

/** Behind all units. */
const LAST = 0x7fffffff;

export const NO_MATCHES: Matches = { docs: new Int32Array(0), scores: null };

/** Adds up scores of units that come in any order. One is enough for a search: it is emptied by `take`. */
export class Accumulator {
  /** 1 for each unit that was added. */
  private readonly seen: Uint8Array;
  private readonly seenByFour: Uint32Array;
  private readonly scores: Float64Array;
  private readonly touched: Int32Array;
  private count = 0;

  /** @param units units of the largest segment */
  constructor(units: number) {
    const room = Math.ceil(units / 4) * 4;
    this.seen = new Uint8Array(room);
    this.seenByFour = new Uint32Array(this.seen.buffer);
    this.scores = new Float64Array(room);
    this.touched = new Int32Array((units >> SPARSE) + 1);
  }

  add(doc: number, score: number): void {
    if (this.seen[doc] === 0) {
      this.seen[doc] = 1;
      // Of many, the order is found by looking at every unit.
      if (this.count < this.touched.length) this.touched[this.count] = doc;
      this.count++;
      this.scores[doc] = score;
    } else this.scores[doc] = (this.scores[doc] ?? 0) + score;
  }

  addAll({ docs, scores }: Matches): void {
    if (scores === null) for (let i = 0; i < docs.length; i++) this.add(docs[i] ?? 0, 0);
    else for (let i = 0; i < docs.length; i++) this.add(docs[i] ?? 0, scores[i] ?? 0);
  }

  /** What was added, in order. */
  take(units: number): Matches {
    const { seen, scores, count } = this;
    this.count = 0;
    if (count > units >> SPARSE) return this.takeMany(units, count);
    const docs = this.touched.slice(0, count).sort();
    const taken = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const doc = docs[i] ?? 0;
      taken[i] = scores[doc] ?? 0;
      seen[doc] = 0;
    }
    return { docs, scores: taken };
  }

  private takeMany(units: number, count: number): Matches {
    const { seen, seenByFour, scores } = this;
    // Written before it is known whether the unit was seen, and written over if not: no branch to guess wrong.
    const docs = new Int32Array(count + 1);
    const taken = new Float64Array(count + 1);
    let at = 0;
    for (let four = 0; four * 4 < units; four++) {
      if (seenByFour[four] === 0) continue;
      for (let doc = four * 4; doc < four * 4 + 4; doc++) {
        docs[at] = doc;
        taken[at] = scores[doc] ?? 0;
        at += seen[doc] ?? 0;
      }
    }
    seen.fill(0, 0, units);
    return { docs: docs.subarray(0, count), scores: taken.subarray(0, count) };
  }
}

/** The first index from `from` on whose unit is not below `doc`; near ones are found first. */
export function advance(docs: Int32Array, from: number, doc: number): number {
  if (from >= docs.length || (docs[from] ?? 0) >= doc) return from;
  let step = 1;
  let low = from;
  while (low + step < docs.length && (docs[low + step] ?? 0) < doc) {
    low += step;
    step *= 2;
  }
  let high = Math.min(docs.length, low + step);
  low++;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((docs[middle] ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Units of all the lists. */
export function intersect(lists: readonly Int32Array[]): Int32Array {
  const [first, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (first === undefined) return NO_MATCHES.docs;
  let common = first;
  for (const other of others) {
    const kept = new Int32Array(common.length);
    let count = 0;
    for (let i = 0, at = 0; i < common.length; i++) {
      const doc = common[i] ?? 0;
      at = advance(other, at, doc);
      if (at === other.length) break;
      if (other[at] === doc) kept[count++] = doc;
    }
    common = kept.subarray(0, count);
  }
  return common;
}

/** Units of either, with the sum of their scores. */
export function union(left: Matches, right: Matches): Matches {
  if (right.docs.length === 0) return left;
  if (left.docs.length === 0) return right;
  const docs = new Int32Array(left.docs.length + right.docs.length);
  const scores = left.scores === null && right.scores === null ? null : new Float64Array(docs.length);
  let count = 0;
  for (let l = 0, r = 0; l < left.docs.length || r < right.docs.length; count++) {
    const a = left.docs[l] ?? LAST;
    const b = right.docs[r] ?? LAST;
    docs[count] = Math.min(a, b);
    if (scores !== null)
      scores[count] = (a <= b ? (left.scores?.[l] ?? 0) : 0) + (b <= a ? (right.scores?.[r] ?? 0) : 0);
    l += a <= b ? 1 : 0;
    r += b <= a ? 1 : 0;
  }
  return { docs: docs.subarray(0, count), scores: scores === null ? null : scores.subarray(0, count) };
}

/** Units of the first that are not in the second. */
export function without({ docs, scores }: Matches, excluded: Int32Array): Matches {
  let at = 0;
  return keep({ docs, scores }, (doc) => {
    at = advance(excluded, at, doc);
    return excluded[at] !== doc;
  });
}

/** Units that pass; they are asked in order. */
export function keep({ docs, scores }: Matches, passes: (doc: number) => boolean): Matches {
  const kept = new Int32Array(docs.length);
  const keptScores = scores === null ? null : new Float64Array(docs.length);
  let count = 0;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] ?? 0;
    if (!passes(doc)) continue;
    kept[count] = doc;
    if (keptScores !== null && scores !== null) keptScores[count] = scores[i] ?? 0;
    count++;
  }
  if (count === docs.length) return { docs, scores };
  return { docs: kept.subarray(0, count), scores: keptScores === null ? null : keptScores.subarray(0, count) };
}

/** The same units with the sums of their scores in all the lists, in the order of the lists. */
export function scored(docs: Int32Array, lists: readonly Matches[]): Matches {
  const scoring = lists.filter(({ scores }) => scores !== null);
  if (scoring.length === 0) return { docs, scores: null };
  const sums = new Float64Array(docs.length);
  for (const { docs: others, scores } of scoring) {
    for (let i = 0, at = 0; i < docs.length; i++) {
      at = advance(others, at, docs[i] ?? 0);
      sums[i] = (sums[i] ?? 0) + (scores?.[at] ?? 0);
    }
  }
  return { docs, scores: sums };
}

/** All units from one to another, exclusive. */
export function range(from: number, to: number): Matches {
  const docs = new Int32Array(Math.max(0, to - from));
  for (let i = 0; i < docs.length; i++) docs[i] = from + i;
  return { docs, scores: null };
}
