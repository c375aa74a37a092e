/**
 * Parts of speech as the reader asks for them: what a spelling can be, as bits, from the morphology.
 *
 * Example: «طلب» can be a noun or a perfect verb; «بمقتل» is a noun behind ب; «روتو» is in no lexicon, so most likely a name.
 */
import { After, Before, type Candidate, Origin } from '../text/index.ts';

export const Part = {
  /** The morphology knows the word. */
  Known: 1,
  Noun: 2,
  Adjective: 4,
  Perfect: 8,
  Imperfect: 16,
  Proper: 32,
  /** A word of a closed class. */
  Closed: 64,
  /** The noun, adjective or name has the article. */
  Article: 128,
  /** ب, ل or ك is glued to it. */
  Preposition: 256,
  /** A pronoun hangs on it. */
  Pronoun: 512,
  /** و or ف is glued to it. */
  Conjunction: 1024,
  Masculine: 2048,
  Feminine: 4096,
  Singular: 8192,
  Plural: 16384,
} as const;

/** Parts that a noun phrase is made of. */
export const NOMINAL = Part.Noun | Part.Adjective | Part.Proper;
export const VERBAL = Part.Perfect | Part.Imperfect;

/** Tells the parts of speech of a plain word: bits of {@link Part}; 0 for a word that the morphology does not know. */
export type PartsOf = (plain: string) => number;

/**
 * The bits of a word's candidates. The simplest cut wins: without a conjunction before with one, without a preposition
 * before with one, without a pronoun before with one, so that «بيان» is no ب + يان.
 */
export function partBits(candidates: readonly Candidate[]): number {
  const known = candidates.filter((one) => one.origin !== Origin.Guess && isThird(one));
  if (known.length === 0) return 0;
  const cost = Math.min(...known.map(costOf));
  let bits = Part.Known;
  for (const one of known) if (costOf(one) === cost) bits |= bitsOf(one);
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

/** News speaks of others: a first or second person or an imperative is left out. */
function isThird(one: Candidate): boolean {
  const aspect = one.shape & 3;
  if (aspect === 0) return true;
  return aspect !== 3 && ((one.shape >> 4) & 3) === 3;
}

function bitsOf(one: Candidate): number {
  let bits = 0;
  switch (one.pos) {
    case 'NOUN':
      bits |= Part.Noun;
      break;
    case 'NUM':
      bits |= Part.Noun;
      break;
    case 'ADJ':
      bits |= Part.Adjective;
      break;
    case 'PROPN':
      bits |= Part.Proper;
      break;
    case 'VERB':
    case 'AUX':
      bits |= (one.shape & 3) === 1 ? Part.Perfect : (one.shape & 3) === 2 ? Part.Imperfect : Part.Closed;
      break;
    default:
      bits |= Part.Closed;
  }
  if (one.before === Before.Article || one.before === Before.PrepositionArticle) bits |= Part.Article;
  if (one.before === Before.Preposition || one.before === Before.PrepositionArticle) bits |= Part.Preposition;
  if (one.after !== After.Nothing) bits |= Part.Pronoun;
  if (one.conjunction !== 0) bits |= Part.Conjunction;
  if ((bits & NOMINAL) !== 0) {
    const gender = (one.shape >> 6) & 3;
    const number = (one.shape >> 8) & 3;
    if (gender === 1) bits |= Part.Masculine;
    if (gender === 2) bits |= Part.Feminine;
    if (number === 1) bits |= Part.Singular;
    if (number >= 2) bits |= Part.Plural;
  }
  return bits;
}
