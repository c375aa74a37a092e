/** Scores: every metric over a list of judged documents, and the same by groups of documents and of statements. */
import { CLASSES, KINDS } from '../../src/reader/index.ts';
import { type Interval, interval } from './bootstrap.ts';
import { everything, type Figure, type Holds, type Metric } from './figures.ts';
import type { JudgedDocument } from './judgement.ts';
import { GROUP_METRICS, METRICS } from './metrics.ts';
import { SHAPES } from './shape.ts';

export interface Scored {
  readonly metric: Metric;
  readonly figure: Figure;
  readonly interval: Interval;
}

export interface ScoredGroup {
  readonly title: string;
  readonly scores: readonly Scored[];
}

/** One line of a breakdown. */
export interface BreakdownRow {
  readonly name: string;
  readonly documents: number;
  readonly gold: number;
  readonly scores: readonly Scored[];
}

export interface Breakdown {
  readonly title: string;
  readonly rows: readonly BreakdownRow[];
}

export interface Score {
  readonly documents: number;
  readonly outlets: number;
  readonly gold: number;
  readonly predicted: number;
  readonly groups: readonly ScoredGroup[];
  /** Statements such as other schemes have them: with a cue, an explicit source, and not inside another's words. */
  readonly anchorSubset: BreakdownRow;
  readonly breakdowns: readonly Breakdown[];
}

function scored(documents: readonly JudgedDocument[], metric: Metric, holds: Holds): Scored {
  const rows = documents.map((document) => metric.count(document, holds));
  const width = rows[0]?.length ?? 0;
  const sum = Array.from({ length: width }, (_, k) => rows.reduce((total, row) => total + (row[k] ?? 0), 0));
  return {
    metric,
    figure: metric.figure(sum),
    interval: interval(rows, (counts) => metric.figure(counts).value),
  };
}

function row(
  name: string,
  documents: readonly JudgedDocument[],
  holds: Holds = everything,
  metrics: readonly Metric[] = GROUP_METRICS,
): BreakdownRow {
  return {
    name,
    documents: documents.length,
    gold: documents.reduce((sum, { gold }) => sum + gold.filter(holds).length, 0),
    scores: metrics.map((metric) => scored(documents, metric, holds)),
  };
}

const ANCHOR_METRICS = new Set([
  'cueExact',
  'sourceExactWithCue',
  'contentExactWithCue',
  'relationExact',
  'contentTokens',
  'allTokens',
]);

/** Scores documents that were judged. */
export function score(documents: readonly JudgedDocument[]): Score {
  const outlets = [...new Set(documents.map(({ outlet }) => outlet))].sort();
  const by = (title: string, rows: readonly BreakdownRow[]): Breakdown => ({
    title,
    rows: rows.filter(({ gold }) => gold > 0),
  });
  const anchorMetrics = METRICS.flatMap(({ metrics }) => metrics).filter(({ id }) => ANCHOR_METRICS.has(id));
  return {
    documents: documents.length,
    outlets: outlets.length,
    gold: documents.reduce((sum, { gold }) => sum + gold.length, 0),
    predicted: documents.reduce((sum, { predicted }) => sum + predicted.length, 0),
    groups: METRICS.map(({ title, metrics }) => ({
      title,
      scores: metrics.map((metric) => scored(documents, metric, everything)),
    })),
    anchorSubset: row(
      'anchor subset',
      documents,
      ({ cue, source, nested }) => cue.size > 0 && source.size > 0 && !nested,
      anchorMetrics,
    ),
    breakdowns: [
      by(
        'By outlet',
        outlets.map((name) =>
          row(
            name,
            documents.filter(({ outlet }) => outlet === name),
          ),
        ),
      ),
      by(
        'By kind',
        KINDS.map((kind) => row(kind, documents, ({ flat }) => flat.kind === kind)),
      ),
      by('By source', [
        row('explicit', documents, ({ source }) => source.size > 0),
        row('implicit', documents, ({ source }) => source.size === 0),
      ]),
      by(
        'By shape',
        SHAPES.map((shape) => row(shape, documents, (statement) => statement.shape === shape)),
      ),
      by(
        'By class',
        CLASSES.map((name) => row(name, documents, ({ flat }) => flat.class === name)),
      ),
    ],
  };
}

/** A metric's result by its id. */
export function find(result: Score, id: string): Scored | undefined {
  return result.groups.flatMap(({ scores }) => scores).find(({ metric }) => metric.id === id);
}
