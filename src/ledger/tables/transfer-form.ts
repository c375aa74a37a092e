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

export const FORM = 'musnad-ledger';
export const FORM_VERSION = 1;

/** The columns of tables whose rows go as they are, the key's first, so that a line cannot name others; and of how many the key is. */
export const COLUMNS = {
  actor: { key: 1, columns: ['id', 'kind', 'name', 'country', 'gender', 'merged_into', 'traits'] },
  actor_key: { key: 2, columns: ['key', 'actor'] },
  actor_link: { key: 2, columns: ['article', 'cluster', 'actor', 'name', 'reason'] },
  office_evidence: { key: 3, columns: ['actor', 'office', 'article', 'country', 'standing', 'day'] },
  forgotten: { key: 1, columns: ['hash', 'at'] },
  event: { key: 1, columns: ['id', 'article', 'seq', 'anchor'] },
  again: { key: 3, columns: ['article', 'place', 'run'] },
  near: { key: 2, columns: ['article', 'other'] },
  parted: { key: 2, columns: ['article', 'name', 'actor', 'before', 'correction'] },
  family: { key: 1, columns: ['statement', 'article', 'family', 'reasons'] },
  redirect: { key: 1, columns: ['id', 'target'] },
  thread: { key: 3, columns: ['earlier', 'later', 'kind', 'earlier_article', 'later_article', 'body'] },
  collection: { key: 1, columns: ['id', 'name', 'note', 'created_at'] },
  collected: { key: 2, columns: ['collection', 'item', 'article', 'note', 'added_at'] },
  alert: { key: 1, columns: ['id', 'name', 'query', 'created_at', 'seen'] },
  event_key: { key: 3, columns: ['key', 'day', 'event', 'article'] },
  family_weight: { key: 1, columns: ['family', 'outlets', 'roots'] },
  family_speaker: { key: 2, columns: ['family', 'actor'] },
  review: {
    key: 2,
    columns: ['statement', 'reviewer', 'article', 'judgement', 'version', 'corrections', 'class', 'confidence', 'at'],
  },
  followed: {
    key: 1,
    columns: [
      'id',
      'address',
      'kind',
      'every',
      'outlet',
      'links',
      'active',
      'created_at',
      'next_at',
      'claimed_until',
      'failing',
    ],
  },
  followed_look: { key: 2, columns: ['source', 'at', 'body'] },
} as const satisfies Record<string, { readonly key: number; readonly columns: readonly string[] }>;
export type PlainTable = keyof typeof COLUMNS;

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
