/**
 * What stands behind: who is named for the next statements tells who said this one.
 *
 * Examples: «وأكد أن العمل بدأ. وأضاف | العطار | أن ...»: he who adds has said what stands before. «وقال الوزير إن ... . من جانبه أكد | المحافظ | ...»: the next
 * is another.
 */
import type { Surroundings } from './candidate.ts';
import { family } from './model/feature-names.ts';
import { isContinuing, opensParagraph, passesOn, sinceThen, standsAt } from './turns.ts';

/** Statements looked ahead to for one with a source. */
const AHEAD = 12;

/** Families of features. */
const F = { ahead: family('ahead') } as const;

/** The statements of the same level behind one, as far as they name their sources. */
export interface Ahead {
  /** Whom the next one names; -1 among them for one told in short. */
  readonly next: readonly number[];
  /** Whom this and the others name. */
  readonly later: ReadonlySet<number>;
  /** How the next one joins what stands before it. */
  readonly how: 'goes-on' | 'turn' | 'says';
  readonly since: string;
  readonly paragraph: boolean;
}

/** Who is named for the statements behind a draft; null where nobody is. */
export function aheadOf({ doc, drafts, parents, told }: Surroundings, d: number): Ahead | null {
  const parent = parents[d] ?? -1;
  const later = new Set<number>();
  let next = -1;
  for (let k = d + 1; k < drafts.length && k <= d + AHEAD; k++) {
    const named = told[k] ?? [];
    if (parents[k] !== parent || named.length === 0) continue;
    if (next === -1) next = k;
    for (const cluster of named) later.add(cluster);
  }
  if (next === -1) return null;
  const at = standsAt(drafts[next]);
  return {
    next: told[next] ?? [],
    later,
    how: isContinuing(drafts[next]) ? 'goes-on' : passesOn(doc, at) ? 'turn' : 'says',
    since: sinceThen(doc, standsAt(drafts[d]), at),
    paragraph: opensParagraph(doc, at),
  };
}

/** What the statements behind tell for a cluster, as features of a ranker. */
export function describeAhead(ahead: Ahead | null, cluster: number): string[] {
  if (ahead === null) return [F.ahead('nobody')];
  const { next, later, how, since, paragraph } = ahead;
  const who = next.includes(cluster) ? 'same' : next.includes(-1) ? 'short' : 'other';
  const out = [F.ahead(who), F.ahead(`${who}:${how}`), F.ahead(`${who}:${how}:${since}`)];
  if (paragraph) out.push(F.ahead(`${who}:paragraph`));
  if (later.has(cluster)) out.push(F.ahead('later'));
  return out;
}
