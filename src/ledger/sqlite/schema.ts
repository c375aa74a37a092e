/**
 * The tables, as the steps that made them: a ledger of any released schema is brought to the newest one when it is opened.
 *
 * A released step is never changed; a new one is added. `user_version` holds how many were made, `application_id` that it is a
 * ledger. All that belongs to an article carries its id, by which a store on many machines would part it.
 */
import { LedgerFault } from '../fault.ts';
import { number } from '../columns.ts';
import type { Database } from './driver.ts';

/** «MSND» */
export const APPLICATION = 0x4d534e44;

const FIRST = `
CREATE TABLE article (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL, page TEXT, outlet TEXT, day INTEGER, date TEXT, newest INTEGER NOT NULL,
  revision_of TEXT, run TEXT NOT NULL, taken_at TEXT NOT NULL, text_bytes INTEGER NOT NULL, head TEXT NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX article_hash ON article (hash);
CREATE INDEX article_page ON article (page) WHERE page IS NOT NULL;
CREATE INDEX article_outlet ON article (outlet, day);
CREATE TABLE original (article TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE band (band INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (band, article)) STRICT, WITHOUT ROWID;
CREATE INDEX band_article ON band (article);
CREATE TABLE reading (article TEXT PRIMARY KEY, reader TEXT NOT NULL, lexicon TEXT NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE statement (
  id TEXT PRIMARY KEY, article TEXT NOT NULL, seq INTEGER NOT NULL, anchor TEXT NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_article ON statement (article, seq);
CREATE TABLE actor (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT, gender TEXT, merged_into TEXT, traits TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE actor_key (key TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (key, actor)) STRICT, WITHOUT ROWID;
CREATE TABLE actor_link (
  article TEXT NOT NULL, cluster INTEGER NOT NULL, actor TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (article, cluster)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_link_actor ON actor_link (actor, article);
CREATE TABLE office_evidence (
  actor TEXT NOT NULL, office TEXT NOT NULL, country TEXT, standing TEXT NOT NULL, day INTEGER, article TEXT NOT NULL,
  PRIMARY KEY (actor, office, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_evidence_office ON office_evidence (office, country, day);
CREATE INDEX office_evidence_article ON office_evidence (article);
CREATE TABLE actor_term (term TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (term, actor)) STRICT, WITHOUT ROWID;
CREATE INDEX actor_term_actor ON actor_term (actor);
CREATE TABLE correction (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, article TEXT, kind TEXT NOT NULL, body TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
  base INTEGER NOT NULL, undone INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_subject ON correction (subject);
CREATE INDEX correction_article ON correction (article);
CREATE TABLE run (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT, reader TEXT NOT NULL, lexicon TEXT NOT NULL,
  inputs TEXT NOT NULL, counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE failure (run TEXT NOT NULL, place TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
CREATE INDEX failure_run ON failure (run);
CREATE TABLE forgotten (hash TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE segment (
  id INTEGER PRIMARY KEY, unit TEXT NOT NULL, units INTEGER NOT NULL, deleted INTEGER NOT NULL, bytes INTEGER NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE TABLE segment_page (segment INTEGER NOT NULL, page INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (segment, page)) STRICT;
CREATE TABLE segment_deletions (segment INTEGER PRIMARY KEY, bitmap BLOB NOT NULL) STRICT;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('next-segment', '1');
`;

/**
 * Events with lasting ids, families and threads, collections, alerts; where an article came again and what it is near to; what the reader had
 * when a person corrected it, and which readings were parted from an actor.
 */
