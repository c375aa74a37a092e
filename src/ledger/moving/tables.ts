/**
 * The tables of a ledger as a move takes them: the columns that tell rows apart and put them in order, and the others. The index is moved by its
 * segments, and what an engine keeps for itself not at all.
 */

export interface MovedTableShape {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Rows taken at a time. */
  readonly rows: number;
}

const ROWS = 1000;
/** Of tables whose rows are large. */
const LARGE_ROWS = 100;

const SHAPES: Readonly<Record<string, string>> = {
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
};

const LARGE: ReadonlySet<string> = new Set(['article', 'original', 'reading']);

/** Numbers that a server gives out itself, and that go on behind what was moved. */
export const NUMBERED: readonly (readonly [table: string, column: string])[] = [
  ['failure', 'rowid'],
  ['family', 'number'],
  ['sketch', 'number'],
];

/** Rows of `meta` that are an engine's own, or the move's. */
export const MOVING = 'moving';
export const OWN_META: readonly string[] = ['next-segment', MOVING];

export const MOVED_TABLES: readonly MovedTableShape[] = Object.entries(SHAPES).map(([table, shape]) => {
  const [key = [], others = []] = shape.split('|').map((names) => names.split(' ').filter((name) => name !== ''));
  return { table, key, columns: [...key, ...others], rows: LARGE.has(table) ? LARGE_ROWS : ROWS };
});
