/**
 * What stands around an event's noun: whether it is enough to tell of one event, and who acts where the frame names nobody.
 *
 * Examples: «لقاء الوزير | مع المدير» takes two; «هجوم | على حرية الرأي» strikes nobody; «أعلنت المنظمة أن | قافلة ستتحرك»: who announces, gives.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { EventKind } from './event.ts';
import type { EventWord } from './event-word.ts';
import { groupHolds } from './phrase-groups.ts';
import { isPlace, withoutClitics } from './places.ts';
import type { Scene } from './scene.ts';
import type { Player, Telling } from './tellings.ts';
import type { ClausePart } from './clause-parts.ts';

/** Kinds that whoever announces them does. */
const ANNOUNCED: ReadonlySet<EventKind> = new Set<EventKind>([
  'strike',
  'aid',
  'decision',
  'sanction',
  'withdrawal',
  'ceasefire',
  'mobilisation',
  'release',
  'resignation',
]);

/** How far behind the beginning of what is announced. */
const ANNOUNCEMENT = 10;

/** «أعلنت المنظمة أن أول | قافلة | ستتحرك»: a body that announces what it does. */
export function announcerOf(
  scene: Scene,
  i: number,
  word: EventWord,
  players: readonly Player[],
): { role: Player['role']; cluster: number } | null {
  if (word.kind === 'discussion' || !ANNOUNCED.has(word.kind) || word.subject === null || word.subject === 'place')
    return null;
  if (players.some(({ role }) => role === word.subject)) return null;
  const owner = scene.owner(i);
  const content = scene.drafts[owner]?.content.find(({ from, to }) => i >= from && i < to);
  const speaker = scene.resolution.speakers[owner]?.[0]?.cluster;
  if (content === undefined || speaker === undefined || i - content.from > ANNOUNCEMENT) return null;
  const type = scene.typeOf(speaker);
  return type === 'organisation' || type === 'state' || type === 'group'
    ? { role: word.subject, cluster: speaker }
    : null;
}

/** «انسحاب | القوات», not «انسحاب | المرشح». */
export function ofForces(scene: Scene, parts: readonly ClausePart[]): boolean {
  return groupHolds(scene.doc, 'forces', parts) || groupHolds(scene.doc, 'troops', parts);
}

/** «لقاء | ثنائي», «إضراب | فجئي»: one word without article of which nothing is known but that it is none of those who act. */
export function isAttribute(doc: Document, { named, range }: ClausePart): boolean {
  const type = doc.type(range.from);
  return (
    range.to === range.from + 1 &&
    type !== null &&
    !type.article &&
    type.nouns.length === 0 &&
    !type.given &&
    (named === null || named.type === 'unknown') &&
    type.possessive === ''
  );
}

/** Whether those in the frame of a noun are enough for it: a meeting takes two, a visit one who comes, an attack what can be struck. */
export function carries(
  scene: Scene,
  { kind, word, players }: Telling,
  genitive: ClausePart | undefined,
  after: number,
): boolean {
  switch (kind) {
    case 'meeting':
    case 'negotiation':
    case 'call':
      return players.length >= 2 || (players.length === 1 && genitive !== undefined && isMany(scene, genitive));
    case 'visit':
      return players.some(({ role }) => role === word.subject);
    case 'withdrawal':
      return true;
    case 'attack':
      // «هجوم على حرية الرأي», «ضربة بسبب»: a figure of speech.
      return players.some(({ cluster, range }) => isStruck(scene, cluster, range));
    case 'invitation':
      // «بدعوة من الوزير», not «دعوة عدد من المنظمات»
      return genitive?.preposition === 'من' && genitive.range.from === after + 1;
    default:
      return true;
  }
}

/** «اجتماع | مجلس الأمن», «لقاء | بين الوزيرين»: a body, or what stands behind «بين», is more than one. */
export function isMany({ doc }: Scene, { named, range, preposition }: ClausePart): boolean {
  if (preposition === 'بين') return true;
  if (preposition !== '') return false;
  return named?.type === 'organisation' || named?.type === 'group' || doc.isNoun(range.from, 'organisation', 'group');
}

/** People, bodies, places and buildings are attacked. */
export function isStruck(scene: Scene, cluster: number | null, range: TokenRange | null): boolean {
  const type = cluster === null ? 'unknown' : scene.typeOf(cluster);
  if (type === 'person' || type === 'organisation' || type === 'state' || type === 'group') return true;
  if (range === null) return false;
  const classes = ['country', 'office', 'group', 'unnamed', 'profession', 'state', 'organisation', 'demonym'] as const;
  return isPlace(scene.doc, range.from) || scene.doc.isNoun(range.from, ...classes);
}

/** «دعوة للوزير | لحضور قمة الشرق»: whom one invites stands before what for. */
export function upToPurpose(doc: Document, kind: EventKind, parts: ClausePart[]): ClausePart[] {
  if (kind !== 'invitation') return parts;
  const purpose = parts.findIndex(({ range }) =>
    doc.lexicon.events.groups.holds(doc, 'purposes', range.from, range.from + 1),
  );
  return purpose === -1 ? parts : parts.slice(0, purpose);
}

/** «زيارة | بغداد», «زيارة | البلاد»: not who came. */
export function isWhere({ doc }: Scene, { named, range }: ClausePart): boolean {
  return (
    named?.type !== 'person' &&
    (named?.type === 'state' || isPlace(doc, range.from) || !doc.isNoun(range.from, 'office', 'group', 'organisation'))
  );
}

/** The words that name the event: «قمة | الدول الصناعية», «تجمع | الشرق». */
export function nameBehind({ doc }: Scene, from: number, end: number): string {
  let name = '';
  for (let i = from; i < Math.min(end, from + 4); i++) {
    const type = doc.type(i);
    if (
      type === null ||
      type.function !== null ||
      type.preposition !== '' ||
      type.conjunction !== '' ||
      type.that !== 0
    )
      break;
    name += ` ${withoutClitics(type.bare)}`;
  }
  return name;
}

/** «وصل وزير النقل إلى بغداد في زيارة»: who came. */
export function moverBefore(scene: Scene, i: number): { cluster: number; range: TokenRange } | null {
  const from = scene.doc.sentenceStart(i);
  for (let k = scene.lastBefore(from) + 1; k < scene.named.length; k++) {
    const one = scene.named[k];
    if (one === undefined || one.range.from >= i) return null;
    if (one.type === 'person' && one.cluster !== -1) return one;
  }
  return null;
}
