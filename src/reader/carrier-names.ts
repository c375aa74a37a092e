/**
 * Names of what carries words: where the name of an outlet, a platform or a document ends.
 *
 * Examples: «لقناة | "النهار الجديد" | المملوكة للدولة», «وكالة | الأنباء العراقية (واع) |», «بيان | صحفي مشترك | صدر أمس»,
 * «خطاب | افتتاح الدورة | في الرباط». The article's own outlet is known by name: «للشراع» in an article of «صحيفة الشراع».
 */
import { fold, Kind } from '../text/index.ts';
import type { Document } from './document.ts';
import { NOMINAL, Part, VERBAL } from './parts.ts';
import { That } from './vocabulary.ts';
import { isAdjective, isFiniteVerb, isProper } from './word-class.ts';

/** A name in marks has at most so many words. */
const LONGEST_IN_MARKS = 5;
/** Words of a name behind its head. */
const LONGEST_TAIL = 6;

/** Whether a short quotation or bracket opens at a token: «"الاقتصادية"», «(المدينة)»; the token behind it, else -1. */
export function markedEnd(doc: Document, i: number): number {
  const opening = doc.quotations.opensAt[i] ?? -1;
  const quotation = opening === -1 ? undefined : doc.quotations.list[opening];
  if (quotation !== undefined)
    return quotation.closed && quotation.words >= 1 && quotation.words <= LONGEST_IN_MARKS ? quotation.close + 1 : -1;
  if (!doc.isMark(i, '(')) return -1;
  for (let j = i + 2; j <= i + LONGEST_IN_MARKS + 1; j++) if (doc.isMark(j, ')')) return j + 1;
  return -1;
}

/** Names of the outlet that printed the article, told from other words. */
export class House {
  private readonly words: ReadonlySet<string>;

  /** @param outlet its name as the article's metadata has it: «صحيفة الشراع», or null */
  constructor(
    private readonly doc: Document,
    outlet: string | null,
  ) {
    const words = (outlet ?? '').split(/\s+/).filter((word) => word.length > 1);
    this.words = new Set(
      words
        .filter((word) => !doc.lexicon.nouns.exactly(word)?.some((entry) => entry.class === 'carrier'))
        .map((word) => fold(word)),
    );
  }

  /** Whether the house is named at a token; a ل glued to its name is left out of account. */
  startsAt(i: number): boolean {
    return this.words.size > 0 && (this.has(this.doc.bare(i)) || this.has(withoutFor(this.doc.bare(i))));
  }

  /** The token behind the name that starts at a token. */
  end(i: number): number {
    let j = i + 1;
    while (this.has(this.doc.plain(j)) || (this.doc.kind(j) === Kind.Foreign && this.has(this.doc.written(j)))) j++;
    return j;
  }

  private has(word: string): boolean {
    return word !== '' && this.words.has(fold(word));
  }
}

/** A word without the ل glued to it: للشراع → الشراع, لرويترز → رويترز; '' where there is none. */
export function withoutFor(bare: string): string {
  if (bare.startsWith('لل')) return `ال${bare.slice(2)}`;
  return bare.startsWith('ل') ? bare.slice(1) : '';
}

/** The end of an outlet's name of several words that starts at a token, by the lexicon: «فرانس برس»; -1 for none. */
export function listedEnd(doc: Document, i: number): number {
  const table = doc.lexicon.outletNames;
  for (const first of [doc.bare(i), withoutFor(doc.bare(i))]) {
    if (first === '' || !table.starts(first)) continue;
    const found = table.match(first, doc.types, i);
    if (found !== null) return i + found.words;
  }
  return -1;
}

/**
 * The end of the name of an outlet or platform that starts at a token: in marks, in the lexicon, or a word for outlets with
 * what belongs to it.
 */
export function outletEnd(doc: Document, from: number, limit: number): number {
  const marked = markedEnd(doc, from);
  if (marked !== -1) return marked;
  const listed = listedEnd(doc, from);
  let i = listed === -1 ? from + 1 : listed;
  const generic = doc.isNoun(from, 'carrier');
  for (const last = Math.min(limit, i + LONGEST_TAIL); i < last; i++) {
    const kind = doc.kind(i);
    if (kind === Kind.Foreign || (kind === Kind.Number && !generic)) continue;
    if (kind === Kind.Number && doc.kind(i + 1) !== Kind.Arabic) continue;
    if (kind === Kind.Mark) {
      const end = markedEnd(doc, i);
      if (end === -1 || end > limit || !(generic || doc.isMark(i, '(') || isForeignName(doc, i, end))) break;
      return behindMarks(doc, end, limit);
    }
    if (kind !== Kind.Arabic || !belongs(doc, from, i)) break;
  }
  return i;
}

