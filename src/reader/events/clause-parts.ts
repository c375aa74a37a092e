/**
 * The clause around an event's word: where it begins and ends, and who stands in it behind which preposition.
 *
 * Example: «التقى | وزير النقل سليم العطار | في بغداد | نظيره فادي النجار | والوفد المرافق له»: two bare phrases, one behind في, a delegation
 * that came with the last.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { skipInsertion } from '../participants.ts';
import { NOMINAL } from '../parts.ts';
import type { Named, Scene } from './scene.ts';
import { counted, isCount } from './counted.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** A phrase of the clause. */
export interface ClausePart {
  /** The preposition before it, '' for none. */
  readonly preposition: string;
  readonly range: TokenRange;
  /** Whom it names, where it is a mention of somebody. */
  readonly named: Named | null;
  /** The pronoun in its place, '' for none: «معه» ه, «إليها» ها. */
  readonly pronoun: string;
  /** Joined by و to the part before. */
  readonly joined: boolean;
  /** «والوفد المرافق له» follows. */
  delegation: boolean;
}

const PRONOUN_BEHIND: ReadonlyMap<string, string> = new Map([
  ['معه', 'مع'],
  ['معها', 'مع'],
  ['معهم', 'مع'],
  ['به', 'ب'],
  ['بها', 'ب'],
  ['بهم', 'ب'],
  ['له', 'ل'],
  ['لها', 'ل'],
  ['إليه', 'إلى'],
  ['إليها', 'إلى'],
  ['لهم', 'ل'],
  ['إليهم', 'إلى'],
  ['عنه', 'عن'],
  ['عنها', 'عن'],
  ['عنهم', 'عن'],
  ['عليه', 'على'],
  ['عليها', 'على'],
  ['عليهم', 'على'],
  ['ضده', 'ضد'],
  ['ضدها', 'ضد'],
  ['ضدهم', 'ضد'],
]);
/** Two words of which the second governs: «بين», «ضد» and prepositions that the events' frames name. */
const COMPANY: ReadonlyMap<string, string> = new Map([
  ['برفقة', 'مع'],
  ['رفقة', 'مع'],
  ['بمشاركة', 'بمشاركة'],
  ['بحضور', 'بحضور'],
  ['برئاسة', 'برئاسة'],
  ['برعاية', 'برعاية'],
  ['بوساطة', 'بوساطة'],
  ['بحق', 'على'],
]);
/** The preposition of who did it: «من قبل», «على يد», «برصاص». */
export const BY = 'من قبل';
/** «برصاص | جندي», and second words of two: «على | يد», «من | قبل». */
const ARMS_OF = WORD_LISTS['arms-of'];
const HANDS_OF = WORD_LISTS['hands-of'];
const DELEGATION = WORD_LISTS['delegation'];
/** «أمام | المحكمة»: adverbs that govern like prepositions. */
const BESIDE = WORD_LISTS['beside-places'];

/** All these words: most words are none of them and are asked for by one look. */
const STANDING: ReadonlySet<string> = new Set([
  ...PRONOUN_BEHIND.keys(),
  ...COMPANY.keys(),
  ...ARMS_OF,
  ...DELEGATION,
  ...BESIDE,
]);

/** The parts of a clause from a token on. Relative clauses end it: what stands in them belongs to another. */
export function clauseParts(scene: Scene, from: number, end: number): ClausePart[] {
  const { doc } = scene;
  const parts: ClausePart[] = [];
  let i = from;
  while (i < end) {
    // A preposition with its place is no insertion here: «التقى المدير | في قصر السلام».
    const where =
      doc.isFunction(i, 'preposition') && (scene.isTime(i + 1) || doc.phrase(doc.lexicon.times, i) === null);
    const skipped = where ? i : skipInsertion(doc, i, end);
    if (skipped > i && scene.at(i) === null) {
      i = skipped;
      continue;
    }
    const type = doc.type(i);
    if (doc.isFunction(i, 'relative')) return parts;
    if (scene.isTime(i)) {
      i++;
      continue;
    }
    const known = type !== null && STANDING.has(type.bare);
    const behind = known ? PRONOUN_BEHIND.get(type.bare) : undefined;
    if (type !== null && behind !== undefined) {
      parts.push({ ...part(behind, { from: i, to: i + 1 }, null, false), pronoun: pronounIn(type.bare) });
      i++;
      continue;
    }
    // Most words are nouns: those below begin with a number or a preposition.
    const plainNoun = type !== null && type.function === null && type.preposition === '';
    const agency = plainNoun ? 0 : agencyAt(doc, i);
    if (agency > 0 && i + agency < end) {
      const from = i + agency;
      const named = scene.at(from);
      const to = named?.range.to ?? phraseEnd(scene, from, end);
      if (to > from) parts.push(part(BY, { from, to }, named, false));
      i = Math.max(to, from);
      continue;
    }
    const people = plainNoun && !isCount(doc, i) ? null : counted(scene, i, end, (from) => phraseEnd(scene, from, end));
    if (people !== null) {
      parts.push(part('', people.range, people.named, false));
      i = people.range.to;
      continue;
    }
    if (type?.plain === 'و' && parts.length > 0) {
      // «الجيش و«قوات الوادي»»
      const from = (doc.quotations.opensAt[i + 1] ?? -1) === -1 || scene.at(i + 1) !== null ? i + 1 : i + 2;
      const named = scene.at(from);
      const to = named?.range.to ?? phraseEnd(scene, from, end);
      if (to > from) parts.push(part(parts.at(-1)?.preposition ?? '', { from, to }, named, true));
      i = Math.max(to, i + 1);
      continue;
    }
    const company = known ? COMPANY.get(type.bare) : undefined;
    const beside = known && BESIDE.has(type.bare);
    const standing =
      company !== undefined || beside || isPreposition(doc, i) || type?.bare === 'ل' || type?.bare === 'ب';
    if (standing && (company !== undefined || scene.at(i) === null)) {
      // «في حق | المتهم» is «عليه»; «بالقرب من».
      const against = doc.bare(i + 1) === 'حق' && type?.bare === 'في';
      const start = against || (beside && doc.bare(i + 1) === 'من') ? i + 2 : i + 1;
      if (scene.isTime(start)) {
        i = start;
        continue;
      }
      const named = scene.at(start);
      const to = named?.range.to ?? phraseEnd(scene, start, end);
      const people = named === null ? counted(scene, start, end, (from) => phraseEnd(scene, from, end)) : null;
      const behind = people ?? { range: { from: start, to: Math.max(to, start) }, named };
      parts.push(
        part(against ? 'على' : (company ?? prepositionOf(type?.bare ?? '')), behind.range, behind.named, false),
      );
      i = behind.range.to;
      continue;
    }
    const named = scene.at(i);
    const last = parts.at(-1);
    if (type?.conjunction === 'و' && last !== undefined) {
      if (known && DELEGATION.has(type.bare)) {
        last.delegation = true;
        i = Math.max(named?.range.to ?? 0, phraseEnd(scene, i, end), i + 1);
        continue;
      }
      const to = named?.range.to ?? phraseEnd(scene, i, end);
      if (to > i) {
        parts.push(part(last.preposition, { from: i, to }, named, true));
        i = to;
        continue;
      }
    }
    const to = named === null ? (opensPhrase(doc, i) ? phraseEnd(scene, i, end) : i) : officeEnd(scene, named, end);
    if (to > i) {
      const preposition =
        named === null ? gluedTo(scene, i) : type?.preposition === 'ك' ? '' : (type?.preposition ?? '');
      parts.push(part(preposition, { from: i, to }, named, false));
    }
    i = Math.max(to, i + 1);
  }
  return parts;
}

