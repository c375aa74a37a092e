import { describe, expect, it } from 'vitest';
import { decideBinding, isLoopback } from './binding.ts';
import { clientOf, TrustedProxies } from './client.ts';
import { knownHost } from './hosts.ts';

const proxies = (...names: string[]): TrustedProxies => {
  const made = TrustedProxies.of(names);
  if (!(made instanceof TrustedProxies)) throw new Error(made.wrong);
  return made;
};
const from = (remoteAddress: string, encrypted = false) => ({ incoming: { socket: { remoteAddress, encrypted } } });
const client = (headers: Record<string, string>, peer: string, trusted = proxies()) =>
  clientOf((name) => headers[name], from(peer), trusted);

describe('from where a request comes', () => {
  const forwarded = {
    host: '10.0.0.9:8080',
    'x-forwarded-for': '203.0.113.5, 198.51.100.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'News.Example',
  };

  it('is the other end of the connection, whatever a stranger writes', () => {
    expect(client(forwarded, '192.0.2.1')).toEqual({ address: '192.0.2.1', secure: false, authority: '10.0.0.9:8080' });
    expect(client({}, '::ffff:192.0.2.1').address).toBe('192.0.2.1');
  });

  it('is what a trusted proxy added, and not what stood there before it', () => {
    expect(client(forwarded, '10.0.0.2', proxies('10.0.0.0/8'))).toEqual({
      address: '198.51.100.7',
      secure: true,
      authority: 'news.example',
    });
  });

  it('goes back over several trusted proxies', () => {
    const headers = { 'x-forwarded-for': '198.51.100.9, 203.0.113.5, 10.0.0.3' };
    expect(client(headers, '127.0.0.1', proxies('loopback', '10.0.0.0/8')).address).toBe('203.0.113.5');
    expect(client({ 'x-forwarded-for': 'nonsense' }, '127.0.0.1', proxies('loopback')).address).toBe('127.0.0.1');
    expect(client({ 'x-forwarded-for': '10.0.0.4' }, '10.0.0.2', proxies('10.0.0.0/8')).address).toBe('10.0.0.4');
    expect(client({ 'x-forwarded-for': '[2001:db8::5]:4711' }, '::1', proxies('loopback')).address).toBe('2001:db8::5');
  });

  it('knows a proxy by address and network, and no others', () => {
    expect(proxies('192.0.2.1').has('192.0.2.2')).toBe(false);
    expect(proxies('2001:db8::/32').has('2001:db8:1::1')).toBe(true);
    expect(proxies('loopback').has('::ffff:127.0.0.1')).toBe(true);
    expect(TrustedProxies.of(['proxy.example'])).toEqual({ wrong: 'proxy.example' });
    expect(TrustedProxies.of(['10.0.0.0/99'])).toEqual({ wrong: '10.0.0.0/99' });
  });
});

describe('where the server may listen', () => {
  const none = { accounts: null, proxied: false };
  const admin = { accounts: { admin: true }, proxied: false };

  it.each(['127.0.0.1', 'localhost', '::1', '[::1]', '127.0.0.2'])('%s, without accounts: nobody signs in', (host) => {
    expect(isLoopback(host)).toBe(true);
    expect(decideBinding(host, none)).toEqual({ kind: 'open' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'news.example', '10.0.0.1', 'localhost.example', ''])(
    '%s, without accounts: refused, with the command that makes an admin',
    (host) => {
      const binding = decideBinding(host, none);
      expect(binding).toMatchObject({ kind: 'refused', said: { key: 'bindingNeedsAccounts' } });
      expect(JSON.stringify(binding)).toContain('musnad user add NAME --role admin');
      expect(decideBinding(host, { accounts: { admin: false }, proxied: true }).kind).toBe('refused');
    },
  );

  it('behind a proxy it is as if it listened to all, wherever it listens', () => {
    expect(decideBinding('127.0.0.1', { accounts: null, proxied: true })).toMatchObject({
      kind: 'refused',
      said: { key: 'proxyNeedsAccounts' },
    });
    expect(decideBinding('127.0.0.1', { accounts: { admin: true }, proxied: true })).toEqual({
      kind: 'login',
      notice: null,
    });
  });

  it('where anybody has an account everybody signs in, on loopback too', () => {
    expect(decideBinding('127.0.0.1', admin)).toEqual({ kind: 'login', notice: null });
    expect(decideBinding('127.0.0.1', { accounts: { admin: false }, proxied: false }).kind).toBe('refused');
  });

  it('says so where passwords would travel unencrypted', () => {
    expect(decideBinding('0.0.0.0', admin)).toMatchObject({ kind: 'login', notice: { key: 'plainHttp' } });
    expect(decideBinding('0.0.0.0', { ...admin, proxied: true })).toEqual({ kind: 'login', notice: null });
  });
});

describe('DNS rebinding: by which names the server may be called', () => {
  const open = { names: [], anyAddress: false };

  it.each(['localhost', 'localhost:8642', '127.0.0.1:8642', '[::1]:8642', '127.1.2.3'])('%s is itself', (host) =>
    expect(knownHost(host, open)).toBe(true),
  );

  it.each([
    '',
    'rebind.example',
    'rebind.example:8642',
    'localhost.rebind.example',
    '127.0.0.1.rebind.example',
    '127.0.0.1@rebind.example',
    'localhost:8642:80',
    '192.0.2.1',
    '0.0.0.0:8642',
    'rebind.example#localhost',
    '[::1',
    'localhost\u0000',
  ])('%j is not', (host) => expect(knownHost(host, open)).toBe(false));

  it('with accounts, an address in numbers will do, and the names that were given', () => {
    const rules = { names: ['news.example'], anyAddress: true };
    expect(knownHost('192.0.2.1:80', rules)).toBe(true);
    expect(knownHost('[2001:db8::1]', rules)).toBe(true);
    expect(knownHost('news.example:443', rules)).toBe(true);
    expect(knownHost('news.example.', rules)).toBe(true);
    expect(knownHost('old.news.example', rules)).toBe(false);
  });
});
