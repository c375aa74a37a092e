/**
 * Sends a message to an address of the web that a user named, under the same guard as fetching: nothing inside a private network is
 * connected to unless it was allowed, what was checked is what is connected to, no redirect is followed, every wait has an end.
 */
import { Agent, request } from 'undici';
import {
  checkLiteral,
  failureOf,
  type FailureCode,
  guardedLookup,
  type Resolve,
  retryAfter,
  systemResolve,
  webAddress,
} from '../intake/index.ts';

export interface PostOptions {
  /** Hosts that may lead inside a private network, as the user wrote them. */
  readonly privateHosts?: readonly string[];
  /** Milliseconds for the whole of it. */
  readonly timeout?: number;
  readonly resolve?: Resolve;
}

export type PostOutcome =
  /** What the receiver said; how long it wants to be left alone, in milliseconds, where it says so. */
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: number | null }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string };

const TIMEOUT = 20_000;

/** Whether an address is one of the web, without names and passwords in it. */
export function isWebAddress(address: string): boolean {
  return webAddress(address) !== null;
}

/** Posts a body. Never throws but for programming faults. */
export class Poster {
  private readonly agent: Agent;
  private readonly allowed: ReadonlySet<string>;
  private readonly timeout: number;

  constructor({ privateHosts = [], timeout = TIMEOUT, resolve = systemResolve }: PostOptions = {}) {
    this.allowed = new Set(privateHosts);
    this.timeout = timeout;
    this.agent = new Agent({
      connect: { timeout, lookup: guardedLookup(this.allowed, resolve) },
      headersTimeout: timeout,
      bodyTimeout: timeout,
      connections: 2,
    });
  }

  async post(
    address: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<PostOutcome> {
    const url = webAddress(address);
    if (url === null) return { kind: 'failed', code: 'badUrl', detail: '' };
    const clock = AbortSignal.timeout(this.timeout);
    const ending = signal === undefined ? clock : AbortSignal.any([clock, signal]);
    try {
      checkLiteral(url, this.allowed);
      const answer = await request(url, { dispatcher: this.agent, method: 'POST', body, headers, signal: ending });
      const wait = retryAfter(answer.headers['retry-after'], Date.now());
      // What it says besides is of no use, and may be endless.
      await answer.body.dump({ limit: 64 * 1024 }).catch(() => {});
      return { kind: 'answered', status: answer.statusCode, retryAfter: wait };
    } catch (error) {
      if (clock.aborted) return { kind: 'failed', code: 'timedOut', detail: '' };
      const { code, detail } = failureOf(error, address, ending);
      return { kind: 'failed', code, detail };
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}
