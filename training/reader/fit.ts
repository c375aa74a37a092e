/** Fits all models of the reader to annotated articles. */
import { type Models, modelsOf, quantise, ROWS } from '../../src/reader/model/models.ts';
import { trainChain } from './chain.ts';
import { trainEnds } from './ends.ts';
import type { ArticleExamples } from './examples.ts';
import { trainJudge } from './judge.ts';

/** Chosen in five folds over the annotated articles. */
const SETTINGS = { epochs: 14, rate: 0.05, penalty: 0.0004 };

/** Fits the models; the same examples give the same weights. */
export function fit(articles: readonly ArticleExamples[], version: string): Models {
  const cue = trainJudge(
    articles.flatMap((article) => article.cue),
    { ...SETTINGS, rowCount: ROWS.cue },
  );
  const chain = { ...SETTINGS, emissionRows: ROWS.emission, transitionRows: ROWS.transition };
  const behind = trainChain(
    articles.flatMap((article) => article.behind),
    chain,
  );
  const before = trainChain(
    articles.flatMap((article) => article.before),
    chain,
  );
  const end = trainEnds(
    articles.flatMap((article) => article.end),
    { ...SETTINGS, rate: 0.1, epochs: 20, rowCount: ROWS.end },
  );
  return modelsOf(
    [cue, behind.emission, behind.transition, before.emission, before.transition, end].map(quantise),
    version,
  );
}
