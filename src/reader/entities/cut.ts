/**
 * Where a name begins in its first word: behind the clitics.
 *
 * Example: «وبغداد» → «بغداد», «للعراق» → «لعراق» (the article has lost its alef there), «وبرانكوف» → «برانكوف» where the name is known
 * without the و.
 */
import type { Document } from '../document.ts';

/** Offset of the first letter of the word at token `i` that is no clitic. */
export function startBehindClitics(doc: Document, i: number): number {
  const type = doc.type(i);
  const from = doc.start(i);
  if (type === null) return from;
  const letters = (type.conjunction === '' ? 0 : 1) + (type.preposition === '' ? 0 : 1) + type.cut;
  if (letters === 0) return from;
  return behindLetters(doc.text, from, doc.end(i), letters);
}

/** The silent marks behind a letter go with it. */
function behindLetters(text: string, from: number, to: number, letters: number): number {
  let at = from;
  for (let k = 0; k < letters && at < to - 1; k++) {
    at++;
    while (at < to - 1 && isSilent(text.charCodeAt(at))) at++;
  }
  return at;
}

function isSilent(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x652) || unit === 0x640 || unit === 0x670;
}
