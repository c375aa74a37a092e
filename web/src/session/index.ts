/** Who is at the browser. */
export { becomeSession, leaveSession, type Role, ROLES, type Session, useMayEdit, useSession } from './session.ts';
export { SignIn } from './sign-in.tsx';
