/**
 * Where the server may listen. On loopback, without accounts, nobody signs in: who can reach it sits at this machine. Anywhere else, and
 * behind a proxy, it demands that an admin was made first. Where anybody has an account, everybody signs in, on loopback too.
 */
import ipaddr from 'ipaddr.js';
import { type Message, message } from '../../messages/index.ts';

export type Binding =
  | { readonly kind: 'open' }
  /** `notice` is what to say about it all the same. */
  | { readonly kind: 'login'; readonly notice: Message | null }
  | { readonly kind: 'refused'; readonly said: Message };

export interface BindingFacts {
  /** Whether there is an admin; null where there are no accounts at all. */
  readonly accounts: { readonly admin: boolean } | null;
  /** Whether a proxy is trusted to stand in front. */
  readonly proxied: boolean;
  /** The ledger, for the command that is named, where it is not the usual one. */
  readonly ledger?: string;
}

export function decideBinding(host: string, { accounts, proxied, ledger }: BindingFacts): Binding {
  const reachable = !isLoopback(host);
  if (accounts === null && !reachable && !proxied) return { kind: 'open' };
  if (accounts?.admin !== true) {
    const command = `musnad user add NAME --role admin${ledger === undefined ? '' : ` --ledger ${ledger}`}`;
    const said = reachable
      ? message('bindingNeedsAccounts', { host, command })
      : message('proxyNeedsAccounts', { command });
    return { kind: 'refused', said };
  }
  return { kind: 'login', notice: reachable && !proxied ? message('plainHttp', { host }) : null };
}

/** Whether only this machine reaches a host that a server listens on. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost') return true;
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback';
}
