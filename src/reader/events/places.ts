/**
 * Places of events, and who can take part in one.
 *
 * Example: «التقى الوزير في قصر السلام ببغداد المدير»: قصر السلام; «زار بغداد»: the capital is where, «زار العراق» whom too.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { isGlued } from '../comparison.ts';
import { canBeName, isAdjective, isProper } from '../word-class.ts';
import type { EventLexicon } from './event-lexicon.ts';
import type { EventWord } from './event-word.ts';
import { isCount } from './counted.ts';
import { isEventNoun, type Scene } from './scene.ts';
import type { ClausePart } from './clause-parts.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

const SOMEBODY: ReadonlySet<string> = new Set(['person', 'organisation', 'state', 'group', 'unnamed', 'media']);

/** Adverbs of place that govern like nouns. */
const WHERE = WORD_LISTS['place-relations'];
const BESIDE = WORD_LISTS['beside-places'];
/** «في الوزارة»: bodies that have a house of their name, for what takes place in one. */
const HOUSES = WORD_LISTS['bodies-with-houses'];
const HOUSED: ReadonlySet<EventWord['kind']> = new Set<EventWord['kind']>([
  'meeting',
  'gathering',
  'protest',
  'negotiation',
  'agreement',
]);

/** Whether a phrase names somebody who can meet, sign, attack or suffer. */
export function isSomebody(scene: Scene, part: ClausePart): boolean {
  const { doc } = scene;
  const { named, range } = part;
  // «تظاهرة | أمام البرلمان»
  if (WHERE.has(doc.bare(range.from))) return false;
  const first = doc.type(range.from);
  if (first !== null && doc.lexicon.events.contexts.has(first.bare) && named === null) return false;
  // «ذويهم», «والده»: kin whom nobody names.
  if (first !== null && named?.named !== true && doc.isNoun(range.from, 'kin'))
    return first.possessive === '' && range.to > range.from + 1 && named !== null;
  if (first !== null && doc.lexicon.events.groups.holds(doc, 'collectives', range.from, range.from + 1)) return true;
  // «القمة», «وقفا»: what happens does nothing.
  if (named?.type !== 'organisation' && isEventNoun(doc, range.from)) return false;
  if (named !== null) {
    if (
      named.type === 'unknown' &&
      !named.named &&
      range.to === range.from + 1 &&
      first?.article === false &&
      isAdjective(doc, range.from)
    )
      return false;
    if (isPlace(doc, range.from) && named.type !== 'state') return false;
    return (
      SOMEBODY.has(named.type) ||
      (named.type === 'unknown' && (named.named || doc.isNoun(range.from, 'office', 'organisation', 'state')))
    );
  }
  if (counts(doc, range)) return true;
  if (first === null) return false;
  const known = scene.clusterOf(range);
  if (known !== null && scene.typeOf(known) === 'person') return true;
  return (
    doc.isNoun(
      range.from,
      'office',
      'rank',
      'honorific',
      'profession',
      'organisation',
      'state',
      'group',
      'country',
      'demonym',
      'unnamed',
      'kin',
    ) || isProper(doc, range.from)
  );
}

/** «ثلاثة أشخاص», «14 منهم», «أي دبلوماسي»: people who are counted. */
function counts(doc: Document, { from, to }: TokenRange): boolean {
  if (!isCount(doc, from)) return doc.lexicon.events.groups.holds(doc, 'people', from, from + 1);
  for (let i = from + 1; i < Math.min(to, from + 3); i++)
    if (
      doc.lexicon.events.groups.holds(doc, 'people', i, i + 1) ||
      doc.isNoun(i, 'office', 'rank', 'profession', 'group', 'unnamed', 'demonym') ||
      isSoundPlural(doc, i)
    )
      return true;
  return false;
}

/** «ثلاثة | نقابيين»: the sound masculine plural, which people have and things hardly ever. */
function isSoundPlural(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return (
    type !== null && !type.article && type.bare.length > 5 && /(?:يين|يون|رين|رون|مين|مون|فين|فون)$/u.test(type.bare)
  );
}

/** A word that heads a place's name: «مدينة», «قصر», a capital. */
export function isPlace(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && (isHead(doc.lexicon.events, type.bare) || isCapital(doc.lexicon.events, type.bare));
}

function isHead(events: EventLexicon, bare: string): boolean {
  return events.places.has(bare) || events.places.has(withoutClitics(bare));
}

export function isCapital(events: EventLexicon, bare: string): boolean {
  return events.capitals.has(bare) || ((bare[0] === 'ب' || bare[0] === 'ل') && events.capitals.has(bare.slice(1)));
}

