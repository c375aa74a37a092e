/**
 * Features of the tagger of names, as rows of its table: what a word tells of its own label and of those beside it.
 *
 * Example: «الرئيس» is an office with its article; of the word behind it it tells that there begins a person. In «الرئيس | سليم | العطار» the
 * middle token hears that, is a given name itself and of the kind of given names, and stands before a word of the kind of family names.
 * All this depends on one word alone, so that it is summed once for each spelling; what two neighbours tell together beyond that was
 * tried in many ways and bore nothing out on text that was not learnt from.
 */
import { partId, type Rows } from '../model/features.ts';
import type { WordFacts } from './word-facts.ts';

/** How far a word tells of its neighbours' labels. */
export const REACH = 2;
/** Places at which a word is summed: two before its own to two behind. */
export const PLACES = 2 * REACH + 1;
/** How many letters of a word's beginning and of its ending tell something. */
const MOST_FIRST = 3;
const MOST_LAST = 4;

/** Rows of what a word tells of the label of the token `offset` behind it (0: its own). */
export function wordRows(rows: Rows, facts: WordFacts, offset: number): void {
  const t = 100 + (offset + REACH) * 40;
  rows.add(t, facts.core);
  rows.add(t + 1, facts.sign);
  if (facts.kind !== 0) rows.add(t + 2, facts.kind);
  if (facts.kind !== 0) rows.add(t + 3, facts.coarse);
  if (facts.lists !== 0) rows.add(t + 4, facts.lists);
  if (facts.mostly !== 0) rows.add(t + 5, facts.mostly);
  for (let bits = facts.classes; bits !== 0; bits &= bits - 1) rows.add(t + 6, bits & -bits);
  const { letters } = facts;
  if (letters.length > 2) rows.add(t + 7, facts.lastTwo);
  rows.add(t + 8, facts.clitics);
  if (offset !== 0) return;
  rows.add(t + 10, facts.stem);
  rows.add(t + 11, facts.written);
  rows.add(t + 12, facts.length);
  const { length } = letters;
  for (let n = 1; n <= MOST_FIRST && n < length; n++) rows.add(t + 12 + n, partId(letters, 0, n));
  for (let n = 1; n <= MOST_LAST && n < length; n++) rows.add(t + 16 + n, partId(letters, length - n, length));
  for (let n = 0; n + 3 <= length; n++) rows.add(t + 27, partId(letters, n, n + 3));
  rows.add(t + 22, facts.clitics, facts.sign);
  rows.add(t + 23, facts.coarse, facts.sign);
  rows.add(t + 24, facts.lists, facts.sign);
  rows.add(t + 25, facts.clitics, facts.lastThree);
  for (let part = 1; part <= facts.parts; part <<= 1) if ((facts.parts & part) !== 0) rows.add(t + 26, part);
}
