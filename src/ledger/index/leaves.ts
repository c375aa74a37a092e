/** Leaves of a question against a segment: the terms that a word stands for, and the units with their weighted frequencies. */
import type { FieldNorm } from './bm25.ts';
import { type Accumulator, keep, type Matches, NO_MATCHES } from './matches.ts';
import {
  EitherOccurrences,
  NearOccurrences,
  type Occurrences,
  PhraseOccurrences,
  type PlacedList,
  WordOccurrences,
} from './occurrences.ts';
import type { Leaf, PlannedWord, Standing } from './plan.ts';
import { type PostingDecoder, PostingList } from './postings.ts';
import type { Segment } from './segment.ts';
import type { Tally } from './tally.ts';
import { countedTermsOf, runsOf, type TermRun } from './term-runs.ts';

export type FieldNorms = ReadonlyMap<string, FieldNorm>;

/** What a search decodes and adds with; used for one segment after another. */
export interface Workspace {
  readonly decoder: PostingDecoder;
  readonly accumulator: Accumulator;
  readonly tally: Tally;
}

/** The units of a leaf that are not deleted, each with its frequency weighted by field and length. */
export function matchLeaf(leaf: Leaf, segment: Segment, norms: FieldNorms, workspace: Workspace): Matches {
  const { standing, fields } = leaf;
  const matches =
    standing.type === 'word'
      ? matchWord(standing.word, fields, segment, norms, workspace)
      : matchStanding(standing, fields, segment, norms, workspace);
  return segment.deleted === null ? matches : keep(matches, (doc) => !segment.isDeleted(doc));
}

function matchWord(
  word: PlannedWord,
  fields: readonly string[],
  segment: Segment,
  norms: FieldNorms,
  workspace: Workspace,
): Matches {
  const found = fields
    .map((field) => ({ field, ...countedTermsOf(word, segment, field) }))
    .filter(({ runs, columns }) => runs.length + columns.length > 0);
  const [only] = found;
  if (only === undefined) return NO_MATCHES;
  const [run] = only.runs;
  if (found.length === 1 && only.columns.length === 0 && only.runs.length === 1 && run?.postings.length === 1)
    return matchTerm(run, only.field, segment, norms, workspace.decoder);
  const counted = found.flatMap(({ field, ...terms }) => {
    const lengths = segment.lengths(field);
    const norm = norms.get(field);
    return lengths === null || norm === undefined ? [] : [{ ...terms, lengths, norm }];
  });
  return workspace.tally.match(counted, workspace.accumulator, segment.units);
}

/** One term in one field: its list as it is. */
function matchTerm(run: TermRun, field: string, segment: Segment, norms: FieldNorms, decoder: PostingDecoder): Matches {
  const [count = 0] = run.postings;
  const docs = new Int32Array(count);
  const scores = new Float64Array(count);
  const bytes = run.lists();
  const lengths = segment.lengths(field);
  const norm = norms.get(field);
  if (lengths === null || norm === undefined) return NO_MATCHES;
  decoder.open(bytes, count, 0, bytes.length);
  for (let at = 0; at < count; ) {
    const decoded = decoder.next(segment.units);
    for (let i = 0; i < decoded; i++, at++) {
      const doc = decoder.docs[i] ?? 0;
      docs[at] = doc;
      scores[at] = (decoder.frequencies[i] ?? 0) * norm.factor(lengths[doc] ?? 0);
    }
  }
  return { docs, scores };
}

function matchStanding(
  standing: Standing,
  fields: readonly string[],
  segment: Segment,
  norms: FieldNorms,
  workspace: Workspace,
): Matches {
  const all = fields
    .filter((field) => segment.lengths(field) !== null)
    .map((field) => ({ field, occurrences: occurrencesOf(standing, segment, field, workspace) }))
    .filter(({ occurrences }) => occurrences.docs.length > 0);
  if (all.length === 0) return NO_MATCHES;
  for (const { field, occurrences } of all) addStanding(occurrences, field, segment, norms, workspace.accumulator);
  return workspace.accumulator.take(segment.units);
}

function addStanding(
  occurrences: Occurrences,
  field: string,
  segment: Segment,
  norms: FieldNorms,
  accumulator: Accumulator,
): void {
  const lengths = segment.lengths(field);
  const norm = norms.get(field);
  if (lengths === null || norm === undefined) return;
  const { docs } = occurrences;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] ?? 0;
    if (segment.isDeleted(doc)) continue;
    const count = occurrences.at(doc);
    if (count > 0) accumulator.add(doc, count * norm.factor(lengths[doc] ?? 0));
  }
}

function occurrencesOf(standing: Standing, segment: Segment, field: string, workspace: Workspace): Occurrences {
  const { accumulator } = workspace;
  switch (standing.type) {
    case 'word':
      return wordOccurrences(standing.word, segment, field, workspace);
    case 'phrase':
      return new PhraseOccurrences(standing.words.map((word) => wordOccurrences(word, segment, field, workspace)));
    case 'either':
      return new EitherOccurrences(
        standing.parts.map((part) => occurrencesOf(part, segment, field, workspace)),
        segment.units,
        accumulator,
      );
    case 'near':
      return new NearOccurrences(
        standing.parts.map((part) => occurrencesOf(part, segment, field, workspace)),
        standing.distance,
      );
  }
}

function wordOccurrences(
  word: PlannedWord,
  segment: Segment,
  field: string,
  { decoder, accumulator }: Workspace,
): Occurrences {
  const lists: PlacedList[] = [];
  for (const run of runsOf(word, segment, field)) {
    const { postings, bytes, positionBytes } = run;
    const all = run.lists();
    // Positions are read when the first unit is asked for: of a rare phrase, most words' are never needed.
    let read: Uint8Array | null = null;
    const positions = (): Uint8Array => {
      read ??= run.positions();
      return read;
    };
    for (let t = 0, list = 0, place = 0; t < postings.length; t++) {
      const [listEnd, placeFrom, placeTo] = [list + (bytes[t] ?? 0), place, place + (positionBytes[t] ?? 0)];
      lists.push({
        list: new PostingList(decoder, all, postings[t] ?? 0, list, listEnd, segment.units),
        positions: () => positions().subarray(placeFrom, placeTo),
      });
      list = listEnd;
      place = placeTo;
    }
  }
  return new WordOccurrences(lists, segment.units, accumulator);
}
