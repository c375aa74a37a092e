/** ASVS 4.0.3, chapters 2 (authentication), 3 (sessions) and 13 (tokens), at the door of the server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Door, door, OTHER_PASSWORD, PASSWORD, signIn } from './testing/door.ts';

let at: Door;
beforeEach(async () => {
  at = await door();
});
afterEach(() => at.close());

const post = (body: unknown, headers: Record<string, string> = {}) => ({ method: 'POST', body, headers });

describe('signing in', () => {
  it('3.4: the cookie is for no script, no other site, and where it is encrypted for no other host', async () => {
    await at.accounts.addUser('salma', 'reader', PASSWORD);
    const body = { name: 'salma', password: PASSWORD };
    const plain = (await at.ask('/api/v1/session', post(body))).headers.get('set-cookie');
    expect(plain).toMatch(/^musnad=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const secure = await at.ask('/api/v1/session', { ...post(body), encrypted: true });
    expect(secure.headers.get('set-cookie')).toMatch(
      /^__Host-musnad=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(secure.headers.get('strict-transport-security')).toContain('max-age=15768000');
  });

  it('3.2.1: begins a session with a new secret, and ends the one that was there (session fixation)', async () => {
    const first = await signIn(at, 'reader');
    const planted = await at.ask(
      '/api/v1/session',
      post({ name: 'a.reader', password: PASSWORD }, { cookie: first.cookie }),
    );
    const second = (planted.headers.get('set-cookie') ?? '').split(';')[0];
    expect(second).not.toBe(first.cookie);
    expect((await first.ask('/api/v1/search')).status).toBe(401);
    const madeUp = `musnad=${'A'.repeat(43)}`;
    const answer = await at.ask('/api/v1/session', post({ name: 'a.reader', password: PASSWORD }, { cookie: madeUp }));
    expect(answer.headers.get('set-cookie')).not.toContain(madeUp);
  });

  it('2.2.2: says the same for an unknown name and a wrong password', async () => {
    await at.accounts.addUser('salma', 'reader', PASSWORD);
    const answers = await Promise.all(
      ['salma', 'nobody', "' OR 1=1 --"].map(async (name) => {
        const answer = await at.ask('/api/v1/session', post({ name, password: 'wrong' }));
        const { request: _, ...said } = (await answer.json()) as Record<string, unknown>;
        return { status: answer.status, said, cookie: answer.headers.get('set-cookie') };
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 401, said: { code: 'MSN-0911' }, cookie: null });
  });

  it('2.2.1: makes guessers wait, and says for how long', async () => {
    const guess = () => at.ask('/api/v1/session', post({ name: 'salma', password: 'wrong' }));
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(401);
    const answer = await guess();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await codeOf(answer)).toBe('MSN-0915');
  });

  it('does not take a password from an address or a form of another kind', async () => {
    expect((await at.ask(`/api/v1/session?name=salma&password=${PASSWORD}`, { method: 'POST' })).status).toBe(400);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await at.ask('/api/v1/session', { method: 'POST', body: `name=salma&password=x`, headers: form });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('5.1: what is not even a name or a password is told without repeating it', async () => {
    for (const body of [
      {},
      { name: 'salma' },
      { name: 7, password: 'sesame' },
      [],
      { name: 'x', password: 'y'.repeat(2000) },
    ]) {
      const answer = await at.ask('/api/v1/session', post(body));
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toMatch(/sesame|yyyy/);
    }
  });
});

describe('a session', () => {
  it('3.3.1: ends when its user signs out, on the server and in the browser', async () => {
    const salma = await signIn(at, 'editor');
    expect((await salma.ask('/api/v1/search')).status).toBe(200);
    const out = await salma.ask('/api/v1/session', { method: 'DELETE' });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^musnad=; Max-Age=0;/);
    expect(out.headers.get('clear-site-data')).toContain('"storage"');
    expect((await salma.ask('/api/v1/search')).status).toBe(401);
  });

  it('3.3.2: ends by itself', async () => {
    const salma = await signIn(at, 'reader');
    at.clock.now += 2 * 3_600_000;
    const answer = await salma.ask('/api/v1/search');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toMatch(/^musnad=; Max-Age=0;/);
  });

  it('3.3.3: all end when the password changes, but the one that changed it, which gets a new secret', async () => {
    const [here, elsewhere] = [await signIn(at, 'reader'), await signIn(at, 'reader')];
    const changed = await here.ask('/api/v1/session/password', post({ old: PASSWORD, password: OTHER_PASSWORD }));
    expect(changed.status).toBe(200);
    const renewed = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await at.ask('/api/v1/search', { headers: { cookie: renewed } })).status).toBe(200);
    expect((await here.ask('/api/v1/search')).status).toBe(401);
    expect((await elsewhere.ask('/api/v1/search')).status).toBe(401);
  });

  it('2.1.6: a password changes only with the old one, and who mistypes it is still signed in', async () => {
    const salma = await signIn(at, 'reader');
    const answer = await salma.ask('/api/v1/session/password', post({ old: 'wrong', password: OTHER_PASSWORD }));
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'MSN-0911']);
    expect((await salma.ask('/api/v1/search')).status).toBe(200);
  });

  it('3.3.4: its user sees all of their own and ends any, and none of others', async () => {
    const salma = await signIn(at, 'reader');
    await signIn(at, 'reader');
    await signIn(at, 'admin');
    const { items } = (await (await salma.ask('/api/v1/sessions')).json()) as {
      items: { id: string; current: boolean }[];
    };
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const admin = await at.accounts.userNamed('a.admin');
    const [theirs] = await at.accounts.store.sessionsOf(admin.id);
    expect((await salma.ask(`/api/v1/sessions/${theirs?.id}`, { method: 'DELETE' })).status).toBe(404);
    const other = items.find(({ current }) => !current);
    expect((await salma.ask(`/api/v1/sessions/${other?.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await at.accounts.store.sessionsOf((await at.accounts.userNamed('a.reader')).id)).toHaveLength(1);
    expect(await at.accounts.store.sessionsOf(admin.id)).toHaveLength(1);
  });

  it('3.1.1: its secret is in no address and no body', async () => {
    const salma = await signIn(at, 'admin');
    const secret = salma.cookie.split('=')[1] ?? '';
    for (const path of ['/api/v1/session', '/api/v1/sessions', '/api/v1/users', '/api/v1/audit'])
      expect(await (await salma.ask(path)).text()).not.toContain(secret);
    expect((await at.ask(`/api/v1/search?musnad=${secret}`)).status).toBe(401);
  });

  it('8.2.1: nothing that needs one stays in a cache between', async () => {
    const salma = await signIn(at, 'admin');
    for (const path of ['/api/v1/session', '/api/v1/users', '/api/v1/search', '/api/v1/audit'])
      expect((await salma.ask(path)).headers.get('cache-control')).toMatch(/no-store|private/);
  });
});

describe('tokens', () => {
  const issue = async (role: 'reader' | 'editor' | 'admin', scope: string): Promise<string> => {
    const owner = await signIn(at, role);
    const answer = await owner.ask('/api/v1/tokens', post({ name: 'a script', scope }));
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { secret: string }).secret;
  };
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  it('13.1.4: do what their scope says, and no more than their owner may', async () => {
    const path = '/api/v1/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const may = async (secret: string) => ({
      look: (await at.ask('/api/v1/search', { headers: bearer(secret) })).status,
      forget: (await at.ask(path, { method: 'DELETE', headers: bearer(secret) })).status,
      users: (await at.ask('/api/v1/users', { headers: bearer(secret) })).status,
    });
    expect(await may(await issue('admin', 'read'))).toEqual({ look: 200, forget: 403, users: 403 });
    expect(await may(await issue('admin', 'write'))).toEqual({ look: 200, forget: 403, users: 403 });
    expect(await may(await issue('reader', 'admin'))).toEqual({ look: 200, forget: 403, users: 403 });
    expect(await may(await issue('admin', 'admin'))).toMatchObject({ look: 200, users: 200 });
  });

  it('are shown once', async () => {
    const secret = await issue('admin', 'read');
    const salma = await signIn(at, 'admin');
    for (const path of ['/api/v1/tokens', '/api/v1/tokens?all=true', '/api/v1/audit'])
      expect(await (await salma.ask(path)).text()).not.toContain(secret.slice(7));
  });

  it('make no tokens, change no password and end no session', async () => {
    const headers = bearer(await issue('admin', 'admin'));
    const refused = async (path: string, asked: object) => codeOf(await at.ask(path, { headers, ...asked }));
    expect(await refused('/api/v1/tokens', { method: 'POST', body: { name: 'x', scope: 'admin' } })).toBe('MSN-0929');
    expect(await refused('/api/v1/session', { method: 'DELETE' })).toBe('MSN-0929');
    expect(
      await refused('/api/v1/session/password', { method: 'POST', body: { old: PASSWORD, password: OTHER_PASSWORD } }),
    ).toBe('MSN-0929');
  });

  it('that are wrong, revoked or over are refused, not passed over', async () => {
    const secret = await issue('reader', 'read');
    const salma = await signIn(at, 'reader');
    for (const authorization of [
      `Bearer ${secret}x`,
      'Bearer ',
      'Bearer musnad_',
      `Token ${secret}`,
      'Bearer null',
      secret,
    ]) {
      const answer = await at.ask('/api/v1/search', { headers: { authorization, cookie: salma.cookie } });
      expect([authorization.slice(0, 12), answer.status]).toEqual([authorization.slice(0, 12), 401]);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    const { items } = (await (await salma.ask('/api/v1/tokens')).json()) as { items: { id: string }[] };
    expect((await salma.ask(`/api/v1/tokens/${items[0]?.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await at.ask('/api/v1/search', { headers: bearer(secret) })).status).toBe(401);
  });

  it('of others are revoked by an admin alone', async () => {
    await issue('reader', 'read');
    const [token] = await at.accounts.store.tokens();
    const editor = await signIn(at, 'editor');
    expect((await editor.ask(`/api/v1/tokens/${token?.id}`, { method: 'DELETE' })).status).toBe(404);
    expect(((await (await editor.ask('/api/v1/tokens?all=true')).json()) as { items: unknown[] }).items).toEqual([]);
    const admin = await signIn(at, 'admin');
    expect((await admin.ask(`/api/v1/tokens/${token?.id}`, { method: 'DELETE' })).status).toBe(204);
  });

  it('as the password of a reader of feeds only read', async () => {
    const secret = await issue('admin', 'admin');
    const headers = { authorization: `Basic ${Buffer.from(`salma:${secret}`).toString('base64')}` };
    expect((await at.ask('/api/v1/search', { headers })).status).toBe(200);
    expect((await at.ask('/api/v1/users', { headers })).status).toBe(403);
    expect((await at.ask('/api/v1/articles', { method: 'POST', headers, body: {} })).status).toBe(401);
    const password = { authorization: `Basic ${Buffer.from(`a.admin:${PASSWORD}`).toString('base64')}` };
    expect((await at.ask('/api/v1/search', { headers: password })).status).toBe(401);
  });
});

describe('users', () => {
  it('are added, changed and removed by admins, and an admin stays', async () => {
    const admin = await signIn(at, 'admin');
    const added = await admin.ask('/api/v1/users', post({ name: 'nizar', role: 'reader', password: PASSWORD }));
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: string };
    expect(
      await codeOf(await admin.ask('/api/v1/users', post({ name: 'NIZAR', role: 'reader', password: PASSWORD }))),
    ).toBe('MSN-0903');
    expect(await codeOf(await admin.ask('/api/v1/users', post({ name: 'x', role: 'reader', password: 'short' })))).toBe(
      'MSN-0907',
    );
    const changed = await admin.ask(`/api/v1/users/${id}`, { method: 'PATCH', body: { role: 'editor' } });
    expect(await changed.json()).toMatchObject({ role: 'editor', name: 'nizar' });
    const me = (await at.accounts.userNamed('a.admin')).id;
    expect(await codeOf(await admin.ask(`/api/v1/users/${me}`, { method: 'DELETE' }))).toBe('MSN-0906');
    expect((await admin.ask(`/api/v1/users/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await admin.ask(`/api/v1/users/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('4.1.2: nobody makes themselves more than they are (mass assignment)', async () => {
    const reader = await signIn(at, 'reader');
    const body = { old: PASSWORD, password: OTHER_PASSWORD, role: 'admin' };
    expect((await reader.ask('/api/v1/session/password', post(body))).status).toBe(200);
    expect((await at.accounts.userNamed('a.reader')).role).toBe('reader');
  });

  it('2.5.4: no password or hash is ever in an answer', async () => {
    const admin = await signIn(at, 'admin');
    expect(await (await admin.ask('/api/v1/users')).text()).not.toMatch(/scrypt|password"/);
  });
});

describe('7: the log', () => {
  const log = async () =>
    (await at.accounts.audit({ limit: 50 })).items.map(({ action, name, outcome, address }) => ({
      action,
      name,
      outcome,
      address,
    }));

  it('tells who did what, from where, and how it ended', async () => {
    await at.ask('/api/v1/session', { ...post({ name: 'a.editor', password: 'wrong' }), from: '198.51.100.4' });
    const editor = await signIn(at, 'editor');
    await editor.ask('/api/v1/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV', { method: 'DELETE' });
    await editor.ask('/api/v1/search?q=x');
    await editor.ask('/api/v1/users');
    const here = '203.0.113.7';
    expect(await log()).toEqual([
      { action: 'GET /users', name: 'a.editor', outcome: 'refused', address: here },
      { action: 'DELETE /articles/{id}', name: 'a.editor', outcome: 'refused', address: here },
      { action: 'session.open', name: 'a.editor', outcome: 'done', address: here },
      { action: 'session.open', name: null, outcome: 'refused', address: '198.51.100.4' },
    ]);
  });

  it('7.1.1: holds no secret, nor what was typed as a name', async () => {
    const admin = await signIn(at, 'admin');
    await at.ask('/api/v1/session', post({ name: OTHER_PASSWORD, password: PASSWORD }));
    await admin.ask('/api/v1/users', post({ name: 'nizar', role: 'reader', password: OTHER_PASSWORD }));
    const { secret } = (await (await admin.ask('/api/v1/tokens', post({ name: 'x', scope: 'read' }))).json()) as {
      secret: string;
    };
    const written = JSON.stringify((await at.accounts.audit({ limit: 50 })).items);
    for (const hidden of [PASSWORD, OTHER_PASSWORD, secret, admin.csrf, admin.cookie.slice(7)])
      expect(written).not.toContain(hidden);
    expect(written).toContain('user.add reader');
    expect(written).toContain('token.issue read');
  });

  it('is read by admins, a page at a time', async () => {
    const admin = await signIn(at, 'admin');
    for (let i = 0; i < 3; i++) await signIn(at, 'admin');
    const first = (await (await admin.ask('/api/v1/audit?limit=2')).json()) as { items: unknown[]; next: string };
    expect(first.items).toHaveLength(2);
    const second = (await (await admin.ask(`/api/v1/audit?limit=200&cursor=${first.next}`)).json()) as {
      items: unknown[];
    };
    expect(second.items.length).toBeGreaterThanOrEqual(2);
    expect((await admin.ask('/api/v1/audit?since=yesterday')).status).toBe(400);
  });
});
