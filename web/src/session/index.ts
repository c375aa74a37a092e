/** Who is at the browser. */
export { becomeSession, type Role, ROLES, type Session, useSession } from './session.ts';
