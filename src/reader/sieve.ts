/**
 * The sieve: which tables of the lexicon could list a spelling, told by its letters alone, so that no string is made and no table
 * asked for the many words that are in none.
 *
 * Example: «والمزارعون» is cut in a dozen ways to see whether a verb or a noun of the lexicon is in it; none of the cuts passes.
 * One byte a place in a hashed table, a bit a table; letters count as folded, so that every spelling which is forgiven passes too.
 */
import { FOLDED, fold } from '../text/index.ts';

/** The tables, as bits. */
export const Table = {
  Verbs: 1,
  Nouns: 2,
  Functions: 4,
  Names: 8,
  Openings: 16,
  Seconds: 32,
  Events: 64,
  Dates: 128,
} as const;

const PLACES = 1 << 17;

export class Sieve {
  private readonly bits = new Uint8Array(PLACES);

  /** Lets a spelling through for a table. */
  add(spelling: string, table: number): void {
    const letters = hasForms(spelling) ? fold(spelling) : spelling;
    const place = placeOf(letters, 0, letters.length, 0);
    this.bits[place] = (this.bits[place] ?? 0) | table;
  }

  /**
   * The tables that could list `word[from, to)`, as bits of {@link Table}: what is not among them is in none.
   *
   * @param last a letter that stands behind these, 0 for none: «سمّا» and ى in place of its last letter
   */
  of(word: string, from = 0, to = word.length, last = 0): number {
    return this.bits[placeOf(word, from, to, last)] ?? 0;
  }
}

function placeOf(word: string, from: number, to: number, last: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    const letter = FOLDED[word.charCodeAt(i)] ?? 0;
    if (letter !== 0) hash = Math.imul(hash ^ letter, 0x01000193);
  }
  const letter = last === 0 ? 0 : (FOLDED[last] ?? 0);
  if (letter !== 0) hash = Math.imul(hash ^ letter, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (PLACES - 1);
}

/** Whether a spelling has presentation forms, of which one may be several letters. */
function hasForms(spelling: string): boolean {
  for (let i = 0; i < spelling.length; i++) if (spelling.charCodeAt(i) >= 0xfb50) return true;
  return false;
}
