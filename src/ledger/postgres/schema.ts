/**
 * The tables, as the steps that made them: those of `sqlite/schema.ts`, under the same names and with the same columns, and a few of the engine's
 * own. A released step is never changed; a new one is added. `schema_step` holds which were made.
 *
 * So that the tables can be parted over many machines by the id of the article (docs/postgres.md, deploy/postgres/citus.sql), the key of each table
 * that belongs to an article holds that, and nothing else is unique and nothing refers across articles: that a hash is there once is the
 * writers' doing, who take turns, and `check` looks at it.
 */
import { number } from '../columns.ts';
import { LedgerFault } from '../fault.ts';
import type { ColumnType } from './arrays.ts';
import type { Connection } from './connections.ts';
import { quoted, type Transactions } from './transactions.ts';

/** Texts are ordered and compared by their code points, whatever the language of the database. */
const TEXT = 'text COLLATE "C"';

const FIRST = `
CREATE TABLE article (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL, page TEXT, outlet TEXT, day BIGINT, date TEXT, newest BIGINT NOT NULL,
  revision_of TEXT, run TEXT NOT NULL, taken_at TEXT NOT NULL, text_bytes BIGINT NOT NULL, head TEXT NOT NULL, body BYTEA NOT NULL
);
CREATE INDEX article_hash ON article (hash);
CREATE INDEX article_page ON article (page) WHERE page IS NOT NULL;
CREATE INDEX article_outlet ON article (outlet, day);
CREATE TABLE original (article TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BYTEA NOT NULL, sum BIGINT);
CREATE TABLE reading (article TEXT PRIMARY KEY, reader TEXT NOT NULL, lexicon TEXT NOT NULL, body BYTEA NOT NULL, sum BIGINT);
CREATE TABLE statement (
  id TEXT NOT NULL, article TEXT NOT NULL, seq BIGINT NOT NULL, anchor TEXT NOT NULL, state TEXT NOT NULL, version BIGINT NOT NULL,
  confidence DOUBLE PRECISION, PRIMARY KEY (id, article)
);
CREATE INDEX statement_article ON statement (article, seq);
CREATE INDEX statement_confidence ON statement (confidence, id);
CREATE TABLE actor (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT, gender TEXT, merged_into TEXT, traits TEXT NOT NULL
);
CREATE INDEX actor_country ON actor (country) WHERE country IS NOT NULL;
CREATE INDEX actor_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE actor_key (key TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (key, actor));
CREATE TABLE actor_link (
  article TEXT NOT NULL, cluster BIGINT NOT NULL, actor TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (article, cluster)
);
CREATE INDEX actor_link_actor ON actor_link (actor, article);
CREATE TABLE office_evidence (
  actor TEXT NOT NULL, office TEXT NOT NULL, country TEXT, standing TEXT NOT NULL, day BIGINT, article TEXT NOT NULL,
  PRIMARY KEY (actor, office, article)
);
CREATE INDEX office_evidence_office ON office_evidence (office, country, day);
CREATE INDEX office_evidence_article ON office_evidence (article);
CREATE TABLE actor_term (term TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (term, actor));
CREATE TABLE correction (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, article TEXT, kind TEXT NOT NULL, body TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
  base BIGINT NOT NULL, undone BIGINT NOT NULL, was TEXT, source TEXT
);
CREATE INDEX correction_subject ON correction (subject);
CREATE INDEX correction_article ON correction (article);
CREATE INDEX correction_source ON correction (source) WHERE source IS NOT NULL;
CREATE TABLE run (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT, reader TEXT NOT NULL, lexicon TEXT NOT NULL,
  inputs TEXT NOT NULL, counts TEXT NOT NULL
);
CREATE TABLE failure (run TEXT NOT NULL, place TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX failure_run ON failure (run);
CREATE TABLE forgotten (hash TEXT PRIMARY KEY, at TEXT NOT NULL);
CREATE TABLE again (article TEXT NOT NULL, place TEXT NOT NULL, run TEXT NOT NULL, PRIMARY KEY (article, place, run));
CREATE TABLE near (article TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (article, other));
CREATE INDEX near_other ON near (other);
CREATE TABLE parted (
  article TEXT NOT NULL, name TEXT NOT NULL, actor TEXT NOT NULL, before TEXT NOT NULL, correction TEXT NOT NULL, PRIMARY KEY (article, name)
);
CREATE INDEX parted_correction ON parted (correction);
CREATE TABLE event (id TEXT NOT NULL, article TEXT NOT NULL, seq BIGINT NOT NULL, anchor TEXT NOT NULL, PRIMARY KEY (id, article));
CREATE INDEX event_place ON event (article, seq);
CREATE TABLE event_key (key BIGINT NOT NULL, day BIGINT NOT NULL, event TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (key, day, event));
CREATE INDEX event_key_event ON event_key (event);
CREATE INDEX event_key_article ON event_key (article);
CREATE TABLE party (
  article TEXT NOT NULL, seq BIGINT NOT NULL, place BIGINT NOT NULL, cluster BIGINT, country TEXT, PRIMARY KEY (article, seq, place)
);
CREATE INDEX party_cluster ON party (article, cluster);
CREATE INDEX party_country ON party (country) WHERE country IS NOT NULL;
CREATE TABLE family (
  number BIGINT GENERATED BY DEFAULT AS IDENTITY, statement TEXT NOT NULL, article TEXT NOT NULL, family TEXT NOT NULL, reasons TEXT NOT NULL,
  PRIMARY KEY (statement, article)
);
CREATE INDEX family_number ON family (number);
CREATE INDEX family_members ON family (family);
CREATE INDEX family_article ON family (article);
CREATE TABLE family_key (key BIGINT NOT NULL, member BIGINT NOT NULL, PRIMARY KEY (key, member));
CREATE TABLE family_weight (family TEXT PRIMARY KEY, outlets BIGINT NOT NULL, roots BIGINT NOT NULL);
CREATE TABLE family_speaker (family TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (family, actor));
CREATE INDEX family_speaker_actor ON family_speaker (actor);
CREATE TABLE redirect (id TEXT PRIMARY KEY, target TEXT NOT NULL);
CREATE TABLE thread (
  earlier TEXT NOT NULL, later TEXT NOT NULL, kind TEXT NOT NULL, earlier_article TEXT NOT NULL, later_article TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (earlier, later, kind, later_article)
);
CREATE INDEX thread_later ON thread (later);
CREATE INDEX thread_earlier_article ON thread (earlier_article);
CREATE INDEX thread_later_article ON thread (later_article);
CREATE TABLE collection (id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, created_at TEXT NOT NULL);
CREATE TABLE collected (
  collection TEXT NOT NULL, item TEXT NOT NULL, article TEXT NOT NULL, note TEXT NOT NULL, added_at TEXT NOT NULL, PRIMARY KEY (collection, item)
);
CREATE INDEX collected_article ON collected (article);
CREATE TABLE alert (id TEXT PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, created_at TEXT NOT NULL, seen TEXT NOT NULL);
CREATE TABLE review (
  statement TEXT NOT NULL, reviewer TEXT NOT NULL, article TEXT NOT NULL, judgement TEXT NOT NULL, version BIGINT NOT NULL,
  corrections TEXT NOT NULL, class TEXT NOT NULL, confidence DOUBLE PRECISION NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (statement, reviewer, article)
);
CREATE INDEX review_reviewer ON review (reviewer, at);
CREATE INDEX review_article ON review (article);
CREATE TABLE followed (
  id TEXT PRIMARY KEY, address TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, every DOUBLE PRECISION NOT NULL, outlet TEXT, links TEXT NOT NULL,
  active BIGINT NOT NULL, created_at TEXT NOT NULL, next_at TEXT NOT NULL, claimed_until TEXT NOT NULL, failing BIGINT NOT NULL
);
CREATE TABLE followed_look (source TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (source, at));
CREATE TABLE sketch (
  number BIGINT GENERATED BY DEFAULT AS IDENTITY, article TEXT PRIMARY KEY, bands TEXT NOT NULL
);
CREATE INDEX sketch_number ON sketch (number);
CREATE TABLE near_band (band BIGINT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (band, number));
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE segment (
  id BIGINT PRIMARY KEY, unit TEXT NOT NULL, units BIGINT NOT NULL, deleted BIGINT NOT NULL, bytes BIGINT NOT NULL, version BIGINT NOT NULL,
  sum BIGINT NOT NULL
);
CREATE TABLE segment_page (segment BIGINT NOT NULL, page BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (segment, page));
CREATE TABLE segment_deletions (segment BIGINT PRIMARY KEY, bitmap BYTEA NOT NULL);
CREATE SEQUENCE segment_ids INCREMENT BY 4096;
CREATE TABLE turns (one BIGINT PRIMARY KEY CHECK (one = 1), writes BIGINT NOT NULL, changes BIGINT NOT NULL, segments BIGINT NOT NULL, ledger TEXT NOT NULL);
INSERT INTO turns VALUES (1, 0, 0, 0, gen_random_uuid()::text);

ALTER TABLE article ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE original ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE reading ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE segment_page ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE segment_deletions ALTER COLUMN bitmap SET STORAGE EXTERNAL;
`;

