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
import { BY, type ClausePart } from './clause-parts.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

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
/** Only people are their objects, however they are named: «توقيف | المتورطين». */
const PEOPLE: ReadonlySet<EventKind> = new Set<EventKind>(['arrest', 'release', 'dismissal', 'expulsion', 'summons']);

/**
 * Gives the parts their role; people and bodies only, but for what is attacked.
 *
 * @param acting whether they are the subject of a verb
 */
export function take(
  scene: Scene,
  players: Player[],
  slot: Slot | null,
  parts: readonly ClausePart[],
  kind: EventKind,
  acting = false,
): void {
  if (!isRole(slot)) return;
  for (const part of parts) {
    if (part.pronoun !== '' || part.range.to <= part.range.from) continue;
    const thing = slot === 'target' && THINGS.has(kind) && !hasTanwin(scene.doc, part.range.from);
    // «اقتحام مركز | وقيامه»: things are not joined.
    if (thing && part.joined && part.named === null) continue;
    // «زيارة بغداد»: a capital is where, not whom.
    if (slot === 'host' && isCapital(scene.doc.lexicon.events, scene.doc.bare(part.range.from))) continue;
    const force =
      slot === 'agent' &&
      (groupHolds(scene.doc, 'forces', [part]) || (acting && groupHolds(scene.doc, 'troops', [part])));
    const people = slot === 'target' && PEOPLE.has(kind) && part.named === null && !part.joined;
    // «ردت | لاهاي»: a capital that does something is its government.
    const government =
      slot !== 'target' && acting && isCapital(scene.doc.lexicon.events, scene.doc.bare(part.range.from));
    if (!thing && !force && !people && !government && !isSomebody(scene, part)) continue;
    const own = part.named?.cluster ?? -1;
    const cluster = own === -1 ? scene.clusterOf(part.range) : own;
    if (cluster !== null && players.some((one) => one.cluster === cluster)) continue;
    players.push({ role: slot, cluster, range: part.range, delegation: part.delegation });
  }
}

const STATES = WORD_LISTS['two-states'];
const PERSONS = WORD_LISTS['two-persons'];

export function isRole(slot: Slot | null): slot is Player['role'] {
  return slot !== null && slot !== 'place';
}

/** «قُتل ... على يد | الشرطة», «برصاص | قناص»: who did it, where nobody else is said to have. */
export function takeAgents(
  scene: Scene,
  players: Player[],
  { kind, subject }: EventWord,
  parts: readonly ClausePart[],
): void {
  const slot = kind === 'attack' ? 'agent' : subject;
  if (kind === 'discussion' || !isRole(slot) || players.some(({ role }) => role === slot)) return;
  const by = parts.filter(({ preposition }) => preposition === BY);
  if (by.length > 0) take(scene, players, slot, by, kind, true);
}

/** «غارة | إسرائيلية»: the nation whose adjective stands behind an act, where nobody else is said to have done it. */
export function takeNation({ doc }: Scene, players: Player[], { subject }: EventWord, behind: TokenRange): void {
  if (!isRole(subject) || players.some(({ role }) => role === subject)) return;
  for (let i = behind.from; i < behind.to; i++)
    if (doc.isNoun(i, 'demonym'))
      players.push({ role: subject, cluster: null, range: { from: i, to: i + 1 }, delegation: false });
}

/** A telling without anybody or any place tells nothing. */
export function enough(word: EventWord, players: readonly Player[], place: TokenRange | null): boolean {
  return players.length > 0 || (place !== null && word.kind === 'attack');
}

/** «البلدان» are two states, «الوزيران» two people, «الطرفان» whoever met last. */
export function isPairOf(scene: Scene, parts: readonly ClausePart[], pair: readonly Player[]): boolean {
  if (pair.length < 2) return false;
  const bare = scene.doc.bare(parts[0]?.range.from ?? -1);
  const wanted = STATES.has(bare) ? 'state' : PERSONS.has(bare) ? 'person' : null;
  return wanted === null || pair.every(({ cluster }) => cluster !== null && scene.typeOf(cluster) === wanted);
}

/** «الطرفان», «الوزيران»: those whom the last event named. */
export function isPair(scene: Scene, parts: readonly ClausePart[]): boolean {
  return groupHolds(scene.doc, 'collectives', parts);
}