/** «الى» is written for «إلى». */
function prepositionOf(bare: string): string {
  return bare === 'الى' ? 'إلى' : bare;
}

/** How many words at a token say that who did it follows: «على يد | الشرطة» two, «برصاص | قناص» one. */
function agencyAt(doc: Document, i: number): number {
  const bare = doc.bare(i);
  if (ARMS_OF.has(bare)) return 1;
  return (bare === 'من' || bare === 'على') && HANDS_OF.has(doc.bare(i + 1)) ? 2 : 0;
}

/** «علي» is a name as often as a preposition; it is spelled «على». */
function isPreposition(doc: Document, i: number): boolean {
  return doc.isFunction(i, 'preposition') && doc.bare(i) !== 'علي';
}

/** «أمير | منطقة الوادي»: an office goes on with its place. */
function officeEnd(scene: Scene, { range }: Named, end: number): number {
  const { doc } = scene;
  const open = doc.isNoun(range.to - 1, 'office') && doc.type(range.to - 1)?.article === false;
  if (!open || range.to >= end || scene.at(range.to) !== null || !isPlaceHead(doc, range.to)) return range.to;
  return phraseEnd(scene, range.to, end);
}

function isPlaceHead(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return (
    type !== null && type.preposition === '' && type.conjunction === '' && doc.lexicon.events.places.has(type.bare)
  );
}

/** The ل or ب that a phrase begins with; before a family's name, «للعطار», only the article's other mentions tell. */
function gluedTo(scene: Scene, i: number): string {
  const type = scene.doc.type(i);
  if (type === null) return '';
  if (type.preposition !== '') return type.preposition === 'ك' ? '' : type.preposition;
  const first = type.bare.charAt(0);
  if ((first !== 'ل' && first !== 'ب') || type.bare.length < 4) return '';
  const name = type.bare.startsWith('لل') ? `ال${type.bare.slice(2)}` : type.bare.slice(1);
  return scene.clusterOfText(name) === null ? '' : first;
}

function part(preposition: string, range: TokenRange, named: Named | null, joined: boolean): ClausePart {
  return { preposition, range, named, pronoun: '', joined, delegation: false };
}

function pronounIn(bare: string): string {
  return /(?:هما|ها|هم|ه)$/u.exec(bare)?.[0] ?? '';
}

function opensPhrase(doc: Document, i: number): boolean {
  const kind = doc.kind(i);
  if (kind === Kind.Foreign || kind === Kind.Number) return true;
  const type = doc.type(i);
  if (type === null || type.that !== 0) return false;
  if (type.function !== null && type.nouns.length === 0) return type.function.class === 'quantifier';
  return type.nouns.length > 0 || doc.parts(i) === 0 || (doc.parts(i) & NOMINAL) !== 0;
}

/** A phrase that no mention covers, up to a preposition of the clause: «تجمع الشرق | في بغداد», «دعوة | للوزير». */
function phraseEnd(scene: Scene, i: number, end: number): number {
  const { doc } = scene;
  if (i >= end) return i;
  const to = Math.min(end, Math.max(nounPhraseEnd(doc, i, end, { single: true }), i));
  for (let k = i + 1; k < to; k++) {
    if (scene.isTime(k)) return k;
    // «الوزير المصري | ونظيره التشادي»
    const other = doc.type(k);
    if (other !== null && other.conjunction === 'و' && /^نظير/u.test(other.bare)) return k;
    const type = doc.type(k);
    if (type === null) continue;
    if (isPreposition(doc, k) || type.preposition === 'ل' || type.preposition === 'ب') return k;
    if (BESIDE.has(type.bare)) return k;
  }
  return to;
}
