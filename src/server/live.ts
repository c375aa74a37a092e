/**
 * What arrives while somebody looks: articles, runs as they go on, alerts that fire.
 *
 * The ledger is asked every few seconds, so that what another program adds is told too; nothing is asked while nobody listens. An article's
 * id is the event's, and ids grow in the order in which articles are kept: who comes back with the last one heard gets what came meanwhile.
 * Each listener is told at once from which id on it hears, so that also who has heard of nothing yet can come back.
 */
import { type ArticleId, isId } from '../ledger/index.ts';
import type { Arrivals } from './answers/arrivals.ts';

export interface LiveEvent {
  readonly kind: 'article' | 'run' | 'alert' | 'behind';
  /** The article's; null for events that cannot be asked for again. */
  readonly id: string | null;
  readonly data: unknown;
}

type Listener = (event: LiveEvent) => void;
/** What is asked of the ledger. */
export interface LiveSource {
  arrivals(after: ArticleId, limit: number): Promise<Arrivals>;
  newestSince(since: ArticleId): Promise<ArticleId>;
}

export interface Listening {
  /** Articles after this one are told; null where there is nothing to look in. */
  readonly from: Promise<ArticleId | null>;
  stop(): void;
}

/** Articles in one look. */
const PAGE = 200;
/** Who was away for longer than this looks again from the beginning. */
const MISSED_PAGES = 10;
/** An id is issued before its article is kept; no batch takes this long. */
const UNDER_WAY_MS = 5 * 60_000;
const EVERY_MS = 2000;
/** ULIDs begin with their time. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly ended = new AbortController();
  private readonly seen = new Map<string, string>();
  private source: LiveSource | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** The last article told, as soon as it is known from where to begin. */
  private last: ArticleId | null = null;
  private beginning: Promise<ArticleId | null> = Promise.resolve(null);
  private looking: Promise<void> | null = null;

  /** Aborts when the server stops. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  get listening(): number {
    return this.listeners.size;
  }

  /** Begins to look, through `source`, as soon as somebody listens. */
  watch(source: LiveSource, every = EVERY_MS): void {
    this.source = source;
    this.timer = setInterval(() => void this.look(), every);
    this.timer.unref();
  }

  listen(listener: Listener): Listening {
    // Whatever came while nobody listened is no news.
    if (this.listeners.size === 0) {
      this.last = null;
      this.beginning = this.begin();
    }
    const from = this.last === null ? this.beginning : Promise.resolve(this.last);
    this.listeners.add(listener);
    return { from, stop: () => void this.listeners.delete(listener) };
  }

  /** What came after an article, for one who was away, in pages; ends with null where it was too much, and the rest is not told. */
  async *missed(after: string): AsyncGenerator<readonly LiveEvent[] | null> {
    if (this.source === null || !isId(after)) return;
    let last = after as ArticleId;
    for (let page = 0; page < MISSED_PAGES; page++) {
      const { items } = await this.source.arrivals(last, PAGE);
      yield items.map(arrived);
      last = items.at(-1)?.article.id ?? last;
      if (items.length < PAGE) return;
    }
    yield null;
  }

  publish(event: LiveEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Looks now, and not when its time comes: something was just added. */
  async look(): Promise<void> {
    const { source } = this;
    if (source === null || this.listeners.size === 0) return;
    this.looking ??= this.lookOnce(source).finally(() => {
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

  private async begin(): Promise<ArticleId | null> {
    const { source } = this;
    if (source === null) return null;
    const since = beginningAt(Date.now() - UNDER_WAY_MS);
    // A busy ledger: what came within these minutes is told once more rather than not at all.
    this.last = await source.newestSince(since).catch(() => since);
    return this.last;
  }

  private async lookOnce(source: LiveSource): Promise<void> {
    await this.beginning;
    const after = this.last;
    if (after === null) return;
    let found: Arrivals;
    try {
      found = await source.arrivals(after, PAGE);
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
