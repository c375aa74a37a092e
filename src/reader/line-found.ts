/** A line that is no prose, as it is found, and what is asked of its words: «محليات» is a word of section lines. */
import type { FoundDate } from '../text/index.ts';
import type { Document } from './document.ts';
import type { TokenRange } from './draft.ts';
import type { Line } from './reading.ts';

/** A line found, in tokens. */
export interface LineFound extends TokenRange {
  readonly kind: Line['kind'];
  readonly place?: TokenRange;
  readonly outlet?: TokenRange;
  /** Index into the dates. */
  readonly date?: number;
}

/** Whether the lexicon has a word for lines of a kind (`line-words.tsv`). */
export function isLineWord(doc: Document, i: number, kind: string): boolean {
  const type = doc.type(i);
  if (type === null) return false;
  const { lineWords } = doc.lexicon;
  return (
    lineWords.get(type.plain)?.includes(kind) === true ||
    (type.bare !== type.plain && lineWords.get(type.bare)?.includes(kind) === true)
  );
}

/** The date if it lies within the line. */
export function within(line: TokenRange, date: FoundDate | undefined): FoundDate | undefined {
  return date !== undefined && date.from >= line.from && date.to <= line.to ? date : undefined;
}
