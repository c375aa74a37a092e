/**
 * Parts of speech as the reader asks for them: what a spelling can be, as bits, from the morphology.
 *
 * Example: «طلب» can be a noun or a perfect verb; «بمقتل» is a noun behind ب; «كيبارو» is in no lexicon, so most likely a name.
 */
import { After, Before, type Candidate, isThird, Origin, Part, readingParts } from '../text/index.ts';

export { Part };

/** Parts that a noun phrase is made of. */
export const NOMINAL = Part.Noun | Part.Adjective | Part.Proper;
export const VERBAL = Part.Perfect | Part.Imperfect;

/** Tells the parts of speech of a plain word: bits of {@link Part}; 0 for a word that the morphology does not know. */
export type PartsOf = (plain: string) => number;

/**
 * The bits of a word's candidates. The simplest cut wins: without a conjunction before with one, without a preposition
 * before with one, without a pronoun before with one, so that «بيان» is no ب + يان. The same as `Morphology.parts`, slowly: where the
 * candidates are at hand, and for the test of the other.
 */
export function partBits(candidates: readonly Candidate[]): number {
  const known = candidates.filter((one) => one.origin !== Origin.Guess && isThird(one.shape));
  if (known.length === 0) return 0;
  const cost = Math.min(...known.map(costOf));
  let bits = Part.Known;
  for (const one of known)
    if (costOf(one) === cost) bits |= readingParts(one) | (one.origin === Origin.Respelt ? Part.Respelt : 0);
  return bits;
}

function costOf(one: Candidate): number {
  const preposition = one.before === Before.Preposition || one.before === Before.PrepositionArticle;
  return (
    (one.conjunction !== 0 ? 4 : 0) +
    (preposition ? 2 : 0) +
    (one.after !== After.Nothing ? 1 : 0) +
    (one.origin === Origin.Respelt ? 8 : 0)
  );
}
