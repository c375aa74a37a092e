/**
 * Which predicted statement stands for which gold one: one for one, the most alike first. Two can be a pair where their
 * cues touch or half of their contents agrees; a touching cue outweighs everything else.
 */
import type { Prepared } from './statements.ts';
import { dice, shared } from './tokens.ts';

const CUE_WEIGHT = 2;
const SOURCE_WEIGHT = 0.2;
const ENOUGH_CONTENT = 0.5;

interface Edge {
  readonly weight: number;
  readonly gold: number;
  readonly predicted: number;
}

/** Whether two cues share a token; false where one of them is missing. */
export function cuesTouch(a: Prepared, b: Prepared): boolean {
  return shared(a.cue, b.cue) > 0;
}

/** Pairs of indices into the two lists, the most alike first. */
export function pairStatements(
  gold: readonly Prepared[],
  predicted: readonly Prepared[],
): readonly (readonly [gold: number, predicted: number])[] {
  const edges: Edge[] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, p] of predicted.entries()) {
      const touch = cuesTouch(g, p);
      const content = dice(g.content, p.content);
      if (!touch && content < ENOUGH_CONTENT) continue;
      const weight = (touch ? CUE_WEIGHT : 0) + content + SOURCE_WEIGHT * dice(g.source, p.source);
      edges.push({ weight, gold: i, predicted: j });
    }
  }
  edges.sort((a, b) => b.weight - a.weight);
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const edge of edges) {
    if (takenGold.has(edge.gold) || takenPredicted.has(edge.predicted)) continue;
    takenGold.add(edge.gold);
    takenPredicted.add(edge.predicted);
    pairs.push([edge.gold, edge.predicted]);
  }
  return pairs;
}
