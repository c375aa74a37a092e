import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteFile } from '../../ledger/index.ts';
import { Accounts } from './accounts.ts';
import { accountsOf, accountsPath, openAccounts } from './open.ts';
import { PasswordHasher } from './passwords.ts';
import { roleUnder } from './roles.ts';
import { SqliteAccounts } from './sqlite/sqlite-accounts.ts';
import { OTHER_PASSWORD, PASSWORD, quickAccounts, quickHasher, START } from './testing/quick.ts';
import { networkOf } from './waits.ts';

const HERE = { address: '192.0.2.7', agent: 'a browser' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let accounts: Accounts;
let clock: { now: number };

beforeEach(() => {
  ({ accounts, clock } = quickAccounts());
});
afterEach(() => accounts.close());

async function signedIn(name = 'salma', password = PASSWORD) {
  const outcome = await accounts.signIn(name, password, HERE);
  if (outcome.kind !== 'in') throw new Error(outcome.kind);
  return outcome;
}

describe('users', () => {
  it('have one name, however it is typed', async () => {
    const user = await accounts.addUser('سلمى.كنعان', 'admin', PASSWORD);
    expect(await accounts.userNamed(' سلمى.كنعان ')).toEqual(user);
    await accounts.addUser('Duty-Desk', 'editor', PASSWORD);
    expect((await accounts.userNamed('duty-desk')).name).toBe('Duty-Desk');
    await expect(accounts.addUser('DUTY-DESK', 'reader', PASSWORD)).rejects.toMatchObject({ code: 'name-taken' });
  });

  it.each(['', ' ', 'a b', '../x', 'a\u202Eb', '<b>', '-x', 'x'.repeat(65)])('are not called %j', async (name) => {
    await expect(accounts.addUser(name, 'reader', PASSWORD)).rejects.toMatchObject({ code: 'bad-name' });
  });

  it('always have an admin among them', async () => {
    const first = await accounts.addUser('salma', 'admin', PASSWORD);
    await expect(accounts.store.removeUser(first.id)).rejects.toMatchObject({ code: 'last-admin' });
    await expect(accounts.store.setRole(first.id, 'editor')).rejects.toMatchObject({ code: 'last-admin' });
    await accounts.addUser('nizar', 'admin', PASSWORD);
    await accounts.store.removeUser(first.id);
    await expect(accounts.userWithId(first.id)).rejects.toMatchObject({ code: 'no-such-user' });
  });
});

describe('sessions', () => {
  beforeEach(() => accounts.addUser('salma', 'admin', PASSWORD));

  it('have a secret of 256 bits of their own, of which only the digest is kept', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    expect(one.secret).toMatch(/^[\w-]{43}$/);
    expect(one.secret).not.toBe(two.secret);
    expect(await accounts.session(one.session.id)).toBeNull();
    expect((await accounts.session(one.secret))?.user.name).toBe('salma');
  });

  it('end when they were not used for a while', async () => {
    const { secret } = await signedIn();
    clock.now += 2 * HOUR - 1;
    expect(await accounts.session(secret)).not.toBeNull();
    clock.now += 2 * HOUR - 1;
    expect(await accounts.session(secret)).not.toBeNull();
    clock.now += 2 * HOUR;
    expect(await accounts.session(secret)).toBeNull();
  });

  it('end after twelve hours, however much they are used', async () => {
    const { secret } = await signedIn();
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      clock.now = START + minutes * MINUTE;
      expect(await accounts.session(secret)).not.toBeNull();
    }
    clock.now = START + 12 * HOUR;
    expect(await accounts.session(secret)).toBeNull();
  });

  it('all end when the password changes; the one who changed it gets a new one', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const changed = await accounts.changePassword(one.user, PASSWORD, OTHER_PASSWORD, HERE);
    expect(await accounts.session(one.secret)).toBeNull();
    expect(await accounts.session(two.secret)).toBeNull();
    if (changed.kind !== 'in') throw new Error(changed.kind);
    expect(await accounts.session(changed.secret)).not.toBeNull();
    expect(await accounts.signIn('salma', PASSWORD, HERE)).toEqual({ kind: 'wrong' });
    await signedIn('salma', OTHER_PASSWORD);
  });

  it('a password is not changed without the old one, nor to one that is not taken', async () => {
    const { user, secret } = await signedIn();
    expect(await accounts.changePassword(user, 'wrong', OTHER_PASSWORD, HERE)).toEqual({ kind: 'wrong' });
    await expect(accounts.changePassword(user, PASSWORD, 'short', HERE)).rejects.toMatchObject({
      code: 'password-short',
    });
    expect(await accounts.session(secret)).not.toBeNull();
  });

  it('end with their user', async () => {
    const user = await accounts.addUser('nizar', 'reader', PASSWORD);
    const { secret } = await signedIn('nizar');
    const { secret: token } = await accounts.issueToken(user, { name: 'x', scope: 'read' });
    await accounts.store.removeUser(user.id);
    expect(await accounts.session(secret)).toBeNull();
    expect(await accounts.token(token)).toBeNull();
  });

  it('follow the role of their user at once', async () => {
    const user = await accounts.addUser('nizar', 'editor', PASSWORD);
    const { secret } = await signedIn('nizar');
    await accounts.store.setRole(user.id, 'reader');
    expect((await accounts.session(secret))?.user.role).toBe('reader');
  });

  it('a password kept with old settings is hashed anew when it is used, and sessions go on', async () => {
    const { secret } = await signedIn();
    const later = new Accounts(accounts.store, {
      hasher: new PasswordHasher({ ln: 5, r: 8, p: 1 }),
      now: () => clock.now,
    });
    await later.signIn('salma', PASSWORD, HERE);
    expect((await accounts.store.userByKey('salma'))?.password).toMatch(/^\$scrypt\$ln=5,/);
    expect(await accounts.session(secret)).not.toBeNull();
  });
});

