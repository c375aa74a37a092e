/**
 * Accounts: who may come in, and as whom. The rules of passwords, sessions, tokens and waiting are here; what is kept is a store's.
 *
 * Whether a name exists cannot be told from outside: an unknown name is checked as long, waits as long and is answered in the same
 * words as a wrong password.
 */
import { Ids } from '../../ledger/index.ts';
import type { AuditEntry, AuditPage, AuditRequest } from './audit.ts';
import { AccountFault } from './fault.ts';
import { nameKey, userName } from './names.ts';
import { checkPassword, MOST_LENGTH } from './password-rules.ts';
import { type PasswordCheck, PasswordHasher } from './passwords.ts';
import type { Role, Scope } from './roles.ts';
import { digestOf, looksLikeSession, looksLikeToken, newSessionSecret, newTokenSecret } from './secrets.ts';
import type { AccountStore, ApiToken, Session, SessionId, TokenId, User, UserId } from './store.ts';
import { type Counted, FORGOTTEN_AFTER, networkOf, WAIT_RULES } from './waits.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface AccountSettings {
  /** A session ends when it was not used for so long, in milliseconds. */
  readonly idle: number;
  /** And so long after it began in any case. */
  readonly longest: number;
  /** How long entries of the audit log stay. */
  readonly logged: number;
}

export const USUAL_SETTINGS: AccountSettings = { idle: 2 * HOUR, longest: 12 * HOUR, logged: 400 * DAY };
export const LONGEST_TOKEN_DAYS = 366;
export const USUAL_TOKEN_DAYS = 90;
const MOST_TOKENS = 50;
/** What was last seen is written no more often than this. */
const SEEN_EVERY = MINUTE;
const LONGEST_AGENT = 200;

/** From where somebody comes. */
export interface Origin {
  readonly address: string;
  readonly agent: string;
}

export type SignIn =
  | { readonly kind: 'in'; readonly user: User; readonly session: Session; readonly secret: string }
  /** The name or the password is wrong, and nobody says which. */
  | { readonly kind: 'wrong' }
  /** Too many tries: nothing was looked at. */
  | { readonly kind: 'wait'; readonly seconds: number };

export interface AccountsOptions {
  readonly hasher?: PasswordHasher;
  readonly now?: () => number;
  readonly settings?: Partial<AccountSettings>;
}

export class Accounts {
  readonly settings: AccountSettings;
  private readonly hasher: PasswordHasher;
  private readonly now: () => number;
  private readonly ids: Ids;

  constructor(
    readonly store: AccountStore,
    { hasher = new PasswordHasher(), now = Date.now, settings = {} }: AccountsOptions = {},
  ) {
    this.hasher = hasher;
    this.now = now;
    this.settings = { ...USUAL_SETTINGS, ...settings };
    this.ids = new Ids({ now, random: (bytes) => crypto.getRandomValues(bytes) });
  }

  /** @throws {AccountFault} `bad-name`, `name-taken`, and what is wrong with the password */
  async addUser(typed: string, role: Role, password: string): Promise<User> {
    const name = userName(typed);
    checkPassword(password, name);
    const hash = await this.hasher.hash(password);
    const at = this.now();
    const user: User = { id: this.ids.issue() as UserId, name, role, createdAt: at, passwordAt: at };
    await this.store.addUser(user, nameKey(name), hash);
    return user;
  }

  /** @throws {AccountFault} `no-such-user` */
  async userNamed(typed: string): Promise<User> {
    const found = await this.store.userByKey(nameKey(typed));
    if (found === null) throw new AccountFault('no-such-user', typed.slice(0, 64));
    return found.user;
  }

  /** @throws {AccountFault} `no-such-user` */
  async userWithId(id: string): Promise<User> {
    const user = await this.store.user(id as UserId);
    if (user === null) throw new AccountFault('no-such-user', id.slice(0, 64));
    return user;
  }

  async hasAdmin(): Promise<boolean> {
    return (await this.store.users()).some(({ role }) => role === 'admin');
  }

  /** A new password, given by an admin or at the command; ends all sessions. @throws {AccountFault} */
  async resetPassword(user: User, password: string): Promise<void> {
    checkPassword(password, user.name);
    await this.store.setPassword(user.id, await this.hasher.hash(password), this.now());
    await this.store.forgetFailures(`name ${nameKey(user.name)}`);
  }

  /** Somebody's own new password, for the old one; ends all sessions and opens one. */
  async changePassword(user: User, old: string, password: string, from: Origin): Promise<SignIn> {
    checkPassword(password, user.name);
    const tried = await this.try(user.name, old, from.address);
    if (tried.kind !== 'right') return tried;
    await this.store.setPassword(user.id, await this.hasher.hash(password), this.now());
    return this.open({ ...user, passwordAt: this.now() }, from);
  }

  /** Opens a session with a secret that nobody had before. */
  async signIn(name: string, password: string, from: Origin): Promise<SignIn> {
    const tried = await this.try(name, password, from.address);
    return tried.kind === 'right' ? this.open(tried.user, from) : tried;
  }

