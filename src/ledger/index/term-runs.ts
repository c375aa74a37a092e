/**
 * The terms that a word of a question stands for in a field of a segment: as written, or by its keys; a prefix by whatever begins
 * so in either; a name in Latin letters also by the keys that are spellings of it. Always in the same order.
 *
 * Terms that are neighbours in their table, as those of a prefix are, come as one run: their lists are neighbours too, and are
 * read at once. A prefix of three letters can be ten thousand terms of each segment, so a run is numbers in arrays.
 */
import { encodeString } from './bytes.ts';
import type { Space } from './layout.ts';
import type { PlannedWord } from './plan.ts';
import type { NamePattern } from './request.ts';
import type { Segment } from './segment.ts';
import type { TableCursor, TableRun } from './string-table.ts';

/** Terms whose lists lie behind one another in their section. */
export interface TermRun {
  /** For each term, how many units it stands in, the bytes of its list, and those of its positions. */
  readonly postings: Int32Array;
  readonly bytes: Int32Array;
  readonly positionBytes: Int32Array;
  /** Reads all the lists. */
  lists(): Uint8Array;
  /** Reads all the positions. */
  positions(): Uint8Array;
}

/** The terms, for whoever asks where they stand. */
export function runsOf(word: PlannedWord, segment: Segment, field: string): TermRun[] {
  if (word.prefix) return spacesOf(word).flatMap((space) => expanded(word.exact, segment, field, space));
  const space: Space = word.asWritten ? 'exact' : 'keys';
  const runs: TermRun[] = [];
  for (const text of word.asWritten ? [word.exact] : word.keys) {
    const term = segment.terms(field, space)?.find(text) ?? null;
    if (term !== null) runs.push(runOf(alone(term), segment, field, space));
  }
  if (word.name !== null) addName(runs, word.name, word.keys, segment, field);
  return runs;
}

/** The terms for whoever only counts: of what most units have, how often was counted before. */
export interface CountedTerms {
  readonly runs: readonly TermRun[];
  /** How often further terms stand in each unit, packed. */
  readonly columns: readonly Uint8Array[];
}

export function countedTermsOf(word: PlannedWord, segment: Segment, field: string): CountedTerms {
  if (!word.prefix) return { runs: runsOf(word, segment, field), columns: [] };
  const runs: TermRun[] = [];
  const columns: Uint8Array[] = [];
  for (const space of spacesOf(word)) {
    const column = segment.beginning(field, space, word.exact);
    if (column !== null) columns.push(column);
    else runs.push(...expanded(word.exact, segment, field, space));
  }
  return { runs, columns };
}

function spacesOf({ asWritten }: PlannedWord): readonly Space[] {
  return asWritten ? ['exact'] : ['exact', 'keys'];
}

/** The postings of all terms of a run. */
export function postingsOf({ postings }: TermRun): number {
  return sumOf(postings);
}

/** All terms that begin so. */
function expanded(text: string, segment: Segment, field: string, space: Space): readonly TermRun[] {
  const found = segment.terms(field, space)?.beginning(encodeString(text)) ?? null;
  return found === null ? [] : [runOf(found, segment, field, space)];
}

function runOf({ numbers, sums }: TableRun, segment: Segment, field: string, space: Space): TermRun {
  const [postings = NONE, bytes = NONE, positionBytes = NONE] = numbers;
  const [, from = 0, positionsFrom = 0] = sums;
  return {
    postings,
    bytes,
    positionBytes,
    lists: () => segment.lists(field, space, from, from + sumOf(bytes)),
    positions: () => segment.positions(field, space, positionsFrom, positionsFrom + sumOf(positionBytes)),
  };
}

const NONE = new Int32Array(0);

function sumOf(numbers: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] ?? 0;
  return sum;
}

/** One entry as a run. */
function alone({ numbers, sums }: TableCursor): TableRun {
  return { numbers: numbers.map((number) => Int32Array.of(number)), sums: [...sums] };
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
      runs.push(runOf(alone(term), segment, field, 'keys'));
    }
  }
}
