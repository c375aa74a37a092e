/**
 * What a site asks of robots (RFC 9309): `robots.txt` is had once per site and kept a day. A site without one allows
 * all; one whose file cannot be had is left alone.
 */
import robots, { type Robot } from 'robots-parser';

/** The package is a function; its types call it a module with one inside. */
const robotsParser = robots as unknown as (url: string, text: string) => Robot;

export type RobotsFile =
  | { readonly kind: 'rules'; readonly text: string; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreachable'; readonly reason: string };

export type RobotsVerdict =
  | { readonly kind: 'allowed'; readonly pause: number | null }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unreachable'; readonly reason: string };

const DAY = 24 * 60 * 60 * 1000;
/** What is unreachable is asked again sooner. */
const SOON = 10 * 60 * 1000;
/** How much of a file counts. */
export const LARGEST_ROBOTS = 512 * 1024;

interface Held {
  readonly file: RobotsFile;
  /** Read once, asked often. */
  readonly rules: Robot | null;
  readonly until: number;
}

export class Robots {
  readonly #sites = new Map<string, Promise<Held>>();
  readonly #load: (origin: string, signal: AbortSignal) => Promise<RobotsFile>;
  readonly #agent: string;
  readonly #now: () => number;

  constructor(agent: string, load: (origin: string, signal: AbortSignal) => Promise<RobotsFile>, now: () => number) {
    this.#agent = agent;
    this.#load = load;
    this.#now = now;
  }

  /** Whether an address may be fetched, and how long its site asks to wait between requests, in milliseconds. */
  async verdict(url: URL, signal: AbortSignal): Promise<RobotsVerdict> {
    const { file, rules } = await this.#held(url.origin, signal);
    if (file.kind === 'unreachable') return file;
    if (rules === null) return { kind: 'allowed', pause: null };
    if (rules.isAllowed(url.href, this.#agent) === false) return { kind: 'forbidden' };
    const delay = rules.getCrawlDelay(this.#agent);
    return { kind: 'allowed', pause: delay === undefined ? null : delay * 1000 };
  }

  async #held(origin: string, signal: AbortSignal): Promise<Held> {
    // Looked up without a pause, so that two who ask at once share one request.
    const known = this.#sites.get(origin);
    if (known !== undefined) {
      const held = await known;
      if (held.until > this.#now()) return held;
    }
    const loading = this.#load(origin, signal).then((file) => ({
      file,
      rules: file.kind === 'rules' ? robotsParser(file.url, file.text) : null,
      until: this.#now() + (file.kind === 'unreachable' ? SOON : DAY),
    }));
    this.#sites.set(origin, loading);
    // A failure of the program's own is told to whoever asked, and asked for anew by the next.
    loading.catch(() => this.#sites.delete(origin));
    return loading;
  }
}
