/**
 * What somebody may do, as three roles of which each holds the one before: a reader reads, an editor adds and corrects, an admin
 * forgets articles and keeps the accounts.
 */

export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a token may do at most. What it does is the lesser of that and the role of whose it is. */
export const SCOPES = ['read', 'write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

const ROLE_OF_SCOPE: Readonly<Record<Scope, Role>> = { read: 'reader', write: 'editor', admin: 'admin' };

export function mayAs(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The role that a token lends: an admin's token with the scope `read` reads. */
export function roleUnder(role: Role, scope: Scope): Role {
  const most = ROLE_OF_SCOPE[scope];
  return mayAs(role, most) ? most : role;
}
