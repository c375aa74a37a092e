/**
 * Parts of speech as the reader asks for them: what a word can be, as bits, from the morphology.
 *
 * Example: «طلب» can be a noun or a perfect verb; «روته» is in no lexicon and so most likely a name.
 */
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
  /** A preposition is glued to it. */
  Preposition: 256,
  /** A pronoun hangs on it. */
  Pronoun: 512,
  /** A conjunction is glued to it. */
  Conjunction: 1024,
} as const;

/** Tells the parts of speech of a plain word. */
export type PartsOf = (plain: string) => number;
