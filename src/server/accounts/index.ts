/** Accounts: users and their roles, passwords, sessions, API tokens, and the log of what was done. */
export {
  Accounts,
  type AccountSettings,
  type AccountsOptions,
  LONGEST_TOKEN_DAYS,
  type Origin,
  type SignIn,
  USUAL_SETTINGS,
  USUAL_TOKEN_DAYS,
} from './accounts.ts';
export { type AuditEntry, type AuditPage, type AuditRequest, type Outcome, OUTCOMES } from './audit.ts';
export { accountMessage } from './fault-messages.ts';
export { ACCOUNT_FAULTS, AccountFault, type AccountFaultCode } from './fault.ts';
export { accountsOf, accountsPath, openAccounts } from './open.ts';
export { OWASP_SETTINGS, PasswordHasher, type ScryptSettings } from './passwords.ts';
export { mayAs, type Role, ROLES, roleUnder, type Scope, SCOPES } from './roles.ts';
export { csrfTokenOf, sameSecret } from './secrets.ts';
export type { AccountStore, ApiToken, Session, SessionId, TokenId, User, UserId } from './store.ts';
