/**
 * The words by which actors are looked up: «العطار» finds every actor with that word in a name, «Guterres» those whose name is so in other
 * letters.
 */
import type { NamePattern, TermAnalyser } from '../../text/index.ts';
import type { AnalysedNames } from '../analysed-names.ts';
import { text } from '../columns.ts';
import { all, insert, insertion, run, type Steps } from '../steps.ts';
import { allIn } from './many.ts';

/** Values seen lately, whose words need not be written again. */
const REMEMBERED = 20_000;

const TERM = insertion('actor_term', ['term', 'actor'], 'keep', ['term', 'actor']);

export class ActorNames {
  private seen = new Set<string>();

  constructor(
    private readonly analyser: TermAnalyser,
    private readonly names: AnalysedNames,
  ) {}

  /** Notes that an actor is called `name`. */
  *add(actor: string, name: string): Steps<void> {
    const known = `${actor}\t${name}`;
    if (this.seen.has(known)) return;
    if (this.seen.size >= REMEMBERED) this.seen = new Set();
    this.seen.add(known);
    for (const term of this.termsOf(name)) yield* insert(TERM, term, actor);
  }

  /** Actors whose names have all the words; the last one may be the beginning of a word: «سليم الع». */
  *withWords(words: string, lastBegins = false): Steps<readonly string[]> {
    const terms = this.analyser.analyse(words);
    let found: readonly string[] | null = null;
    for (let i = 0; i < terms.count; i++) {
      const word = words.slice(terms.start(i), terms.end(i));
      const one = new Set(yield* this.withTerm(word));
      if (lastBegins && i === terms.count - 1) for (const actor of yield* this.withBeginning(word)) one.add(actor);
      found = found === null ? [...one] : found.filter((actor) => one.has(actor));
    }
    return found ?? [];
  }

  /** Takes the words of names out by which an actor was called. */
  *forget(actor: string, names: readonly string[]): Steps<void> {
    this.seen = new Set();
    const terms = new Set(names.flatMap((name) => [...this.termsOf(name)]));
    for (const term of terms) yield* run('DELETE FROM actor_term WHERE term = ? AND actor = ?', term, actor);
  }

  /** What was written may have been undone. */
  reset(): void {
    this.seen = new Set();
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

  private *withTerm(word: string): Steps<readonly string[]> {
    const { exact, keys, name } = this.analyser.queryKeys(word);
    const rows = yield* allIn('SELECT DISTINCT actor FROM actor_term WHERE term IN (??)', [
      ...new Set([exact, ...keys]),
    ]);
    return [...rows.map((row) => text(row, 'actor')), ...(name === null ? [] : yield* this.spelt(name))];
  }

  private *withBeginning(word: string): Steps<readonly string[]> {
    const { exact } = this.analyser.queryKeys(word);
    const rows = yield* all(
      'SELECT DISTINCT actor FROM actor_term WHERE term >= ? AND term < ? ORDER BY actor LIMIT 500',
      exact,
      `${exact}\u{10ffff}`,
    );
    return rows.map((row) => text(row, 'actor'));
  }

  /** Actors with a term that is a name in other letters: «Guterres» → «غوتيريش». */
  private *spelt(name: NamePattern): Steps<readonly string[]> {
    const out: string[] = [];
    for (const opening of name.openings)
      for (const row of yield* all(
        'SELECT term, actor FROM actor_term WHERE term >= ? AND term < ?',
        opening,
        `${opening}\u{10ffff}`,
      ))
        if (name.accepts(text(row, 'term'))) out.push(text(row, 'actor'));
    return out;
  }
}
