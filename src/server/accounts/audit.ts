/**
 * The audit log: who did what, to what, when, from where, and whether it was let be done. Entries are added and, after their time,
 * dropped; never changed. No secret enters: no password, token, cookie, nor what was typed as the name of nobody.
 */

export const OUTCOMES = ['done', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface AuditEntry {
  /** Ids sort by time. */
  readonly id: string;
  readonly at: number;
  /** Id of the user; null where nobody is known. */
  readonly who: string | null;
  readonly name: string | null;
  /** How they were known: `session`, `token ID`, `command`, `none`. */
  readonly via: string;
  /** `session.open`, `user.role`, or a route: `POST /articles`. */
  readonly action: string;
  /** What it was done to: an id. */
  readonly subject: string | null;
  readonly outcome: Outcome;
  readonly address: string | null;
  /** Id of the request, as the server's own log has it. */
  readonly request: string | null;
}

export interface AuditRequest {
  readonly limit: number;
  /** Entries before this id; the newest ones where left out. */
  readonly before?: string;
  readonly who?: string;
  readonly action?: string;
  readonly since?: number;
  readonly until?: number;
}

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** For `before`; null where these are the last. */
  readonly next: string | null;
}
