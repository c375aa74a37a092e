/**
 * Names of persons as the clusters know them, to complete what the tagger finds.
 *
 * Example: in «رئيس الوزراء | سليم العطار المهندس» the title says that a name follows; «العطار» alone is the same man later on.
 */
import type { Document } from '../document.ts';
import type { TokenRange } from '../draft.ts';
import type { Mention } from '../mentions.ts';
import type { Known } from './clusters-of-names.ts';
import { coreOf } from './core.ts';

/** The name in a mention of a person that its title or its given name shows to be one; null for none. */
export function nameBehindTitle(doc: Document, { nameRange, titles, type, name }: Mention): TokenRange | null {
  if (nameRange === null || type !== 'person') return null;
  const given = doc.type(nameRange.from)?.given === true;
  return titles.length > 0 || (given && name.length > 1) ? nameRange : null;
}

/** Cores of the last words of full names. */
export function surnames(doc: Document, known: readonly Known[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { mention, type } of known)
    if (type === 'person' && mention.nameRange !== null && mention.name.length > 1) {
      const last = doc.type(mention.nameRange.to - 1);
      if (last !== null) found.add(coreOf(last));
    }
  return found;
}
