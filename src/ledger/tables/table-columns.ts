/**
 * The columns of all tables of a ledger, those first that tell its rows apart: the one list of them beside the schemas, to which a test holds it.
 * Moves and exports take what they need from it.
 */

/** `key | others`; the keys are those of every engine, or stricter. */
const COLUMNS = {
  run: 'id | kind started_at finished_at reader lexicon inputs counts',
  failure: 'rowid | run place code detail',
  article: 'id | hash page outlet day date newest revision_of run taken_at text_bytes head body',
  original: 'article | media_type bytes sum',
  reading: 'article | reader lexicon body sum',
  statement: 'id | article seq anchor state version confidence',
  actor: 'id | kind name country gender merged_into traits',
  actor_key: 'key actor |',
  actor_term: 'term actor |',
  actor_called: 'actor name | links',
  actor_office: 'actor office country | articles first last',
  actor_link: 'article cluster | actor name reason',
  office_evidence: 'actor office article | country standing day',
  correction: 'id | subject article kind body author at base undone was source',
  forgotten: 'hash | at',
  again: 'article place run |',
  near: 'article other |',
  parted: 'article name | actor before correction',
  event: 'id | article seq anchor',
  event_key: 'key day event | article',
  party: 'article seq place | cluster country',
  family: 'number | statement article family reasons',
  family_key: 'key member |',
  family_weight: 'family | outlets roots',
  family_speaker: 'family actor |',
  redirect: 'id | target',
  thread: 'earlier later kind | earlier_article later_article body',
  collection: 'id | name note created_at',
  collected: 'collection item | article note added_at',
  alert: 'id | name query created_at seen',
  review: 'statement reviewer | article judgement version corrections class confidence at',
  followed: 'id | address kind every outlet links active created_at next_at claimed_until failing',
  followed_look: 'source at | body',
  sketch: 'number | article bands',
  near_band: 'band number |',
  meta: 'name | value',
} as const;

export type TableName = keyof typeof COLUMNS;

export interface TableColumns {
  readonly key: readonly string[];
  readonly others: readonly string[];
}

export const TABLE_NAMES = Object.keys(COLUMNS) as readonly TableName[];

export function columnsOf(table: TableName): TableColumns {
  const [key = [], others = []] = COLUMNS[table]
    .split('|')
    .map((names) => names.split(' ').filter((name) => name !== ''));
  return { key, others };
}
