/**
 * Who asks: a person who signed in, a token of somebody's, or, on a server without accounts, whoever sits at this machine. And from
 * where: the address of the other end, as far as proxies that are trusted tell it.
 */
import type { Role, SessionId, TokenId, UserId } from '../accounts/index.ts';

export type Principal =
  /** At a server for this machine alone, where nobody signs in. */
  | { readonly kind: 'house'; readonly name: string; readonly role: 'admin' }
  | {
      readonly kind: 'session';
      readonly user: UserId;
      readonly name: string;
      readonly role: Role;
      readonly session: SessionId;
      /** What every change must be sent along with. */
      readonly csrf: string;
      /** When the session ends however much it is used, in milliseconds since 1970. */
      readonly endsAt: number;
    }
  | {
      readonly kind: 'token';
      readonly user: UserId;
      readonly name: string;
      readonly role: Role;
      readonly token: TokenId;
    };

export interface Client {
  readonly address: string;
  /** Whether what travels between is encrypted. */
  readonly secure: boolean;
  /** Name and port by which the request calls the server: `news.example:8443`. */
  readonly authority: string;
}

/** What a route says of what it did, where the log cannot tell it by method and path. */
export interface Deed {
  readonly action?: string;
  readonly subject?: string;
  readonly who?: string;
  readonly name?: string;
  readonly outcome?: 'done' | 'refused' | 'failed';
}
