/** The folds of the train part of ANERcorp: stretches of it, so that texts of one article are not torn apart more than once. */
import type { LabelledSentence } from './corpora.ts';

export const FOLDS = 4;

export function foldsOf(sentences: readonly LabelledSentence[], count = FOLDS): LabelledSentence[][] {
  const border = (f: number): number => Math.round((f * sentences.length) / count);
  return Array.from({ length: count }, (_, f) => sentences.slice(border(f), border(f + 1)));
}
