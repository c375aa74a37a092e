/** What a metric of the layer is: it counts in each article by itself, and its figure is made from the sum of the counts. */
import { type Figure, foundOf } from '../scoring/figures.ts';
import type { JudgedLayers, PreparedEvent } from './judge.ts';

/** The events a figure is about; all of them where nothing is said. */
export type HoldsEvent = (event: PreparedEvent) => boolean;

export interface LayerMetric {
  readonly id: string;
  readonly label: string;
  /** What exactly is counted. */
  readonly meaning: string;
  count(document: JudgedLayers, holds: HoldsEvent): readonly number[];
  figure(counts: readonly number[]): Figure;
}

export interface LayerMetricGroup {
  readonly title: string;
  readonly metrics: readonly LayerMetric[];
}

export type Naming = Pick<LayerMetric, 'id' | 'label' | 'meaning'>;

export const foundFigure = ([rightOfGold = 0, gold = 0, rightOfRead = 0, read = 0]: readonly number[]): Figure =>
  foundOf(rightOfGold, gold, rightOfRead, read);

export const shareFigure = ([right = 0, of = 0]: readonly number[]): Figure => ({
  kind: 'share',
  value: of === 0 ? 0 : right / of,
  of,
});

/** A metric that counts a whole document, in four counts: right of gold, gold, right of read, read. */
export function foundIn(naming: Naming, count: (document: JudgedLayers) => readonly number[]): LayerMetric {
  return { ...naming, count, figure: foundFigure };
}
