/**
 * The terms of a text: its words, each with what it is searched by and where it stands.
 *
 * Example: «وصل الوفد، أمس» has the terms «وصل», «الوفد» and «امس»; the comma is none, so that phrases run across it.
 */
import type { Term } from './word-terms.ts';

/** The words of a text as search sees them: Arabic words, words of other scripts and numbers, in order. */
export interface Terms {
  readonly count: number;
  /** Where term `i` begins, in UTF-16 units of the text. */
  start(i: number): number;
  /** Where term `i` ends, exclusive. */
  end(i: number): number;
  /** The word folded as written; '' behind the last. */
  exact(i: number): string;
  /** What the forms of one word share: lemmas, at most three; beside them the month it names. */
  keys(i: number): readonly string[];
  /** The paragraph of term `i`; phrases and NEAR do not cross paragraphs. */
  paragraph(i: number): number;
  /** Whether term `i` is of one name with the one before: «الثاني» of «كانون الثاني», one month. */
  joined(i: number): boolean;
  /** A number that term `i` has in all texts of this analyser; counted up from 0, the same for the same word and keys. */
  id(i: number): number;
  /** Term `i`, shared with all texts that have the spelling; undefined behind the last. */
  term(i: number): Term | undefined;
}

/** A term with the number it has. */
export interface NumberedTerm extends Term {
  readonly id: number;
}

const NONE: readonly string[] = [];

/** Terms in arrays: one entry for each word. */
export class TermList implements Terms {
  constructor(
    readonly count: number,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly paragraphs: Int32Array,
    private readonly terms: readonly NumberedTerm[],
    /** Terms joined to the one before, few if any. */
    private readonly joinedTerms: readonly number[],
  ) {}

  start(i: number): number {
    return this.starts[i] ?? 0;
  }

  end(i: number): number {
    return this.ends[i] ?? 0;
  }

  exact(i: number): string {
    return this.terms[i]?.exact ?? '';
  }

  keys(i: number): readonly string[] {
    return this.terms[i]?.keys ?? NONE;
  }

  paragraph(i: number): number {
    return this.paragraphs[i] ?? 0;
  }

  joined(i: number): boolean {
    return this.joinedTerms.length > 0 && this.joinedTerms.includes(i);
  }

  id(i: number): number {
    return this.terms[i]?.id ?? -1;
  }

  term(i: number): Term | undefined {
    return this.terms[i];
  }
}
