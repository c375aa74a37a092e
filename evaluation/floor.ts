/**
 * The floor: what the figures on our own articles must not fall below. It is kept in `floor.json`, a little below what
 * they were when it was set, so that a change that makes the reader worse is told by CI and not by a user.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figure, isMeasured } from './scoring/figures.ts';

/** A score as the floor sees it: groups of figures by the ids of their metrics. */
export interface FlooredScore {
  readonly groups: readonly {
    readonly scores: readonly {
      readonly metric: { readonly id: string; readonly label: string };
      readonly figure: Figure;
    }[];
  }[];
}

/** Metric id → the least value. */
export type Floor = Readonly<Record<string, number>>;

export interface Fall {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly floor: number;
}

/** How far below the present figure a floor is set, and what it is rounded down to. */
const MARGIN = 0.01;
const STEP = 0.005;

/** Where the floor of statements is kept. */
const STATEMENTS = new URL('./floor.json', import.meta.url);

/** Floors for all figures that were measured. */
export function floorBelow(score: FlooredScore): Floor {
  const entries = score.groups
    .flatMap(({ scores }) => scores)
    .filter(({ figure }) => isMeasured(figure))
    .map(({ metric, figure }) => [metric.id, steppedDown(figure.value)] as const);
  return Object.fromEntries(entries);
}

function steppedDown(value: number): number {
  return Number((Math.max(0, Math.floor((value - MARGIN) / STEP)) * STEP).toFixed(3));
}

/** The figures below their floor. A floor for a figure that is not measured any more counts as fallen. */
export function fallen(score: FlooredScore, floor: Floor): readonly Fall[] {
  const scores = score.groups.flatMap((group) => group.scores);
  return Object.entries(floor).flatMap(([id, least]) => {
    const found = scores.find(({ metric }) => metric.id === id);
    const value = found === undefined ? 0 : found.figure.value;
    return value < least ? [{ id, label: found?.metric.label ?? id, value, floor: least }] : [];
  });
}

/** The floor that is kept. @throws where the file is missing or is no table of numbers */
export function loadFloor(file: URL = STATEMENTS): Floor {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null || Object.values(value).some((least) => typeof least !== 'number'))
    throw new Error(`${fileURLToPath(file)}: should be an object of numbers; --set-floor writes it`);
  return value as Floor;
}

/** Keeps a floor. */
export function saveFloor(floor: Floor, file: URL = STATEMENTS): void {
  writeFileSync(file, `${JSON.stringify(floor, null, 2)}\n`);
}
