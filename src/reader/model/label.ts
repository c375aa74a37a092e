/** Labels a clause: source, addressee and the content's beginning, by the chain of labels that fits best. */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { Chain, type ChainWeights, Label } from './chain.ts';
import {
  betweenFeatures,
  betweenGuess,
  betweenSigns,
  type Clause,
  clauseFeatures,
  factsOf,
} from './clause-features.ts';
import { REACH_BEFORE, REACH_BEHIND } from './clauses.ts';
import { Rows } from './features.ts';
import { ROWS } from './models.ts';
import { canOpen, leadsOn, opensRelative, wantsOpening } from './openings.ts';
import type { Signs } from './signs.ts';
import { standingFeatures } from './token-features.ts';

export interface Labelled {
  readonly sources: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  /** First token of the content, -1 where none begins in the clause. */
  readonly contentFrom: number;
}

/** Few words report without a content behind them. */
const LIKELIER = 1;

/** Room to label clauses in, one for each reader. */
export class Labeller {
  private readonly between = new Rows(ROWS.transition - 1);
  private readonly behind = new Chain(REACH_BEHIND);
  private readonly before = new Chain(REACH_BEFORE);
  private readonly labels = new Uint8Array(REACH_BEHIND);

  label(doc: Document, signs: Signs, weights: ChainWeights, clause: Clause): Labelled {
    const { between, labels } = this;
    const chain = clause.before ? this.before : this.behind;
    const { sums } = chain;
    chain.begin(weights, signs);
    const facts = factsOf(doc, signs, clause);
    const count = clause.to - clause.from;
    const wanting = !clause.before && wantsOpening(doc, clause.cue, clause.form);
    // Inside a relative clause about the source only the verb's own frame opens a content.
    let relative = false;
    let passed = false;
    for (let k = 0; k < count; k++) {
      const i = clause.from + k;
      if (doc.isComma(i)) relative = false;
      else if (opensRelative(doc, i)) relative = true;
      if (wanting && leadsOn(doc, i)) passed = true;
      if (!chain.keepsToken(i)) {
        standingFeatures(doc, signs, clause.before, i, sums);
        chain.keepToken(i, !clause.before);
      }
      let pair = chain.pairPlace(betweenSigns(signs, i), betweenGuess(signs, clause, i));
      if (pair < 0) {
        pair = -1 - pair;
        between.clear();
        betweenFeatures(signs, clause, i, between);
        chain.keepPair(pair, between);
      }
      clauseFeatures(doc, signs, clause, facts, i, sums);
      chain.step(
        k,
        i,
        pair,
        !clause.before && !passed && canOpen(doc, clause.form, clause.cue, i, wanting || relative),
      );
    }
    const end = chain.choose(count, labels, clause.before ? 0 : LIKELIER);
    const stop = end === -1 ? count : end;
    const sources: TokenRange[] = [];
    let addressee: TokenRange | null = null;
    for (let k = 0; k < stop; k++) {
      if (labels[k] === Label.SourceBegins) {
        const from = k;
        while (k + 1 < stop && labels[k + 1] === Label.SourceGoesOn) k++;
        sources.push({ from: clause.from + from, to: clause.from + k + 1 });
      } else if (labels[k] === Label.Addressee && addressee === null) {
        const from = k;
        while (k + 1 < stop && labels[k + 1] === Label.Addressee) k++;
        addressee = { from: clause.from + from, to: clause.from + k + 1 };
      }
    }
    return { sources, addressee, contentFrom: end === -1 ? -1 : clause.from + end };
  }
}
