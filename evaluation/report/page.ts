import type { Score } from '../scoring/score.ts';
export interface Measured {
  readonly all: Score;
  readonly open: Score | null;
  readonly heldOut: Score | null;
}
export function accuracyPage(own: Score, others: readonly Measured[]): string {
  return `${own.gold} ${others.length}`;
}
