/**
 * A ledger as lines of JSON: whole and lossless, whatever engine keeps it.
 *
 * The first line names the form; then runs, actors, articles each with its reading, statements and links, corrections, the rows of further
 * tables as they are, what was forgotten.
 */
import type { Reading } from '../../reader/index.ts';
import type { ArticleId } from '../ids.ts';
import type { KeptCorrection, NewArticle, Run, RunFailure } from '../ledger.ts';
import type { Row } from '../steps.ts';
import { columnsOf, type TableName } from './table-columns.ts';

export const FORM = 'musnad-ledger';
export const FORM_VERSION = 1;

/** Tables whose rows go as they are, for the most part. */
const PLAIN_TABLES = [
  'actor',
  'actor_key',
  'actor_link',
  'office_evidence',
  'forgotten',
  'event',
  'again',
  'near',
  'parted',
  'family',
  'redirect',
  'thread',
  'collection',
  'collected',
  'alert',
  'event_key',
  'family_weight',
  'family_speaker',
  'review',
  'followed',
  'followed_look',
] as const satisfies readonly TableName[];
export type PlainTable = (typeof PLAIN_TABLES)[number];

/** Their columns, so that a line cannot name others, the key's first; and of how many the key is. */
export const COLUMNS: Readonly<Record<PlainTable, { readonly key: number; readonly columns: readonly string[] }>> =
  Object.fromEntries(PLAIN_TABLES.map((table) => [table, transferred(table)])) as Record<
    PlainTable,
    { readonly key: number; readonly columns: readonly string[] }
  >;

function transferred(table: PlainTable): { readonly key: number; readonly columns: readonly string[] } {
  const { key, others } = columnsOf(table);
  // Each ledger numbers members of families itself.
  return table === 'family' ? { key: 1, columns: others } : { key: key.length, columns: [...key, ...others] };
}

/** Tables of which each row is a line, in the order in which they go. */
export const ROW_TABLES: readonly PlainTable[] = [
  'event',
  'again',
  'near',
  'parted',
  'redirect',
  'thread',
  'collection',
  'collected',
  'alert',
  'event_key',
  'family_weight',
  'family_speaker',
  'review',
  'followed',
  'followed_look',
];

/** Columns that say of which article a row is. */
export const OWNERS = ['article', 'other', 'earlier_article', 'later_article'] as const;

export interface RunLine {
  readonly type: 'run';
  readonly run: Run;
  readonly failures: readonly RunFailure[];
}

export interface ActorLine {
  readonly type: 'actor';
  readonly actor: Row;
  readonly keys: readonly string[];
}

export interface ArticleLine {
  readonly type: 'article';
  readonly article: NewArticle;
  readonly id: ArticleId;
  readonly hash: string;
  readonly revisionOf: ArticleId | null;
  readonly newest: boolean;
  readonly takenAt: string;
  readonly run: string;
  readonly original: { readonly mediaType: string; readonly base64: string } | null;
  readonly reading: Reading | null;
  readonly bands: readonly number[];
  readonly statements: readonly (readonly [id: string, seq: number, anchor: string, state: string, version: number])[];
  readonly links: readonly Row[];
  readonly evidence: readonly Row[];
}

export interface CorrectionLine {
  readonly type: 'correction';
  readonly kept: KeptCorrection;
  readonly subject: string;
  readonly article: ArticleId | null;
  readonly was: string | null;
  readonly source: string | null;
}

export interface RowLine {
  readonly type: 'row';
  readonly table: PlainTable;
  readonly row: Row;
}

export interface FamilyKeyLine {
  readonly type: 'family-key';
  readonly key: number;
  readonly statement: string;
}

export interface ForgottenLine {
  readonly type: 'forgotten';
  readonly forgotten: Row;
}

export type Line = RunLine | ActorLine | ArticleLine | CorrectionLine | RowLine | FamilyKeyLine | ForgottenLine;
