/**
 * Goes on the network for what the user named, and for nothing else: each site's `robots.txt` is obeyed, no address
 * inside a private network is connected to unless it was allowed, hosts are asked one request at a time, what has not
 * changed is not sent again, and every wait and every size has an end.
 */
import { Agent, type Dispatcher, request } from 'undici';
import { failureAt, type Failure, type Skipped, skipped } from '../taken.ts';
import { checkLiteral, guardedLookup, PrivateAddress, type Resolve, systemResolve } from './addresses.ts';
import { bodyOf } from './body.ts';
import { FetchBroken, type Fetched, type Fetcher } from './fetched.ts';
import { type FetchMemory, ShortMemory } from './memory.ts';
import { type Clock, Politeness, systemClock } from './politeness.ts';
import { LARGEST_ROBOTS, Robots, type RobotsFile } from './robots.ts';
import { failureOf, isWorthRetrying, pauseBefore, retryAfter } from './retries.ts';
import { webAddress } from './web-address.ts';

export interface FetchOptions {
  /** How the program names itself to sites. */
  readonly agent?: string;
  /** Hosts that may lead inside a private network, as the user wrote them: `127.0.0.1`, `intranet.example`. */
  readonly privateHosts?: readonly string[];
  /** Whether `robots.txt` is obeyed. */
  readonly robots?: boolean;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  /** How often a request is made at most. */
  readonly attempts?: number;
  /** Milliseconds: until a connection stands, until the answer begins, between two pieces of its body. */
  readonly timeouts?: { readonly connect?: number; readonly answer?: number; readonly body?: number };
  readonly redirects?: number;
  /** The most bytes that one answer may have, as sent. */
  readonly largest?: number;
  readonly memory?: FetchMemory;
  readonly clock?: Clock;
  readonly resolve?: Resolve;
}

/** Longer than this no run waits for one address: it is told as a failure, and the next run tries again. */
const LONGEST_WAIT = 120_000;

/** Makes a fetcher. Its connections are closed with `close()`. */
export function politeFetcher(options: FetchOptions): Fetcher & { close(): Promise<void> } {
  return new PoliteFetcher(options);
}

interface Answer {
  readonly url: URL;
  readonly response: Dispatcher.ResponseData;
}

class PoliteFetcher implements Fetcher {
  readonly #agent: Agent;
  readonly #name: string;
  readonly #allowed: ReadonlySet<string>;
  readonly #robots: Robots | null;
  readonly #politeness: Politeness;
  readonly #memory: FetchMemory;
  readonly #clock: Clock;
  readonly #attempts: number;
  readonly #redirects: number;
  readonly #largest: number;