describe('tokens', () => {
  it('are kept as digests, say when they were used, and end', async () => {
    const user = await accounts.addUser('salma', 'admin', PASSWORD);
    const { token, secret } = await accounts.issueToken(user, { name: 'the night desk', scope: 'read', days: 30 });
    expect(secret).toMatch(/^musnad_[\w-]{43}$/);
    expect(JSON.stringify(await accounts.store.tokens())).not.toContain(secret.slice(7));
    expect(token.usedAt).toBeNull();
    await accounts.token(secret);
    expect((await accounts.store.tokens(user.id))[0]?.usedAt).toBe(START);
    clock.now += 30 * 24 * HOUR;
    expect(await accounts.token(secret)).toBeNull();
  });

  it('lend no more than their scope, and no more than their user has', () => {
    expect(roleUnder('admin', 'read')).toBe('reader');
    expect(roleUnder('admin', 'write')).toBe('editor');
    expect(roleUnder('reader', 'admin')).toBe('reader');
  });

  it('always end within a year, and are not too many', async () => {
    const user = await accounts.addUser('salma', 'admin', PASSWORD);
    const issue = (days: number) => accounts.issueToken(user, { name: 'x', scope: 'read', days });
    for (const days of [0, 367, 1.5, Number.NaN])
      await expect(issue(days)).rejects.toMatchObject({ code: 'bad-expiry' });
    for (let i = 0; i < 50; i++) await issue(1);
    await expect(issue(1)).rejects.toMatchObject({ code: 'too-many-tokens' });
    clock.now += 25 * HOUR;
    await issue(1);
  });

  it('revoked are gone', async () => {
    const user = await accounts.addUser('salma', 'admin', PASSWORD);
    const { token, secret } = await accounts.issueToken(user, { name: 'x', scope: 'read' });
    await accounts.store.revokeToken(token.id);
    expect(await accounts.token(secret)).toBeNull();
    await expect(accounts.store.revokeToken(token.id)).rejects.toMatchObject({ code: 'no-such-token' });
  });
});

describe('ASVS 2.2.1: guessing passwords', () => {
  beforeEach(() => accounts.addUser('salma', 'admin', PASSWORD));
  const guess = (name: string, address = HERE.address) => accounts.signIn(name, 'a wrong guess', { ...HERE, address });

  it('waits longer and longer after five tries, even for the right password', async () => {
    for (let i = 0; i < 5; i++) expect(await guess('salma')).toEqual({ kind: 'wrong' });
    expect(await accounts.signIn('salma', PASSWORD, HERE)).toEqual({ kind: 'wait', seconds: 1 });
    clock.now += 1000;
    expect(await guess('salma')).toEqual({ kind: 'wrong' });
    expect(await guess('salma')).toEqual({ kind: 'wait', seconds: 2 });
    clock.now += 2000;
    await signedIn();
    expect(await guess('salma')).toEqual({ kind: 'wrong' });
  });

  it('answers the same for a name that is nobody’s, waits and all', async () => {
    const answers = async (name: string) => {
      const all = [];
      for (let i = 0; i < 7; i++) all.push(await guess(name, name === 'salma' ? '192.0.2.1' : '192.0.2.2'));
      return all;
    };
    expect(await answers('nobody')).toEqual(await answers('salma'));
  });

  it('allows less than a hundred tries an hour on one name from everywhere, and locks nobody out for more than a minute', async () => {
    let tries = 0;
    for (let second = 0; second < 3600; second++) {
      clock.now += 1000;
      if ((await guess('salma', `198.51.100.${second % 200}`)).kind === 'wrong') tries++;
    }
    expect(tries).toBeLessThan(100);
    clock.now += MINUTE;
    await signedIn();
  });

  it('from one address with many names waits as well', async () => {
    for (let i = 0; i < 20; i++) expect(await guess(`name${i}`)).toEqual({ kind: 'wrong' });
    expect(await guess('another')).toMatchObject({ kind: 'wait' });
    expect(await guess('another', '192.0.2.99')).toEqual({ kind: 'wrong' });
  });

  it('many at once gain nothing over one after the other', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => guess('salma')));
    expect(outcomes.filter(({ kind }) => kind === 'wrong').length).toBeLessThanOrEqual(6);
  });

  it('takes an IPv6 network for one address', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::9'));
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('2001:db8:1:3::9')).not.toBe(networkOf('2001:db8:1:2::9'));
  });
});

