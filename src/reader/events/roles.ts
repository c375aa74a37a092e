/**
 * Roles: which phrase of a clause becomes which participant.
 *
 * Example: «استقبل | الوزير | المدير | في بغداد»: two bare phrases, the first the host, the second the guest; a capital is where, not whom.
 */
import type { TokenRange } from '../draft.ts';
import { hasTanwin } from '../word-class.ts';
import type { EventKind } from './event.ts';
import type { EventWord, Slot } from './event-word.ts';
import { groupHolds } from './phrase-groups.ts';
import { isCapital, isSomebody } from './places.ts';
import type { Scene } from './scene.ts';
import type { Player } from './tellings.ts';
import type { ClausePart } from './clause-parts.ts';

/** Bare phrases with those joined to them. */
export function groups(parts: readonly ClausePart[]): ClausePart[][] {
  const out: ClausePart[][] = [];
  let open = false;
  for (const part of parts) {
    if (part.preposition !== '') {
      open = false;
      continue;
    }
    if (part.joined && open) out.at(-1)?.push(part);
    else if (!part.joined) {
      out.push([part]);
      open = true;
    }
  }
  return out;
}

const THINGS: ReadonlySet<EventKind> = new Set<EventKind>(['attack', 'sanction', 'aid', 'decision']);

/** Gives the parts their role; people and bodies only, but for what is attacked. */
export function take(
  scene: Scene,
  players: Player[],
  slot: Slot | null,
  parts: readonly ClausePart[],
  kind: EventKind,
): void {
  if (!isRole(slot)) return;
  for (const part of parts) {
    if (part.pronoun || part.range.to <= part.range.from) continue;
    const thing = slot === 'target' && THINGS.has(kind) && !hasTanwin(scene.doc, part.range.from);
    // «اقتحام مركز | وقيامه»: things are not joined.
    if (thing && part.joined && part.named === null) continue;
    // «زيارة بغداد»: a capital is where, not whom.
    if (slot === 'host' && isCapital(scene.doc.lexicon.events, scene.doc.bare(part.range.from))) continue;
    const force = slot === 'agent' && groupHolds(scene.doc, 'forces', [part]);
    if (!thing && !force && !isSomebody(scene, part)) continue;
    const own = part.named?.cluster ?? -1;
    const cluster = own === -1 ? scene.clusterOf(part.range) : own;
    if (cluster !== null && players.some((one) => one.cluster === cluster)) continue;
    players.push({ role: slot, cluster, range: part.range, delegation: part.delegation });
  }
}

export function isRole(slot: Slot | null): slot is Player['role'] {
  return slot !== null && slot !== 'place';
}

/** A telling without anybody or any place tells nothing. */
export function enough(word: EventWord, players: readonly Player[], place: TokenRange | null): boolean {
  return players.length > 0 || (place !== null && word.kind === 'attack');
}

/** «الطرفان», «الوزيران»: those whom the last event named. */
export function isPair(scene: Scene, parts: readonly ClausePart[]): boolean {
  return groupHolds(scene.doc, 'collectives', parts);
}
