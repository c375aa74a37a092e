/**
 * Tokens of a field by reference: stretches of texts that were analysed once, whatever is made of them. Each stretch begins a
 * paragraph: no phrase runs from one quotation of a statement into the next.
 *
 * Example: of «أكد الوزير "الجسر آمن" مضيفا "وسيفتح غدا"» the content of the statement is two stretches of the article's text, and the
 * words of both are numbered with those of the article.
 */

/** What is needed of an analysed text; the terms of `src/text` have it. It must not change. */
export interface AnalysedText {
  readonly count: number;
  /** A number from 0 on that tells its word and keys from all others, in every text that the index is given. */
  id(i: number): number;
  /** The word as written, folded; '' for a token that is not to be found. */
  exact(i: number): string;
  /** What the forms of the word share. */
  keys(i: number): readonly string[];
  paragraph(i: number): number;
  /** Whether it stands in one place with the token before: «الثاني» of «كانون الثاني», one month. */
  joined(i: number): boolean;
}

/** Terms of a text, the end exclusive. */
export type Stretch = readonly [from: number, to: number];

export interface Passage {
  readonly of: AnalysedText;
  /** In order. */
  readonly stretches: readonly Stretch[];
}

/** All of a text. */
export function wholeOf(text: AnalysedText): Passage {
  return { of: text, stretches: [[0, text.count]] };
}
