/**
 * Features of the tagger of names, as rows of its table.
 *
 * Example: in «الرئيس | سليم | العطار» the middle token is a given name, of the kind of given names, behind an office with its article,
 * before a word of the kind of family names. What a word tells of its own label and of those beside it depends on the word alone, so
 * it is summed once for each spelling; only pairs of neighbours are looked up token by token.
 */
import type { Rows } from '../model/features.ts';
import type { WordFacts } from './tagged-word.ts';

/** How far a word tells of its neighbours' labels. */
export const REACH = 2;
/** Places at which a word is summed: two before its own to two behind. */
export const PLACES = 2 * REACH + 1;

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
  if (facts.suffixes.length > 1) rows.add(t + 7, facts.suffixes[1] ?? 0);
  rows.add(t + 8, facts.clitics);
  if (offset !== 0) {
    if (facts.suffixes.length > 2) rows.add(t + 9, facts.suffixes[2] ?? 0);
    return;
  }
  rows.add(t + 10, facts.stem);
  rows.add(t + 11, facts.written);
  rows.add(t + 12, facts.length);
  for (let n = 0; n < facts.prefixes.length; n++) rows.add(t + 13 + n, facts.prefixes[n]);
  for (let n = 0; n < facts.suffixes.length; n++) rows.add(t + 17 + n, facts.suffixes[n]);
  for (let n = 0; n < facts.inner.length; n++) rows.add(t + 27, facts.inner[n]);
  rows.add(t + 22, facts.clitics, facts.sign);
  rows.add(t + 23, facts.coarse, facts.sign);
  rows.add(t + 24, facts.lists, facts.sign);
  rows.add(t + 25, facts.clitics, facts.suffixes[2] ?? 0);
  for (let part = 1; part <= facts.parts; part <<= 1) if ((facts.parts & part) !== 0) rows.add(t + 26, part);
}

/** Rows of what neighbours tell together: `a`, `b` two and one before, `d`, `e` one and two behind. */
export function pairRows(rows: Rows, a: WordFacts, b: WordFacts, c: WordFacts, d: WordFacts, e: WordFacts): void {
  rows.add(1, b.coarse, c.coarse, 1);
  rows.add(2, c.coarse, d.coarse, 1);
  rows.add(3, b.sign, c.sign);
  rows.add(4, c.sign, d.sign);
  rows.add(5, b.core, c.core);
  rows.add(6, c.core, d.core);
  rows.add(7, b.kind, c.kind);
  rows.add(8, c.kind, d.kind);
  rows.add(9, b.sign, c.sign, d.sign);
  rows.add(10, a.sign, b.sign, c.sign);
  rows.add(11, b.core, c.sign);
  rows.add(12, c.sign, d.core);
  rows.add(13, b.core, d.core);
  rows.add(14, a.core, b.core);
  rows.add(15, d.core, e.core);
  rows.add(16, b.coarse, c.coarse, d.coarse);
  rows.add(17, c.sign, d.sign, e.sign);
  rows.add(18, b.mostly, c.mostly, d.mostly);
}
