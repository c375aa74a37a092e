/**
 * Metrics and figures. A metric counts in each document by itself; a figure is made from the sum of the counts, so the
 * same counts serve every resampling and every group of documents.
 */
import type { JudgedDocument, JudgedPair } from './judgement.ts';
import type { Prepared } from './statements.ts';

/** The statements a figure is about; all of them where nothing is said. */
export type Holds = (statement: Prepared) => boolean;

export const everything: Holds = () => true;

/** Precision, recall and their harmonic mean of things to be found. */
export interface Found {
  readonly kind: 'found';
  readonly precision: number;
  readonly recall: number;
  readonly value: number;
  /** How many were to be found, and how many were given. */
  readonly gold: number;
  readonly predicted: number;
}

/** The share that is right of what was looked at. */
export interface Share {
  readonly kind: 'share';
  readonly value: number;
  readonly of: number;
}

export type Figure = Found | Share;

export interface Metric {
  readonly id: string;
  readonly label: string;
  /** What exactly is counted. */
  readonly meaning: string;
  count(document: JudgedDocument, holds: Holds): readonly number[];
  figure(counts: readonly number[]): Figure;
}

/** Whether there was anything to measure. */
export function isMeasured(figure: Figure): boolean {
  return figure.kind === 'found' ? figure.gold + figure.predicted > 0 : figure.of > 0;
}

/** Precision and recall from four counts: right of gold, gold, right of predicted, predicted. */
export function foundOf(rightOfGold: number, gold: number, rightOfPredicted: number, predicted: number): Found {
  const recall = gold === 0 ? 0 : rightOfGold / gold;
  const precision = predicted === 0 ? 0 : rightOfPredicted / predicted;
  const value = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { kind: 'found', precision, recall, value, gold, predicted };
}

const foundFigure = ([rightOfGold = 0, gold = 0, rightOfPredicted = 0, predicted = 0]: readonly number[]): Found =>
  foundOf(rightOfGold, gold, rightOfPredicted, predicted);

const shareFigure = ([right = 0, of = 0]: readonly number[]): Share => ({
  kind: 'share',
  value: of === 0 ? 0 : right / of,
  of,
});

interface Naming {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}

interface FoundRule {
  /** How many a pair has right; true counts one. */
  right(pair: JudgedPair, document: JudgedDocument): boolean | number;
  /** How many a statement, gold or predicted, brings. */
  amount(statement: Prepared, document: JudgedDocument): boolean | number;
}

/** A metric of things to be found. Of a group, recall is over its gold statements, precision over its predicted ones. */
export function foundMetric(naming: Naming, rule: FoundRule): Metric {
  return {
    ...naming,
    count(document, holds) {
      let rightOfGold = 0;
      let rightOfPredicted = 0;
      for (const pair of document.pairs) {
        const right = Number(rule.right(pair, document));
        if (holds(pair.gold)) rightOfGold += right;
        if (holds(pair.predicted)) rightOfPredicted += right;
      }
      const amount = (statements: readonly Prepared[]): number =>
        statements.reduce((sum, item) => sum + (holds(item) ? Number(rule.amount(item, document)) : 0), 0);
      return [rightOfGold, amount(document.gold), rightOfPredicted, amount(document.predicted)];
    },
    figure: foundFigure,
  };
}

/** A metric over the pairs for which `of` holds (all without it): the share for which `right` does. */
export function shareMetric(
  naming: Naming,
  right: (pair: JudgedPair, document: JudgedDocument) => boolean,
  of: (pair: JudgedPair) => boolean = () => true,
): Metric {
  return {
    ...naming,
    count(document, holds) {
      const looked = document.pairs.filter((pair) => holds(pair.gold) && of(pair));
      return [looked.filter((pair) => right(pair, document)).length, looked.length];
    },
    figure: shareFigure,
  };
}
