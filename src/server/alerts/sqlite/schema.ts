/** The tables of alerts, as the steps that made them; `user_version` holds how many were made. A released step is never changed, a new one is added. */
import { LedgerFault, number, type SqliteFile } from '../../../ledger/index.ts';

/** «MSND» of alerts: «MSNL» */
const APPLICATION = 0x4d534e4c;

const FIRST = `
CREATE TABLE fired (
  number INTEGER PRIMARY KEY AUTOINCREMENT, alert TEXT NOT NULL, statement TEXT NOT NULL, article TEXT NOT NULL, words TEXT NOT NULL,
  at TEXT NOT NULL, quiet INTEGER NOT NULL, UNIQUE (alert, statement)
) STRICT;
CREATE INDEX fired_at ON fired (at);
CREATE INDEX fired_article ON fired (article, alert);
CREATE TABLE channel (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, alert TEXT, digest_at TEXT, secret TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE delivery (
  id TEXT PRIMARY KEY, channel TEXT NOT NULL, alert TEXT, day TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, created_at TEXT NOT NULL,
  next_at TEXT NOT NULL, taken_until TEXT NOT NULL, sent_at TEXT, problem TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX delivery_day ON delivery (channel, day) WHERE day IS NOT NULL;
CREATE INDEX delivery_due ON delivery (state, next_at);
CREATE TABLE carried (delivery TEXT NOT NULL, fired INTEGER NOT NULL, PRIMARY KEY (delivery, fired)) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (delivery TEXT NOT NULL, at TEXT NOT NULL, sent INTEGER NOT NULL, detail TEXT NOT NULL) STRICT;
CREATE INDEX attempt_delivery ON attempt (delivery);
`;

const MIGRATIONS: readonly string[] = [FIRST];

/** Makes new tables, or brings older ones up to date. @throws {LedgerFault} `not-a-ledger`, `newer-schema` */
export function migrate(file: SqliteFile): void {
  const application = number(file.get('PRAGMA application_id'), 'application_id');
  const tables = number(file.get('SELECT count(*) AS n FROM sqlite_schema'), 'n');
  if (application !== APPLICATION && (application !== 0 || tables > 0))
    throw new LedgerFault('not-a-ledger', file.path);
  const version = (): number => number(file.get('PRAGMA user_version'), 'user_version');
  if (version() > MIGRATIONS.length) throw new LedgerFault('newer-schema', file.path);
  if (version() === MIGRATIONS.length) return;
  file.transaction(() => {
    // Another process may have done it while this one waited for its turn.
    for (const step of MIGRATIONS.slice(version())) file.exec(step);
    file.exec(`PRAGMA application_id = ${APPLICATION}`);
    file.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}
