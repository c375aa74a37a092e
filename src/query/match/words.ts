/**
 * Words of a query, ready to be held against terms: what each looks for, worked out once.
 *
 * Example: «مدرسة» has the key «مدرسه» and so finds «والمدارس»; `=مدرسة` finds «مدرسة» and «مدرسه» alone; `مفاوض*` also
 * «والمفاوضات», whose key begins so.
 */
import { type NamePattern, plain, type TermAnalyser, type Terms } from '../../text/index.ts';
import type { QueryWord } from '../syntax.ts';
import type { Why } from './unit.ts';

const MONTH = '#';

export class WordMatcher {
  private readonly exact: string;
  private readonly keys: readonly string[];
  private readonly month: string | undefined;
  private readonly name: NamePattern | null;
  private readonly typed: string;
  /** How many words of the query it was: a month's name can be two. */
  private readonly pair: boolean;

  constructor(
    private readonly word: QueryWord,
    private readonly analyser: TermAnalyser,
  ) {
    const found = analyser.queryKeys(word.text);
    this.exact = found.exact;
    this.keys = found.keys;
    this.name = word.exact || word.prefix ? null : found.name;
    this.month = found.keys.find((key) => key.startsWith(MONTH));
    this.typed = plain(word.text);
    this.pair = found.exact.includes(' ');
  }

  /** Whether term `i` is what the word looks for, and why; null where it is not. `text` is that of the terms. */
  at(terms: Terms, i: number, text: string): Why | null {
    const { word, exact } = this;
    const written = terms.exact(i);
    if (word.prefix) {
      if (written.startsWith(exact)) return 'prefix';
      return !word.exact && terms.keys(i).some((key) => key.startsWith(exact)) ? 'prefix' : null;
    }
    if (word.exact) return written === exact ? this.spelt(terms, i, text) : null;
    const keys = terms.keys(i);
    for (const key of this.keys) {
      if (!keys.includes(key)) continue;
      if (written === exact) return this.spelt(terms, i, text);
      return key === this.month ? (this.pair && this.isPair(terms, i) ? 'form' : 'month') : 'form';
    }
    if (this.name === null) return null;
    // What the morphology takes for a form of a word may be a name: «ماكرون».
    const named = this.name.accepts(written) || keys.some((key) => this.name?.accepts(key));
    return named ? 'transliteration' : null;
  }

  /** How many terms it took: «كانون الثاني» is two. */
  width(terms: Terms, i: number): number {
    if (this.month === undefined || !terms.keys(i).includes(this.month)) return 1;
    return this.isPair(terms, i) ? 2 : 1;
  }

  private isPair(terms: Terms, i: number): boolean {
    return i + 1 < terms.count && this.analyser.isMonth(terms.exact(i), terms.exact(i + 1));
  }

  private spelt(terms: Terms, i: number, text: string): Why {
    return plain(text.slice(terms.start(i), terms.end(i))) === this.typed ? 'exact' : 'variant';
  }
}
