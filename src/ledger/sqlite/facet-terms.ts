/**
 * The words by which values of facets are asked for: `speaker:العطار` means every actor with that word in a name, `outlet:المرسى` every
 * outlet so called.
 */
import type { NamePattern, TermAnalyser } from '../../text/index.ts';
import { type Database, type Row, text } from './driver.ts';

/** Facets whose values are asked for by words; the others have ids and closed sets. */
export const WORDED = ['speaker', 'addressee', 'outlet', 'via', 'place'] as const;
export type WordedFacet = (typeof WORDED)[number];

/** Values seen lately, whose words need not be written again. */
const REMEMBERED = 50_000;

export class FacetTerms {
  private seen = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly analyser: TermAnalyser,
  ) {}

  /** Notes that `value` is called `name`. */
  add(facet: WordedFacet, value: string, name: string): void {
    const known = `${facet}\t${value}\t${name}`;
    if (this.seen.has(known)) return;
    if (this.seen.size >= REMEMBERED) this.seen = new Set();
    this.seen.add(known);
    const terms = this.analyser.analyse(name);
    for (let i = 0; i < terms.count; i++) {
      const exact = terms.exact(i);
      this.insert(facet, exact, value);
      for (const key of terms.keys(i)) if (key !== exact) this.insert(facet, key, value);
    }
  }

  /** Values whose names have all the words of `words`. */
  values(facet: WordedFacet, words: string, prefix: boolean): readonly string[] {
    const terms = this.analyser.analyse(words);
    let found: Set<string> | null = null;
    for (let i = 0; i < terms.count; i++) {
      const last = prefix && i === terms.count - 1;
      const one = new Set(this.withTerm(facet, words.slice(terms.start(i), terms.end(i)), last));
      found = found === null ? one : new Set([...found].filter((value) => one.has(value)));
    }
    return [...(found ?? [])];
  }

  forget(facet: WordedFacet, value: string): void {
    this.seen = new Set();
    this.db.run('DELETE FROM facet_term WHERE facet = ? AND value = ?', facet, value);
  }

  /** What was written may have been undone. */
  reset(): void {
    this.seen = new Set();
  }

  private withTerm(facet: WordedFacet, word: string, prefix: boolean): readonly string[] {
    const { exact, keys, name } = this.analyser.queryKeys(word);
    if (prefix) return this.between(facet, exact).map((row) => text(row, 'value'));
    const terms = [...new Set([exact, ...keys])];
    const rows = this.db.all(
      `SELECT DISTINCT value FROM facet_term WHERE facet = ? AND term IN (${terms.map(() => '?').join()})`,
      facet,
      ...terms,
    );
    return [...rows.map((row) => text(row, 'value')), ...(name === null ? [] : this.spelt(facet, name))];
  }

  /** Values with a term that is a name in other letters: «Guterres» → «غوتيريش». */
  private spelt(facet: WordedFacet, name: NamePattern): readonly string[] {
    return name.openings
      .flatMap((opening) => this.between(facet, opening))
      .filter((row) => name.accepts(text(row, 'term')))
      .map((row) => text(row, 'value'));
  }

  private between(facet: WordedFacet, opening: string): readonly Row[] {
    return this.db.all(
      'SELECT DISTINCT term, value FROM facet_term WHERE facet = ? AND term >= ? AND term < ?',
      facet,
      opening,
      `${opening}\u{10ffff}`,
    );
  }

  private insert(facet: WordedFacet, term: string, value: string): void {
    this.db.run('INSERT OR IGNORE INTO facet_term (facet, term, value) VALUES (?, ?, ?)', facet, term, value);
  }
}
