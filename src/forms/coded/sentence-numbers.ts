/** Numbers of sentences, from 1: the one that holds a place in the text. Split only when first asked. */
import { findQuotations, findSentences, splitWords } from '../../text/index.ts';

export class SentenceNumbers {
  /** Where each sentence begins. */
  private starts: readonly number[] | null = null;

  constructor(private readonly text: string) {}

  at(offset: number): number {
    this.starts ??= startsOf(this.text);
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 1);
  }
}

function startsOf(text: string): number[] {
  const words = splitWords(text);
  const { start, count } = findSentences(words, findQuotations(words));
  return Array.from({ length: count }, (_, i) => words.start[start[i] ?? 0] ?? 0);
}