describe('the audit log', () => {
  const entry = {
    who: null,
    name: 'salma',
    via: 'session',
    subject: null,
    outcome: 'done',
    address: null,
    request: null,
  } as const;

  it('gives the newest first, a page at a time, by who and what', async () => {
    for (let i = 0; i < 5; i++)
      await accounts.record({ ...entry, action: i === 2 ? 'user.add' : 'session.open', who: `u${i}` });
    const first = await accounts.audit({ limit: 2 });
    expect(first.items.map(({ who }) => who)).toEqual(['u4', 'u3']);
    const second = await accounts.audit({ limit: 9, before: first.next ?? '' });
    expect(second.items.map(({ who }) => who)).toEqual(['u2', 'u1', 'u0']);
    expect(second.next).toBeNull();
    expect((await accounts.audit({ limit: 9, action: 'user.add' })).items).toHaveLength(1);
    expect((await accounts.audit({ limit: 9, who: 'u1' })).items).toHaveLength(1);
  });

  it('is not rewritten, by nobody who has the file either', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'musnad-accounts-'));
    const kept = openAccounts(join(folder, 'x.ledger'), { hasher: quickHasher() });
    await kept.record({ ...entry, action: 'user.add' });
    const file = new SqliteFile(accountsPath(join(folder, 'x.ledger')));
    expect(() => file.run("UPDATE audit SET name = 'nizar'")).toThrow(/not changed/);
    file.close();
    await kept.close();
    rmSync(folder, { recursive: true });
  });

  it('is dropped after its time, as are sessions', async () => {
    await accounts.addUser('salma', 'admin', PASSWORD);
    const { user } = await signedIn();
    await accounts.record({ ...entry, action: 'session.open' });
    clock.now += 401 * 24 * HOUR;
    await accounts.prune();
    expect((await accounts.audit({ limit: 9 })).items).toEqual([]);
    expect(await accounts.store.sessionsOf(user.id)).toEqual([]);
  });
});

describe('the file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'musnad-accounts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stands beside the ledger, is its owner’s alone, and holds no secret', async () => {
    const ledger = `sqlite:${join(folder, 'musnad.ledger')}`;
    expect(await accountsOf(ledger)).toBeNull();
    const kept = openAccounts(ledger, { hasher: quickHasher() });
    const user = await kept.addUser('salma', 'admin', PASSWORD);
    const { secret } = await kept.issueToken(user, { name: 'x', scope: 'read' });
    await kept.close();
    const path = join(folder, 'musnad.ledger.accounts');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const bytes = new SqliteFile(path)
      .all('SELECT * FROM user, token')
      .map((row) => JSON.stringify(row))
      .join();
    expect(bytes).not.toContain(secret);
    expect(bytes).not.toContain(PASSWORD);
    const again = await accountsOf(ledger);
    expect(await again?.hasAdmin()).toBe(true);
    await again?.close();
  });

  it('of another program is left alone, as is one of a newer Musnad', () => {
    const ledger = join(folder, 'a.ledger');
    writeFileSync(
      accountsPath(ledger),
      'something else, and long enough to be told from a database file of any kind'.repeat(20),
    );
    expect(() => openAccounts(ledger)).toThrow();
    const other = join(folder, 'b.ledger');
    const file = new SqliteFile(accountsPath(other));
    file.exec('CREATE TABLE x (y)');
    file.close();
    expect(() => openAccounts(other)).toThrow(/not-accounts/);
    const newer = join(folder, 'c.ledger.accounts');
    new SqliteAccounts(newer).close();
    const changed = new SqliteFile(newer);
    changed.exec('PRAGMA user_version = 99');
    changed.close();
    expect(() => openAccounts(join(folder, 'c.ledger'))).toThrow(/newer-schema/);
  });
});
