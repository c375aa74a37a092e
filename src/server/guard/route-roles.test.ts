import { describe, expect, it } from 'vitest';
import { leastFor } from './roles.ts';
import { leastRole, ROUTE_ROLES } from './route-roles.ts';

describe('the least role for a route', () => {
  it('is found by method and path, and with it the id', () => {
    expect(leastRole('DELETE', '/articles/01H')).toEqual({ template: '/articles/{id}', least: 'admin', id: '01H' });
    expect(leastRole('GET', '/articles/01H/original')).toMatchObject({ least: 'reader', id: '01H' });
    expect(leastRole('HEAD', '/search')).toMatchObject({ template: '/search', least: 'reader' });
    expect(leastRole('GET', '/')).toMatchObject({ template: '/', least: 'reader', id: null });
  });

  it('where nobody has said it, is that of a reader for looking and of an admin for all else', () => {
    expect(leastRole('GET', '/nothing/here')).toMatchObject({ least: 'reader' });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])
      expect(leastRole(method, '/nothing/here')).toMatchObject({ least: 'admin' });
  });

  it('is not got round by other ways to write a path', () => {
    for (const path of ['//users', '/users/', '/users//', '///users'])
      expect([path, leastRole('GET', path).least]).toEqual([path, 'admin']);
  });

  it('lets nobody who has not signed in do more than sign in', () => {
    const open = Object.entries(ROUTE_ROLES).filter(([, least]) => least === 'anyone');
    expect(open.map(([route]) => route).sort()).toEqual(['GET /openapi.json', 'GET /session', 'POST /session']);
  });

  it('lets no reader change anything but what is their own', () => {
    const changes = Object.entries(ROUTE_ROLES).filter(
      ([route, least]) => !route.startsWith('GET') && least === 'reader',
    );
    expect(changes.map(([route]) => route).sort()).toEqual([
      'DELETE /session',
      'DELETE /sessions/{id}',
      'DELETE /tokens/{id}',
      'POST /session/password',
      'POST /tokens',
    ]);
  });

  it('beside the API: files for anyone, figures and tools for readers', () => {
    expect(leastFor('GET', '/assets/app.js', '/api/v1')).toBe('anyone');
    expect(leastFor('GET', '/healthz', '/api/v1')).toBe('anyone');
    expect(leastFor('GET', '/metrics', '/api/v1')).toBe('reader');
    expect(leastFor('POST', '/mcp', '/api/v1')).toBe('reader');
    expect(leastFor('POST', '/assets/app.js', '/api/v1')).toBe('admin');
    expect(leastFor('GET', '/api/v1', '/api/v1')).toBe('reader');
  });
});
