/**
 * The labelled pairs of statements: drawn from the clusters, judged by reading both, kept as places without text.
 *
 * `half`: weights were fitted and the threshold chosen on `tune`, figures are of `report`; a cluster is in one half only.
 * `check` was drawn and judged when the weights were fixed, from the clusters of `report`, from strata of 0.3 on.
 * `drawn`: `cover` by chance within strata of shared words, `near` where earlier weights were unsure (tuning half only).
 */
import { readFileSync } from 'node:fs';
import { type ComparedStatement, evidenceOf, featuresOf, prepare } from '../../src/relate/index.ts';
import type { Material, StatementRef } from './material.ts';

const FILE = new URL('families.jsonl', import.meta.url);

export interface LabelledPair {
  readonly half: 'tune' | 'report' | 'check';
  readonly drawn: 'cover' | 'near';
  /** The least share of shared content words of its stratum. */
  readonly stratum: number;
  readonly label: 'same' | 'other' | 'unclear';
  readonly a: StatementRef;
  readonly b: StatementRef;
}

/** Pairs of statements of two outlets of a cluster, with three content words at least, in each stratum. */
export const POPULATION: Readonly<Record<LabelledPair['half'], Readonly<Record<string, number>>>> = {
  tune: { 0: 45314, 0.15: 16973, 0.3: 7233, 0.45: 2742, 0.65: 1337, 0.85: 9697 },
  report: { 0: 37777, 0.15: 11108, 0.3: 6146, 0.45: 6234, 0.65: 2400, 0.85: 7238 },
  check: { 0.3: 6146, 0.45: 6234, 0.65: 2400, 0.85: 7238 },
};

export function labelledPairs(): readonly LabelledPair[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledPair);
}

/** A labelled pair whose statements today's reader still finds. */
export interface FoundPair {
  readonly pair: LabelledPair;
  readonly same: boolean;
  readonly a: ComparedStatement;
  readonly b: ComparedStatement;
  readonly features: readonly number[];
}

/** The clear pairs of a half; `lost` counts those whose statements are no longer read. */
export function foundPairs(
  material: Material,
  half: LabelledPair['half'],
): { readonly found: readonly FoundPair[]; readonly lost: number } {
  const found: FoundPair[] = [];
  let lost = 0;
  for (const pair of labelledPairs()) {
    if (pair.half !== half || pair.label === 'unclear') continue;
    const a = material.find(pair.a);
    const b = material.find(pair.b);
    if (a === null || b === null) lost++;
    else
      found.push({ pair, same: pair.label === 'same', a, b, features: featuresOf(evidenceOf(prepare(a), prepare(b))) });
  }
  return { found, lost };
}

/** How many pairs a drawn pair stands for; those drawn where weights were unsure stand for none. */
export function weightsOf(pairs: readonly FoundPair[]): readonly number[] {
  const drawn = new Map<number, number>();
  for (const { pair } of pairs) if (pair.drawn === 'cover') drawn.set(pair.stratum, (drawn.get(pair.stratum) ?? 0) + 1);
  return pairs.map(({ pair }) =>
    pair.drawn === 'near' ? 0 : (POPULATION[pair.half][pair.stratum] ?? 0) / (drawn.get(pair.stratum) ?? 1),
  );
}
