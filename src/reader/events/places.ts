/**
 * Places of events, and who can take part in one.
 *
 * Example: «التقى الوزير في قصر السلام ببغداد المدير»: قصر السلام; «زار بغداد»: the capital is where, «زار العراق» whom too.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { isGlued } from '../comparison.ts';
import { canBeName, isAdjective, isProper } from '../word-class.ts';
import type { EventLexicon } from './event-lexicon.ts';
import type { EventWord } from './event-word.ts';
import { isEventNoun, type Scene } from './scene.ts';
import type { ClausePart } from './clause-parts.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

const SOMEBODY: ReadonlySet<string> = new Set(['person', 'organisation', 'state', 'group', 'unnamed', 'media']);

/** Adverbs of place that govern like nouns. */
const WHERE = WORD_LISTS['place-relations'];

/** Whether a phrase names somebody who can meet, sign, attack or suffer. */
export function isSomebody(scene: Scene, part: ClausePart): boolean {
  const { doc } = scene;
  const { named, range } = part;
  // «تظاهرة | أمام البرلمان»
  if (WHERE.has(doc.bare(range.from))) return false;
  const first = doc.type(range.from);
  if (first !== null && doc.lexicon.events.contexts.has(first.bare) && named === null) return false;
  // «ذويهم», «والده»: kin whom nobody names.
  if (first !== null && named?.named !== true && doc.isNoun(range.from, 'kin')) return false;
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
  if (doc.lexicon.events.groups.holds(doc, 'collectives', range.from, range.from + 1)) return true;
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
  if (doc.kind(from) !== Kind.Number && !doc.isFunction(from, 'quantifier'))
    return doc.lexicon.events.groups.holds(doc, 'people', from, from + 1);
  for (let i = from + 1; i < Math.min(to, from + 3); i++)
    if (
      doc.lexicon.events.groups.holds(doc, 'people', i, i + 1) ||
      doc.isNoun(i, 'office', 'rank', 'profession', 'group', 'unnamed', 'demonym')
    )
      return true;
  return false;
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
    if (part.range.to > i && (isPlace(doc, i) || doc.isNoun(i, 'country'))) return trimmed(doc, part);
  }
  for (const part of parts) {
    const slot = word.prepositions.get(part.preposition);
    const inside = part.preposition === 'في' || (part.preposition === 'ب' && slot === undefined);
    const towards =
      slot === 'place' || (word.kind === 'visit' && (part.preposition === 'إلى' || part.preposition === 'ل'));
    if ((!inside && !towards) || part.joined || part.pronoun || part.range.to <= part.range.from) continue;
    const i = part.range.from;
    const listed = scene.placeAt(i);
    if (listed !== null && !isPlace(doc, i)) return listed;
    if (isPlace(doc, i) || doc.isNoun(i, 'country')) return trimmed(doc, part);
    const name = part.named === null && part.preposition === 'في' && isProper(doc, i) && canBeName(doc, i);
    if (name && doc.type(i)?.given !== true) return { from: i, to: i + 1 };
    if (part.named?.type === 'unknown' && inside && isProper(doc, i)) return trimmed(doc, part);
  }
  if (word.kind !== 'gathering') return null;
  // «ملتقى | الموانئ الشرقية في أثينا»: one phrase with the name of what gathers.
  for (const { named, range } of parts)
    for (let i = range.from + 1; named !== null && i + 1 < range.to; i++)
      if (doc.bare(i) === 'في' && (isPlace(doc, i + 1) || doc.isNoun(i + 1, 'country')))
        return { from: i + 1, to: i + 2 };
  return null;
}

/** A country's or capital's name is its one word; a building's goes on. */
function trimmed(doc: Document, { range }: ClausePart): TokenRange {
  const single = doc.isNoun(range.from, 'country') || isCapital(doc.lexicon.events, doc.bare(range.from));
  if (!single) return range;
  return { from: range.from, to: range.from + 1 };
}

/** The text of a range without the glued preposition and conjunction. */
export function spanWithout(doc: Document, range: TokenRange, start: number): number {
  const type = doc.type(range.from);
  if (type === null || !isGlued(doc, range.from)) return start;
  return type.preposition !== '' && !type.bare.startsWith('لل') ? start + 1 : start;
}
