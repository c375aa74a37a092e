/**
 * The unit of scoring: what stands between spaces, without the marks at its edges. «الوزير»، and الوزير are the same
 * token, so that a comma or a quotation mark inside or outside a span costs nothing.
 */
import type { Pair } from '../flat.ts';

/** The tokens of a text that hold more than marks: parallel offsets of their cores, end exclusive, in UTF-16 units. */
export interface Tokens {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Token numbers, as found in one `Tokens`. */
export type TokenSet = ReadonlySet<number>;

const MARKS = new Set('"\'«»“”„‟‘’‹›()[]{}<>،,.؛;:!؟?…·•*-–—_/\\|');

/** Cuts a text into tokens. */
export function tokenize(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    let from = match.index;
    let to = from + match[0].length;
    while (from < to && MARKS.has(text.charAt(from))) from++;
    while (to > from && MARKS.has(text.charAt(to - 1))) to--;
    if (from === to) continue;
    start.push(from);
    end.push(to);
  }
  return { start, end };
}

/** The tokens that the spans touch. */
export function covered(tokens: Tokens, spans: readonly Pair[]): TokenSet {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = firstEndingAfter(tokens, start); i < tokens.start.length && (tokens.start[i] ?? 0) < end; i++)
      found.add(i);
  }
  return found;
}

/** One range of tokens a span, as text: `3-7`; spans that touch no token are left out. */
export function ranges(tokens: Tokens, spans: readonly Pair[]): readonly string[] {
  return spans.flatMap((span) => {
    const touched = [...covered(tokens, [span])];
    return touched.length === 0 ? [] : [`${touched[0]}-${touched.at(-1)}`];
  });
}

function firstEndingAfter(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many tokens two sets share. */
export function shared(a: TokenSet, b: TokenSet): number {
  let count = 0;
  for (const token of a) if (b.has(token)) count++;
  return count;
}

/** Dice's coefficient: 1 for equal sets (two empty ones are equal), 0 for sets that share nothing. */
export function dice(a: TokenSet, b: TokenSet): number {
  return a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size);
}

/** Whether two sets hold the same tokens. */
export function equal(a: TokenSet, b: TokenSet): boolean {
  return a.size === b.size && shared(a, b) === a.size;
}
