/**
 * What arrives while somebody looks: articles, runs as they go on, alerts that fire.
 *
 * The ledger is asked every few seconds, so that what another program adds is told too; nothing is asked while nobody listens. An article's
 * id is the event's: who comes back with the last one heard gets what came meanwhile.
 */
import type { ArticleId } from '../ledger/index.ts';
import type { Arrivals } from './answers/arrivals.ts';

export interface LiveEvent {
  readonly kind: 'article' | 'run' | 'alert';
  /** The article's; null for events that cannot be asked for again. */
  readonly id: string | null;
  readonly data: unknown;
}

type Listener = (event: LiveEvent) => void;
type Ask = (after: ArticleId, limit: number) => Promise<Arrivals>;

/** Who was away for longer than this looks again from the beginning. */
const MISSED = 200;
const EVERY_MS = 2000;
/** ULIDs begin with their time. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly ended = new AbortController();
  private readonly seen = new Map<string, string>();
  private ask: Ask | null = null;
  private timer: NodeJS.Timeout | null = null;
  private last: ArticleId | null = null;
  private looking: Promise<void> | null = null;

  /** Aborts when the server stops. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  get listening(): number {
    return this.listeners.size;
  }

  /** Begins to look, through `ask`, as soon as somebody listens. */
  watch(ask: Ask, every = EVERY_MS): void {
    this.ask = ask;
    this.timer = setInterval(() => void this.look(), every);
    this.timer.unref();
  }

  /** @returns what ends it */
  listen(listener: Listener): () => void {
    // Whatever came while nobody listened is no news.
    if (this.listeners.size === 0) this.last = beginningAt(Date.now());
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** What came after an article, for one who was away. */
  async missed(after: string): Promise<readonly LiveEvent[]> {
    if (this.ask === null || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u.test(after)) return [];
    return (await this.ask(after as ArticleId, MISSED)).items.map(arrived);
  }

  publish(event: LiveEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Looks now, and not when its time comes: something was just added. */
  async look(): Promise<void> {
    if (this.ask === null || this.listeners.size === 0) return;
    this.looking ??= this.lookOnce(this.ask).finally(() => {
      this.looking = null;
    });
    await this.looking;
  }

  /** Ends all streams. */
  close(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.ended.abort();
    this.listeners.clear();
  }

  private async lookOnce(ask: Ask): Promise<void> {
    const after = this.last ?? beginningAt(Date.now());
    let found: Arrivals;
    try {
      found = await ask(after, MISSED);
    } catch {
      // The ledger is busy, or its thread was lost: the next look tells all the same.
      return;
    }
    for (const one of found.items) {
      this.last = one.article.id;
      this.publish(arrived(one));
    }
    const known = this.seen.size > 0;
    for (const run of found.runs) {
      const state = `${run.finishedAt} ${JSON.stringify(run.counts)}`;
      if (this.seen.get(run.id) !== state && known) this.publish({ kind: 'run', id: null, data: run });
      this.seen.set(run.id, state);
    }
    for (const id of [...this.seen.keys()].slice(0, Math.max(0, this.seen.size - 50))) this.seen.delete(id);
  }
}

function arrived(one: Arrivals['items'][number]): LiveEvent {
  return { kind: 'article', id: one.article.id, data: one };
}

/** The least id of a moment. */
function beginningAt(milliseconds: number): ArticleId {
  let time = milliseconds;
  let letters = '';
  for (let i = 0; i < 10; i++) {
    letters = LETTERS.charAt(time % 32) + letters;
    time = Math.floor(time / 32);
  }
  return `${letters}${'0'.repeat(16)}` as ArticleId;
}
