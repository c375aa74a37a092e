/**
 * Search terms of texts lately analysed: what is said and who says it are fields of one text, and a page of hits asks for the same articles
 * again and again. Terms are a function of the text, so that nothing here grows old.
 */
import type { TermAnalyser, Terms } from '../../text/index.ts';

/** The terms of an article take some ten kilobytes. */
const KEPT = 400;

export class RememberedTerms {
  private readonly known = new Map<string, Terms>();

  constructor(private readonly analyser: TermAnalyser) {}

  of(text: string): Terms {
    const terms = this.known.get(text) ?? this.analyser.analyse(text);
    this.known.delete(text);
    this.known.set(text, terms);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return terms;
  }
}
