/**
 * The terms of names: of speakers, places, outlets, which come again in statement after statement. Each is analysed once.
 *
 * Example: the twelve statements of «سليم العطار» in an article, and those of tomorrow's.
 */
import type { TermAnalyser, Terms } from '../text/index.ts';
import { ownText } from './index/index.ts';

/** Names remembered, some 1 KB each; then it begins anew. */
const MOST = 4096;

export class AnalysedNames {
  private readonly known = new Map<string, Terms>();

  constructor(private readonly analyser: TermAnalyser) {}

  of(name: string): Terms {
    let terms = this.known.get(name);
    if (terms === undefined) {
      terms = this.analyser.analyse(name);
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(ownText(name), terms);
    }
    return terms;
  }
}
