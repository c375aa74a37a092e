/**
 * The terms that a word of a question stands for in a field of a segment: as written, or by its keys; a prefix by whatever begins
 * so in either; a name in Latin letters also by the keys that are spellings of it. Always in the same order.
 *
 * Terms that are neighbours in their table, as those of a prefix are, come as one run: their lists are neighbours too, and are
 * read at once.
 */
import { encodeString } from './bytes.ts';
import type { Space } from './layout.ts';
import type { PlannedWord } from './plan.ts';
import type { NamePattern } from './request.ts';
import type { Segment } from './segment.ts';
import type { TableCursor } from './string-table.ts';

/** Where the list of a term lies in its sections. */
export interface TermPlace {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly positionsFrom: number;
  readonly positionsTo: number;
}

export interface TermRun {
  readonly space: Space;
  readonly terms: readonly TermPlace[];
}

export function runsOf(word: PlannedWord, segment: Segment, field: string): TermRun[] {
  if (word.prefix) {
    const spaces: readonly Space[] = word.asWritten ? ['exact'] : ['exact', 'keys'];
    return spaces.map((space) => ({ space, terms: beginning(word.exact, segment, field, space) })).filter(isFilled);
  }
  const space: Space = word.asWritten ? 'exact' : 'keys';
  const runs: TermRun[] = [];
  for (const text of word.asWritten ? [word.exact] : word.keys) {
    const term = segment.terms(field, space)?.find(text) ?? null;
    if (term !== null) runs.push({ space, terms: [placeOf(term)] });
  }
  if (word.name !== null) addName(runs, word.name, word.keys, segment, field);
  return runs;
}

function isFilled({ terms }: TermRun): boolean {
  return terms.length > 0;
}

function placeOf({ numbers, sums }: TableCursor): TermPlace {
  const [count = 0, bytes = 0, positionBytes = 0] = numbers;
  const [, from = 0, positionsFrom = 0] = sums;
  return { count, from, to: from + bytes, positionsFrom, positionsTo: positionsFrom + positionBytes };
}

function beginning(text: string, segment: Segment, field: string, space: Space): TermPlace[] {
  const places: TermPlace[] = [];
  const prefix = encodeString(text);
  const term = segment.terms(field, space)?.from(prefix);
  while (term?.next() === true && term.startsWith(prefix)) places.push(placeOf(term));
  return places;
}

function addName(runs: TermRun[], name: NamePattern, keys: readonly string[], segment: Segment, field: string): void {
  const found = new Set(keys);
  for (const opening of name.openings) {
    const prefix = encodeString(opening);
    const term = segment.terms(field, 'keys')?.from(prefix);
    while (term?.next() === true && term.startsWith(prefix)) {
      const key = term.text();
      if (found.has(key) || !name.accepts(key)) continue;
      found.add(key);
      runs.push({ space: 'keys', terms: [placeOf(term)] });
    }
  }
}
