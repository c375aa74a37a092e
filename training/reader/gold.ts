/**
 * Gold statements in tokens: what training learns from, found in the reader's own words.
 *
 * Example: a gold cue «وأكد» at offsets 12..16 becomes the token that covers them; a content without its quotation marks
 * becomes the tokens between the marks.
 */
import type { FlatDocument, Pair } from '../../evaluation/flat.ts';
import { Kind } from '../../src/text/index.ts';
import type { Document } from '../../src/reader/document.ts';
import type { TokenRange } from '../../src/reader/draft.ts';

/** An annotated article: the flat form with its text. */
export interface GoldDocument extends FlatDocument {
  readonly text: string;
  readonly outlet?: string;
  readonly date?: string | null;
  /** Read once, by one reader; of the others each statement was gone over again. */
  readonly annotated?: 'once';
}

export interface GoldStatement {
  /** Token of the cue, -1 where there is none. */
  readonly cue: number;
  readonly sources: readonly TokenRange[];
  readonly speakers: readonly string[];
  readonly content: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  readonly negated: boolean;
}

/** The statements of an article in tokens, in document order. */
export function align(doc: Document, gold: GoldDocument): GoldStatement[] {
  const at = (offset: number): number => {
    let low = 0;
    let high = doc.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (doc.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const range = ([start, end]: Pair): TokenRange => {
    let from = at(start);
    let to = from;
    while (to < doc.count && doc.start(to) < end) to++;
    while (from < to && edge(doc, from)) from++;
    while (to > from && edge(doc, to - 1)) to--;
    return { from, to };
  };
  return gold.statements.map((statement) => ({
    cue: statement.cue === null ? -1 : cueToken(doc, range(statement.cue)),
    sources: statement.source.map(range),
    speakers: statement.speaker,
    content: statement.content.map(range),
    addressee: statement.addressee === null ? null : range(statement.addressee),
    negated: statement.negated,
  }));
}

/** Of a cue of several tokens (glued marks), the first word. */
function cueToken(doc: Document, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++) if (doc.kind(i) === Kind.Arabic) return i;
  return range.from;
}

function edge(doc: Document, i: number): boolean {
  const kind = doc.kind(i);
  return kind === Kind.Line || (kind === Kind.Mark && !doc.isMark(i, '%٪$€£'));
}