  constructor(options: FetchOptions) {
    const { connect = 10_000, answer = 30_000, body = 60_000 } = options.timeouts ?? {};
    this.#name = options.agent ?? 'Musnad/0.1';
    this.#allowed = new Set(options.privateHosts ?? []);
    this.#clock = options.clock ?? systemClock;
    this.#politeness = new Politeness(options.pause ?? 1000, this.#clock);
    this.#memory = options.memory ?? new ShortMemory();
    this.#attempts = options.attempts ?? 3;
    this.#redirects = options.redirects ?? 8;
    this.#largest = options.largest ?? 8 * 1024 ** 3;
    this.#agent = new Agent({
      connect: { timeout: connect, lookup: guardedLookup(this.#allowed, options.resolve ?? systemResolve) },
      headersTimeout: answer,
      bodyTimeout: body,
      connections: 2,
      maxHeaderSize: 64 * 1024,
    });
    this.#robots =
      options.robots === false
        ? null
        : new Robots(
            this.#name,
            (origin, signal) => this.#robotsFile(origin, signal),
            () => this.#clock.now(),
          );
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async fetch(address: string, signal: AbortSignal): Promise<Fetched | Failure | Skipped> {
    try {
      const url = webAddress(address);
      if (url === null) return failureAt('badUrl', address);
      const remembered = await this.#memory.recall(address);
      const conditions: Record<string, string> = {};
      if (remembered?.etag != null) conditions['if-none-match'] = remembered.etag;
      if (remembered?.lastModified != null) conditions['if-modified-since'] = remembered.lastModified;
      const answer = await this.#ask(url, conditions, address, signal, true);
      const { response } = answer;
      if (response.statusCode === 304) {
        await response.body.dump();
        return skipped('notModified', address, remembered?.fetchedAt ?? '');
      }
      if (response.statusCode !== 200) {
        await response.body.dump();
        return failureAt('refusedStatus', address, String(response.statusCode));
      }
      return this.#fetched(address, answer, signal);
    } catch (error) {
      if (error instanceof FetchBroken) return error.failure;
      return failureOf(error, address, signal);
    }
  }

  #fetched(asked: string, { url, response }: Answer, signal: AbortSignal): Fetched {
    const header = (name: string): string | null => {
      const value = response.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    };
    const etag = header('etag');
    const lastModified = header('last-modified');
    const validator = etag !== null && !etag.startsWith('W/') ? etag : etag === null ? lastModified : null;
    // A body that breaks off is asked for again from where it stopped, if it is still the same.
    const goOn = async (from: number): Promise<Dispatcher.ResponseData | null> => {
      if (validator === null) return null;
      const conditions = { range: `bytes=${from}-`, 'if-range': validator };
      const again = await this.#ask(url, conditions, asked, signal, false);
      const range = again.response.headers['content-range'];
      if (again.response.statusCode === 206 && String(range).startsWith(`bytes ${from}-`)) return again.response;
      await again.response.body.dump();
      return null;
    };
    return {
      kind: 'fetched',
      asked,
      url: url.href,
      contentType: header('content-type'),
      chunks: bodyOf(response, { asked, goOn, attempts: this.#attempts, largest: this.#largest, signal }),
      remember: () =>
        this.#memory.keep(asked, { etag, lastModified, fetchedAt: new Date(this.#clock.now()).toISOString() }),
    };
  }

  /** Asks, follows where it is sent on, and tries again what is worth it. */
  async #ask(
    first: URL,
    conditions: Readonly<Record<string, string>>,
    asked: string,
    signal: AbortSignal,
    obey: boolean,
  ): Promise<Answer> {
    let url = first;
    for (let hop = 0; hop <= this.#redirects; hop++) {
      if (obey) await this.#checkRobots(url, asked, signal);
      const response = await this.#askPersistently(url, conditions, signal);
      const { statusCode } = response;
      const location = response.headers.location;
      if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== 'string') return { url, response };
      await response.body.dump();
      const next = webAddress(location, url);
      if (next === null) throw new FetchBroken(failureAt('badUrl', asked, location.slice(0, 200)));
      url = next;
    }
    throw new FetchBroken(failureAt('tooManyRedirects', asked, String(this.#redirects)));
  }

  async #checkRobots(url: URL, asked: string, signal: AbortSignal): Promise<void> {
    if (this.#robots === null) return;
    const verdict = await this.#robots.verdict(url, signal);
    if (signal.aborted) throw signal.reason;
    if (verdict.kind === 'forbidden') throw new FetchBroken(failureAt('robotsForbid', asked));
    if (verdict.kind === 'unreachable') throw new FetchBroken(failureAt('robotsUnreachable', asked, verdict.reason));
    if (verdict.pause !== null) this.#politeness.setPause(url.host, verdict.pause);
  }

  async #askPersistently(
    url: URL,
    conditions: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    for (let attempt = 1; ; attempt++) {
      if (signal.aborted) throw signal.reason;
      let response: Dispatcher.ResponseData | null = null;
      try {
        response = await this.#askOnce(url, conditions, signal);
        if (attempt >= this.#attempts || !isWorthRetrying(response.statusCode)) return response;
      } catch (error) {
        if (attempt >= this.#attempts || signal.aborted || !isWorthRetrying(error)) throw error;
      }
      const told = response === null ? null : retryAfter(response.headers['retry-after'], this.#clock.now());
      const wait = told ?? pauseBefore(attempt);
      if (wait > LONGEST_WAIT && response !== null) return response;
      await response?.body.dump();
      this.#politeness.leaveUntil(url.host, this.#clock.now() + wait);
    }
  }

  async #askOnce(
    url: URL,
    conditions: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    checkLiteral(url, this.#allowed);
    const done = await this.#politeness.turn(url.host, signal);
    try {
      if (signal.aborted) throw signal.reason;
      return await request(url, {
        dispatcher: this.#agent,
        method: 'GET',
        signal,
        headers: {
          'user-agent': this.#name,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json,*/*;q=0.5',
          'accept-encoding': 'gzip, br, deflate',
          'accept-language': 'ar,*;q=0.5',
          ...conditions,
        },
      });
    } finally {
      done();
    }
  }

  async #robotsFile(origin: string, signal: AbortSignal): Promise<RobotsFile> {
    const url = `${origin}/robots.txt`;
    try {
      const { response, url: at } = await this.#ask(new URL(url), {}, url, signal, false);
      const { statusCode } = response;
      if (statusCode >= 500) {
        await response.body.dump();
        return { kind: 'unreachable', reason: String(statusCode) };
      }
      if (statusCode !== 200) {
        await response.body.dump();
        return { kind: 'none' };
      }
      const held: Buffer[] = [];
      let size = 0;
      const chunks = bodyOf(response, {
        asked: url,
        goOn: async () => null,
        attempts: 1,
        largest: LARGEST_ROBOTS * 4,
        signal,
      });
      for await (const chunk of chunks) {
        held.push(chunk);
        size += chunk.length;
        if (size >= LARGEST_ROBOTS) break;
      }
      // The rules are those of the site that was asked, wherever it keeps them.
      return {
        kind: 'rules',
        text: Buffer.concat(held).toString('utf8').slice(0, LARGEST_ROBOTS),
        url: at.origin === origin ? at.href : url,
      };
    } catch (error) {
      // An address that may not be connected to is told as that, not as a site without rules.
      if (error instanceof PrivateAddress || (error instanceof Error && error.cause instanceof PrivateAddress))
        throw error;
      const failure = error instanceof FetchBroken ? error.failure : failureOf(error, url, signal);
      return { kind: 'unreachable', reason: failure.detail === '' ? failure.code : failure.detail };
    }
  }
}
