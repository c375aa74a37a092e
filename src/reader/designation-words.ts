/**
 * Words of designations: which head a title of a person, which can open a name, which say nothing but "the one just named".
 *
 * Examples: «وزير», «الدكتور», «والدة» head designations of persons; «المولدي» can open a name; «نفسه», «الأخير» name the last one again.
 */
import { comparable, isGlued, isLight, nation, nounsAt } from './comparison.ts';
import type { Document } from './document.ts';
import type { NounClass, NounEntry } from './lexicon.ts';
import { Part } from './parts.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** An office or another designation of a person, by its head and the words it governs. */
export interface Title {
  readonly head: NounEntry;
  /** The token of its head. */
  readonly at: number;
  /** Content words behind the head for comparison, nations left out. */
  readonly of: readonly string[];
  /** Nations that countries and demonyms in it name. */
  readonly nations: readonly string[];
  /** The pronoun that tells whose it is: ها of «رئيستها هدى»; '' for most. */
  readonly owner: string;
}

/** Words that say "the one just named": «المصدر نفسه», «المتحدث ذاته», «الأخير». */
export const SAME = WORD_LISTS['the-same'];

/** «ذات المتحدث», «نفس المصدر». */
export function saysSame(doc: Document, i: number): boolean {
  return /^[بل]?(?:ذات|نفس|عين)$/.test(doc.bare(i)) && (doc.type(i + 1)?.article ?? false);
}

const PERSON_CLASSES: ReadonlySet<NounClass> = new Set<NounClass>(['office', 'rank', 'honorific', 'profession', 'kin']);

export function isPersonHead(head: NounEntry | null): boolean {
  return head !== null && PERSON_CLASSES.has(head.class);
}

/** The entry of a token that heads a designation of a person, if it can. */
export function personNoun(doc: Document, i: number): NounEntry | null {
  const nouns = nounsAt(doc, i);
  for (let k = 0; k < nouns.length; k++) {
    const entry = nouns[k];
    if (entry === undefined || !PERSON_CLASSES.has(entry.class)) continue;
    // «دولة | رئيس الحكومة», but «أمير | دولة الساحل».
    const state = entry.class === 'honorific' && nouns.some((one) => one.class === 'state');
    if (!state || personNoun(doc, i + 1) !== null) return entry;
  }
  return null;
}

/** «المولدي»: what no lexicon knows as another word. */
export function canOpenName(doc: Document, i: number): boolean {
  const type = doc.type(i);
  if (type === null || nounsAt(doc, i).length > 0 || type.function !== null || isGlued(doc, i)) return false;
  const parts = doc.parts(i);
  return !type.article || type.given || parts === 0 || (parts & (Part.Proper | Part.Adjective)) !== 0;
}

/** A word for comparison, nations by their stem; '' where it tells nobody apart. */
export function weighty(doc: Document, i: number): string {
  const word = comparable(doc, i);
  if (word === '' || isLight(word)) return '';
  return doc.isNoun(i, 'country', 'demonym') ? nation(word) : word;
}
