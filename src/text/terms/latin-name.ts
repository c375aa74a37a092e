/**
 * A name typed in Latin letters, as a pattern over Arabic spellings.
 */
export interface NamePattern {
  /** What every spelling that the pattern accepts begins with: one of these. For ranges of a sorted dictionary. */
  readonly openings: readonly string[];
  /** Whether a key is a spelling of the name. */
  accepts(key: string): boolean;
}
