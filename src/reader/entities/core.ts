/**
 * The core of a word: what is left without conjunction and preposition, folded, its article kept.
 *
 * Example: «وللرئيس» and «الرئيس» have one core, «الرييس»; «بواشنطن» has «واشنطن». A word that no table and no morphology knows
 * keeps its first letter here: whether «وبرانكوف» is و and a name, {@link restsOf} and a table of known cores tell.
 */
import { fold } from '../../text/index.ts';
import type { WordType } from '../vocabulary.ts';

/** Letters that can be a clitic at the beginning of a word. */
const PROCLITICS = 'وفبكل';

/** A word's core as the vocabulary cuts it. */
export function coreOf(type: WordType): string {
  return fold(withoutPreposition(type.bare, type.preposition));
}

function withoutPreposition(word: string, preposition: string): string {
  if (preposition === '' || word.charAt(0) !== preposition) return word;
  return word.startsWith('لل') ? `ال${word.slice(2)}` : word.slice(1);
}

/** Whether the vocabulary has found a clitic, so that nothing more is to be cut. */
export function isCut(type: WordType): boolean {
  return type.conjunction !== '' || type.preposition !== '';
}

/**
 * What may be left of an unknown word when a clitic is taken off, nearest first: «وبرانكوف» → «برانكوف»; «للبرج» → «البرج», «لبرج».
 *
 * @param core folded
 */
export function restsOf(core: string): readonly string[] {
  if (core.length < 4 || !PROCLITICS.includes(core.charAt(0))) return [];
  const rest = core.slice(1);
  if (core.startsWith('لل')) return [`ال${core.slice(2)}`, rest];
  const first = core.charAt(0);
  if ((first === 'و' || first === 'ف') && rest.length >= 4 && 'بكل'.includes(rest.charAt(0)))
    return rest.startsWith('لل') ? [rest, `ال${rest.slice(2)}`] : [rest, rest.slice(1)];
  return [rest];
}
