/**
 * By which names the server may be called. A page of a stranger can give its own name the address 127.0.0.1 and then, to the browser, is of
 * one origin with what listens there (DNS rebinding). On a server without login that would hand over the whole ledger. So a request
 * that calls the server by another name than its own is not answered: the browser always says the name it used.
 *
 * An address that is written in numbers cannot be rebound, so with accounts those are let in; without, only those of loopback.
 */
import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { message } from '../../messages/index.ts';
import { isLoopback } from './binding.ts';
import type { Env } from '../env.ts';
import { ProblemError } from '../problem.ts';

export interface HostRules {
  /** Names besides those of loopback, in small letters. */
  readonly names: readonly string[];
  /** Whether any address in numbers will do. */
  readonly anyAddress: boolean;
}

export function knownHost(authority: string, { names, anyAddress }: HostRules): boolean {
  const host = hostOf(authority);
  if (host === null) return false;
  if (isLoopback(host) || names.includes(host)) return true;
  return anyAddress && ipaddr.isValid(host);
}

export function hostCheck(rules: HostRules): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!knownHost(c.get('client').authority, rules)) throw new ProblemError(421, message('strangeHost', {}));
    await next();
  };
}

/** The host of «host:port», without brackets; null where it is neither. */
function hostOf(authority: string): string | null {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/.exec(authority);
  return found?.[1] ?? found?.[2]?.replace(/\.$/, '') ?? null;
}
