/**
 * A worker: takes batches from the queue, reads them, keeps them, for ever or until nothing is left. Two batches are under way at a time, so that one is
 * read while the other is kept.
 *
 * What it promises: an article is finished when the ledger has acknowledged it, and not before. A worker that is killed gives its articles
 * back by saying nothing more; one that is cut off stops by its own clock; one that is asked to end gives back at once what it has not read.
 */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '../../ledger/index.ts';
import {
  type ArticleQueue,
  type AsideReason,
  type Claim,
  type ClaimedJob,
  CLAIM_SECONDS,
  ClaimLost,
  type Done,
  NOTHING_DONE,
  together,
} from '../../queue/index.ts';
import type { Readers } from '../readers/readers.ts';
import type { RelatingTally } from '../relating.ts';
import { type BatchTools, workOff } from './batch.ts';
import { faultPasses, Patience, Stopped } from './patience.ts';
import { PatientReaders } from './patient-readers.ts';
import { Pace } from './pace.ts';
import { addedUp, NOTHING_RELATED, RelatingLane } from './relating-lane.ts';
import { WorkerRun } from './worker-run.ts';

/** Batches under way at a time. */
const LANES = 2;
/** Articles of a batch. */
export const USUAL_BATCH = 100;
/** Milliseconds between two looks into an empty queue. */
const POLL = 500;
/** Of the time of a claim: how often it is renewed. */
const RENEWALS = 4;
/** Milliseconds between two words on how it goes, at the most. */
const HELLO = 5000;

export interface WorkOptions {
  readonly ledger: Ledger;
  readonly queue: ArticleQueue;
  /** Begins the reading threads. */
  readonly readers: () => Readers;
  readonly threads: number;
  readonly batch?: number;
  /** Ends when all that was queued is finished, by whomever. */
  readonly untilEmpty?: boolean;
  /** Puts what it keeps where it waits to be related, and relates what waits there when no other worker does. */
  readonly relate?: boolean;
  /** How long a batch is held without a word before others have it, in seconds. */
  readonly claimSeconds?: number;
  readonly signal: AbortSignal;
  readonly onStart?: (name: string) => void;
  readonly onDone?: (report: WorkReport) => void;
  readonly onAside?: (job: ClaimedJob, reason: AsideReason, detail: string) => void;
  /** The database is away; it is waited for. */
  readonly onAway?: (error: unknown) => void;
  readonly onBack?: () => void;
  /** A claim ran out before its articles were finished: they are others' now. */
  readonly onLost?: (articles: number) => void;
}

export interface WorkReport {
  readonly name: string;
  /** Articles finished. */
  readonly articles: number;
  readonly done: Done;
  readonly setAside: number;
  /** What it related, of whichever worker's; null where it was not to. */
  readonly related: RelatingTally | null;
  readonly perSecond: number;
}

/** Works until it is asked to end, or until nothing is left. @throws {LedgerFault} {QueueFault} that do not pass */
export async function work(options: WorkOptions): Promise<WorkReport> {
  const worker = new Worker(options);
  return worker.go();
}

