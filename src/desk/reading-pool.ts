/**
 * Readers on all cores: batches of articles go out to threads and come back read, each article once.
 *
 * A thread that dies takes its batch along: those articles are given back with the reason, and a new thread goes on with the next.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../reader/index.ts';
import { batchReader, type Read } from './batch-reader.ts';

export interface PoolOptions {
  /** Threads; as many as the machine has cores where left out, 0 to read in this one. */
  readonly threads?: number;
  /** Tables of the user's own. */
  readonly lexicon?: Readonly<Record<string, string>>;
}

interface Waiting {
  readonly articles: readonly Article[];
  readonly resolve: (readings: readonly (Read | string)[]) => void;
}

interface Thread {
  readonly worker: Worker;
  busy: Waiting | null;
}

export class ReadingPool {
  private readonly threads: Thread[] = [];
  private readonly queue: Waiting[] = [];
  private readonly size: number;
  private readonly lexicon: Readonly<Record<string, string>> | null;
  private own: ReturnType<typeof batchReader> | null = null;
  private closed = false;

  constructor({ threads = availableParallelism(), lexicon }: PoolOptions = {}) {
    this.size = threads;
    this.lexicon = lexicon ?? null;
  }

  /** How many batches are worth having under way. */
  get width(): number {
    return Math.max(1, this.size) * 2;
  }

  /** Reads a batch; for each article its reading, or why there is none. */
  async read(articles: readonly Article[]): Promise<readonly (Read | string)[]> {
    if (this.size === 0) return this.readHere(articles);
    return new Promise((resolve) => {
      this.queue.push({ articles, resolve });
      this.hand();
    });
  }

  /** Ends the threads; batches under way are given back unread. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  private async readHere(articles: readonly Article[]): Promise<readonly (Read | string)[]> {
    this.own ??= batchReader(this.lexicon);
    const read = await this.own;
    return articles.map(read);
  }

  private hand(): void {
    while (this.queue.length > 0 && !this.closed) {
      const free = this.threads.find(({ busy }) => busy === null) ?? this.start();
      if (free === null) return;
      const next = this.queue.shift();
      if (next === undefined) return;
      free.busy = next;
      free.worker.ref();
      free.worker.postMessage(next.articles);
    }
  }

  private start(): Thread | null {
    if (this.threads.length >= this.size) return null;
    const thread: Thread = { worker: new Worker(WORKER, { workerData: { lexicon: this.lexicon } }), busy: null };
    thread.worker.on('message', (readings: readonly (Read | string)[]) => this.done(thread, readings));
    thread.worker.on('error', (error) => this.died(thread, error.message));
    thread.worker.on('exit', () => this.died(thread, 'exit'));
    // An idle thread does not keep the process.
    thread.worker.unref();
    this.threads.push(thread);
    return thread;
  }

  private done(thread: Thread, readings: readonly (Read | string)[]): void {
    const { busy } = thread;
    thread.busy = null;
    thread.worker.unref();
    busy?.resolve(readings);
    this.hand();
  }

  private died(thread: Thread, reason: string): void {
    const at = this.threads.indexOf(thread);
    if (at !== -1) this.threads.splice(at, 1);
    const { busy } = thread;
    thread.busy = null;
    busy?.resolve(busy.articles.map(() => reason));
    this.hand();
  }
}

/** Beside this room, be it source, build or the bundled command. */
const WORKER = new URL(`../desk/reading-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