/** «قناة "النهار" | الفضائية», «وكالة "رويترز" | للأنباء». */
function behindMarks(doc: Document, i: number, limit: number): number {
  if (i >= limit) return i;
  const type = doc.type(i);
  if (type === null || doc.lexicon.carrierTails.has(type.plain)) return i;
  if (type.plain === 'للأنباء' || type.plain === 'للانباء') return i + 1;
  return type.article && type.conjunction === '' && type.preposition === '' && isAdjective(doc, i) ? i + 1 : i;
}

/** Words in marks behind a name that can be nothing but a name: «المنارة "اف ام"». */
function isForeignName(doc: Document, open: number, end: number): boolean {
  if (end - open > 5) return false;
  // Abbreviations: «"اف ام"»
  let short = true;
  for (let j = open + 1; j < end - 1; j++) if (doc.end(j) - doc.start(j) > 3) short = false;
  if (short) return true;
  for (let j = open + 1; j < end - 1; j++)
    if (doc.kind(j) === Kind.Arabic && doc.parts(j) !== 0 && !isProper(doc, j)) return false;
  return true;
}

/** Whether a word goes on with the name of an outlet: «وكالة | فرانس | برس», «قناة | العربية», «وكالة ... | للأنباء». */
function belongs(doc: Document, head: number, i: number): boolean {
  const type = doc.type(i);
  if (type === null || type.that !== That.None || type.function !== null || type.conjunction !== '') return false;
  if (doc.lexicon.carrierTails.has(type.plain) || doc.lexicon.transmission.has(type.bare)) return false;
  if (doc.phrase(doc.lexicon.times, i) !== null) return false;
  if (type.preposition !== '')
    return (
      type.preposition === 'ل' && type.article && doc.isNoun(head, 'carrier') && /أ?نباء|إعلام|اعلام/.test(type.plain)
    );
  if (/(?:ًا|اً|ٍ)$/u.test(doc.written(i))) return false;
  if (type.article || doc.parts(i) === 0) return true;
  if (doc.isNoun(head, 'carrier') && /^[أا]نباء$/.test(type.plain)) return true;
  if (doc.isNoun(i, 'carrier', 'outlet', 'platform')) return true;
  if (type.cues.length > 0 || isFiniteVerb(doc, i)) return false;
  if (isProper(doc, i)) return true;
  const parts = doc.parts(i);
  if ((parts & VERBAL) !== 0) return false;
  // «صحيفة محلية», «وكالة أنباء»: an adjective, or a noun behind the bare head.
  const before = doc.type(i - 1);
  return (
    (parts & Part.Adjective) !== 0 ||
    ((parts & NOMINAL) !== 0 && before !== null && !before.article && i - head < 3 && before.possessive === '')
  );
}

/** The end of the name of a document or post that starts at a token: its adjectives and what it is a document of. */
export function documentEnd(doc: Document, from: number, limit: number): number {
  const head = doc.type(from);
  let i = from + 1;
  let definite = head !== null && isDefinite(doc, from);
  const plainPost = doc.isNoun(from, 'post') && !definite;
  for (const last = Math.min(limit, from + LONGEST_TAIL); i < last; i++) {
    const type = doc.type(i);
    if (type === null || type.function !== null || type.that !== That.None || type.conjunction !== '') break;
    if (type.preposition !== '' || doc.lexicon.transmission.has(type.bare) || doc.lexicon.carrierTails.has(type.plain))
      break;
    if (/^(?:نفس|ذات)(?:ه|ها)$/.test(type.plain)) return i + 1;
    if (doc.phrase(doc.lexicon.times, i) !== null || isFiniteVerb(doc, i)) break;
    if (describes(doc, i, definite)) continue;
    // A genitive: «بيان النيابة», «خطاب افتتاح الدورة», «مقال رأي».
    if (definite || plainPost) break;
    if (isDefinite(doc, i) || isProper(doc, i)) definite = true;
    else if ((doc.parts(i) & VERBAL) !== 0 && !isDefinite(doc, i + 1)) break;
  }
  return i;
}

function isDefinite(doc: Document, i: number): boolean {
  const type = doc.type(i);
  return type !== null && (type.article || type.possessive !== '' || (doc.parts(i) & Part.Pronoun) !== 0);
}

/** An adjective that agrees in definiteness: «بيان | صحفي», «البيان | الختامي»; not one that governs: «بيان | صادر | عن». */
function describes(doc: Document, i: number, definite: boolean): boolean {
  const type = doc.type(i);
  if (type === null || type.article !== definite) return false;
  const relational = /(?:ي|ية)$/.test(type.plain);
  if (!relational && (doc.type(i + 1)?.preposition === 'ب' || doc.bare(i + 1) === 'عن')) return false;
  if (definite) return isAdjective(doc, i);
  const parts = doc.parts(i);
  return relational || ((parts & Part.Adjective) !== 0 && (parts & VERBAL) === 0) || isAdjective(doc, i);
}