/** The steps, oldest first. */
export const MIGRATIONS: readonly string[] = [FIRST];

/** PostgreSQL 15, of which the oldest release is that is still looked after. */
const OLDEST_SERVER = 150_000;

export interface ServerState {
  /** As a number: 150018 is 15.18. */
  readonly version: number;
  /** A copy that takes no writes. */
  readonly standby: boolean;
  /** Steps made; 0 where there is no ledger. */
  readonly schema: number;
}

/**
 * Makes a new ledger, or brings an older one up to date.
 *
 * @throws {LedgerFault} `not-a-ledger`, `newer-schema`, `unfit-server`, `not-found`, `read-only`
 */
export async function migrate(
  transactions: Transactions,
  { readOnly, steps = MIGRATIONS }: { readonly readOnly: boolean; readonly steps?: readonly string[] },
): Promise<ServerState> {
  const { shown } = transactions.connections.address;
  const state = await transactions.read((connection) => stateOf(connection, transactions));
  if (state.schema > steps.length) throw new LedgerFault('newer-schema', shown);
  if (state.schema === steps.length) return state;
  if (readOnly || state.standby) throw new LedgerFault(state.schema === 0 ? 'not-found' : 'read-only', shown);
  await transactions.turn('migrate', async (connection) => {
    // Another process may have done it while this one waited for its turn.
    const { schema } = await stateOf(connection, transactions);
    if (schema === 0) {
      await connection.run(`CREATE SCHEMA IF NOT EXISTS ${quoted(transactions.connections.address.schema)}`);
      await connection.run(`CREATE TABLE schema_step (step BIGINT PRIMARY KEY, made_at TEXT NOT NULL)`);
    }
    for (let step = schema; step < steps.length; step++) {
      await connection.run((steps[step] ?? '').replace(/\bTEXT\b/gu, TEXT));
      await connection.all('INSERT INTO schema_step VALUES (?, now()::text)', step + 1);
    }
  });
  return { ...state, schema: steps.length };
}

