/** Scores of the layer: every metric over a list of judged articles, and the same by kind of event and by outlet. */
import { type Interval, interval } from '../scoring/bootstrap.ts';
import type { Figure } from '../scoring/figures.ts';
import type { JudgedLayers } from './judge.ts';
import type { HoldsEvent, LayerMetric } from './layer-metric.ts';
import { KIND_METRICS, LAYER_METRICS, OUTLET_METRICS } from './metrics.ts';
import { KINDS, STATUSES } from './scheme.ts';

export interface LayerScored {
  readonly metric: LayerMetric;
  readonly figure: Figure;
  readonly interval: Interval;
}

export interface LayerGroup {
  readonly title: string;
  readonly scores: readonly LayerScored[];
}

/** One line of a breakdown. */
export interface LayerRow {
  readonly name: string;
  readonly documents: number;
  /** How many events of gold. */
  readonly gold: number;
  readonly scores: readonly LayerScored[];
}

export interface LayerBreakdown {
  readonly title: string;
  readonly rows: readonly LayerRow[];
}

export interface LayerScore {
  readonly documents: number;
  readonly outlets: number;
  readonly dates: number;
  readonly events: number;
  readonly groups: readonly LayerGroup[];
  readonly breakdowns: readonly LayerBreakdown[];
}

const everything: HoldsEvent = () => true;

function scored(documents: readonly JudgedLayers[], metric: LayerMetric, holds: HoldsEvent): LayerScored {
  const rows = documents.map((document) => metric.count(document, holds));
  const width = rows[0]?.length ?? 0;
  const sum = Array.from({ length: width }, (_, k) => rows.reduce((total, row) => total + (row[k] ?? 0), 0));
  return { metric, figure: metric.figure(sum), interval: interval(rows, (counts) => metric.figure(counts).value) };
}

function row(
  name: string,
  documents: readonly JudgedLayers[],
  metrics: readonly LayerMetric[],
  holds: HoldsEvent = everything,
): LayerRow {
  const having = documents.filter(({ goldEvents }) => goldEvents.some(holds)).length;
  return {
    name,
    documents: holds === everything ? documents.length : having,
    gold: eventCount(documents, holds),
    scores: metrics.map((metric) => scored(documents, metric, holds)),
  };
}

function eventCount(documents: readonly JudgedLayers[], holds: HoldsEvent = everything): number {
  return documents.reduce((sum, { goldEvents }) => sum + goldEvents.filter(holds).length, 0);
}

/** Scores judged articles. */
export function scoreLayers(documents: readonly JudgedLayers[]): LayerScore {
  const outlets = [...new Set(documents.map(({ outlet }) => outlet))].sort();
  const seen = (holds: HoldsEvent): boolean =>
    documents.some(({ goldEvents, readEvents }) => goldEvents.some(holds) || readEvents.some(holds));
  const rowsOf = (names: readonly string[], field: 'kind' | 'status'): readonly LayerRow[] =>
    names.flatMap((name) => {
      const holds: HoldsEvent = ({ event }) => event[field] === name;
      return seen(holds) ? [row(name, documents, KIND_METRICS, holds)] : [];
    });
  return {
    documents: documents.length,
    outlets: outlets.length,
    dates: documents.reduce((sum, { goldDates }) => sum + goldDates.length, 0),
    events: eventCount(documents),
    groups: LAYER_METRICS.map(({ title, metrics }) => ({
      title,
      scores: metrics.map((metric) => scored(documents, metric, everything)),
    })),
    breakdowns: [
      { title: 'By kind of event', rows: rowsOf(KINDS, 'kind') },
      { title: 'By status', rows: rowsOf(STATUSES, 'status') },
      {
        title: 'By outlet',
        rows: outlets.map((outlet) =>
          row(
            outlet,
            documents.filter((document) => document.outlet === outlet),
            OUTLET_METRICS,
          ),
        ),
      },
    ],
  };
}

/** Metrics of what is annotated where only events are: neither codes nor dates nor lines. */
const OF_EVENTS = new Set(
  LAYER_METRICS.filter(({ title }) => title === 'Events' || title === 'One event, one record')
    .flatMap(({ metrics }) => metrics.map(({ id }) => id))
    .filter((id) => !id.startsWith('eventPlover')),
);

/** The score of articles of which only events are annotated. */
export function eventsAlone(score: LayerScore): LayerScore {
  return {
    ...score,
    groups: score.groups.map(({ title, scores }) => ({
      title,
      scores: scores.filter(({ metric }) => OF_EVENTS.has(metric.id)),
    })),
  };
}
