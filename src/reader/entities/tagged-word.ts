/**
 * A word as the tagger of names keeps it with its spelling: its facts, and what they say of its own label and of those beside it.
 *
 * Example: what «الرئيس» says of the word behind it is summed once, however many texts it stands in.
 */

/** Facts of a token, as numbers; the same number for the same fact. */
export interface WordFacts {
  /** The core, as `wordId` has it. */
  readonly core: number;
  /** The core without its article. */
  readonly stem: number;
  readonly written: number;
  readonly length: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Every three letters in a row. */
  readonly inner: readonly number[];
  /** What stands before the core: bits of conjunction and article, and the preposition. */
  readonly clitics: number;
  /** What the lexicon says, by one number. */
  readonly sign: number;
  /** Classes of nouns in the lexicon, as bits. */
  readonly classes: number;
  readonly parts: number;
  readonly kind: number;
  readonly coarse: number;
  readonly lists: number;
  readonly mostly: number;
  /** How many letters of a proclitic that no lexicon knows the word opens with. */
  readonly cut: number;
}

export interface TaggedWord {
  /** Whose weights were summed. */
  readonly by: object;
  readonly facts: WordFacts;
  /** What the word says of labels, for each place. */
  readonly sums: Int16Array;
}