const SECOND = `
DROP INDEX actor_term_actor;
ALTER TABLE correction ADD COLUMN was TEXT;
ALTER TABLE correction ADD COLUMN source TEXT;
ALTER TABLE reading ADD COLUMN sum INTEGER;
ALTER TABLE original ADD COLUMN sum INTEGER;
CREATE INDEX correction_source ON correction (source) WHERE source IS NOT NULL;
CREATE TABLE again (article TEXT NOT NULL, place TEXT NOT NULL, run TEXT NOT NULL, PRIMARY KEY (article, place, run)) STRICT, WITHOUT ROWID;
CREATE TABLE near (article TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (article, other)) STRICT, WITHOUT ROWID;
CREATE INDEX near_other ON near (other);
CREATE TABLE parted (
  article TEXT NOT NULL, name TEXT NOT NULL, actor TEXT NOT NULL, before TEXT NOT NULL, correction TEXT NOT NULL, PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX parted_correction ON parted (correction);
CREATE TABLE event (
  id TEXT PRIMARY KEY, article TEXT NOT NULL, seq INTEGER NOT NULL, anchor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX event_article ON event (article);
CREATE TABLE family (
  number INTEGER PRIMARY KEY, statement TEXT NOT NULL UNIQUE, article TEXT NOT NULL, family TEXT NOT NULL, reasons TEXT NOT NULL
) STRICT;
CREATE INDEX family_members ON family (family);
CREATE INDEX family_article ON family (article);
CREATE TABLE family_key (key INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (key, member)) STRICT, WITHOUT ROWID;
CREATE TABLE redirect (id TEXT PRIMARY KEY, target TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE thread (
  earlier TEXT NOT NULL, later TEXT NOT NULL, kind TEXT NOT NULL, earlier_article TEXT NOT NULL, later_article TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (earlier, later, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_later ON thread (later);
CREATE INDEX thread_earlier_article ON thread (earlier_article);
CREATE INDEX thread_later_article ON thread (later_article);
CREATE TABLE collection (id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE collected (
  collection TEXT NOT NULL, item TEXT NOT NULL, article TEXT NOT NULL, note TEXT NOT NULL, added_at TEXT NOT NULL, PRIMARY KEY (collection, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX collected_article ON collected (article);
CREATE TABLE alert (id TEXT PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, created_at TEXT NOT NULL, seen TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Judgements of reviewers, and how sure the reader was of what they judge; sources that are followed, with their last looks. */
const THIRD = `
ALTER TABLE statement ADD COLUMN confidence REAL;
CREATE INDEX statement_confidence ON statement (confidence, id);
CREATE TABLE review (
  statement TEXT NOT NULL, reviewer TEXT NOT NULL, article TEXT NOT NULL, judgement TEXT NOT NULL, version INTEGER NOT NULL,
  corrections TEXT NOT NULL, class TEXT NOT NULL, confidence REAL NOT NULL, at TEXT NOT NULL, PRIMARY KEY (statement, reviewer)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_reviewer ON review (reviewer, at);
CREATE INDEX review_article ON review (article);
CREATE TABLE followed (
  id TEXT PRIMARY KEY, address TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, every REAL NOT NULL, outlet TEXT, links TEXT NOT NULL,
  active INTEGER NOT NULL, created_at TEXT NOT NULL, next_at TEXT NOT NULL, claimed_until TEXT NOT NULL, failing INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE followed_look (source TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (source, at)) STRICT, WITHOUT ROWID;
`;

/** Who takes part in which event; events under the keys by which threads find them; what a family amounts to, and who speaks in it. */
const FOURTH = `
CREATE INDEX event_place ON event (article, seq);
CREATE TABLE party (
  article TEXT NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, cluster INTEGER, country TEXT, PRIMARY KEY (article, seq, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_cluster ON party (article, cluster);
CREATE INDEX party_country ON party (country) WHERE country IS NOT NULL;
CREATE INDEX actor_country ON actor (country) WHERE country IS NOT NULL;
CREATE INDEX actor_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE event_key (key INTEGER NOT NULL, day INTEGER NOT NULL, event TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (key, day, event)) STRICT, WITHOUT ROWID;
CREATE INDEX event_key_event ON event_key (event);
CREATE INDEX event_key_article ON event_key (article);
CREATE TABLE family_weight (family TEXT PRIMARY KEY, outlets INTEGER NOT NULL, roots INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE family_speaker (family TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (family, actor)) STRICT, WITHOUT ROWID;
CREATE INDEX family_speaker_actor ON family_speaker (actor);
`;

/** Bands by the number of their article: they are twenty an article and fall anywhere in their table, so each must be short. */
const FIFTH = `
CREATE TABLE sketch (number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, bands TEXT NOT NULL) STRICT;
INSERT INTO sketch (article, bands) SELECT article, group_concat(band) FROM band GROUP BY article ORDER BY article;
CREATE TABLE near_band (band INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (band, number)) STRICT, WITHOUT ROWID;
INSERT INTO near_band (band, number) SELECT b.band, s.number FROM band b JOIN sketch s ON s.article = b.article ORDER BY 1, 2;
DROP TABLE band;
`;

/** How often articles call an actor by which name, and the holder of which office. */
const SIXTH = `
CREATE TABLE actor_called (actor TEXT NOT NULL, name TEXT NOT NULL, links INTEGER NOT NULL, PRIMARY KEY (actor, name)) STRICT, WITHOUT ROWID;
CREATE TABLE actor_office (
  actor TEXT NOT NULL, office TEXT NOT NULL, country TEXT NOT NULL, articles INTEGER NOT NULL, first INTEGER, last INTEGER,
  PRIMARY KEY (actor, office, country)
) STRICT, WITHOUT ROWID;
INSERT INTO actor_called SELECT actor, name, count(*) FROM actor_link GROUP BY actor, name;
INSERT INTO actor_office SELECT actor, office, coalesce(country, ''), count(*), min(day), max(day)
  FROM office_evidence GROUP BY actor, office, coalesce(country, '');
`;

/** Long records lie in few pages. Only a file that is still empty takes it. */
export const PAGE_SIZE = 8192;

/** The steps, oldest first. */
export const MIGRATIONS: readonly string[] = [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH];

/**
 * Makes a new ledger, or brings an older one up to date.
 *
 * @throws {LedgerFault} `not-a-ledger`, `newer-schema`
 */
export function migrate(db: Database, readOnly: boolean): void {
  const application = number(db.get('PRAGMA application_id'), 'application_id');
  const version = number(db.get('PRAGMA user_version'), 'user_version');
  const tables = number(db.get('SELECT count(*) AS n FROM sqlite_schema'), 'n');
  if (application !== APPLICATION && (application !== 0 || tables > 0)) throw new LedgerFault('not-a-ledger', db.path);
  if (version > MIGRATIONS.length) throw new LedgerFault('newer-schema', db.path);
  if (version === MIGRATIONS.length) return;
  if (readOnly) throw new LedgerFault('read-only', db.path);
  db.transaction(() => {
    // Another process may have done it while this one waited for its turn.
    const now = number(db.get('PRAGMA user_version'), 'user_version');
    for (const step of MIGRATIONS.slice(now)) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION}`);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}
