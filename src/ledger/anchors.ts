/**
 * Which statement of a new reading is which of the old one: ids are issued once for an anchor, the cue's span or else the first span
 * of the content, and a reading made anew keeps them.
 *
 * Example: a newer reader that lets the content of «أكد» end two words later keeps its id; one that finds the cue «مؤكدا» where none was
 * before adds a new one.
 */
import type { Span, Statement } from '../reader/index.ts';

export interface Anchor {
  readonly part: 'text' | 'headline';
  readonly start: number;
  readonly end: number;
}

/** @throws never: a statement without cue and content anchors at its place 0 */
export function anchorOf({ part, cue, content }: Pick<Statement, 'part' | 'cue' | 'content'>): Anchor {
  const { start, end }: Span = cue ?? content[0] ?? { start: 0, end: 0 };
  return { part: part ?? 'text', start, end };
}

export function writeAnchor({ part, start, end }: Anchor): string {
  return `${part === 'headline' ? 'h' : 't'}${start}-${end}`;
}

/** @returns null for what is no anchor */
export function readAnchor(written: string): Anchor | null {
  const found = /^([ht])(\d+)-(\d+)$/u.exec(written);
  if (found === null) return null;
  return { part: found[1] === 'h' ? 'headline' : 'text', start: Number(found[2]), end: Number(found[3]) };
}

/**
 * For each new anchor the index of the old one it goes on from, or -1: the same span first, then the one that overlaps most.
 *
 * Linear in what there is but for anchors that overlap.
 */
export function align(old: readonly Anchor[], now: readonly Anchor[]): readonly number[] {
  const taken = new Set<number>();
  const byPlace = new Map(old.map((anchor, i) => [writeAnchor(anchor), i]));
  const found = now.map((anchor) => {
    const same = byPlace.get(writeAnchor(anchor));
    if (same === undefined || taken.has(same)) return -1;
    taken.add(same);
    return same;
  });
  return found.map((same, n) => {
    const anchor = now[n];
    if (same !== -1 || anchor === undefined) return same;
    let best = -1;
    let most = 0;
    for (const [o, other] of old.entries()) {
      if (taken.has(o) || other.part !== anchor.part) continue;
      const shared = Math.min(anchor.end, other.end) - Math.max(anchor.start, other.start);
      if (shared > most) {
        most = shared;
        best = o;
      }
    }
    if (best !== -1) taken.add(best);
    return best;
  });
}
