/** Whether a phrase of a clause holds a word of a group: «ثلاث كتائب» one of troops. */
import type { ClausePart } from './clause-parts.ts';
import type { Document } from '../document.ts';

/** The first of the phrases that play one part. */
export function groupHolds(doc: Document, name: string, parts: readonly ClausePart[]): boolean {
  const range = parts[0]?.range;
  return range !== undefined && doc.lexicon.events.groups.holds(doc, name, range.from, range.to);
}
