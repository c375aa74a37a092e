/** What a table of the lexicon must look like: its columns, and what each may hold; `titles.tsv` has the column «word», وزير. */

export interface Column {
  readonly name: string;
  /** The values the column may hold; any text where absent. '-' counts as a value and must be listed. */
  readonly values?: readonly string[];
  /** Vowel signs may stand (they tell apart what plain spelling does not). */
  readonly tashkeel?: boolean;
  /** Letters of other languages in Arabic script may stand. */
  readonly otherLanguages?: boolean;
  /** `|` stands between several forms. */
  readonly list?: boolean;
  /** Must not be '-'. */
  readonly required?: boolean;
  /** Shape of one value where it is no Arabic text. */
  readonly shape?: { readonly test: RegExp; readonly say: string };
}

export interface Schema {
  readonly columns: readonly Column[];
  /** Columns that together name a row; no two rows may agree in all of them. */
  readonly key: readonly string[];
}
