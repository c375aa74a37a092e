/**
 * How far two reviewers agree: per cent, and Cohen's kappa, which takes off what chance alone would give.
 *
 * Example: of ten statements both accept seven and reject one, and differ on two: 80 per cent. One who accepts everything agrees with
 * anybody who nearly does; kappa says so by being near 0. (Cohen, A coefficient of agreement for nominal scales, 1960)
 */
import type { StatementClass } from '../reader/index.ts';
import type { ArticleId, StatementId } from './ids.ts';

/** What a reviewer makes of a statement: right as it is, right once corrected, or none. */
export const JUDGEMENTS = ['accept', 'correct', 'reject'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** What both judged, and what each made of it. */
export interface JudgedTwice {
  readonly statement: StatementId;
  readonly article: ArticleId;
  readonly class: StatementClass;
  readonly one: Judgement;
  readonly other: Judgement;
  /** Whether both looked at the same version; what was changed between them is no disagreement. */
  readonly same: boolean;
}

export interface Figures {
  readonly both: number;
  readonly agreed: number;
  /** From 0 to 1; null where there is nothing to compare. */
  readonly share: number | null;
  /** From -1 to 1; null where chance alone would make all agree. */
  readonly kappa: number | null;
}

export interface Agreement extends Figures {
  /** What both judged, but in different versions: not in the figures. */
  readonly apart: number;
  readonly classes: readonly (Figures & { readonly class: StatementClass })[];
  readonly disagreements: readonly Omit<JudgedTwice, 'same'>[];
}

export function agreementOf(judged: readonly JudgedTwice[]): Agreement {
  const comparable = judged.filter(({ same }) => same);
  const byClass = new Map<StatementClass, JudgedTwice[]>();
  for (const pair of comparable) {
    const own = byClass.get(pair.class);
    if (own === undefined) byClass.set(pair.class, [pair]);
    else own.push(pair);
  }
  return {
    ...figuresOf(comparable),
    apart: judged.length - comparable.length,
    classes: [...byClass]
      .map(([name, pairs]) => ({ class: name, ...figuresOf(pairs) }))
      .sort((a, b) => b.both - a.both || (a.class < b.class ? -1 : 1)),
    disagreements: comparable.filter(({ one, other }) => one !== other).map(({ same: _, ...pair }) => pair),
  };
}

function figuresOf(pairs: readonly Pick<JudgedTwice, 'one' | 'other'>[]): Figures {
  const both = pairs.length;
  if (both === 0) return { both, agreed: 0, share: null, kappa: null };
  const agreed = pairs.filter(({ one, other }) => one === other).length;
  const share = agreed / both;
  const times = (which: 'one' | 'other', judgement: Judgement): number =>
    pairs.filter((pair) => pair[which] === judgement).length;
  const chance = JUDGEMENTS.reduce((sum, name) => sum + (times('one', name) * times('other', name)) / (both * both), 0);
  return { both, agreed, share, kappa: chance === 1 ? null : (share - chance) / (1 - chance) };
}
