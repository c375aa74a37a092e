/** Nouns that can speak: people, bodies, states, documents, media; not what is said or where («تصريح», «منصة»). */
import type { Document } from './document.ts';
import { NOUN_CLASSES, type NounClass } from './lexicon.ts';

const SILENT: ReadonlySet<NounClass> = new Set(['speech', 'post', 'platform']);
const SPEAKING = NOUN_CLASSES.filter((one) => !SILENT.has(one));

/** Whether a word is such a noun. */
export function canSpeak(doc: Document, i: number): boolean {
  return doc.isNoun(i, ...SPEAKING);
}
