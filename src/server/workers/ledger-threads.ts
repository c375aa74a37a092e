/**
 * The threads that have the ledger: several that look and one that writes, each with the file open for itself. Nothing that is asked of a
 * ledger runs where requests are answered, so that no search keeps another request waiting.
 *
 * A thread that dies is replaced; what it was at fails with {@link ThreadLost}, and says so. So does what takes too long.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ThreadLost } from '../thread-lost.ts';
import type { Side } from './calls.ts';
import { type FromThread, received, type Task, type ThreadOptions, type ToThread } from './messages.ts';

export interface ThreadsOptions extends Omit<ThreadOptions, 'readOnly'> {
  /** How many look; as many as the machine has cores where left out, four at most. */
  readonly lookers?: number;
  /** Milliseconds after which a looker is given up. */
  readonly patience?: number;
  /** Address of the module that each runs. */
  readonly worker?: URL;
  /** Told that a thread died and was replaced. */
  readonly onLost?: (reason: string) => void;
}

const MOST_LOOKERS = 4;
const PATIENCE_MS = 60_000;
/** A thread that dies again and again before it is ready would be started for ever. */
const STARTS = 3;
const HEAP_MB = 1024;

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly since: number;
  readonly patient: boolean;
}

interface Thread {
  readonly side: Side;
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly ready: Promise<void>;
  reason: string;
}

/** Where a stream is: pieces come from the thread that opened it. */
export interface OpenStream {
  next(): Promise<Uint8Array | null>;
  drop(): Promise<void>;
}

export class LedgerThreads {
  private readonly threads: Thread[] = [];
  private readonly watch: NodeJS.Timeout;
  private readonly patience: number;
  private count = 0;
  private closing = false;

  private constructor(private readonly options: ThreadsOptions) {
    this.patience = options.patience ?? PATIENCE_MS;
    this.watch = setInterval(() => this.giveUp(), Math.max(50, this.patience / 10));
    this.watch.unref();
  }

  /** @throws {LedgerFault} where the ledger cannot be opened */
  static async open(options: ThreadsOptions): Promise<LedgerThreads> {
    const threads = new LedgerThreads(options);
    try {
      // The one that writes makes the ledger where there is none, and brings an older one up to date.
      await threads.start('write', STARTS).ready;
      const lookers = options.lookers ?? Math.min(MOST_LOOKERS, availableParallelism());
      await Promise.all(Array.from({ length: Math.max(1, lookers) }, () => threads.start('look', STARTS).ready));
      return threads;
    } catch (error) {
      await threads.close();
      throw error;
    }
  }

  /** How many calls are under way. */
  get busy(): number {
    return this.threads.reduce((sum, { waiting }) => sum + waiting.size, 0);
  }

  do(side: Side, task: Task): Promise<unknown> {
    const thread = this.free(side);
    return thread === null ? Promise.reject(new ThreadLost('no thread')) : this.ask(thread, task);
  }

  async open(task: Extract<Task, { kind: 'open' }>): Promise<OpenStream> {
    const thread = this.free('look');
    if (thread === null) throw new ThreadLost('no thread');
    const stream = Number(await this.ask(thread, task));
    return {
      // Of a thread that has died meanwhile every question fails.
      next: async () => (await this.ask(thread, { kind: 'next', stream })) as Uint8Array | null,
      drop: async () => void (await this.ask(thread, { kind: 'drop', stream }).catch(() => {})),
    };
  }

  /** Ends all threads when they have done what they are at. */
  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.watch);
    await Promise.all(
      this.threads.splice(0).map(
        ({ worker }) =>
          new Promise<void>((ended) => {
            worker.once('exit', () => ended());
            worker.postMessage('close');
          }),
      ),
    );
  }

  /** Of this side the thread with the least to do. */
  private free(side: Side): Thread | null {
    let best: Thread | null = null;
    for (const thread of this.threads)
      if (thread.side === side && (best === null || thread.waiting.size < best.waiting.size)) best = thread;
    return best;
  }

  private ask(thread: Thread, task: Task): Promise<unknown> {
    return new Promise((done, failed) => {
      if (!this.threads.includes(thread)) {
        failed(new ThreadLost(thread.reason));
        return;
      }
      const id = ++this.count;
      const patient = thread.side === 'write' || task.kind === 'next' || task.kind === 'open';
      thread.waiting.set(id, { done, failed, since: performance.now(), patient });
      const message: ToThread = { id, task };
      thread.worker.postMessage(message);
    });
  }

  private start(side: Side, left: number): Thread {
    const { address, lexicon, worker = addressOfWorker() } = this.options;
    const given: ThreadOptions = {
      address,
      readOnly: side === 'look',
      ...(lexicon === undefined ? {} : { lexicon }),
    };
    const own = new Worker(worker, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    let tell: () => void = () => {};
    let tellUnable: (error: Error) => void = () => {};
    const ready = new Promise<void>((resolve, reject) => {
      tell = resolve;
      tellUnable = reject;
    });
    ready.catch(() => {});
    const thread: Thread = { side, worker: own, waiting: new Map(), ready, reason: '' };
    let loaded = false;
    own.on('message', (message: FromThread) => {
      if (message.kind === 'ready') {
        loaded = true;
        tell();
      } else if (message.kind === 'unable') tellUnable(received(message.fault));
      else hear(thread, message);
    });
    own.on('error', (error: Error) => {
      thread.reason = error.message;
    });
    own.on('exit', () => {
      tellUnable(new ThreadLost(thread.reason));
      this.bury(thread, loaded ? STARTS : left - 1);
    });
    this.threads.push(thread);
    return thread;
  }

  private bury(thread: Thread, left: number): void {
    const at = this.threads.indexOf(thread);
    if (at === -1) return;
    this.threads.splice(at, 1);
    for (const { failed } of thread.waiting.values()) failed(new ThreadLost(thread.reason));
    if (this.closing) return;
    this.options.onLost?.(thread.reason);
    if (left > 0) this.start(thread.side, left);
  }

  /** Ends lookers that are at one thing for too long. */
  private giveUp(): void {
    const before = performance.now() - this.patience;
    for (const thread of this.threads) {
      const late = [...thread.waiting.values()].some(({ patient, since }) => !patient && since < before);
      if (!late) continue;
      thread.reason = 'it took too long';
      void thread.worker.terminate();
    }
  }
}

function hear(thread: Thread, message: Extract<FromThread, { kind: 'done' | 'failed' }>): void {
  const one = thread.waiting.get(message.id);
  thread.waiting.delete(message.id);
  if (message.kind === 'done') one?.done(message.value);
  else one?.failed(received(message.fault));
}

/** Beside this module: as a source, as a module of the built room, and in the bundled command, where all stands in one folder. */
function addressOfWorker(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './ledger-worker.ts' : './ledger-worker.js', import.meta.url);
}
