/** Who is at the browser. */
export { becomeSession, type Role, ROLES, type Session, useMayEdit, useSession } from './session.ts';
