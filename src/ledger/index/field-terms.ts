/**
 * The terms of a text, or of some stretches of it, as a field of a unit. Stretches that do not touch are kept apart as paragraphs
 * are: no phrase runs from one quotation of a statement into the next.
 */
import type { FieldTerms } from './unit.ts';

/** What is needed of an analysed text; the terms of `src/text` have it. */
export interface AnalysedText {
  readonly count: number;
  exact(i: number): string;
  keys(i: number): readonly string[];
  paragraph(i: number): number;
}

/** Terms of a text, the end exclusive. */
export type Stretch = readonly [from: number, to: number];

/**
 * @param stretches in order; all of the text if left out
 * @param isOne whether two words behind one another are one: «كانون», «الثاني»
 */
export function fieldTerms(
  terms: AnalysedText,
  stretches: readonly Stretch[] = [[0, terms.count]],
  isOne: (first: string, second: string) => boolean = () => false,
): FieldTerms {
  const exact: string[] = [];
  const keys: (readonly string[])[] = [];
  const breaks: number[] = [];
  const joined: number[] = [];
  let behind = -1;
  for (const [from, to] of stretches)
    for (let i = from; i < to; i++) {
      const word = terms.exact(i);
      if (i !== behind || terms.paragraph(i) !== terms.paragraph(i - 1)) breaks.push(exact.length);
      else if (isOne(terms.exact(i - 1), word)) joined.push(exact.length);
      exact.push(word);
      keys.push(terms.keys(i));
      behind = i + 1;
    }
  return { exact, keys, breaks, joined };
}
