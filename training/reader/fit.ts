/**
 * Fits all models of the reader to annotated articles.
 *
 * The one that confirms drafted statements and the forests learn from drafts that the others make of outlets
 * they have not learned from: the outlets are dealt into folds for that, as in stacked generalisation (Wolpert 1992).
 */
import { findCandidates } from '../../src/reader/candidates.ts';
import type { Document } from '../../src/reader/document.ts';
import { Drafter } from '../../src/reader/drafting.ts';
import { confirmFeatures } from '../../src/reader/model/confirm-features.ts';
import { Rows } from '../../src/reader/model/features.ts';
import type { Forest } from '../../src/reader/model/forest.ts';
import { type Models, modelsOf, NO_RANKERS, quantise, type Rankers, ROWS } from '../../src/reader/model/models.ts';
import { Signs } from '../../src/reader/model/signs.ts';
import type { Sourcehood } from '../../src/reader/model/sourcehood.ts';
import { trainChain } from './chain.ts';
import { commonDrafts, commonExamples } from './common-rows.ts';
import { trainEnds } from './ends.ts';
import { type ArticleExamples, articleExamples } from './examples.ts';
import type { GoldDocument, GoldStatement } from './gold.ts';
import { type JudgeExample, trainJudge } from './judge.ts';
import { type Appearance, learnRanker, lessonsOf } from './ranker.ts';

/** Chosen in five folds over the annotated articles. */
const SETTINGS = { epochs: 8, rate: 0.03, penalty: 0.0004, dropout: 0 };
const FOLDS = 4;
/** Share of the rounds after which the models of the folds draft: they ship nothing, are most of a training's time, and teach no worse for it. */
const HALF = 0.5;

/**
 * So often counts an article whose annotation was gone over again. Of those that were read once there are twenty times as many, and they differ in where
 * words end: counted three times, such articles were read better by a point with forests that had not seen their outlets, and the others no worse.
 */
const TIMES = 3;

/** An annotated article, ready to be learned from. */
export interface TrainingArticle {
  readonly doc: Document;
  readonly gold: readonly GoldStatement[];
  readonly examples: ArticleExamples;
  readonly appeared: Appearance;
  /** How often it is learnt from in each round. */
  readonly times: number;
}

export function trainingArticle(
  doc: Document,
  gold: readonly GoldStatement[],
  article: Pick<GoldDocument, 'outlet' | 'date' | 'annotated'>,
  sourcehood: Sourcehood,
): TrainingArticle {
  const appeared = { outlet: article.outlet ?? null, date: article.date ?? null };
  return {
    doc,
    gold,
    examples: articleExamples(doc, gold, sourcehood),
    appeared,
    times: article.annotated === 'once' ? 1 : TIMES,
  };
}

/** Fits the models; the same articles give the same weights. */
export function fit(articles: readonly TrainingArticle[], sourcehood: Sourcehood, version: string): Models {
  const examples = commonExamples(articles.map((article) => article.examples));
  const times = articles.map((article) => article.times);
  const folds = foldsOf(articles);
  /** All but those of a fold, each as often as it counts. */
  const learnt = <T>(all: readonly T[], without = -1): T[] =>
    all.flatMap((one, i) => (folds[i] === without ? [] : Array.from({ length: times[i] ?? 1 }, () => one)));
  const bases = Array.from({ length: FOLDS }, (_, fold) =>
    modelsFrom(baseOf(learnt(examples, fold), HALF), [], NO_RANKERS, sourcehood, version),
  );
  const drafts = commonDrafts(
    articles.map((article, i) => confirmExamples(article, modelsFor(bases, folds[i]), sourcehood)),
  );
  const confirmed = bases.map(
    (base, fold): Models => ({ ...base, confirm: quantise(confirmOf(learnt(drafts, fold).flat())) }),
  );
  const lessons = articles.map(({ doc, gold, appeared }, i) =>
    lessonsOf(doc, gold, appeared, modelsFor(confirmed, folds[i])),
  );
  const ranker = (kind: keyof Rankers): Forest =>
    learnRanker(
      lessons.map((one) => one[kind]),
      times,
    );
  const rankers: Rankers = {
    subjects: ranker('subjects'),
    referents: ranker('referents'),
    names: ranker('names'),
    ends: ranker('ends'),
    drafts: ranker('drafts'),
  };
  return modelsFrom(baseOf(learnt(examples)), learnt(drafts).flat(), rankers, sourcehood, version);
}

/** The fold of each article: outlets are dealt in turn, so that drafts to learn from are of an outlet that nothing has been learnt of, as when it reads. */
function foldsOf(articles: readonly TrainingArticle[]): readonly number[] {
  const outlets = new Map<string | null, number>();
  return articles.map(({ appeared: { outlet } }) => {
    const known = outlets.get(outlet) ?? outlets.size % FOLDS;
    outlets.set(outlet, known);
    return known;
  });
}

/** Of the models of the folds, those that have not learnt from an outlet. */
function modelsFor(folds: readonly Models[], fold: number | undefined): Models {
  const models = folds[fold ?? 0];
  if (models === undefined) throw new RangeError(`${folds.length} folds, ${FOLDS} are needed`);
  return models;
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

const confirmOf = (drafts: readonly JudgeExample[]): Float32Array =>
  trainJudge(drafts, { ...SETTINGS, epochs: 10, rowCount: ROWS.confirm });

/**
 * The tables that learn from the annotation itself, not from drafts.
 *
 * @param rounds share of the epochs
 */
function baseOf(all: readonly ArticleExamples[], rounds = 1): Float32Array[] {
  const cue = trainJudge(
    all.flatMap((article) => article.cue),
    { ...SETTINGS, epochs: 12 * rounds, rowCount: ROWS.cue },
  );
  const chain = {
    ...SETTINGS,
    epochs: SETTINGS.epochs * rounds,
    emissionRows: ROWS.emission,
    transitionRows: ROWS.transition,
  };
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
    { ...SETTINGS, rate: 0.1, epochs: 16 * rounds, dropout: 0.5, rowCount: ROWS.end },
  );
  return [cue, behind.emission, behind.transition, before.emission, before.transition, end];
}

function modelsFrom(
  base: readonly Float32Array[],
  drafts: readonly JudgeExample[],
  rankers: Rankers,
  sourcehood: Sourcehood,
  version: string,
): Models {
  return modelsOf([...base, confirmOf(drafts)].map(quantise), rankers, sourcehood, version);
}
