/** What every request carries: who calls, in which language, under which number. */
import type { Language } from '../messages/index.ts';
import type { Role } from './accounts/index.ts';
import type { Client, Deed, Principal } from './guard/principal.ts';

export { type Role, ROLES } from './accounts/index.ts';

export interface Caller {
  /** The name that stands under corrections. */
  readonly name: string;
  readonly role: Role;
  /** How they showed who they are; `machine` where nobody had to. */
  readonly by: 'machine' | 'session' | 'token';
}

export interface Env {
  Variables: {
    /** Whoever passed the guards; on routes for anyone there may be nobody, ask `principal` there. */
    readonly caller: Caller;
    principal: Principal | null;
    client: Client;
    /** What a route tells the audit log. */
    deed?: Deed;
    /** In which to answer. */
    readonly language: Language;
    /** Names the request in logs and in messages of failure. */
    readonly requestId: string;
  };
}