export function withoutClitics(bare: string): string {
  if (bare.startsWith('ال')) return bare.slice(2);
  if (bare.startsWith('لل')) return bare.slice(2);
  if (bare[0] === 'ب' || bare[0] === 'ل') return bare.startsWith('ال', 1) ? bare.slice(3) : bare.slice(1);
  return bare;
}

/**
 * Where the event is, by the clause's parts: behind في or ب, or a phrase in the slot of a place.
 *
 * @param direct parts that may be the place by themselves: «زار بغداد»
 */
export function placeOf(
  scene: Scene,
  parts: readonly ClausePart[],
  word: EventWord,
  direct: readonly ClausePart[],
): TokenRange | null {
  const { doc } = scene;
  for (const part of direct) {
    const i = part.range.from;
    if (part.range.to <= i) continue;
    if (isPlace(doc, i) || doc.isNoun(i, 'country')) return trimmed(scene, part);
    const listed = scene.placeAt(i);
    if (listed !== null) return listed;
  }
  for (const part of parts) {
    const slot = word.prepositions.get(part.preposition);
    // «أمام | المحكمة»: whatever one can stand before is a place.
    if (BESIDE.has(part.preposition) && !part.joined && part.range.to > part.range.from && !isTold(doc, part))
      return trimmed(scene, part);
    const inside = part.preposition === 'في' || (part.preposition === 'ب' && slot === undefined);
    const towards =
      slot === 'place' || (word.kind === 'visit' && (part.preposition === 'إلى' || part.preposition === 'ل'));
    if ((!inside && !towards) || part.joined || part.pronoun !== '' || part.range.to <= part.range.from) continue;
    const i = part.range.from;
    // «بالسجن خمس سنوات» is a sentence.
    if (word.kind === 'trial' && doc.lexicon.events.groups.holds(doc, 'penalties', i, i + 1)) continue;
    const listed = scene.placeAt(i);
    if (listed !== null && !isPlace(doc, i)) return listed;
    if (isPlace(doc, i) || doc.isNoun(i, 'country')) return trimmed(scene, part);
    const name = part.named === null && part.preposition === 'في' && isProper(doc, i) && canBeName(doc, i);
    if (name && doc.type(i)?.given !== true) return { from: i, to: i + 1 };
    if (part.named?.type === 'unknown' && inside && isProper(doc, i)) return trimmed(scene, part);
    // «استقبله | بالوزارة»
    if (inside && HOUSED.has(word.kind) && HOUSES.has(withoutClitics(doc.bare(i)))) return part.range;
  }
  if (word.kind !== 'gathering') return null;
  // «ملتقى | الموانئ الشرقية في أثينا»: one phrase with the name of what gathers.
  for (const { named, range } of parts)
    for (let i = range.from + 1; named !== null && i + 1 < range.to; i++)
      if (doc.bare(i) === 'في' && (isPlace(doc, i + 1) || doc.isNoun(i + 1, 'country')))
        return { from: i + 1, to: i + 2 };
  return null;
}

/** «مفاوضات | القاهرة», «قصف | بلدة النهر»: talks are called by their place, and what is struck is where. */
export function placeNamed(scene: Scene, { preposition, range }: ClausePart): TokenRange | null {
  const { doc } = scene;
  if (preposition !== '' || range.to <= range.from) return null;
  const i = range.from;
  // «محادثات الحدود» are about borders, «قصف حي النور» was there.
  if (isCapital(doc.lexicon.events, doc.bare(i)) || (isPlace(doc, i) && range.to > i + 1))
    return trimmed(scene, { range });
  return doc.isNoun(i, 'country') ? null : scene.placeAt(i);
}

/** «أمام الاحتجاجات», «وسط هجوم»: no place. */
function isTold(doc: Document, { range }: ClausePart): boolean {
  return doc.type(range.from)?.triggers.some(({ word }) => word !== null) === true;
}

/** A country's or capital's name is its one word; a building's goes on, «مخيم النور | سمير» with what can only be its name. */
function trimmed(scene: Scene, { range }: Pick<ClausePart, 'range'>): TokenRange {
  const { doc } = scene;
  const single = doc.isNoun(range.from, 'country') || isCapital(doc.lexicon.events, doc.bare(range.from));
  if (single) return { from: range.from, to: range.from + 1 };
  const listed = scene.placeAt(range.from);
  return listed !== null && listed.to > range.to ? listed : range;
}

/** The text of a range without the glued preposition and conjunction. */
export function spanWithout(doc: Document, range: TokenRange, start: number): number {
  const type = doc.type(range.from);
  if (type === null || !isGlued(doc, range.from)) return start;
  return type.preposition !== '' && !type.bare.startsWith('لل') ? start + 1 : start;
}
