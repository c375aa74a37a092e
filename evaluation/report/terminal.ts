/** Figures for the terminal. */
import { isMeasured } from '../scoring/figures.ts';
import type { Breakdown, BreakdownRow, Score, Scored } from '../scoring/score.ts';

/** A share as a percentage with one digit behind the point. */
export function percent(value: number): string {
  return (100 * value).toFixed(1);
}

/** The score as lines of text. */
export function terminalReport(score: Score): string {
  const lines = [
    `${score.documents} documents of ${score.outlets} outlets, ${score.gold} statements in gold, ${score.predicted} read`,
  ];
  for (const { title, scores } of score.groups) {
    lines.push('', `${title}`, ...scores.map(scoredLine));
  }
  lines.push(
    '',
    'Cue and explicit source, not nested (as Citron is measured)',
    ...score.anchorSubset.scores.map(scoredLine),
  );
  for (const breakdown of score.breakdowns) lines.push('', ...breakdownLines(breakdown));
  return lines.join('\n');
}

function scoredLine({ metric, figure, interval }: Scored): string {
  const label = metric.label.padEnd(26);
  if (!isMeasured(figure)) return `  ${label} -`;
  const range = `[${percent(interval.low)} ${percent(interval.high)}]`;
  const value = percent(figure.value).padStart(5);
  if (figure.kind === 'share') return `  ${label} ${' '.repeat(18)}${value}  ${range}  of ${figure.of}`;
  const sides = `P ${percent(figure.precision).padStart(5)}  R ${percent(figure.recall).padStart(5)}`;
  return `  ${label} ${sides}  ${value}  ${range}  of ${figure.gold}`;
}

function breakdownLines({ title, rows }: Breakdown): readonly string[] {
  const columns = rows[0]?.scores.map(({ metric }) => metric.label) ?? [];
  const width = Math.max(12, ...rows.map(({ name }) => name.length));
  const head = `${title.padEnd(width + 2)} ${'gold'.padStart(5)}  ${columns.map((label) => label.padStart(22)).join('')}`;
  return [head, ...rows.map((row) => rowLine(row, width))];
}

function rowLine({ name, documents, gold, scores }: BreakdownRow, width: number): string {
  const cells = scores.map(({ figure, interval }) => {
    if (!isMeasured(figure)) return '-'.padStart(22);
    const range = documents > 1 ? ` [${percent(interval.low)} ${percent(interval.high)}]` : '';
    return `${percent(figure.value)}${range}`.padStart(22);
  });
  return `  ${name.padEnd(width)} ${String(gold).padStart(5)}  ${cells.join('')}`;
}
