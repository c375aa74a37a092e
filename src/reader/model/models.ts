/**
 * The trained weights of the reader: which words report, whose words they are, where the words begin and end.
 *
 * Made by `training/reader` from annotated articles; whole numbers of one byte with a scale, zeros left out.
 */
import { type ChainWeights, EMISSION, TRANSITION, type Weights } from './chain.ts';
import { END } from './ends.ts';
import { type Forest, NO_FOREST } from './forest.ts';
import type { Sourcehood } from './sourcehood.ts';

/** Numbers of rows, powers of two; rows are found by hashing. */
export const ROWS = { cue: 1 << 16, emission: 1 << 17, transition: 1 << 12, end: 1 << 16, confirm: 1 << 15 } as const;

/** What weighs that of which one is chosen. */
export interface Rankers {
  /** What a candidate weighs as the subject of a statement without a source. */
  readonly subjects: Forest;
  /** What one of those that the article names weighs as whom a source means that is told in short. */
  readonly referents: Forest;
  /** What one of the names of a cluster weighs. */
  readonly names: Forest;
  /** What one of the likely ends of a content weighs. */
  readonly ends: Forest;
  /** What a drafted statement weighs, against nothing. */
  readonly drafts: Forest;
}

/** All weigh alike: the first is chosen. */
export const NO_RANKERS: Rankers = {
  subjects: NO_FOREST,
  referents: NO_FOREST,
  names: NO_FOREST,
  ends: NO_FOREST,
  drafts: NO_FOREST,
};

/** What weighs where the rules of events leave it open. */
export interface EventForests {
  /** What a word that may tell of an event weighs, against none. */
  readonly tellings: Forest;
  /** What one of those around an event weighs in a role, against nobody. */
  readonly parts: Forest;
  /** What one of the places around an event weighs, against none. */
  readonly places: Forest;
}

/** The rules alone choose. */
export const NO_EVENT_FORESTS: EventForests = {
  tellings: NO_FOREST,
  parts: NO_FOREST,
  places: NO_FOREST,
};

export interface Models extends Rankers {
  /** Whether a word reports. */
  readonly cue: Weights;
  /** Source, addressee and the content's beginning behind a cue. */
  readonly behind: ChainWeights;
  /** Source before a cue. */
  readonly before: ChainWeights;
  /** Where a content ends. */
  readonly end: Weights;
  /** Whether a drafted statement is one. */
  readonly confirm: Weights;
  /** How far words belong to the names of sources. */
  readonly sourcehood: Sourcehood;
  readonly events: EventForests;
  /** Names the weights: changes whenever they do. */
  readonly version: string;
}

/** The tables in the order in which they are packed. */
export const TABLES = [
  ROWS.cue,
  ROWS.emission * EMISSION,
  ROWS.transition * TRANSITION,
  ROWS.emission * EMISSION,
  ROWS.transition * TRANSITION,
  ROWS.end * END,
  ROWS.confirm,
] as const;

/** Steps from nothing to the largest weight: with three times as many the packed tables are a third larger, and nothing is read better. */
const STEPS = 21;

/** Turns weights into whole numbers of so many steps either way. */
export function quantise(weights: Float32Array): Weights {
  let most = 0;
  for (const value of weights) most = Math.max(most, Math.abs(value));
  const scale = most === 0 ? 1 : most / STEPS;
  return { values: Int8Array.from(weights, (value) => Math.round(value / scale)), scale };
}

/** Models from seven tables, in the order of {@link TABLES}. */
export function modelsOf(
  tables: readonly Weights[],
  rankers: Rankers,
  sourcehood: Sourcehood,
  version: string,
  events = NO_EVENT_FORESTS,
): Models {
  const [cue, behind, behindLinks, before, beforeLinks, end, confirm] = tables;
  if (!cue || !behind || !behindLinks || !before || !beforeLinks || !end || !confirm)
    throw new RangeError(
      `models need seven tables of weights, got ${tables.length}: run training/reader/train.ts again`,
    );
  return {
    cue,
    behind: { emission: behind, transition: behindLinks },
    before: { emission: before, transition: beforeLinks },
    end,
    confirm,
    ...rankers,
    sourcehood,
    events,
    version,
  };
}

/** Packs tables: for each its scale, how many numbers are not zero, then gaps and numbers. */
export function packTables(tables: readonly Weights[]): Uint8Array {
  const out: number[] = [];
  const number = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      out.push((rest & 127) | 128);
      rest >>>= 7;
    }
    out.push(rest);
  };
  for (const { values, scale } of tables) {
    number(Math.round(scale * 1e7));
    let count = 0;
    for (const value of values) if (value !== 0) count++;
    number(count);
    let last = -1;
    const gaps: number[] = [];
    const signs: number[] = [];
    for (const [at, value] of values.entries()) {
      if (value === 0) continue;
      gaps.push(at - last - 1);
      signs.push(value & 255);
      last = at;
    }
    for (const gap of gaps) number(gap);
    for (const sign of signs) out.push(sign);
  }
  return Uint8Array.from(out);
}

/** Unpacks what {@link packTables} packed. */
export function unpackTables(bytes: Uint8Array): Weights[] {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  return TABLES.map((size) => {
    const scale = number() / 1e7;
    const count = number();
    const values = new Int8Array(size);
    const places = new Int32Array(count);
    at = unpackPlaces(bytes, at, places);
    for (let k = 0; k < count; k++) values[places[k] ?? 0] = bytes[at + k] ?? 0;
    at += count;
    return { values, scale };
  });
}

/** Unpacks gaps, nearly all of one byte, as places. @returns where the bytes go on */
function unpackPlaces(bytes: Uint8Array, from: number, places: Int32Array): number {
  let at = from;
  let place = -1;
  for (let k = 0; k < places.length; k++) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    place += gap + 1;
    places[k] = place;
  }
  return at;
}
