/** A score as plain data, for programs. */
import type { Figure } from '../scoring/figures.ts';
import type { BreakdownRow, Score, Scored } from '../scoring/score.ts';

function figureData(figure: Figure): Readonly<Record<string, number>> {
  return figure.kind === 'found'
    ? { p: figure.precision, r: figure.recall, f1: figure.value, gold: figure.gold, predicted: figure.predicted }
    : { value: figure.value, of: figure.of };
}

function scoresData(scores: readonly Scored[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    scores.map(({ metric, figure, interval }) => [
      metric.id,
      { ...figureData(figure), interval95: [interval.low, interval.high] },
    ]),
  );
}

function rowData(row: BreakdownRow): Readonly<Record<string, unknown>> {
  return { documents: row.documents, gold: row.gold, ...scoresData(row.scores) };
}

/** The score as an object that JSON can hold; figures by the metrics' ids. */
export function jsonReport(score: Score): Readonly<Record<string, unknown>> {
  return {
    documents: score.documents,
    outlets: score.outlets,
    gold: score.gold,
    predicted: score.predicted,
    figures: scoresData(score.groups.flatMap(({ scores }) => scores)),
    anchorSubset: rowData(score.anchorSubset),
    breakdowns: Object.fromEntries(
      score.breakdowns.map(({ title, rows }) => [
        title,
        Object.fromEntries(rows.map((row) => [row.name, rowData(row)])),
      ]),
    ),
  };
}
