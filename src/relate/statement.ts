/**
 * A statement as it is compared across articles: its words with what they are compared by, its speaker, its cue, its chain.
 *
 * Example: «وزعم الوزير سليم العطار أن الجسر سيفتح غدا» → speaker «سليم العطار», cue «زعم», words الجسر · سيفتح · غدا.
 *
 * Plain data: a ledger may keep it as JSON, or make it anew from the article and its reading.
 */
import type { EntityType, Relation, StatementClass, StatementKind } from '../reader/index.ts';

/** Words with their places in the article; the arrays are parallel. Marks are no words, numbers are. */
export interface Wording {
  /** UTF-16 offsets, the end exclusive. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Folded as written: «الجسرُ» and «الجسر» are one form. */
  readonly form: readonly string[];
  /** What the forms of one lexeme share: «الجسور» and «جسر»; of a number, the number. */
  readonly key: readonly string[];
  /** Whether the word carries content: no particle, pronoun or preposition. */
  readonly carries: readonly boolean[];
  /** Whether it stands in quotation marks. */
  readonly quoted: readonly boolean[];
}

export interface ComparedSpeaker {
  readonly name: string;
  readonly type: EntityType;
  /** Whether the article gives a person's name, not only an office or a designation: «مدير المكتب». */
  readonly named: boolean;
  /** The actor across articles, where the caller knows one. */
  readonly actor: string | null;
}

export interface ComparedLink {
  readonly relation: Relation;
  /** As written: «وكالة الأنباء». */
  readonly name: string;
}

/** A statement ready to be compared. */
export interface ComparedStatement {
  readonly id: string;
  readonly article: string;
  readonly outlet: string | null;
  /** Publication, ISO: a day or a time; null where unknown. */
  readonly date: string | null;
  readonly part: 'body' | 'headline';
  readonly cue: string | null;
  readonly class: StatementClass;
  readonly kind: StatementKind;
  readonly negated: boolean;
  readonly speakers: readonly ComparedSpeaker[];
  readonly wording: Wording;
  /** Folded names that stand in the content, longer than one letter. */
  readonly names: readonly string[];
  readonly chain: readonly ComparedLink[];
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day or time; null where there is none. */
export function dayOf(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null;
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** Days between two publications; null where one is unknown. */
export function daysBetween(a: ComparedStatement, b: ComparedStatement): number | null {
  const first = dayOf(a.date);
  const second = dayOf(b.date);
  return first === null || second === null ? null : second - first;
}
