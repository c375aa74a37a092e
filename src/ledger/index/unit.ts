/** What is put into the index: one thing that is found, a statement or a whole article. */
import type { Passage } from './passage.ts';

/** The terms of a field, token by token. An array once given must not change: what it was worked out to is remembered. */
export interface FieldTerms {
  /** The word as written, folded; '' for a token that is not to be found. */
  readonly exact: readonly string[];
  /** What the forms of the word share; none, one or several for each token. */
  readonly keys: readonly (readonly string[])[];
  /** Tokens with which a new paragraph begins, ascending: phrases and NEAR do not cross them. */
  readonly breaks?: readonly number[];
  /** Tokens that stand in one place with the one before, ascending: «الثاني» of «كانون الثاني», one month. */
  readonly joined?: readonly number[];
}

export interface IndexedUnit {
  /** Issued by the ledger; one unit of an id at a time. */
  readonly id: string;
  readonly unit: 'statement' | 'article';
  readonly article: string;
  /** Text fields: what, who; title, text; and any other to be asked by its name, such as the names of the speaker. */
  readonly text: { readonly [field: string]: FieldTerms | readonly Passage[] };
  /** Values to filter and count by: speaker, outlet, class, topic …; any name but day, month and year, which come from `day`. */
  readonly facets: { readonly [facet: string]: readonly string[] };
  /** Days since 1970-01-01 of the publication; null if unknown. */
  readonly day: number | null;
  /** What a result can be collapsed by: a family, the revisions of a page. */
  readonly group?: string;
}

/** Whether a field's tokens are given by reference. */
export function isPassages(field: FieldTerms | readonly Passage[]): field is readonly Passage[] {
  return Array.isArray(field);
}

/** The facet that holds `group`. */
export const GROUP_FACET = 'group';
