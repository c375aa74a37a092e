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
import { WORD_LISTS } from '../word-lists.generated.ts';

/** A phrase of the clause. */
export interface ClausePart {
  /** The preposition before it, '' for none. */
  readonly preposition: string;
  readonly range: TokenRange;
  /** Whom it names, where it is a mention of somebody. */
  readonly named: Named | null;
  /** A pronoun in its place: «معه», «إليه». */
  readonly pronoun: boolean;
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
  ['عنه', 'عن'],
  ['عنها', 'عن'],
  ['عنهم', 'عن'],
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
const DELEGATION = WORD_LISTS['delegation'];

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
    const behind = type === null ? undefined : PRONOUN_BEHIND.get(type.bare);
    if (behind !== undefined) {
      parts.push(part(behind, { from: i, to: i + 1 }, null, true, false));
      i++;
      continue;
    }
    if (type?.plain === 'و' && parts.length > 0) {
      // «الجيش و«قوات الوادي»»
      const from = (doc.quotations.opensAt[i + 1] ?? -1) === -1 || scene.at(i + 1) !== null ? i + 1 : i + 2;
      const named = scene.at(from);
      const to = named?.range.to ?? phraseEnd(scene, from, end);
      if (to > from) parts.push(part(parts.at(-1)?.preposition ?? '', { from, to }, named, false, true));
      i = Math.max(to, i + 1);
      continue;
    }
    const company = type === null ? undefined : COMPANY.get(type.bare);
    const standing =
      company !== undefined || doc.isFunction(i, 'preposition') || type?.bare === 'ل' || type?.bare === 'ب';
    if (standing && scene.at(i) === null) {
      // «في حق | المتهم» is «عليه».
      const against = doc.bare(i + 1) === 'حق' && type?.bare === 'في';
      const start = against ? i + 2 : i + 1;
      if (scene.isTime(start)) {
        i = start;
        continue;
      }
      const named = scene.at(start);
      const to = named?.range.to ?? phraseEnd(scene, start, end);
      const counted = named === null ? countedAt(scene, start, end) : null;
      const behind = counted ?? { range: { from: start, to: Math.max(to, start) }, named };
      parts.push(
        part(against ? 'على' : (company ?? prepositionOf(type?.bare ?? '')), behind.range, behind.named, false, false),
      );
      i = behind.range.to;
      continue;
    }
    const named = scene.at(i);
    const last = parts.at(-1);
    if (type?.conjunction === 'و' && last !== undefined) {
      if (DELEGATION.has(type.bare)) {
        last.delegation = true;
        i = Math.max(named?.range.to ?? 0, phraseEnd(scene, i, end), i + 1);
        continue;
      }
      const to = named?.range.to ?? phraseEnd(scene, i, end);
      if (to > i) {
        parts.push(part(last.preposition, { from: i, to }, named, false, true));
        i = to;
        continue;
      }
    }
    const counted = named === null ? countedAt(scene, i, end) : null;
    if (counted !== null) {
      parts.push(part('', counted.range, counted.named, false, false));
      i = counted.range.to;
      continue;
    }
    const to = named?.range.to ?? (opensPhrase(doc, i) ? phraseEnd(scene, i, end) : i);
    if (to > i) {
      const preposition =
        named === null ? gluedTo(scene, i) : type?.preposition === 'ك' ? '' : (type?.preposition ?? '');
      parts.push(part(preposition, { from: i, to }, named, false, false));
    }
    i = Math.max(to, i + 1);
  }
  return parts;
}

/** «الى» is written for «إلى». */
function prepositionOf(bare: string): string {
  return bare === 'الى' ? 'إلى' : bare;
}

/** «12 | جنديا», «ثلاثة | موظفين»: a number with those whom it counts. */
function countedAt(scene: Scene, i: number, end: number): { range: TokenRange; named: Named } | null {
  const { doc } = scene;
  if (doc.kind(i) !== Kind.Number && !doc.isFunction(i, 'quantifier')) return null;
  const named = scene.at(i + 1);
  return named === null || named.range.to > end ? null : { range: { from: i, to: named.range.to }, named };
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

function part(
  preposition: string,
  range: TokenRange,
  named: Named | null,
  pronoun: boolean,
  joined: boolean,
): ClausePart {
  return { preposition, range, named, pronoun, joined, delegation: false };
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
    if (doc.isFunction(k, 'preposition') || type.preposition === 'ل' || type.preposition === 'ب') return k;
  }
  return to;
}
