/**
 * The least role for each route of the API: one table, which the guard goes by and which a test holds against the OpenAPI file, so that no
 * route comes into being without somebody having said who may use it.
 *
 * Where a row is missing all the same, whoever reads must be a reader, and whoever changes anything an admin.
 */
import type { Role } from '../accounts/index.ts';

/** `anyone` has not signed in: only what signing in itself needs, and what says that the server is alive. */
export type Least = Role | 'anyone';

export const ROUTE_ROLES: Readonly<Record<string, Least>> = {
  'GET /': 'reader',
  'GET /openapi.json': 'anyone',

  'GET /session': 'anyone',
  'POST /session': 'anyone',
  'DELETE /session': 'reader',
  'POST /session/password': 'reader',
  'GET /sessions': 'reader',
  'DELETE /sessions/{id}': 'reader',
  'GET /users': 'admin',
  'POST /users': 'admin',
  'PATCH /users/{id}': 'admin',
  'DELETE /users/{id}': 'admin',
  'GET /tokens': 'reader',
  'POST /tokens': 'reader',
  'DELETE /tokens/{id}': 'reader',
  'GET /audit': 'admin',

  'GET /names': 'reader',
  'GET /search': 'reader',
  'GET /suggest': 'reader',
  'GET /articles': 'reader',
  'POST /articles': 'editor',
  'GET /example': 'reader',
  'POST /example': 'editor',
  'GET /articles/{id}': 'reader',
  'DELETE /articles/{id}': 'admin',
  'GET /articles/{id}/reading': 'reader',
  'GET /articles/{id}/statements': 'reader',
  'GET /articles/{id}/events': 'reader',
  'GET /articles/{id}/original': 'reader',
  'GET /articles/{id}/revisions': 'reader',
  'GET /articles/{id}/near': 'reader',
  'GET /articles/{id}/corrections': 'reader',
  'GET /articles/{id}/citation': 'reader',
  'GET /statements/{id}': 'reader',
  'GET /statements/{id}/explain': 'reader',
  'GET /statements/{id}/citation': 'reader',
  'GET /statements/{id}/corrections': 'reader',
  'GET /statements/{id}/family': 'reader',
  'GET /statements/{id}/threads': 'reader',
  'GET /corrections': 'reader',
  'POST /corrections': 'editor',
  'DELETE /corrections/{id}': 'editor',
  'GET /conflicts': 'reader',
  'GET /actors': 'reader',
  'GET /actors/{id}': 'reader',
  'GET /actors/{id}/dossier': 'reader',
  'GET /actors/{id}/statements': 'reader',
  'GET /actors/{id}/with/{other}': 'reader',
  'GET /offices': 'reader',
  'GET /compare': 'reader',
  'GET /families/{id}': 'reader',
  'GET /threads/{id}': 'reader',
  'GET /reviews': 'reader',
  'GET /reviews/next': 'reader',
  'GET /reviews/progress': 'reader',
  'GET /reviews/agreement': 'reader',
  'POST /reviews': 'editor',
  'DELETE /reviews/{id}': 'editor',
  'GET /sources': 'reader',
  'POST /sources': 'editor',
  'PATCH /sources/{id}': 'editor',
  'DELETE /sources/{id}': 'editor',
  'GET /sources/{id}/looks': 'reader',
  'POST /sources/{id}/look': 'editor',
  'GET /runs': 'reader',
  'GET /runs/{id}': 'reader',
  'GET /runs/{id}/failures': 'reader',
  'GET /queue': 'reader',
  'GET /stats': 'reader',
  'GET /coverage': 'reader',
  'GET /export': 'reader',
  'GET /live': 'reader',

  'GET /alerts': 'reader',
  'POST /alerts': 'editor',
  'PATCH /alerts/{id}': 'editor',
  'DELETE /alerts/{id}': 'editor',
  'GET /alerts/{id}/news': 'reader',
  'GET /alerts/{id}/feed.atom': 'reader',
  'GET /alerts/{id}/feed.json': 'reader',
  'POST /alerts/look': 'editor',
  'GET /channels': 'editor',
  'POST /channels': 'editor',
  'DELETE /channels/{id}': 'editor',
  'GET /deliveries': 'editor',
  'GET /digest': 'reader',

  'GET /collections': 'reader',
  'POST /collections': 'editor',
  'GET /collections/{id}': 'reader',
  'PATCH /collections/{id}': 'editor',
  'DELETE /collections/{id}': 'editor',
  'GET /collections/{id}/items': 'reader',
  'PUT /collections/{id}/items/{item}': 'editor',
  'DELETE /collections/{id}/items/{item}': 'editor',
  'GET /collections/{id}/export': 'reader',
};

export interface RouteFound {
  /** `/articles/{id}`, or the path as it is where no row has it. */
  readonly template: string;
  readonly least: Least;
  /** What stands in the place of `{id}`. */
  readonly id: string | null;
}

interface Row {
  readonly parts: readonly string[];
  readonly least: Least;
}

const ROWS = rowsBySize(ROUTE_ROLES);

/** @param path under the base of the API */
export function leastRole(method: string, path: string): RouteFound {
  const asked = method === 'HEAD' ? 'GET' : method;
  const parts = path.split('/').filter((part) => part !== '');
  for (const { parts: row, least } of ROWS.get(`${asked} ${parts.length}`) ?? []) {
    if (!row.every((part, i) => part === parts[i] || part.startsWith('{'))) continue;
    const at = row.findIndex((part) => part.startsWith('{'));
    return { template: `/${row.join('/')}`, least, id: parts[at] ?? null };
  }
  return { template: path, least: asked === 'GET' || asked === 'OPTIONS' ? 'reader' : 'admin', id: null };
}

/** Rows by method and number of parts; those whose parts are all fixed come first. */
function rowsBySize(table: Readonly<Record<string, Least>>): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const [route, least] of Object.entries(table)) {
    const [method = '', path = ''] = route.split(' ');
    const parts = path.split('/').filter((part) => part !== '');
    const key = `${method} ${parts.length}`;
    rows.set(key, [...(rows.get(key) ?? []), { parts, least }]);
  }
  const open = ({ parts }: Row): number => parts.filter((part) => part.startsWith('{')).length;
  for (const list of rows.values()) list.sort((a, b) => open(a) - open(b));
  return rows;
}
