/**
 * What is kept of accounts, the same for every engine: users, sessions, tokens, failed tries and the audit log. A store knows no
 * secrets: passwords come hashed, sessions and tokens as digests.
 */
import type { AuditEntry, AuditPage, AuditRequest } from './audit.ts';
import type { Role, Scope } from './roles.ts';
import type { Counted } from './waits.ts';

declare const user: unique symbol;
declare const session: unique symbol;
declare const token: unique symbol;
export type UserId = string & { readonly [user]: true };
export type SessionId = string & { readonly [session]: true };
export type TokenId = string & { readonly [token]: true };

/** Times are milliseconds since 1970. */
export interface User {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly passwordAt: number;
}

export interface Session {
  readonly id: SessionId;
  readonly user: UserId;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly address: string;
  /** How the browser names itself. */
  readonly agent: string;
}

export interface ApiToken {
  readonly id: TokenId;
  readonly user: UserId;
  readonly name: string;
  readonly scope: Scope;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

export interface AccountStore {
  /** @throws {AccountFault} `name-taken` */
  addUser(user: User, key: string, password: string): Promise<void>;
  user(id: UserId): Promise<User | null>;
  /** @param key as `nameKey` gives it */
  userByKey(key: string): Promise<{ readonly user: User; readonly password: string } | null>;
  users(): Promise<readonly User[]>;
  /** @throws {AccountFault} `no-such-user`, `last-admin` */
  setRole(id: UserId, role: Role): Promise<void>;
  /**
   * Keeps another password and ends all sessions of the user, in one step.
   *
   * @throws {AccountFault} `no-such-user`
   */
  setPassword(id: UserId, password: string, at: number): Promise<void>;
  /** The same password hashed anew: sessions go on. Does nothing where the password has changed meanwhile. */
  rehash(id: UserId, was: string, password: string): Promise<void>;
  /** Takes the user away, with sessions and tokens. @throws {AccountFault} `no-such-user`, `last-admin` */
  removeUser(id: UserId): Promise<void>;

  openSession(session: Session, digest: string): Promise<void>;
  session(digest: string): Promise<{ readonly session: Session; readonly user: User } | null>;
  sessionsOf(user: UserId): Promise<readonly Session[]>;
  touchSession(id: SessionId, at: number): Promise<void>;
  endSession(id: SessionId): Promise<void>;
  endSessionsOf(user: UserId): Promise<number>;

  addToken(token: ApiToken, digest: string): Promise<void>;
  token(digest: string): Promise<{ readonly token: ApiToken; readonly user: User } | null>;
  /** All tokens where no user is named. */
  tokens(user?: UserId): Promise<readonly ApiToken[]>;
  touchToken(id: TokenId, at: number): Promise<void>;
  /** @throws {AccountFault} `no-such-token` */
  revokeToken(id: TokenId): Promise<ApiToken>;

  /**
   * Counts a try as failed for each of these, in one step, unless one of them has to wait: then nothing is counted, and it gives when
   * the next try may be made. Null where it was counted.
   */
  countTry(counted: readonly Counted[], at: number): Promise<number | null>;
  /** Takes one failure back: the try that was counted beforehand was right. */
  takeBackFailure(key: string): Promise<void>;
  forgetFailures(key: string): Promise<void>;

  record(entry: AuditEntry): Promise<void>;
  audit(request: AuditRequest): Promise<AuditPage>;

  /** Drops sessions begun or last seen before, failures and entries of the log older than. */
  prune(before: {
    readonly begun: number;
    readonly seen: number;
    readonly failed: number;
    readonly logged: number;
  }): Promise<void>;
  close(): Promise<void>;
}
