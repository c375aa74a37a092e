/**
 * The terms inside some spans of a text: the words of a statement, of its source, with the offsets they have in the article.
 *
 * Example: of «أكد الوزير "الجسر آمن" مضيفا "وسيفتح غدا"» the two quotations are «الجسر آمن» and «وسيفتح غدا», and no phrase
 * runs from one into the other.
 */
import type { Term } from './word-terms.ts';
import type { Terms } from './terms.ts';

/** A stretch of a text: UTF-16 units, the end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * A view of the terms that lie in spans. Each span is a paragraph of its own.
 *
 * @param spans in order, not overlapping
 */
export function termsWithin(terms: Terms, spans: readonly TextSpan[]): Terms {
  const at: number[] = [];
  const paragraphs: number[] = [];
  let paragraph = -1;
  for (const span of spans) {
    const [from, to] = stretchOf(terms, span);
    let last = -1;
    for (let i = from; i < to; i++) {
      if (terms.paragraph(i) !== last) paragraph++;
      last = terms.paragraph(i);
      at.push(i);
      paragraphs.push(paragraph);
    }
  }
  return new Within(terms, at, paragraphs);
}

/** The terms that begin in a span: from one on, the end exclusive. */
export function stretchOf(terms: Terms, { start, end }: TextSpan): readonly [from: number, to: number] {
  const from = firstFrom(terms, start);
  return [from, Math.max(from, firstFrom(terms, end))];
}

/** The first term that begins at or behind a place. */
function firstFrom(terms: Terms, start: number): number {
  let from = 0;
  let to = terms.count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (terms.start(middle) < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

class Within implements Terms {
  constructor(
    private readonly whole: Terms,
    private readonly at: readonly number[],
    private readonly paragraphs: readonly number[],
  ) {}

  get count(): number {
    return this.at.length;
  }

  start(i: number): number {
    return this.whole.start(this.at[i] ?? -1);
  }

  end(i: number): number {
    return this.whole.end(this.at[i] ?? -1);
  }

  exact(i: number): string {
    return this.whole.exact(this.at[i] ?? -1);
  }

  keys(i: number): readonly string[] {
    return this.whole.keys(this.at[i] ?? -1);
  }

  paragraph(i: number): number {
    return this.paragraphs[i] ?? 0;
  }

  joined(i: number): boolean {
    const at = this.at[i] ?? -1;
    return this.at[i - 1] === at - 1 && this.paragraphs[i - 1] === this.paragraphs[i] && this.whole.joined(at);
  }

  id(i: number): number {
    return this.whole.id(this.at[i] ?? -1);
  }

  term(i: number): Term | undefined {
    return this.whole.term(this.at[i] ?? -1);
  }
}
