/**
 * The word diff of two wordings: what both say, what is inflected otherwise, what only one says, with places in both articles.
 *
 * Example: «سيفتح الجسر غدا» and «سيفتح الجسران اليوم» → same سيفتح · inflected الجسر/الجسران · removed غدا · added اليوم.
 *
 * Words that stand once in each are anchors; between anchors the longest common sequence is sought. What is between anchors and longer than a
 * page is given whole as removed and added, so that cost stays bounded.
 */
import type { Wording } from './statement.ts';

export const DIFF_KINDS = ['same', 'inflected', 'removed', 'added'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** Words from `from` up to `to`, and their place in the article from `start` to `end`; an empty part has the place where it would stand. */
export interface DiffSide {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** One part of the diff; parts follow one another without gaps in both wordings. */
export interface DiffPart {
  readonly kind: DiffKind;
  readonly a: DiffSide;
  readonly b: DiffSide;
}

/** Cells of the table that one gap may need. */
const LARGEST_GAP = 1 << 20;

/** The diff; its parts, in order, hold every word of `a` and of `b` once. */
export function wordDiff(a: Wording, b: Wording): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  const gap = (toA: number, toB: number): void => {
    push(parts, 'removed', a, b, i, toA, j, j);
    push(parts, 'added', a, b, toA, toA, j, toB);
  };
  for (const [x, y] of matches(a.key, b.key)) {
    gap(x, y);
    push(parts, a.form[x] === b.form[y] ? 'same' : 'inflected', a, b, x, x + 1, y, y + 1);
    i = x + 1;
    j = y + 1;
  }
  gap(a.key.length, b.key.length);
  return parts;
}

/** Adds words to the diff; what goes on as the part before is joined to it. */
function push(
  parts: DiffPart[],
  kind: DiffKind,
  a: Wording,
  b: Wording,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): void {
  if (fromA === toA && fromB === toB) return;
  const last = parts.at(-1);
  if (last?.kind === kind) {
    parts[parts.length - 1] = { kind, a: side(a, last.a.from, toA), b: side(b, last.b.from, toB) };
    return;
  }
  parts.push({ kind, a: side(a, fromA, toA), b: side(b, fromB, toB) });
}

function side({ start, end }: Wording, from: number, to: number): DiffSide {
  if (from < to) return { from, to, start: start[from] ?? 0, end: end[to - 1] ?? 0 };
  const at = from === 0 ? (start[0] ?? 0) : (end[from - 1] ?? 0);
  return { from, to, start: at, end: at };
}

type Match = readonly [a: number, b: number];

/** Pairs of words that stand for one another, rising in both. */
function matches(a: readonly string[], b: readonly string[]): readonly Match[] {
  const out: Match[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...anchors(a, b), [a.length, b.length] as const]) {
    between(a, b, i, x, j, y, out);
    if (x < a.length) out.push([x, y]);
    i = x + 1;
    j = y + 1;
  }
  return out;
}

/** The longest rising sequence of words that stand once in each. */
function anchors(a: readonly string[], b: readonly string[]): readonly Match[] {
  const once = placesOfOnce(b);
  const pairs: Match[] = [];
  for (const [word, x] of placesOfOnce(a)) {
    const y = once.get(word);
    if (y !== undefined) pairs.push([x, y]);
  }
  pairs.sort(([x], [y]) => x - y);
  return rising(pairs);
}

function placesOfOnce(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  words.forEach((word, i) => {
    if (places.has(word)) often.add(word);
    else places.set(word, i);
  });
  for (const word of often) places.delete(word);
  return places;
}

/** The longest subsequence whose second members rise, by piles: the first members rise already. */
function rising(pairs: readonly Match[]): readonly Match[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, y], k) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < y) low = middle + 1;
      else high = middle;
    }
    before[k] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = k;
  });
  const out: Match[] = [];
  for (let k = tops.at(-1) ?? -1; k >= 0; k = before[k] ?? -1) {
    const pair = pairs[k];
    if (pair !== undefined) out.push(pair);
  }
  return out.reverse();
}

/** The longest common sequence of a gap between two anchors. */
function between(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  out: Match[],
): void {
  const rows = toA - fromA;
  const columns = toB - fromB;
  if (rows === 0 || columns === 0 || rows * columns > LARGEST_GAP) return;
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      length[i * width + j] =
        a[fromA + i] === b[fromB + j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (a[fromA + i] === b[fromB + j]) out.push([fromA + i++, fromB + j++]);
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
}
