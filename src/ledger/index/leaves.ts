/** Leaves of a question against a segment: the terms that a word stands for, and the units with their weighted frequencies. */
import type { FieldNorm } from './bm25.ts';
import { encodeString } from './bytes.ts';
import type { Space } from './layout.ts';
import { type Accumulator, keep, type Matches, NO_MATCHES } from './matches.ts';
import {
  EitherOccurrences,
  NearOccurrences,
  type Occurrences,
  PhraseOccurrences,
  WordOccurrences,
} from './occurrences.ts';
import type { Leaf, PlannedWord, Standing } from './plan.ts';
import type { PostingList } from './postings.ts';
import type { NamePattern } from './request.ts';
import type { Segment } from './segment.ts';

export type FieldNorms = ReadonlyMap<string, FieldNorm>;

/** The units of a leaf that are not deleted, each with its frequency weighted by field and length. */
export function matchLeaf(leaf: Leaf, segment: Segment, norms: FieldNorms, accumulator: Accumulator): Matches {
  const { standing } = leaf;
  const found: { readonly field: string; readonly list: PostingList }[] = [];
  const standingIn: { readonly field: string; readonly occurrences: Occurrences }[] = [];
  for (const field of leaf.fields) {
    if (segment.lengths(field) === null) continue;
    if (standing.type === 'word')
      for (const list of wordLists(standing.word, segment, field)) found.push({ field, list });
    else {
      const occurrences = occurrencesOf(standing, segment, field, accumulator);
      if (occurrences.docs.length > 0) standingIn.push({ field, occurrences });
    }
  }
  const [only] = found;
  let matches = NO_MATCHES;
  if (found.length === 1 && only !== undefined) matches = weighted(only.list, only.field, segment, norms);
  else if (found.length > 0 || standingIn.length > 0) {
    for (const { field, list } of found) accumulator.addAll(weighted(list, field, segment, norms));
    for (const { field, occurrences } of standingIn) addStanding(occurrences, field, segment, norms, accumulator);
    matches = accumulator.take(segment.units);
  }
  return segment.deleted === null ? matches : keep(matches, (doc) => !segment.isDeleted(doc));
}

function weighted(list: PostingList, field: string, segment: Segment, norms: FieldNorms): Matches {
  const lengths = segment.lengths(field);
  const norm = norms.get(field);
  const { docs, frequencies } = list;
  const scores = new Float64Array(docs.length);
  if (lengths === null || norm === undefined) return { docs, scores };
  for (let i = 0; i < docs.length; i++) scores[i] = (frequencies[i] ?? 0) * norm.factor(lengths[docs[i] ?? 0] ?? 0);
  return { docs, scores };
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

function occurrencesOf(standing: Standing, segment: Segment, field: string, accumulator: Accumulator): Occurrences {
  const word = (planned: PlannedWord): Occurrences =>
    new WordOccurrences([...wordLists(planned, segment, field)], segment.units, accumulator);
  switch (standing.type) {
    case 'word':
      return word(standing.word);
    case 'phrase':
      return new PhraseOccurrences(standing.words.map(word));
    case 'either':
      return new EitherOccurrences(
        standing.parts.map((part) => occurrencesOf(part, segment, field, accumulator)),
        segment.units,
        accumulator,
      );
    case 'near':
      return new NearOccurrences(
        standing.parts.map((part) => occurrencesOf(part, segment, field, accumulator)),
        standing.distance,
      );
  }
}

/**
 * The lists of the terms that a word stands for in a field: as written, or by its keys; a prefix by whatever begins so in
 * either; a name in Latin letters also by the keys that are spellings of it. Always in the same order.
 */
function* wordLists(word: PlannedWord, segment: Segment, field: string): Iterable<PostingList> {
  if (word.prefix) {
    yield* prefixLists(word.exact, segment, field, 'exact');
    if (!word.asWritten) yield* prefixLists(word.exact, segment, field, 'keys');
    return;
  }
  const space: Space = word.asWritten ? 'exact' : 'keys';
  const table = segment.terms(field, space);
  if (table === null) return;
  for (const text of word.asWritten ? [word.exact] : word.keys) {
    const term = table.find(text);
    if (term !== null) yield segment.postings(field, space, term);
  }
  if (word.name !== null) yield* nameLists(word.name, word.keys, segment, field);
}

function* nameLists(
  name: NamePattern,
  keys: readonly string[],
  segment: Segment,
  field: string,
): Iterable<PostingList> {
  const found = new Set(keys);
  for (const opening of name.openings) {
    const prefix = encodeString(opening);
    for (const term = segment.terms(field, 'keys')?.from(prefix); term?.next() === true && term.startsWith(prefix); ) {
      const key = term.text();
      if (found.has(key) || !name.accepts(key)) continue;
      found.add(key);
      yield segment.postings(field, 'keys', term);
    }
  }
}

function* prefixLists(text: string, segment: Segment, field: string, space: Space): Iterable<PostingList> {
  const prefix = encodeString(text);
  for (const term = segment.terms(field, space)?.from(prefix); term?.next() === true && term.startsWith(prefix); )
    yield segment.postings(field, space, term);
}
