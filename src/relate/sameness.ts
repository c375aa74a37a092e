/**
 * Whether two statements report the same words of the same speaker, to what degree, and why.
 *
 * Examples, of «الجسر سيفتح أمام السيارات غدا»: exact, the same with other commas and spellings; partial, «الجسر سيفتح أمام السيارات غدا
 * بعد إصلاح دام عاما»; paraphrase, «فتح الجسر للسيارات يكون غدا».
 */
import { type DiffPart, wordDiff } from './diff.ts';
import { type Evidence, evidenceOf, type Prepared, prepare } from './evidence.ts';
import { FEATURES, type Feature, featuresOf } from './features.ts';
import type { ComparedStatement } from './statement.ts';
import { BIAS, THRESHOLD, WEIGHTS } from './weights.ts';

export const DEGREES = ['exact', 'partial', 'paraphrase'] as const;
export type Degree = (typeof DEGREES)[number];

/** One thing that spoke for sameness or against it. */
export interface Reason {
  readonly feature: Feature;
  readonly value: number;
  /** What it added to the log odds; negative where it speaks against. */
  readonly weight: number;
}

export interface Sameness {
  readonly same: boolean;
  /** Null where they are not the same. */
  readonly degree: Degree | null;
  /** 0 to 1. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence;
}

/** Fewer content words than this tell nothing: «إنه راض». */
const FEWEST = 2;
/** Published further apart, the same words are said again, or looked back on: a thread, no family. */
const DAYS = 10;
/** Share of the longer that both must have in order to be exact. */
const EXACT = 0.95;
/** A run of so many words, or so large a share of the shorter, is taken over, not told anew. */
const RUN = 6;
const RUN_SHARE = 0.6;

/** Symmetric, but that the places in the evidence are those of `a` first. */
export function samenessOf(a: ComparedStatement, b: ComparedStatement): Sameness {
  return samenessOfPrepared(prepare(a), prepare(b));
}

/** As {@link samenessOf}, of what is kept. */
export function samenessOfPrepared(one: Prepared, other: Prepared): Sameness {
  const { statement: a } = one;
  const { statement: b } = other;
  const evidence = evidenceOf(one, other);
  const values = featuresOf(evidence);
  const reasons: Reason[] = [];
  let odds = BIAS;
  FEATURES.forEach((feature, i) => {
    const value = values[i] ?? 0;
    const weight = value * (WEIGHTS[i] ?? 0);
    odds += weight;
    if (weight !== 0) reasons.push({ feature, value, weight });
  });
  reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  const score = 1 / (1 + Math.exp(-odds));
  const same = evidence.shared >= FEWEST && (evidence.days ?? 0) <= DAYS && score >= THRESHOLD;
  return { same, degree: same ? degreeOf(a, b, evidence) : null, score, reasons, evidence };
}

function degreeOf(a: ComparedStatement, b: ComparedStatement, { run, runShare }: Evidence): Degree {
  const longer = Math.max(a.wording.key.length, b.wording.key.length);
  // In one order always: of equally long common sequences, a diff takes one.
  const [first, second] = a.id <= b.id ? [a, b] : [b, a];
  if (commonWords(wordDiff(first.wording, second.wording)) >= EXACT * longer) return 'exact';
  return run >= RUN || runShare >= RUN_SHARE ? 'partial' : 'paraphrase';
}

/** Words that the parts of a diff share. */
function commonWords(parts: readonly DiffPart[]): number {
  let count = 0;
  for (const { kind, a } of parts) if (kind === 'same' || kind === 'inflected') count += a.to - a.from;
  return count;
}