  /** Whose session it is, and that it was seen; null where there is none, or it has ended. */
  async session(secret: string): Promise<{ readonly session: Session; readonly user: User } | null> {
    if (!looksLikeSession(secret)) return null;
    const found = await this.store.session(digestOf(secret));
    if (found === null) return null;
    const { session } = found;
    const now = this.now();
    if (now - session.seenAt >= this.settings.idle || now - session.createdAt >= this.settings.longest) {
      await this.store.endSession(session.id);
      return null;
    }
    if (now - session.seenAt >= SEEN_EVERY) await this.store.touchSession(session.id, now);
    return found;
  }

  /** When a session that is used ends all the same. */
  endOf(session: Session): number {
    return session.createdAt + this.settings.longest;
  }

  /** @throws {AccountFault} `bad-expiry`, `too-many-tokens` */
  async issueToken(
    user: User,
    { name, scope, days = USUAL_TOKEN_DAYS }: { readonly name: string; readonly scope: Scope; readonly days?: number },
  ): Promise<{ readonly token: ApiToken; readonly secret: string }> {
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_TOKEN_DAYS)
      throw new AccountFault('bad-expiry', String(LONGEST_TOKEN_DAYS));
    const now = this.now();
    const held = await this.store.tokens(user.id);
    for (const { id, expiresAt } of held) if (expiresAt <= now) await this.store.revokeToken(id);
    if (held.filter(({ expiresAt }) => expiresAt > now).length >= MOST_TOKENS)
      throw new AccountFault('too-many-tokens', String(MOST_TOKENS));
    const secret = newTokenSecret();
    const token: ApiToken = {
      id: this.ids.issue() as TokenId,
      user: user.id,
      name: name.normalize('NFKC').trim().slice(0, 80),
      scope,
      createdAt: now,
      expiresAt: now + days * DAY,
      usedAt: null,
    };
    await this.store.addToken(token, digestOf(secret));
    return { token, secret };
  }

  /** Whose token it is, and that it was used; null where there is none, or its time is over. */
  async token(secret: string): Promise<{ readonly token: ApiToken; readonly user: User } | null> {
    if (!looksLikeToken(secret)) return null;
    const found = await this.store.token(digestOf(secret));
    const now = this.now();
    if (found === null || found.token.expiresAt <= now) return null;
    if (now - (found.token.usedAt ?? 0) >= SEEN_EVERY) await this.store.touchToken(found.token.id, now);
    return found;
  }

  /** @throws {AccountFault} `no-such-token` */
  revokeToken(id: string): Promise<ApiToken> {
    return this.store.revokeToken(id as TokenId);
  }

  async record(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
    await this.store.record({ id: this.ids.issue(), at: this.now(), ...entry });
  }

  audit(request: AuditRequest): Promise<AuditPage> {
    return this.store.audit(request);
  }

  /** Drops what has had its time. */
  async prune(): Promise<void> {
    const now = this.now();
    const { idle, longest, logged } = this.settings;
    await this.store.prune({
      begun: now - longest,
      seen: now - idle,
      failed: now - FORGOTTEN_AFTER,
      logged: now - logged,
    });
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private async open(user: User, { address, agent }: Origin): Promise<SignIn> {
    const secret = newSessionSecret();
    const at = this.now();
    const session: Session = {
      id: this.ids.issue() as SessionId,
      user: user.id,
      createdAt: at,
      seenAt: at,
      address,
      agent: agent.slice(0, LONGEST_AGENT),
    };
    await this.store.openSession(session, digestOf(secret));
    return { kind: 'in', user, session, secret };
  }

  /**
   * One try, counted as failed before it is known to be: many at once gain nothing over one after the other.
   *
   * @throws {AccountFault} `busy`
   */
  private async try(
    typed: string,
    password: string,
    address: string,
  ): Promise<Exclude<SignIn, { kind: 'in' }> | { readonly kind: 'right'; readonly user: User }> {
    const key = nameKey(typed);
    const network = networkOf(address);
    const both = `both ${key} ${network}`;
    const counted: readonly Counted[] = [
      { key: both, rule: WAIT_RULES.nameFromAddress },
      { key: `address ${network}`, rule: WAIT_RULES.address },
      { key: `name ${key}`, rule: WAIT_RULES.name },
    ];
    const now = this.now();
    const next = await this.store.countTry(counted, now);
    if (next !== null) return { kind: 'wait', seconds: Math.ceil((next - now) / SECOND) };
    const takeBack = (which: readonly Counted[]) =>
      Promise.all(which.map((one) => this.store.takeBackFailure(one.key)));
    const found = await this.store.userByKey(key);
    // Longer than any that was ever taken: checked like one that is wrong.
    const tooLong = password.length > MOST_LENGTH * 4;
    let check: PasswordCheck;
    try {
      check = await this.hasher.check(tooLong ? '' : password, found?.password ?? null);
    } catch (error) {
      await takeBack(counted);
      throw error;
    }
    if (!check.right || found === null || tooLong) return { kind: 'wrong' };
    await this.store.forgetFailures(both);
    await takeBack(counted.slice(1));
    if (check.outdated) await this.store.rehash(found.user.id, found.password, await this.hasher.hash(password));
    return { kind: 'right', user: found.user };
  }
}
