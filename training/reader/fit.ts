/**
 * Fits all models of the reader to annotated articles.
 *
 * The last one, which confirms drafted statements, learns from drafts that the others make of articles they have not learned
 * from: the articles are parted in folds for that, as in stacked generalisation (Wolpert 1992).
 */
import { findCandidates } from '../../src/reader/candidates.ts';
import type { Document } from '../../src/reader/document.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { confirmFeatures } from '../../src/reader/model/confirm-features.ts';
import { Rows } from '../../src/reader/model/features.ts';
import { type Models, modelsOf, quantise, ROWS } from '../../src/reader/model/models.ts';
import { Signs } from '../../src/reader/model/signs.ts';
import type { Sourcehood } from '../../src/reader/model/sourcehood.ts';
import { trainChain } from './chain.ts';
import { trainEnds } from './ends.ts';
import { type ArticleExamples, articleExamples } from './examples.ts';
import type { GoldStatement } from './gold.ts';
import { type JudgeExample, trainJudge } from './judge.ts';

/** Chosen in five folds over the annotated articles. */
const SETTINGS = { epochs: 8, rate: 0.03, penalty: 0.0004, dropout: 0 };
const FOLDS = 4;

/** An annotated article, ready to be learned from. */
export interface TrainingArticle {
  readonly doc: Document;
  readonly gold: readonly GoldStatement[];
  readonly examples: ArticleExamples;
}

export function trainingArticle(
  doc: Document,
  gold: readonly GoldStatement[],
  sourcehood: Sourcehood,
): TrainingArticle {
  return { doc, gold, examples: articleExamples(doc, gold, sourcehood) };
}

/** Fits the models; the same articles give the same weights. */
export function fit(articles: readonly TrainingArticle[], sourcehood: Sourcehood, version: string): Models {
  const confirming: JudgeExample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = articles.filter((_, i) => i % FOLDS !== fold);
    const base = fitBase(known, [], sourcehood, version);
    for (const article of articles.filter((_, i) => i % FOLDS === fold))
      confirming.push(...confirmExamples(article, base, sourcehood));
  }
  return fitBase(articles, confirming, sourcehood, version);
}

function confirmExamples(article: TrainingArticle, base: Models, sourcehood: Sourcehood): JudgeExample[] {
  const { doc, gold } = article;
  const signs = new Signs(doc, sourcehood);
  const { cues, boundaries } = findCandidates(doc, () => {});
  const isGold = new Set(gold.map(({ cue }) => cue));
  const rows = new Rows(ROWS.confirm - 1);
  const out: JudgeExample[] = [];
  new Drafter(base).propose(
    doc,
    signs,
    cues,
    boundaries,
    () => {},
    (one) => {
      rows.clear();
      confirmFeatures(doc, signs, one.possible, one.score, one.draft, one.around, rows);
      const yes = isGold.has(one.possible.cue);
      out.push({ rows: rows.at.slice(0, rows.count), yes });
      return yes;
    },
  );
  return out;
}

function fitBase(
  articles: readonly TrainingArticle[],
  confirming: readonly JudgeExample[],
  sourcehood: Sourcehood,
  version: string,
): Models {
  const all = articles.map(({ examples }) => examples);
  const cue = trainJudge(
    all.flatMap((article) => article.cue),
    { ...SETTINGS, epochs: 12, rowCount: ROWS.cue },
  );
  const chain = { ...SETTINGS, emissionRows: ROWS.emission, transitionRows: ROWS.transition };
  const behind = trainChain(
    all.flatMap((article) => article.behind),
    chain,
  );
  const before = trainChain(
    all.flatMap((article) => article.before),
    chain,
  );
  const end = trainEnds(
    all.flatMap((article) => article.end),
    { ...SETTINGS, rate: 0.1, epochs: 16, dropout: 0.5, rowCount: ROWS.end },
  );
  const confirm = trainJudge(confirming, { ...SETTINGS, epochs: 10, rowCount: ROWS.confirm });
  return modelsOf(
    [cue, behind.emission, behind.transition, before.emission, before.transition, end, confirm].map(quantise),
    sourcehood,
    version,
  );
}
