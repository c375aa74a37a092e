/** Labels a clause: source, addressee and the content's beginning, by the chain of labels that fits best. */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { ChainScores, type ChainWeights, Label } from './chain.ts';
import { betweenFeatures, type Clause, factsOf, tokenFeatures } from './clause-features.ts';
import { REACH_BEHIND } from './clauses.ts';
import { Rows } from './features.ts';
import { ROWS } from './models.ts';
import type { Signs } from './signs.ts';

export interface Labelled {
  readonly sources: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  /** First token of the content, -1 where none begins in the clause. */
  readonly contentFrom: number;
}

/** Room to label clauses in, one for each reader. */
export class Labeller {
  private readonly tokens = new Rows(ROWS.emission - 1);
  private readonly between = new Rows(ROWS.transition - 1);
  private readonly scores = new ChainScores(REACH_BEHIND);
  private readonly labels = new Uint8Array(REACH_BEHIND);

  label(doc: Document, signs: Signs, weights: ChainWeights, clause: Clause): Labelled {
    const { tokens, between, scores, labels } = this;
    const facts = factsOf(doc, signs, clause);
    const count = clause.to - clause.from;
    scores.use(weights);
    for (let k = 0; k < count; k++) {
      tokens.clear();
      between.clear();
      tokenFeatures(doc, signs, clause, facts, clause.from + k, tokens);
      betweenFeatures(signs, clause, clause.from + k, between);
      scores.score(k, tokens, between);
    }
    const end = scores.choose(count, !clause.before, labels);
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
