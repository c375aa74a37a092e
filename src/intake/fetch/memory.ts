/**
 * What is kept of an address between runs, so that a page is not fetched again while it has not changed, and a run that
 * was stopped goes on where it was. The caller keeps it; without one it lasts as long as the fetcher.
 */

export interface Remembered {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO time of the answer that was taken in. */
  readonly fetchedAt: string;
}

export interface FetchMemory {
  recall(url: string): Promise<Remembered | null>;
  keep(url: string, remembered: Remembered): Promise<void>;
}

export class ShortMemory implements FetchMemory {
  readonly #held = new Map<string, Remembered>();

  async recall(url: string): Promise<Remembered | null> {
    return this.#held.get(url) ?? null;
  }

  async keep(url: string, remembered: Remembered): Promise<void> {
    this.#held.set(url, remembered);
  }
}
