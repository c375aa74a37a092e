/**
 * The contexts of events that a word tells of, by itself or without what is glued to it: «بالملعب» tells of sport as «ملعب» does.
 *
 * Words of whole sentences are asked for them again and again, so that each spelling learns its own once.
 */
import type { WordType } from '../vocabulary.ts';
import type { EventLexicon } from './event-lexicon.ts';
import { withoutClitics } from './places.ts';

/** Contexts of a word; null for most. */
export function contextsOfWord({ contexts }: EventLexicon, type: WordType): readonly string[] | null {
  if (type.contexts === undefined)
    type.contexts = contexts.get(type.bare) ?? contexts.get(withoutClitics(type.bare)) ?? null;
  return type.contexts;
}
