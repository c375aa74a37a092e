/** A statement prepared for scoring: its spans as token sets, and what breakdowns ask of it. */
import type { FlatStatement } from '../flat.ts';
import { type Shape, shapeOf } from './shape.ts';
import { covered, ranges, shared, type TokenSet, type Tokens } from './tokens.ts';

export interface Prepared {
  readonly flat: FlatStatement;
  readonly cue: TokenSet;
  readonly source: TokenSet;
  readonly content: TokenSet;
  /** The source spans one by one, as ranges of tokens. */
  readonly sourceRanges: string;
  readonly contentRanges: string;
  readonly shape: Shape;
  /** Whether its cue (or, without one, its content) stands inside another statement's content. */
  readonly nested: boolean;
}

/** Prepares the statements of one document. */
export function prepare(statements: readonly FlatStatement[], text: string, tokens: Tokens): readonly Prepared[] {
  const prepared = statements.map((flat) => ({
    flat,
    cue: covered(tokens, flat.cue === null ? [] : [flat.cue]),
    source: covered(tokens, flat.source),
    content: covered(tokens, flat.content),
    sourceRanges: ranges(tokens, flat.source).join(' '),
    contentRanges: ranges(tokens, flat.content).join(' '),
    shape: shapeOf(flat, text),
  }));
  return prepared.map((statement, i) => {
    const anchor = statement.cue.size > 0 ? statement.cue : statement.content;
    const nested = prepared.some(
      (other, j) =>
        i !== j && anchor.size > 0 && anchor.size < other.content.size && shared(anchor, other.content) === anchor.size,
    );
    return { ...statement, nested };
  });
}
