/** One request at a time to a host, and a pause between two: longer where the host asks for it. */

export interface Clock {
  now(): number;
  /** Waits; ends early, without an error, where the signal fires. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted || milliseconds <= 0) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done, { once: true });
    }),
};

/** No host may ask for more than this between two requests. */
const LONGEST_PAUSE = 60_000;

interface Host {
  /** Ends when the request at hand has its answer. */
  turn: Promise<void>;
  /** When the next request may go out. */
  next: number;
  pause: number;
}

export class Politeness {
  readonly #hosts = new Map<string, Host>();
  readonly #pause: number;
  readonly #clock: Clock;

  /** @param pause milliseconds between two requests to one host */
  constructor(pause: number, clock: Clock) {
    this.#pause = pause;
    this.#clock = clock;
  }

  /** Waits for the host's turn. What is given back is to be called when the answer has come. */
  async turn(host: string, signal: AbortSignal): Promise<() => void> {
    const state = this.#host(host);
    const before = state.turn;
    let done: () => void = () => {};
    state.turn = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    await this.#clock.sleep(state.next - this.#clock.now(), signal);
    return () => {
      state.next = Math.max(state.next, this.#clock.now() + state.pause);
      done();
    };
  }

  /** The host asks for a pause between requests: `Crawl-delay`. */
  setPause(host: string, milliseconds: number): void {
    this.#host(host).pause = Math.min(LONGEST_PAUSE, Math.max(this.#pause, milliseconds));
  }

  /** The host asks to be left alone until a time: `Retry-After`. */
  leaveUntil(host: string, time: number): void {
    const state = this.#host(host);
    state.next = Math.max(state.next, time);
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const made = { turn: Promise.resolve(), next: 0, pause: this.#pause };
    this.#hosts.set(name, made);
    return made;
  }
}