class Worker {
  private readonly name = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
  private readonly patience: Patience;
  private readonly readers: PatientReaders;
  private readonly run: WorkerRun;
  private readonly claims = new Set<Claim>();
  private readonly pace = new Pace();
  private readonly seconds: number;
  /** Aborted when it is asked to end, and when one of the lanes cannot go on. */
  private readonly ending = new AbortController();
  private articles = 0;
  private done: Done = NOTHING_DONE;
  private setAside = 0;
  private related: RelatingTally = NOTHING_RELATED;
  private readonly relating: RelatingLane | null;
  private renewing = false;
  private taking: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WorkOptions) {
    const { signal, onAway, onBack, claimSeconds = CLAIM_SECONDS } = options;
    this.seconds = claimSeconds;
    if (signal.aborted) this.ending.abort();
    signal.addEventListener('abort', () => this.ending.abort(), { once: true });
    this.patience = new Patience({
      signal: this.ending.signal,
      ...(onAway === undefined ? {} : { onAway }),
      ...(onBack === undefined ? {} : { onBack }),
    });
    this.readers = new PatientReaders(options.readers);
    this.run = new WorkerRun(options.ledger, this.readers, this.name);
    this.relating = options.relate === true ? this.relatingLane() : null;
  }

  private relatingLane(): RelatingLane {
    const { ledger, queue, untilEmpty = false } = this.options;
    return new RelatingLane({
      ledger,
      queue,
      untilEmpty,
      patience: this.patience,
      seconds: this.seconds,
      signal: this.ending.signal,
      onRelated: (tally) => {
        this.related = addedUp(this.related, tally);
      },
    });
  }

  async go(): Promise<WorkReport> {
    const { queue, threads, onStart } = this.options;
    let faults: readonly unknown[] = [];
    let timer: NodeJS.Timeout | null = null;
    try {
      // A table of the user's own that cannot be understood is told before anything is taken.
      await this.readers.version();
      await this.patience.through(() => queue.hello(this.name, threads, 0));
      onStart?.(this.name);
      const often = Math.min(HELLO, (this.seconds * 1000) / RENEWALS);
      timer = setInterval(() => void this.renew(), often);
      const lanes = await Promise.allSettled([
        ...Array.from({ length: LANES }, () => this.lane(() => this.takeInTurn())),
        ...(this.relating === null ? [] : [this.lane(() => this.relating?.go())]),
      ]);
      faults = lanes.flatMap((lane) => (lane.status === 'rejected' ? [lane.reason] : []));
      clearInterval(timer);
      await this.run.finish().catch(() => {});
      await queue.goodbye(this.name).catch(() => {});
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    } finally {
      if (timer !== null) clearInterval(timer);
      await this.readers.close();
    }
    for (const fault of faults) throw fault;
    return this.report;
  }

  private get report(): WorkReport {
    const { name, articles, done, setAside } = this;
    const related = this.relating === null ? null : this.related;
    return { name, articles, done, setAside, related, perSecond: this.pace.perSecond };
  }

  private async lane(work: () => Promise<void> | undefined): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Stopped) return;
      // What one lane cannot do the others cannot either.
      this.ending.abort();
      throw error;
    }
  }

  /** Batch after batch. */
  private async takeInTurn(): Promise<void> {
    const { queue, untilEmpty = false } = this.options;
    const { signal } = this.ending;
    while (!signal.aborted) {
      const claim = await this.patience.through(() => this.take());
      if (claim === null) {
        await this.patience.through(() => this.run.rest());
        if (untilEmpty && (await this.patience.through(() => queue.isEmpty()))) return;
        await pause(POLL, undefined, { signal }).catch(() => {});
      } else await this.workOff(claim);
    }
  }

  /** One lane after the other: two that take at once part what waits at random, and one of them gets too few to tell whose a fault is. */
  private take(): Promise<Claim | null> {
    const { queue, batch = USUAL_BATCH } = this.options;
    const taken = this.taking.then(() => queue.take(this.name, batch, this.seconds));
    this.taking = taken.catch(() => {});
    return taken;
  }

  private async workOff(claim: Claim): Promise<void> {
    const { ledger, batch = USUAL_BATCH, onLost, onAside, onDone } = this.options;
    this.claims.add(claim);
    let finished = 0;
    const tools: BatchTools = {
      ledger,
      readers: this.readers,
      patience: this.patience,
      signal: this.ending.signal,
      batch,
      relates: this.relating !== null,
      run: () => this.run.id(),
      onDone: (count, done) => {
        finished += count;
        this.articles += count;
        this.done = together([this.done, done]);
        this.pace.add(count);
        this.run.count(done);
        onDone?.(this.report);
      },
      onAside: (job, reason, detail) => {
        finished++;
        this.setAside++;
        this.run.failed();
        onAside?.(job, reason, detail);
      },
    };
    try {
      await workOff(claim, tools);
    } catch (error) {
      if (!claim.holds && (error instanceof ClaimLost || faultPasses(error))) {
        // Away for longer than the claim holds: the database is waited for at the next taking.
        onLost?.(claim.jobs.length - finished);
        return;
      }
      // Asked to end, or unable to go on: another has it in a moment.
      await claim.giveBack().catch(() => {});
      throw error;
    } finally {
      this.claims.delete(claim);
    }
  }

  /** Says that the worker is there, and what it holds. */
  private async renew(): Promise<void> {
    const { queue, threads } = this.options;
    if (this.renewing) return;
    this.renewing = true;
    await Promise.allSettled([
      ...[...this.claims].map((claim) => claim.renew()),
      this.relating?.renew(),
      queue.hello(this.name, threads, this.pace.perSecond),
    ]);
    this.renewing = false;
  }
}
