/**
 * Points in time on lanes: what fell on one day stands one over the other. Example: three meetings of March on the lane of events, a statement
 * of the same day on the lane of what was said.
 */
import { scaleUtc, type ScaleTime } from 'd3-scale';

export type LaneShape = 'round' | 'square' | 'point' | 'ring' | 'cross' | 'bar';

export interface LanePoint {
  readonly id: string;
  /** ISO day, month or year. */
  readonly date: string;
  readonly shape: LaneShape;
  /** Whether only its outline is drawn: what did not take place, or not yet. */
  readonly hollow?: boolean;
  /** The class of its colour. */
  readonly tone: string;
  /** What a screen reader says of it. */
  readonly label: string;
  /** Where on the page it is told in full. */
  readonly target: string;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly points: readonly LanePoint[];
}

export interface PlacedPoint {
  readonly point: LanePoint;
  readonly lane: number;
  readonly x: number;
  /** How many of its lane lie under it. */
  readonly level: number;
}

export interface Placed {
  /** In the order of time, then of lanes. */
  readonly points: readonly PlacedPoint[];
  /** Levels that each lane needs. */
  readonly levels: readonly number[];
  readonly scale: ScaleTime<number, number>;
}

const DAY = 86_400_000;

/** The moment that a date means: of a month or a year its beginning; null for what is none. */
export function momentOf(date: string): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(date) ?? [];
  if (year === undefined) return null;
  const moment = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(moment) ? null : moment;
}

/** @param step room that one point takes */
export function placed(lanes: readonly Lane[], range: readonly [number, number], step: number, most: number): Placed {
  const dated = lanes.flatMap(({ points }, lane) =>
    points.flatMap((point) => {
      const moment = momentOf(point.date);
      return moment === null ? [] : [{ point, lane, moment }];
    }),
  );
  dated.sort((a, b) => a.moment - b.moment || a.lane - b.lane);
  const [first, last] = [dated[0]?.moment ?? 0, dated.at(-1)?.moment ?? DAY];
  // One day alone stands in the middle.
  const margin = first === last ? 15 * DAY : (last - first) * 0.02;
  const scale = scaleUtc([first - margin, last + margin], [range[0], range[1]]);
  const levels = lanes.map(() => 1);
  const taken: { readonly x: number; readonly level: number }[][] = lanes.map(() => []);
  const points = dated.map(({ point, lane, moment }): PlacedPoint => {
    const x = scale(moment);
    const near = (taken[lane] ?? []).filter((one) => Math.abs(one.x - x) < step);
    let level = 0;
    while (level < most - 1 && near.some((one) => one.level === level)) level++;
    taken[lane]?.push({ x, level });
    levels[lane] = Math.max(levels[lane] ?? 1, level + 1);
    return { point, lane, x, level };
  });
  return { points, levels, scale };
}
