/**
 * The tree of a question against a segment. Leaves have been matched before. In an AND, what has a list of its own is
 * intersected first, shortest list first; facets, days and NOT then only say no. Scores are added in the order of the question,
 * so that the last bit of a score does not depend on which list was shorter.
 */
import { keepDays, keepFacet, unitsOfDays } from './facet-test.ts';
import { type Accumulator, intersect, type Matches, NO_MATCHES, range, scored, union, without } from './matches.ts';
import type { PlanNode } from './plan.ts';
import type { Segment } from './segment.ts';

/** Up to so many lists are merged one with the next; of more the scores are added up by units. */
const MERGED = 3;

export class Evaluation {
  constructor(
    private readonly segment: Segment,
    /** Matches of the leaves, scored. */
    private readonly leaves: readonly Matches[],
    private readonly accumulator: Accumulator,
  ) {}

  /** Units that match; deleted ones may still be among them. */
  matches(node: PlanNode): Matches {
    switch (node.type) {
      case 'leaf':
        return this.leaves[node.leaf] ?? NO_MATCHES;
      case 'all':
        return range(0, this.segment.units);
      case 'days':
        return range(...unitsOfDays(this.segment, node.from, node.to));
      case 'facet':
      case 'not':
        return this.narrowed(range(0, this.segment.units), node);
      case 'and':
        return this.and(node.parts);
      case 'or':
        return this.or(node.parts);
    }
  }

  private and(parts: readonly PlanNode[]): Matches {
    const listed = parts.filter(hasList).map((part) => this.matches(part));
    const days = parts.find(({ type }) => type === 'days');
    const [only] = listed;
    let matches: Matches;
    if (listed.length === 1 && only !== undefined) matches = only;
    else if (listed.length > 0) matches = scored(intersect(listed.map(({ docs }) => docs)), listed);
    else matches = this.matches(days ?? { type: 'all' });
    for (const part of parts) if (!hasList(part)) matches = this.narrowed(matches, part);
    return matches;
  }

  private or(parts: readonly PlanNode[]): Matches {
    const [only] = parts;
    if (only === undefined) return NO_MATCHES;
    if (parts.length === 1) return this.matches(only);
    // All are matched before the first is added: an OR within uses the accumulator too.
    const all = parts.map((part) => this.matches(part));
    if (all.length <= MERGED) return all.reduce(union);
    for (const matches of all) this.accumulator.addAll(matches);
    return this.accumulator.take(this.segment.units);
  }

  /** Those that also match a part without a list. */
  private narrowed(matches: Matches, part: PlanNode): Matches {
    switch (part.type) {
      case 'facet':
        return keepFacet(matches, this.segment, part.facet, part.test);
      case 'days':
        return keepDays(matches, this.segment, part.from, part.to);
      case 'not':
        return without(matches, this.matches(part.part).docs);
      default:
        return matches;
    }
  }
}

/** Whether the part is matched by a list, and not by asking each unit. */
function hasList({ type }: PlanNode): boolean {
  return type === 'leaf' || type === 'and' || type === 'or';
}
