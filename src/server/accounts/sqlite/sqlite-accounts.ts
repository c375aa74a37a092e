/**
 * Accounts in a SQLite file of their own beside the ledger: whoever is given a copy of a ledger is not given its users. The file can be
 * read by its owner alone.
 */
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { number, numberOrNull, type Row, SqliteFile, text } from '../../../ledger/index.ts';
import type { AuditEntry, AuditPage, AuditRequest } from '../audit.ts';
import { AccountFault } from '../fault.ts';
import { type Role, ROLES, SCOPES } from '../roles.ts';
import type { AccountStore, ApiToken, Session, SessionId, TokenId, User, UserId } from '../store.ts';
import type { Counted } from '../waits.ts';
import * as log from './log.ts';
import { migrate } from './schema.ts';

const OWNER_ONLY = 0o600;

export class SqliteAccounts implements AccountStore {
  private readonly file: SqliteFile;

  /** @throws {AccountFault} `not-accounts`, `newer-schema` @throws {LedgerFault} what is wrong with the file */
  constructor(path: string) {
    // Made before it is opened, so that at no time it is there and open to others.
    if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY));
    this.file = new SqliteFile(path);
    this.file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    migrate(this.file);
    if (path !== ':memory:') chmodSync(path, OWNER_ONLY);
  }

  async addUser(user: User, key: string, password: string): Promise<void> {
    this.file.transaction(() => {
      if (this.file.get('SELECT 1 FROM user WHERE key = ?', key) !== undefined)
        throw new AccountFault('name-taken', user.name);
      this.file.run(
        'INSERT INTO user VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[user.id, user.name, key, user.role, password, user.createdAt, user.passwordAt],
      );
    });
  }

  async user(id: UserId): Promise<User | null> {
    const row = this.file.get('SELECT * FROM user WHERE id = ?', id);
    return row === undefined ? null : userOf(row);
  }

  async userByKey(key: string): Promise<{ readonly user: User; readonly password: string } | null> {
    const row = this.file.get('SELECT * FROM user WHERE key = ?', key);
    return row === undefined ? null : { user: userOf(row), password: text(row, 'password') };
  }

  async users(): Promise<readonly User[]> {
    return this.file.all('SELECT * FROM user ORDER BY key').map(userOf);
  }

  async setRole(id: UserId, role: Role): Promise<void> {
    this.file.transaction(() => {
      if (role !== 'admin') this.keepAnAdmin(id);
      this.ofUser(id, this.file.run('UPDATE user SET role = ? WHERE id = ?', role, id));
    });
  }

  async setPassword(id: UserId, password: string, at: number): Promise<void> {
    this.file.transaction(() => {
      this.ofUser(id, this.file.run('UPDATE user SET password = ?, password_at = ? WHERE id = ?', password, at, id));
      this.file.run('DELETE FROM session WHERE user = ?', id);
    });
  }

  async rehash(id: UserId, was: string, password: string): Promise<void> {
    this.file.run('UPDATE user SET password = ? WHERE id = ? AND password = ?', password, id, was);
  }

  async removeUser(id: UserId): Promise<void> {
    this.file.transaction(() => {
      this.keepAnAdmin(id);
      this.ofUser(id, this.file.run('DELETE FROM user WHERE id = ?', id));
      this.file.run('DELETE FROM session WHERE user = ?', id);
      this.file.run('DELETE FROM token WHERE user = ?', id);
    });
  }

  async openSession({ id, user, createdAt, seenAt, address, agent }: Session, digest: string): Promise<void> {
    this.file.run(
      'INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[id, digest, user, createdAt, seenAt, address, agent],
    );
  }

  async session(digest: string): Promise<{ readonly session: Session; readonly user: User } | null> {
    const row = this.file.get('SELECT * FROM session WHERE digest = ?', digest);
    if (row === undefined) return null;
    const user = this.file.get('SELECT * FROM user WHERE id = ?', text(row, 'user'));
    return user === undefined ? null : { session: sessionOf(row), user: userOf(user) };
  }

  async sessionsOf(user: UserId): Promise<readonly Session[]> {
    return this.file.all('SELECT * FROM session WHERE user = ? ORDER BY seen_at DESC', user).map(sessionOf);
  }

  async touchSession(id: SessionId, at: number): Promise<void> {
    this.file.run('UPDATE session SET seen_at = ? WHERE id = ? AND seen_at < ?', at, id, at);
  }

  async endSession(id: SessionId): Promise<void> {
    this.file.run('DELETE FROM session WHERE id = ?', id);
  }

  async endSessionsOf(user: UserId): Promise<number> {
    return this.file.run('DELETE FROM session WHERE user = ?', user);
  }

  async addToken(token: ApiToken, digest: string): Promise<void> {
    const { id, user, name, scope, createdAt, expiresAt, usedAt } = token;
    this.file.run(
      'INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[id, digest, user, name, scope, createdAt, expiresAt, usedAt],
    );
  }

  async token(digest: string): Promise<{ readonly token: ApiToken; readonly user: User } | null> {
    const row = this.file.get('SELECT * FROM token WHERE digest = ?', digest);
    if (row === undefined) return null;
    const user = this.file.get('SELECT * FROM user WHERE id = ?', text(row, 'user'));
    return user === undefined ? null : { token: tokenOf(row), user: userOf(user) };
  }

  async tokens(user?: UserId): Promise<readonly ApiToken[]> {
    const rows =
      user === undefined
        ? this.file.all('SELECT * FROM token ORDER BY id')
        : this.file.all('SELECT * FROM token WHERE user = ? ORDER BY id', user);
    return rows.map(tokenOf);
  }

  async touchToken(id: TokenId, at: number): Promise<void> {
    this.file.run('UPDATE token SET used_at = ? WHERE id = ? AND (used_at IS NULL OR used_at < ?)', at, id, at);
  }

  async revokeToken(id: TokenId): Promise<ApiToken> {
    return this.file.transaction(() => {
      const row = this.file.get('SELECT * FROM token WHERE id = ?', id);
      if (row === undefined) throw new AccountFault('no-such-token', id);
      this.file.run('DELETE FROM token WHERE id = ?', id);
      return tokenOf(row);
    });
  }

  async countTry(counted: readonly Counted[], at: number): Promise<number | null> {
    return log.countTry(this.file, counted, at);
  }

  async takeBackFailure(key: string): Promise<void> {
    log.takeBackFailure(this.file, key);
  }

  async forgetFailures(key: string): Promise<void> {
    this.file.run('DELETE FROM failure WHERE key = ?', key);
  }

  async record(entry: AuditEntry): Promise<void> {
    log.record(this.file, entry);
  }

  async audit(request: AuditRequest): Promise<AuditPage> {
    return log.audit(this.file, request);
  }

  async prune(before: Parameters<AccountStore['prune']>[0]): Promise<void> {
    this.file.transaction(() => {
      this.file.run('DELETE FROM session WHERE created_at < ? OR seen_at < ?', before.begun, before.seen);
      this.file.run('DELETE FROM failure WHERE last < ?', before.failed);
      this.file.run('DELETE FROM audit WHERE at < ?', before.logged);
    });
  }

  async close(): Promise<void> {
    this.file.close();
  }

  private ofUser(id: UserId, changed: number): void {
    if (changed === 0) throw new AccountFault('no-such-user', id);
  }

  private keepAnAdmin(id: UserId): void {
    const others = number(this.file.get("SELECT count(*) AS n FROM user WHERE role = 'admin' AND id <> ?", id), 'n');
    const role = this.file.get('SELECT role FROM user WHERE id = ?', id);
    if (others === 0 && text(role, 'role') === 'admin') throw new AccountFault('last-admin', id);
  }
}

function userOf(row: Row): User {
  return {
    id: text(row, 'id') as UserId,
    name: text(row, 'name'),
    // A role that is not known may do least.
    role: ROLES.find((role) => role === row['role']) ?? 'reader',
    createdAt: number(row, 'created_at'),
    passwordAt: number(row, 'password_at'),
  };
}

function sessionOf(row: Row): Session {
  return {
    id: text(row, 'id') as SessionId,
    user: text(row, 'user') as UserId,
    createdAt: number(row, 'created_at'),
    seenAt: number(row, 'seen_at'),
    address: text(row, 'address'),
    agent: text(row, 'agent'),
  };
}

function tokenOf(row: Row): ApiToken {
  return {
    id: text(row, 'id') as TokenId,
    user: text(row, 'user') as UserId,
    name: text(row, 'name'),
    scope: SCOPES.find((scope) => scope === row['scope']) ?? 'read',
    createdAt: number(row, 'created_at'),
    expiresAt: number(row, 'expires_at'),
    usedAt: numberOrNull(row, 'used_at'),
  };
}
