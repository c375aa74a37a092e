/**
 * The words by which actors are looked up: «العطار» finds every actor with that word in a name, «Guterres» those whose name is so in other
 * letters.
 */
import type { NamePattern, TermAnalyser } from '../../text/index.ts';
import type { AnalysedNames } from '../analysed-names.ts';
import { text } from '../columns.ts';
import type { Database } from './driver.ts';

/** Values seen lately, whose words need not be written again. */
const REMEMBERED = 50_000;

export class ActorNames {
  private seen = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly analyser: TermAnalyser,
    private readonly names: AnalysedNames,
  ) {}

  /** Notes that an actor is called `name`. */
  add(actor: string, name: string): void {
    const known = `${actor}\t${name}`;
    if (this.seen.has(known)) return;
    if (this.seen.size >= REMEMBERED) this.seen = new Set();
    this.seen.add(known);
    for (const term of this.termsOf(name)) this.insert(term, actor);
  }

  private termsOf(name: string): ReadonlySet<string> {
    const terms = this.names.of(name);
    const out = new Set<string>();
    for (let i = 0; i < terms.count; i++) {
      out.add(terms.exact(i));
      for (const key of terms.keys(i)) out.add(key);
    }
    return out;
  }

  /** Actors whose names have all the words; the last one may be the beginning of a word: «سليم الع». */
  withWords(words: string, lastBegins = false): readonly string[] {
    const terms = this.analyser.analyse(words);
    let found: readonly string[] | null = null;
    for (let i = 0; i < terms.count; i++) {
      const word = words.slice(terms.start(i), terms.end(i));
      const one = new Set(this.withTerm(word));
      if (lastBegins && i === terms.count - 1) for (const actor of this.withBeginning(word)) one.add(actor);
      found = found === null ? [...one] : found.filter((actor) => one.has(actor));
    }
    return found ?? [];
  }

  /** Takes the words of names out by which an actor was called. */
  forget(actor: string, names: readonly string[]): void {
    this.seen = new Set();
    for (const name of names)
      for (const term of this.termsOf(name))
        this.db.run('DELETE FROM actor_term WHERE term = ? AND actor = ?', term, actor);
  }

  /** What was written may have been undone. */
  reset(): void {
    this.seen = new Set();
  }

  private withTerm(word: string): readonly string[] {
    const { exact, keys, name } = this.analyser.queryKeys(word);
    const terms = [...new Set([exact, ...keys])];
    const rows = this.db.all(
      `SELECT DISTINCT actor FROM actor_term WHERE term IN (${terms.map(() => '?').join()})`,
      ...terms,
    );
    return [...rows.map((row) => text(row, 'actor')), ...(name === null ? [] : this.spelt(name))];
  }

  private withBeginning(word: string): readonly string[] {
    const { exact } = this.analyser.queryKeys(word);
    return this.db
      .all('SELECT DISTINCT actor FROM actor_term WHERE term >= ? AND term < ? LIMIT 500', exact, `${exact}\u{10ffff}`)
      .map((row) => text(row, 'actor'));
  }

  /** Actors with a term that is a name in other letters: «Guterres» → «غوتيريش». */
  private spelt(name: NamePattern): readonly string[] {
    return name.openings
      .flatMap((opening) =>
        this.db.all('SELECT term, actor FROM actor_term WHERE term >= ? AND term < ?', opening, `${opening}\u{10ffff}`),
      )
      .filter((row) => name.accepts(text(row, 'term')))
      .map((row) => text(row, 'actor'));
  }

  private insert(term: string, actor: string): void {
    this.db.run('INSERT OR IGNORE INTO actor_term (term, actor) VALUES (?, ?)', term, actor);
  }
}
