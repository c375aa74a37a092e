/** ASVS 4.1: every route of the API has its least role in the table, and keeps it. A new route without one fails here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayAs, type Role, ROLES } from '../accounts/index.ts';
import { ROUTE_ROLES } from './route-roles.ts';
import { type Door, door, type SignedIn, signIn } from './testing/door.ts';

let at: Door;
let as: Record<Role, SignedIn>;
beforeAll(async () => {
  at = await door({ rates: null });
  as = { reader: await signIn(at, 'reader'), editor: await signIn(at, 'editor'), admin: await signIn(at, 'admin') };
});
afterAll(() => at.close());

/** `GET /articles/{id}` and on, as the OpenAPI file has them. */
function routes(): readonly string[] {
  const { paths = {} } = at.app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Musnad', version: '1' } });
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map((method) => `${method.toUpperCase()} ${path.replace(/^\/api\/v1(?=\/|$)/, '') || '/'}`),
  );
}

describe('every route', () => {
  it('has a row in route-roles.ts', () => {
    expect(routes().length).toBeGreaterThan(10);
    expect(routes().filter((route) => ROUTE_ROLES[route] === undefined)).toEqual([]);
  });

  it('that changes anything but what is one’s own is for editors at least', () => {
    const own = /^(POST|DELETE) \/(session|tokens)|^DELETE \/sessions\//;
    for (const route of routes())
      if (!route.startsWith('GET ') && !own.test(route))
        expect([route, ROUTE_ROLES[route]]).not.toEqual([route, 'reader']);
  });

  it('turns away whoever may do less, and whoever has not signed in, before it does anything', async () => {
    for (const route of routes()) {
      const [method = '', template = ''] = route.split(' ');
      const path = `/api/v1${template.replace(/\{\w+\}/g, '01ARZ3NDEKTSV4RRFFQ69G5FAV')}`;
      const least = ROUTE_ROLES[route] ?? 'admin';
      if (least === 'anyone') continue;
      const stranger = await at.ask(path, { method });
      expect([route, 'nobody', stranger.status]).toEqual([route, 'nobody', 401]);
      for (const role of ROLES.filter((one) => !mayAs(one, least))) {
        const answer = await as[role].ask(path, { method });
        expect([route, role, answer.status]).toEqual([route, role, 403]);
      }
    }
  });

  it('lets in whoever may', async () => {
    for (const route of routes().filter((one) => one.startsWith('GET ') && !one.includes('/live'))) {
      const path = `/api/v1${route.slice(4).replace(/\{\w+\}/g, '01ARZ3NDEKTSV4RRFFQ69G5FAV')}`;
      const least = ROUTE_ROLES[route];
      if (least === undefined || least === 'anyone') continue;
      const answer = await as[least].ask(path);
      expect([route, [401, 403].includes(answer.status)]).toEqual([route, false]);
      await answer.body?.cancel();
    }
  });
});
