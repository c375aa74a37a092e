/**
 * A pool of reading threads. Each has some groups of articles before it, so that it reads on while the thread that keeps is busy with a
 * batch. A thread that dies is replaced: the group it had at hand is read again one by one, and the article at which one dies a second time
 * is told as a failure: nothing that an article holds stops the others.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article, LexiconNames, Reading } from '../../reader/index.ts';
import type { FromThread, ReadTask, SentOutcome } from './messages.ts';
import type { ReaderVersion, Readers, ReadersOptions, ReadOutcome } from './readers.ts';

/** A reader takes some 120 MB; what it needs beyond that at once is an article's. */
const LARGEST_HEAP_MB = 512;
/** Readings live for a moment only: a small nursery takes little more time, and tens of megabytes less a thread. */
const NURSERY_MB = 12;
/** Groups that a thread has before it: as long as the keeping of a batch lasts, for meanwhile nobody hands it more. */
const BEFORE_EACH = 6;

interface Job {
  readonly articles: readonly Article[];
  readonly done: (outcomes: readonly ReadOutcome[]) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not read, the group at hand first. */
  readonly jobs: Job[];
  ready: boolean;
}

/** What a thread tells when its reader is loaded. */
type Loaded = Extract<FromThread, { kind: 'ready' }>;

/** The reader cannot be loaded: a table of the user's own is at fault. */
export class ReaderUnable extends Error {
  override readonly name = 'ReaderUnable';
}

export class ReaderPool implements Readers {
  readonly width: number;
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private readonly known: Promise<Loaded>;
  private tell: (loaded: Loaded) => void = () => {};
  private tellUnable: (error: Error) => void = () => {};
  private broken: Error | null = null;
  private closing = false;

  /**
   * @param threads how many; as many as the machine has cores where left out
   * @param address of the module that each of them runs
   */
  constructor(
    private readonly options: ReadersOptions = {},
    threads: number = availableParallelism(),
    private readonly address: URL = addressOfWorker(),
  ) {
    this.width = threads * BEFORE_EACH;
    this.known = new Promise((resolve, reject) => {
      this.tell = resolve;
      this.tellUnable = reject;
    });
    this.known.catch(() => {});
    for (let i = 0; i < threads; i++) this.start();
  }

  async version(): Promise<ReaderVersion> {
    return (await this.known).version;
  }

  async names(): Promise<LexiconNames> {
    return (await this.known).names;
  }

  read(articles: readonly Article[]): Promise<readonly ReadOutcome[]> {
    return new Promise((done, failed) => {
      if (this.broken !== null) failed(this.broken);
      else {
        this.waiting.push({ articles, done, failed });
        this.hand();
      }
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private start(): void {
    const worker = new Worker(this.address, {
      workerData: this.options,
      resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB },
    });
    const thread: Thread = { worker, jobs: [], ready: false };
    this.threads.add(thread);
    let reason = '';
    worker.on('message', (message: FromThread) => this.hear(thread, message));
    worker.on('error', (error: Error) => {
      reason = error.message;
    });
    worker.on('exit', () => this.bury(thread, reason));
  }

  private hear(thread: Thread, message: FromThread): void {
    switch (message.kind) {
      case 'ready':
        thread.ready = true;
        this.tell(message);
        break;
      case 'unable':
        this.breakOff(new ReaderUnable(message.reason));
        return;
      case 'done':
        thread.jobs.shift()?.done(message.outcomes.map(received));
    }
    this.hand();
  }

  /** Gives each group to the thread that has the fewest before it. */
  private hand(): void {
    for (;;) {
      let freest: Thread | null = null;
      for (const thread of this.threads)
        if (thread.ready && thread.jobs.length < (freest?.jobs.length ?? BEFORE_EACH)) freest = thread;
      const job = freest === null ? undefined : this.waiting.shift();
      if (freest === null || job === undefined) return;
      freest.jobs.push(job);
      const task: ReadTask = { articles: job.articles };
      freest.worker.postMessage(task);
    }
  }

  /** What becomes of a thread's work when it has died. */
  private bury(thread: Thread, reason: string): void {
    this.threads.delete(thread);
    if (this.closing || this.broken !== null) return;
    if (!thread.ready) {
      this.breakOff(new Error(reason));
      return;
    }
    const [job, ...others] = thread.jobs;
    this.waiting.unshift(...others);
    if (job !== undefined && job.articles.length > 1) this.waiting.unshift(...oneByOne(job));
    else job?.done([{ read: false, reason }]);
    this.start();
  }

  private breakOff(error: Error): void {
    this.broken ??= error;
    this.tellUnable(error);
    for (const job of this.waiting.splice(0)) job.failed(error);
    for (const { jobs } of this.threads) for (const job of jobs.splice(0)) job.failed(error);
  }
}

function received(outcome: SentOutcome): ReadOutcome {
  return outcome.read ? new ReceivedReading(outcome) : outcome;
}

/** A reading that stays the string it came as until it is asked for: of a batch that waits to be kept, that is a tenth of the memory. */
class ReceivedReading {
  readonly read = true;
  readonly packed: Uint8Array;
  readonly statements: number;
  readonly bands: readonly number[];
  private readonly json: string;

  constructor({ reading, packed, statements, bands }: Extract<SentOutcome, { readonly read: true }>) {
    this.json = reading;
    this.packed = packed;
    this.statements = statements;
    this.bands = bands;
  }

  get reading(): Reading {
    // Written by the thread from just that type.
    return JSON.parse(this.json) as Reading;
  }
}

/** The articles of a job as jobs of their own, whose outcomes together are the job's. */
function oneByOne({ articles, done, failed }: Job): Job[] {
  const outcomes = new Map<number, ReadOutcome>();
  return articles.map((article, i) => ({
    articles: [article],
    failed,
    done: ([outcome]) => {
      outcomes.set(i, outcome ?? { read: false, reason: '' });
      if (outcomes.size === articles.length)
        done(articles.map((_, k) => outcomes.get(k) ?? { read: false, reason: '' }));
    },
  }));
}

/** Beside this module: as a source, as a module of the built room, and in the bundled command, where all stands in one folder. */
function addressOfWorker(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.js', import.meta.url);
}
