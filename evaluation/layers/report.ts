/** The figures of the layer for the terminal, and as tables for the page on accuracy. */
import { type Figure, isMeasured } from '../scoring/figures.ts';
import { percent } from '../report/terminal.ts';
import type { LayerBreakdown, LayerRow, LayerScore, LayerScored } from './score.ts';

/** The score as lines of text. */
export function layerTerminal(score: LayerScore): string {
  const lines = [
    `${score.documents} articles of ${score.outlets} outlets, ${score.dates} dates and ${score.events} events in gold`,
  ];
  for (const { title, scores } of score.groups) lines.push('', title, ...scores.map(scoredLine));
  for (const breakdown of score.breakdowns) lines.push('', ...breakdownLines(breakdown));
  return lines.join('\n');
}

function scoredLine({ metric, figure, interval }: LayerScored): string {
  const label = metric.label.padEnd(27);
  if (!isMeasured(figure)) return `  ${label} -`;
  const range = `[${percent(interval.low)} ${percent(interval.high)}]`;
  const value = percent(figure.value).padStart(5);
  if (figure.kind === 'share') return `  ${label} ${' '.repeat(18)}${value}  ${range}  of ${figure.of}`;
  const sides = `P ${percent(figure.precision).padStart(5)}  R ${percent(figure.recall).padStart(5)}`;
  return `  ${label} ${sides}  ${value}  ${range}  of ${size(figure)}`;
}

/** How much there was to find: B-cubed sums shares, so that its size is that of the triggers looked at. */
function size(figure: Figure): number {
  return figure.kind === 'found' ? figure.gold : figure.of;
}

function breakdownLines({ title, rows }: LayerBreakdown): readonly string[] {
  const columns = rows[0]?.scores.map(({ metric }) => metric.label) ?? [];
  const width = Math.max(16, ...rows.map(({ name }) => name.length));
  const head = `${title.padEnd(width + 2)} ${'events'.padStart(6)}  ${columns.map((label) => label.padStart(22)).join('')}`;
  return [head, ...rows.map((row) => rowLine(row, width))];
}

function rowLine({ name, documents, gold, scores }: LayerRow, width: number): string {
  const cells = scores.map((scored) => rowCell(scored, documents, '-', ' ').padStart(22));
  return `  ${name.padEnd(width)} ${String(gold).padStart(6)}  ${cells.join('')}`;
}

function rowCell({ figure, interval }: LayerScored, documents: number, none: string, dash: string): string {
  if (!isMeasured(figure)) return none;
  const range = documents > 1 ? ` [${percent(interval.low)}${dash}${percent(interval.high)}]` : '';
  return `${percent(figure.value)}${range}`;
}

/** A column of the tables: what was read, and its score. */
export interface LayerColumn {
  readonly title: string;
  readonly score: LayerScore;
  /** Whether its outlets are real, so that they tell something. */
  readonly byOutlet: boolean;
}

/** The figures as Markdown: a table of counts, one a group, and the breakdowns of every column. */
export function layerTables(columns: readonly LayerColumn[]): readonly string[] {
  const [first] = columns;
  if (first === undefined) return [];
  return [
    '| gold | articles | outlets | dates | events |',
    '|---|--:|--:|--:|--:|',
    ...columns.map(
      ({ title, score }) => `| ${title} | ${score.documents} | ${score.outlets} | ${score.dates} | ${score.events} |`,
    ),
    '',
    ...first.score.groups.flatMap(({ title, scores }) => [
      `### ${title}`,
      '',
      `| | what is counted | ${columns.map((column) => column.title).join(' | ')} |`,
      `|---|---|${'--:|'.repeat(columns.length)}`,
      ...scores.map(({ metric }) => {
        const cells = columns.map(({ score }) => cell(lookup(score, metric.id)));
        return `| ${metric.label} | ${metric.meaning} | ${cells.join(' | ')} |`;
      }),
      '',
    ]),
    ...columns.flatMap(({ title, score, byOutlet }) =>
      score.breakdowns
        .filter((breakdown) => byOutlet || breakdown.title !== 'By outlet')
        .flatMap((breakdown) => breakdownTable(breakdown, title)),
    ),
  ];
}

function lookup(score: LayerScore, id: string): LayerScored | undefined {
  return score.groups.flatMap(({ scores }) => scores).find(({ metric }) => metric.id === id);
}

function cell(scored: LayerScored | undefined): string {
  if (scored === undefined || !isMeasured(scored.figure)) return '–';
  const { figure, interval } = scored;
  const sides = figure.kind === 'found' ? `<br>${percent(figure.precision)} / ${percent(figure.recall)}` : '';
  return `**${percent(figure.value)}**${sides}<br>[${percent(interval.low)} – ${percent(interval.high)}]`;
}

function breakdownTable({ title, rows }: LayerBreakdown, column: string): readonly string[] {
  const labels = rows[0]?.scores.map(({ metric }) => metric.label) ?? [];
  return [
    `### ${title}, ${column}`,
    '',
    `| | events | ${labels.join(' | ')} |`,
    `|---|--:|${'--:|'.repeat(labels.length)}`,
    ...rows.map(
      ({ name, documents, gold, scores }) =>
        `| ${name} | ${gold} | ${scores.map((scored) => rowCell(scored, documents, '–', ' – ')).join(' | ')} |`,
    ),
    '',
  ];
}

/** The score as an object that JSON can hold; figures by the metrics' ids. */
export function layerJson(score: LayerScore): Readonly<Record<string, unknown>> {
  const scores = (list: readonly LayerScored[]) =>
    Object.fromEntries(
      list.map(({ metric, figure, interval }) => {
        const interval95 = [interval.low, interval.high];
        return [
          metric.id,
          figure.kind === 'found'
            ? {
                p: figure.precision,
                r: figure.recall,
                f1: figure.value,
                gold: figure.gold,
                predicted: figure.predicted,
                interval95,
              }
            : { value: figure.value, of: figure.of, interval95 },
        ];
      }),
    );
  const { documents, outlets, dates, events, groups, breakdowns } = score;
  return {
    documents,
    outlets,
    dates,
    events,
    figures: scores(groups.flatMap((group) => group.scores)),
    breakdowns: Object.fromEntries(
      breakdowns.map(({ title, rows }) => [
        title,
        Object.fromEntries(
          rows.map((row) => [row.name, { documents: row.documents, events: row.gold, ...scores(row.scores) }]),
        ),
      ]),
    ),
  };
}
