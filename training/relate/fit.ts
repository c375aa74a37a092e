/**
 * Fits the weights of sameness to the tuning half of the labelled pairs, and chooses the threshold there: the lowest with the asked precision.
 *
 * `npx tsx training/relate/fit.ts [--data DIR]` writes `src/relate/weights.ts`. Deterministic: plain gradient descent on the log loss
 * from zero.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openMaterial } from '../../evaluation/relate/material.ts';
import { type FoundPair, foundPairs, labelledPairs } from '../../evaluation/relate/pairs.ts';
import { FEATURES } from '../../src/relate/features.ts';

/** Above the 0.95 that is asked of the other half. */
const PRECISION = 0.96;
const STRENGTH = 0.3;
const STEPS = 6000;
const RATE = 0.5;

interface Fitted {
  readonly weights: readonly number[];
  readonly bias: number;
}

function descend(pairs: readonly FoundPair[]): Fitted {
  const weights = FEATURES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = FEATURES.map(() => 0);
    let slopeOfBias = 0;
    for (const { features, same } of pairs) {
      const error = scoreOf({ weights, bias }, features) - (same ? 1 : 0);
      features.forEach((value, k) => {
        slope[k] = (slope[k] ?? 0) + error * value;
      });
      slopeOfBias += error;
    }
    slope.forEach((value, k) => {
      weights[k] = (weights[k] ?? 0) - (RATE * (value + STRENGTH * (weights[k] ?? 0))) / pairs.length;
    });
    bias -= (RATE * slopeOfBias) / pairs.length;
  }
  return { weights, bias };
}

function scoreOf({ weights, bias }: Fitted, features: readonly number[]): number {
  let odds = bias;
  features.forEach((value, k) => {
    odds += value * (weights[k] ?? 0);
  });
  return 1 / (1 + Math.exp(-odds));
}

function thresholdOf(fitted: Fitted, pairs: readonly FoundPair[]): number {
  for (let threshold = 0.5; threshold < 0.95; threshold += 0.01) {
    const taken = pairs.filter(({ features }) => scoreOf(fitted, features) >= threshold);
    if (taken.filter(({ same }) => same).length >= PRECISION * taken.length) return Math.round(threshold * 100) / 100;
  }
  throw new RangeError('no threshold reaches the precision');
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const data = values.data ?? process.env['MUSNAD_DATA'] ?? '../shared';
const named = new Set(labelledPairs().flatMap(({ a, b }) => [a.article, b.article]));
const material = await openMaterial(data, (article) => named.has(article));
const { found, lost } = foundPairs(material, 'tune');
const fitted = descend(found);
const threshold = thresholdOf(fitted, found);
const rows = FEATURES.map((feature, k) => `  /* ${feature} */ ${(fitted.weights[k] ?? 0).toFixed(3)},`);
writeFileSync(
  new URL('../../src/relate/weights.ts', import.meta.url),
  `/**
 * The weights of the features in their order, and from which score on two statements count as one: fitted by
 * \`training/relate/fit.ts\` to the tuning half of \`evaluation/relate/families.jsonl\`.
 */
export const WEIGHTS: readonly number[] = [
${rows.join('\n')}
];
export const BIAS = ${fitted.bias.toFixed(3)};
export const THRESHOLD = ${threshold};
`,
);
process.stdout.write(`${found.length} pairs, ${lost} not found; threshold ${threshold}\n`);
