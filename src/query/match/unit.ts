/**
 * What a query is held against: a statement or an article, its texts and its values.
 *
 * Example: a statement has the texts `what` (its words) and `who` (speaker, title), and the values class `deny`, outlet
 * «صدى الميناء», date 2024-03-05.
 */
import type { Terms } from '../../text/index.ts';
import type { Field } from '../syntax.ts';

/** A text with its terms; spans of marks are UTF-16 units of `text`. */
export interface MatchText {
  readonly text: string;
  /** All terms of the text, or those within some spans of it. */
  readonly terms: Terms;
}

export interface MatchUnit {
  /** The fields in which words without a field are looked for: `what` and `who` of a statement, `title` and `text` of an article. */
  readonly fields: readonly Field[];
  /** The texts of a field: the article for `text`, each name of each speaker for `speaker`. */
  texts(field: Field): readonly MatchText[];
  /** The values of a field: ids of classes, kinds, relations, events, actors. */
  values(field: Field): readonly string[];
  /** Day of publication, «2024-03-05»; null where nobody knows. */
  readonly date: string | null;
}

/** Why a word was found. */
export type Why =
  /** Written as typed. */
  | 'exact'
  /** The same word in another spelling: «مسئول» for «مسؤول», «٢٠٢٤» for «2024». */
  | 'variant'
  /** Another form of it: «والمدارس» for «مدرسة». */
  | 'form'
  /** The same month in another naming: «تموز» for «يوليو». */
  | 'month'
  /** It begins so. */
  | 'prefix'
  /** The same name in other letters: «غوتيريش» for «Guterres». */
  | 'transliteration';

/** A stretch of a text that a part of the query found. */
export interface Mark {
  readonly field: Field;
  /** Which of the field's texts. */
  readonly text: number;
  /** UTF-16 units of that text. */
  readonly start: number;
  readonly end: number;
  readonly why: Why;
  /** Where the part stands in the query. */
  readonly query: readonly [number, number];
}
