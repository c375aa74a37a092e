/** What fetching gives, and the port by which taking in asks for it. */
import type { Failure, Skipped } from '../taken.ts';

export interface Fetched {
  readonly kind: 'fetched';
  /** The address that was asked for, and the one that answered after redirects. */
  readonly asked: string;
  readonly url: string;
  readonly contentType: string | null;
  /** The body, unpacked, as it comes; to be read once, to its end, or closed. Throws {@link FetchBroken}. */
  readonly chunks: AsyncIterable<Buffer>;
  /** To be called when the answer was taken in: only then is it not asked for again. */
  readonly remember: () => Promise<void>;
}

/** The body broke off and could not be had from where it had stopped. */
export class FetchBroken extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Goes on the network for one address at a time, by its own rules of politeness. Never throws but for programming faults. */
export interface Fetcher {
  fetch(url: string, signal: AbortSignal): Promise<Fetched | Failure | Skipped>;
}
