/** What every request carries: who calls, in which language, under which number. */
import type { Language } from '../messages/index.ts';

/** From the least to the most: a reader looks, an editor also adds and corrects, an admin also forgets and manages. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Caller {
  /** The name that stands under corrections. */
  readonly name: string;
  readonly role: Role;
  /** How they showed who they are; `machine` where nobody had to. */
  readonly by: 'machine' | 'session' | 'token';
}

export interface Env {
  Variables: {
    readonly caller: Caller;
    /** In which to answer. */
    readonly language: Language;
    /** Names the request in logs and in messages of failure. */
    readonly requestId: string;
  };
}
