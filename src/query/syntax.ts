/**
 * The syntax tree of a query.
 *
 * Example: «speaker:وزير* ("وقف النار" OR هدنة) -شائعات» is an `and` of a field, an `or` and a `not`.
 *
 * Trees are canonical: an `and` holds no `and`, an `or` no `or`, both at least two parts, and a phrase at least two words, so
 * that two queries that say the same in the same order have one tree.
 */

/** Every field, in the order in which help lists them. */
export const FIELDS = [
  'speaker',
  'addressee',
  'outlet',
  'class',
  'kind',
  'chain',
  'via',
  'topic',
  'place',
  'date',
  'event',
  'who',
  'what',
  'text',
  'title',
  'lang',
  'negated',
] as const;
export type Field = (typeof FIELDS)[number];

/** Where a part of a query stands: UTF-16 units of the query, the end exclusive. */
export type At = readonly [number, number];

/** One word that is looked for. */
export interface QueryWord {
  /** The word as typed. */
  readonly text: string;
  /** Only as written: `=كتب` does not find «الكتاب». Spelling variants are forgiven all the same. */
  readonly exact: boolean;
  /** Any word that begins so: `مفاوض*`. */
  readonly prefix: boolean;
}

export interface WordNode extends QueryWord {
  readonly type: 'word';
  readonly at: At;
}
/** Words side by side, in this order. */
export interface PhraseNode {
  readonly type: 'phrase';
  readonly words: readonly QueryWord[];
  readonly at: At;
}
/** Parts in any order, in one paragraph, with at most `distance` words from one to the next. */
export interface NearNode {
  readonly type: 'near';
  readonly distance: number;
  readonly parts: readonly QueryNode[];
  readonly at: At;
}
export interface GroupNode {
  readonly type: 'and' | 'or';
  readonly parts: readonly QueryNode[];
  readonly at: At;
}
export interface NotNode {
  readonly type: 'not';
  readonly part: QueryNode;
  readonly at: At;
}
/** Words of a field with a closed set of values (`class`, `kind`, `chain`, `event`, `negated`) are its ids: `deny`. */
export interface FieldNode {
  readonly type: 'field';
  readonly field: Exclude<Field, 'date'>;
  readonly part: QueryNode;
  readonly at: At;
}
/** Days from `from` to `to`, both included, as «2024-03-01»; null is open. Never both null. */
export interface RangeNode {
  readonly type: 'range';
  readonly field: 'date';
  readonly from: string | null;
  readonly to: string | null;
  readonly at: At;
}
/** Everything: the empty query, or `*`. */
export interface AllNode {
  readonly type: 'all';
}

export type QueryNode = WordNode | PhraseNode | NearNode | GroupNode | NotNode | FieldNode | RangeNode | AllNode;

/** What is wrong with a query. Codes are stable; the catalogue of messages has a text for each. */
export const FAULTS = [
  'too-long',
  'too-many-words',
  'too-deep',
  'unclosed-quote',
  'empty-phrase',
  'unclosed-paren',
  'unopened-paren',
  'empty-parens',
  'missing-operand',
  'unknown-field',
  'missing-value',
  'unknown-value',
  'field-in-field',
  'bad-date',
  'backwards-range',
  'near-distance',
  'near-part',
  'misplaced-star',
  'short-prefix',
  'lone-equals',
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** One fault and the characters it is about. */
export interface QueryFault {
  readonly code: FaultCode;
  readonly at: At;
  /** Those characters. */
  readonly found: string;
  /** What could stand there instead, likeliest first; empty where nothing comes near. */
  readonly suggestions: readonly string[];
}

export type Parsed =
  | { readonly ok: true; readonly query: QueryNode }
  | { readonly ok: false; readonly faults: readonly QueryFault[] };

/** What a query may hold at most. */
export const LIMITS = {
  /** UTF-16 units. */
  length: 8192,
  words: 512,
  /** Brackets and NOTs inside one another. */
  depth: 64,
  /** Words from one part of a NEAR to the next. */
  distance: 100,
  /** Letters before a star, at least: one letter would ask for a tenth of the dictionary. */
  prefix: 2,
} as const;
