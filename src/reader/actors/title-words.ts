/**
 * The words of a title as the patterns of offices have them: «لوزيرة» is وزير, «باسم» is one word, «الناطق» is متحدث.
 */
import { fold, Kind } from '../../text/index.ts';
import { comparable, isGlued } from '../comparison.ts';
import { personNoun } from '../designation-words.ts';
import type { Document } from '../document.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

/** Words inside a title that no pattern needs: «المبعوث | الخاص | للأمم المتحدة». */
export const LOOSE = WORD_LISTS['loose-title-words'];

/** «رئيس مجلس | "الأمن القومي"». */
export const MARKS = '"«»“”';

/** What stands between «المتحدث» and whom he speaks for. */
export const BETWEEN = WORD_LISTS['between-title-words'];

export function isPreposition(doc: Document, i: number): boolean {
  return doc.isFunction(i, 'preposition');
}

/** A word of a title as the patterns have it. */
export function word(doc: Document, i: number): string {
  const bare = doc.bare(i);
  return bare === 'باسم' || bare === 'بلسان' || bare === 'بأعمال' ? fold(bare) : comparable(doc, i);
}

/** The head of a title, in the masculine: «وزيرة» is وزير. */
export function headWord(doc: Document, i: number): string {
  // «وإلى» is no «والي».
  if (doc.plain(i) === 'وإلى') return '';
  const entry = personNoun(doc, i);
  const head = entry === null ? word(doc, i) : fold(entry.word);
  return head === 'ناطق' ? 'متحدث' : head;
}

/** The words of a slot, compared and shown alike: without prepositions glued on, articles kept. */
export function spelt(doc: Document, from: number, to: number): string {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const type = doc.type(i);
    if (type === null) {
      if (doc.kind(i) === Kind.Foreign) words.push(doc.written(i));
      continue;
    }
    if (words.length === 0 && isPreposition(doc, i)) continue;
    const { bare } = type;
    if (words.length > 0 || !isGlued(doc, i))
      words.push(words.length > 0 && type.conjunction !== '' ? type.plain : bare);
    else words.push(bare.startsWith('لل') ? `ال${bare.slice(2)}` : bare.slice(1));
  }
  return words.join(' ');
}