async function stateOf(connection: Connection, { connections }: Transactions): Promise<ServerState> {
  const { shown, schema } = connections.address;
  const server = await connection.get(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
      pg_is_in_recovery() AS standby, to_regclass(?) IS NOT NULL AS ledger,
      (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm')) AS tables`,
    `${quoted(schema)}.schema_step`,
    schema,
  );
  const version = number(server, 'version');
  if (version < OLDEST_SERVER)
    throw new LedgerFault('unfit-server', `${shown}: PostgreSQL ${Math.floor(version / 10_000)}`);
  if (server?.['encoding'] !== 'UTF8')
    throw new LedgerFault('unfit-server', `${shown}: ${String(server?.['encoding'])}`);
  const standby = server['standby'] === 1;
  if (server['ledger'] !== 1) {
    if (number(server, 'tables') > 0) throw new LedgerFault('not-a-ledger', shown);
    return { version, standby, schema: 0 };
  }
  const made = await connection.get('SELECT max(step) AS step FROM schema_step');
  return { version, standby, schema: number(made, 'step') };
}

/** What rows of a table are made of, and what tells them apart. */
export interface TableShape {
  readonly columns: ReadonlyMap<string, ColumnType>;
  readonly key: readonly string[];
}

/** The tables of a ledger as its database has them. */
export async function shapesOf(connection: Connection, schema: string): Promise<ReadonlyMap<string, TableShape>> {
  const rows = await connection.all(
    `SELECT c.relname::text AS table, a.attname::text AS column, format_type(a.atttypid, NULL) AS type,
      coalesce(array_position(i.indkey::int2[], a.attnum), -1) AS key
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, key, a.attnum`,
    schema,
  );
  const shapes = new Map<string, { columns: Map<string, ColumnType>; key: string[] }>();
  for (const row of rows) {
    const table = String(row['table']);
    let shape = shapes.get(table);
    if (shape === undefined) {
      shape = { columns: new Map(), key: [] };
      shapes.set(table, shape);
    }
    const column = String(row['column']);
    // Those of the tables above.
    shape.columns.set(column, String(row['type']) as ColumnType);
    if (number(row, 'key') >= 0) shape.key.push(column);
  }
  return shapes;
}
