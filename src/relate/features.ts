/**
 * Evidence as numbers, for weights: each feature says what it counts, and its weight stands beside it in `weights.ts`.
 *
 * Example: two wordings that share nine words of ten in one run, by one speaker: cover 0.9, runShare 0.9, same-speaker 1.
 */
import type { Evidence } from './evidence.ts';

export const FEATURES = [
  'cover',
  'cover-squared',
  'overlap',
  'pairs',
  'run-share',
  'long-run',
  'shared-words',
  'short',
  'names',
  'names-missed',
  'numbers',
  'numbers-missed',
  'quoted',
  'same-speaker',
  'near-speaker',
  'other-speaker',
  'same-class',
  'negation',
  'headline',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The values, in the order of {@link FEATURES}; each between 0 and 1, or near it. */
export function featuresOf(evidence: Evidence): readonly number[] {
  const { cover, overlap, pairs, run, runShare, shared, shorter, names, numbers, quoted, speaker } = evidence;
  return [
    cover,
    cover * cover,
    overlap,
    pairs,
    runShare,
    Math.min(run, 12) / 12,
    Math.log1p(shared) / 3,
    shorter <= 4 ? 1 : 0,
    Math.min(names, 3) / 3,
    Math.min(evidence.namesMissed, 3) / 3,
    Math.min(numbers, 3) / 3,
    Math.min(evidence.numbersMissed, 3) / 3,
    quoted,
    speaker === 'same' ? 1 : 0,
    speaker === 'near' ? 1 : 0,
    speaker === 'different' ? 1 : 0,
    evidence.sameClass ? 1 : 0,
    evidence.negation ? 1 : 0,
    evidence.headline ? 1 : 0,
  ];
}
