/**
 * The tables of a queue: those of pg-boss, which say who may take what and when, and our own beside them, in the same schema.
 *
 * What waits stands in a table of our own: pg-boss moves its rows about (a job that is given back is deleted and written anew), and a row
 * of some bytes moves more easily than a page. The id of an article's job is the first half of its hash: what waits already is not put again.
 */
import PgBoss from 'pg-boss';
import type { Connection, Statements } from './connection.ts';
import { QueueFault } from './fault.ts';
import { CLAIM_SECONDS, TIMES_LOST } from './limits.ts';

export const ARTICLES = 'articles';
export const ASIDE = 'set-aside';
export const RELATING = 'relating';

const VERSION = 2;
/** What waits never grows too old, and neither does what was set aside. */
const FOR_EVER = 50 * 365 * 24 * 60;
/** Whoever relates may be lost as often as he likes: what is to be related waits on. */
const ALWAYS = 1_000_000_000;
/** Slots that count what waits: writers add to one each, so that they do not wait for one another. */
const SLOTS = 16;

/** Seconds between two looks for claims that ran out, by whichever worker looks first. */
const LOOK_SECONDS = 5;
/** pg-boss on a connection of ours. It cleans up after workers that died where `supervise` is asked for. */
export function boss(connection: Connection, schema: string, supervise: boolean): PgBoss {
  const made = new PgBoss({
    db: connection.db,
    schema,
    schedule: false,
    supervise,
    maintenanceIntervalSeconds: LOOK_SECONDS,
  });
  // Cleaning up failed, since the database is away: the next look does it.
  made.on('error', () => {});
  return made;
}

/** Whether there is a queue. */
export async function isThere(statements: Statements, schema: string): Promise<boolean> {
  // Asked of the catalogue's table, and not by to_regclass: that may answer from what this connection remembers of before its turn.
  const [row] = await statements.query(
    `SELECT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = $1 AND c.relname = 'musnad_queue') AS there`,
    schema,
  );
  return row?.['there'] === true;
}

/** Makes what is missing, also of a queue that an older Musnad made. pg-boss must have made its own tables. @throws {QueueFault} `newer-schema` */
export async function makeTables(connection: Connection, schema: string, queue: PgBoss): Promise<void> {
  await connection.transaction(async (statements) => {
    // Two processes that make them at the same moment take turns.
    await statements.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `musnad ${schema}`);
    const version = (await isThere(statements, schema)) ? await versionOf(statements, schema) : 0;
    if (version === VERSION) return;
    // pg-boss makes them by itself, on another connection.
    await queue.createQueue(ASIDE, { name: ASIDE, retentionMinutes: FOR_EVER });
    await queue.createQueue(ARTICLES, {
      name: ARTICLES,
      deadLetter: ASIDE,
      retryLimit: TIMES_LOST,
      retryDelay: 0,
      expireInSeconds: CLAIM_SECONDS,
      retentionMinutes: FOR_EVER,
    });
    await queue.createQueue(RELATING, {
      name: RELATING,
      policy: 'stately',
      retryLimit: ALWAYS,
      retryDelay: 0,
      expireInSeconds: CLAIM_SECONDS,
      retentionMinutes: FOR_EVER,
    });
    if (version < 1) for (const sql of tables(schema)) await statements.query(sql);
    if (version < 2) await statements.query(`CREATE TABLE ${schema}.to_relate (article text COLLATE "C" PRIMARY KEY)`);
    await statements.query(`UPDATE ${schema}.musnad_queue SET version = ${VERSION}`);
  });
}

/** @returns the steps that made it: fewer than there are where an older Musnad did. @throws {QueueFault} `newer-schema` */
async function versionOf(statements: Statements, schema: string): Promise<number> {
  const [row] = await statements.query(`SELECT version FROM ${schema}.musnad_queue`);
  const version = Number(row?.['version'] ?? 0);
  if (version > VERSION) throw new QueueFault('newer-schema', `${schema}: ${version}`);
  return version;
}

/** Whether it is as this Musnad makes it. @throws {QueueFault} `newer-schema` */
export async function isCurrent(statements: Statements, schema: string): Promise<boolean> {
  return (await versionOf(statements, schema)) === VERSION;
}

function tables(schema: string): readonly string[] {
  return [
    `CREATE TABLE ${schema}.article (
      job uuid PRIMARY KEY,
      hash text NOT NULL,
      place text NOT NULL,
      priority integer NOT NULL,
      bytes integer NOT NULL,
      packed bytea NOT NULL,
      put_at timestamptz NOT NULL DEFAULT now(),
      claim uuid,
      worker text
    )`,
    // Packed already.
    `ALTER TABLE ${schema}.article ALTER COLUMN packed SET STORAGE EXTERNAL`,
    `CREATE INDEX article_claim ON ${schema}.article (claim) WHERE claim IS NOT NULL`,
    `CREATE TABLE ${schema}.amount (slot integer PRIMARY KEY, articles bigint NOT NULL, bytes bigint NOT NULL)`,
    `INSERT INTO ${schema}.amount SELECT slot, 0, 0 FROM generate_series(0, ${SLOTS - 1}) AS slot`,
    `CREATE FUNCTION ${schema}.count_put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE ${schema}.amount a SET articles = a.articles + r.articles, bytes = a.bytes + r.bytes
      FROM (SELECT count(*) AS articles, coalesce(sum(bytes), 0) AS bytes FROM rows) r
      WHERE slot = pg_backend_pid() % ${SLOTS} AND r.articles > 0;
      RETURN NULL; END $$`,
    `CREATE FUNCTION ${schema}.count_gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE ${schema}.amount a SET articles = a.articles - r.articles, bytes = a.bytes - r.bytes
      FROM (SELECT count(*) AS articles, coalesce(sum(bytes), 0) AS bytes FROM rows) r
      WHERE slot = pg_backend_pid() % ${SLOTS} AND r.articles > 0;
      RETURN NULL; END $$`,
    `CREATE TRIGGER article_put AFTER INSERT ON ${schema}.article REFERENCING NEW TABLE AS rows
      FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.count_put()`,
    `CREATE TRIGGER article_gone AFTER DELETE ON ${schema}.article REFERENCING OLD TABLE AS rows
      FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.count_gone()`,
    `CREATE TABLE ${schema}.worker (
      name text PRIMARY KEY,
      started timestamptz NOT NULL DEFAULT now(),
      seen timestamptz NOT NULL DEFAULT now(),
      ended timestamptz,
      threads integer NOT NULL,
      per_second real NOT NULL DEFAULT 0,
      added bigint NOT NULL DEFAULT 0,
      revision bigint NOT NULL DEFAULT 0,
      same bigint NOT NULL DEFAULT 0,
      forgotten bigint NOT NULL DEFAULT 0,
      statements bigint NOT NULL DEFAULT 0,
      bytes bigint NOT NULL DEFAULT 0,
      set_aside bigint NOT NULL DEFAULT 0
    )`,
    // What waits in the order in which it is taken: pg-boss's own index would have all of it sorted for every batch.
    `CREATE INDEX job_in_turn ON ${schema}.job (name, priority DESC, created_on, id) WHERE state < 'active'`,
    `CREATE TABLE ${schema}.musnad_queue (version integer NOT NULL)`,
    `INSERT INTO ${schema}.musnad_queue VALUES (1)`,
  ];
}
