/**
 * The tables of accounts, as the steps that made them; `user_version` holds how many were made. A released step is never changed, a new
 * one is added. Entries of the audit log are guarded by the file itself: what has been written there is not rewritten.
 */
import { number, type SqliteFile } from '../../../ledger/index.ts';
import { AccountFault } from '../fault.ts';

/** «MSNA» */
const APPLICATION = 0x4d534e41;

const FIRST = `
CREATE TABLE user (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, role TEXT NOT NULL, password TEXT NOT NULL,
  created_at INTEGER NOT NULL, password_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, user TEXT NOT NULL, created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
  address TEXT NOT NULL, agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_user ON session (user);
CREATE TABLE token (
  id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, user TEXT NOT NULL, name TEXT NOT NULL, scope TEXT NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX token_user ON token (user);
CREATE TABLE failure (key TEXT PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, who TEXT, name TEXT, via TEXT NOT NULL, action TEXT NOT NULL, subject TEXT,
  outcome TEXT NOT NULL, address TEXT, request TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_who ON audit (who, id);
CREATE INDEX audit_action ON audit (action, id);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'entries of the audit log are not changed'); END;
`;

export const MIGRATIONS: readonly string[] = [FIRST];

/**
 * Makes new tables, or brings older ones up to date.
 *
 * @throws {AccountFault} `not-accounts`, `newer-schema`
 */
export function migrate(file: SqliteFile): void {
  const application = number(file.get('PRAGMA application_id'), 'application_id');
  const tables = number(file.get('SELECT count(*) AS n FROM sqlite_schema'), 'n');
  if (application !== APPLICATION && (application !== 0 || tables > 0))
    throw new AccountFault('not-accounts', file.path);
  const version = (): number => number(file.get('PRAGMA user_version'), 'user_version');
  if (version() > MIGRATIONS.length) throw new AccountFault('newer-schema', file.path);
  if (version() === MIGRATIONS.length) return;
  file.transaction(() => {
    // Another process may have done it while this one waited for its turn.
    for (const step of MIGRATIONS.slice(version())) file.exec(step);
    file.exec(`PRAGMA application_id = ${APPLICATION}`);
    file.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}
