/**
 * One batch: articles that a claim has are looked up, read and kept, and finished once the ledger has acknowledged them.
 *
 * Whatever goes wrong with an article stays with it: a batch that the ledger cannot take is halved until what it cannot take stands alone, and is
 * set aside with the reason. Whatever goes wrong with the ledger is waited for, as long as the claim holds.
 */
import {
  type AddOutcome,
  type Entry,
  IndexFault,
  type Ledger,
  LedgerFault,
  type RunFailure,
} from '../../ledger/index.ts';
import type { AsideReason, Claim, ClaimedJob, Done, LoadedJob, WaitingArticle } from '../../queue/index.ts';
import { NOTHING_DONE, QueueFault, together } from '../../queue/index.ts';
import { articleToRead } from '../article-to-read.ts';
import type { Readers, ReadOutcome } from '../readers/readers.ts';
import type { Patience } from './patience.ts';
import { Stopped } from './patience.ts';

/** Articles that are handed to a thread at a time, and units of text that make such a group whole earlier. */
const GROUP = 16;
const GROUP_LENGTH = 64 * 1024;
/** Packed bytes that are loaded at a time. */
const LOADED_BYTES = 4_000_000;
/** Articles of which it is not believed that each by itself is at fault. */
const MANY = 8;

export interface BatchTools {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly patience: Patience;
  /** Asked to end: what has not been read yet is not begun. */
  readonly signal: AbortSignal;
  /** Articles that are worked on together where nothing is known against them. */
  readonly batch: number;
  /** Whether what is kept is put where it waits to be related. */
  readonly relates: boolean;
  /** Of the run that what is kept belongs to. */
  run(): Promise<string>;
  onDone(count: number, done: Done): void;
  onAside(job: ClaimedJob, reason: AsideReason, detail: string): void;
}

interface Held {
  readonly job: ClaimedJob;
  readonly waiting: WaitingArticle;
}

/** What the ledger has acknowledged. */
interface Finished {
  readonly held: Held;
  readonly done: Done;
  /** Of the article; null where the ledger keeps nothing of it. */
  readonly id: string | null;
}

interface HeldEntry extends Held {
  readonly entry: Entry;
  readonly statements: number;
}

/** Works a claim off. @throws {ClaimLost} {Stopped} {QueueFault} {LedgerFault}: what was not finished then is for another */
export async function workOff(claim: Claim, tools: BatchTools): Promise<void> {
  for (const part of inParts(claim.jobs, tools.batch)) {
    if (tools.signal.aborted) throw new Stopped();
    await new Part(claim, tools).work(part);
  }
}

/**
 * What is worked on together. Articles that came back from workers that were not heard of again are taken in ever smaller parts: if one of them was the
 * reason, it is alone in the end, and all others are finished.
 */
export function inParts(jobs: readonly ClaimedJob[], batch: number): readonly (readonly ClaimedJob[])[] {
  const parts: ClaimedJob[][] = [];
  let bytes = 0;
  let times = -1;
  for (const job of [...jobs].sort((one, other) => one.timesLost - other.timesLost)) {
    const part = parts.at(-1);
    const most = Math.max(1, batch >> job.timesLost);
    if (part === undefined || job.timesLost !== times || part.length >= most || bytes + job.bytes > LOADED_BYTES) {
      parts.push([job]);
      bytes = 0;
      times = job.timesLost;
    } else part.push(job);
    bytes += job.bytes;
  }
  return parts;
}

class Part {
  constructor(
    private readonly claim: Claim,
    private readonly tools: BatchTools,
  ) {}

  async work(jobs: readonly ClaimedJob[]): Promise<void> {
    const held = await this.load(jobs);
    if (held.length === 0) return;
    const fresh = await this.lookUp(held);
    if (fresh.length > 0) await this.keep(await this.read(fresh));
  }

  private async load(jobs: readonly ClaimedJob[]): Promise<readonly Held[]> {
    const loaded = await this.waiting(() => this.claim.load(jobs));
    const held: Held[] = [];
    for (const job of loaded) {
      if (job.waiting === null) await this.setAside(job, 'damaged', '');
      else held.push({ job, waiting: job.waiting });
    }
    return held;
  }

  /** What the ledger has already is finished without being read; what is new is given back. */
  private async lookUp(held: readonly Held[]): Promise<readonly Held[]> {
    const run = await this.waiting(() => this.tools.run());
    const known = await this.halving(held, (some) =>
      this.tools.ledger.meetAgain(
        some.map(({ waiting }) => waiting.article),
        run,
      ),
    );
    const fresh: Held[] = [];
    const met: Finished[] = [];
    for (const { one, outcome } of known) {
      if (outcome === null) fresh.push(one);
      else met.push(finishedOf(one, outcome, 0));
    }
    await this.finish(met);
    return fresh;
  }

  private async read(held: readonly Held[]): Promise<readonly HeldEntry[]> {
    const { readers, signal } = this.tools;
    const groups = inGroups(held);
    const reading = Promise.all(groups.map((group) => readers.read(group.map(toRead))));
    const outcomes = await unlessStopped(reading, signal);
    const entries: HeldEntry[] = [];
    for (const [i, group] of groups.entries())
      for (const [k, one] of group.entries()) {
        const outcome = outcomes[i]?.[k];
        if (outcome?.read === true)
          entries.push({ ...one, entry: entryOf(one, outcome), statements: outcome.statements });
        else await this.setAside(one.job, 'unreadable', outcome?.reason ?? '');
      }
    return entries;
  }

  private async keep(entries: readonly HeldEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const run = await this.waiting(() => this.tools.run());
    await this.halving(entries, async (some) => {
      const outcomes = await this.tools.ledger.add(
        some.map(({ entry }) => entry),
        run,
      );
      // Acknowledged: finished at once, so that a later half that fails takes nothing of this one with it.
      await this.finish(
        some.flatMap((one, i) => {
          const outcome = outcomes[i];
          return outcome === undefined ? [] : [finishedOf(one, outcome, one.statements)];
        }),
      );
      return outcomes;
    });
  }

  /**
   * Does something with articles together; where it fails by one of them, in halves, until that one is alone and set aside. A fault that all of many
   * have is not theirs: it ends the worker, and nothing is set aside.
   */
  private async halving<One extends Held, Outcome>(
    all: readonly One[],
    work: (some: readonly One[]) => Promise<readonly Outcome[]>,
  ): Promise<readonly { readonly one: One; readonly outcome: Outcome }[]> {
    const failed: { readonly one: One; readonly error: unknown }[] = [];
    const done = await this.halved(all, work, failed);
    const [first] = failed;
    if (first !== undefined && all.length >= MANY && failed.length === all.length) throw first.error;
    for (const { one, error } of failed)
      await this.setAside(one.job, 'unkeepable', error instanceof Error ? error.message : String(error));
    return done;
  }

  private async halved<One extends Held, Outcome>(
    all: readonly One[],
    work: (some: readonly One[]) => Promise<readonly Outcome[]>,
    failed: { readonly one: One; readonly error: unknown }[],
  ): Promise<readonly { readonly one: One; readonly outcome: Outcome }[]> {
    let outcomes: readonly Outcome[];
    try {
      outcomes = await this.waiting(() => work(all));
    } catch (error) {
      if (!isOfArticle(error)) throw error;
      const [first] = all;
      if (all.length === 1 && first !== undefined) failed.push({ one: first, error });
      if (all.length <= 1) return [];
      const middle = all.length >> 1;
      return [
        ...(await this.halved(all.slice(0, middle), work, failed)),
        ...(await this.halved(all.slice(middle), work, failed)),
      ];
    }
    return all.flatMap((one, i) => {
      const outcome = outcomes[i];
      return outcome === undefined ? [] : [{ one, outcome }];
    });
  }

  private async finish(all: readonly Finished[]): Promise<void> {
    if (all.length === 0) return;
    // The ledger has it: saying so is tried even when the claim has run out, which spares another worker the look.
    await this.tools.patience.through(() =>
      this.claim.finish(
        all.map(({ held, done, id }) => ({
          job: held.job.job,
          done,
          ...(this.tools.relates && id !== null ? { relate: id } : {}),
        })),
      ),
    );
    this.tools.onDone(all.length, together(all.map(({ done }) => done)));
  }

  private async setAside(job: ClaimedJob | LoadedJob, reason: AsideReason, detail: string): Promise<void> {
    const short = detail.slice(0, 300);
    await this.waiting(() => this.claim.setAside(job, reason, short));
    this.tools.onAside(job, reason, short);
    const failure: RunFailure = { where: job.where, code: 'internalFailure', detail: short.slice(0, 200) };
    await this.waiting(async () => this.tools.ledger.recordFailures(await this.tools.run(), [failure]));
  }

  /** Waits for whatever is away, while the claim holds; and begins nothing when it does not. */
  private waiting<T>(work: () => Promise<T>): Promise<T> {
    return this.tools.patience.through(
      () => {
        this.claim.check();
        return work();
      },
      () => this.claim.holds,
    );
  }
}

/** Whether what went wrong is an article's own: neither the ledger's nor the queue's, nor a claim's. */
function isOfArticle(error: unknown): boolean {
  if (error instanceof LedgerFault || error instanceof IndexFault || error instanceof QueueFault) return false;
  return !(error instanceof Error && ['ClaimLost', 'Stopped', 'ReaderUnable'].includes(error.name));
}

/** What is promised, or {@link Stopped} as soon as it is asked for. */
async function unlessStopped<T>(promised: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Stopped());
  });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promised, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function inGroups(held: readonly Held[]): readonly (readonly Held[])[] {
  const groups: Held[][] = [];
  let length = 0;
  for (const one of held) {
    const group = groups.at(-1);
    if (group === undefined || group.length >= GROUP || length >= GROUP_LENGTH) {
      groups.push([one]);
      length = 0;
    } else group.push(one);
    length += one.waiting.article.text.length;
  }
  return groups;
}

function toRead({ waiting }: Held): ReturnType<typeof articleToRead> {
  return articleToRead(waiting.article);
}

function entryOf({ waiting }: Held, outcome: Extract<ReadOutcome, { readonly read: true }>): Entry {
  return {
    article: waiting.article,
    original: waiting.original,
    bands: outcome.bands,
    // A reading that came from a thread is made anew each time it is asked for.
    get reading() {
      return outcome.reading;
    },
    get packed() {
      return outcome.packed;
    },
  };
}

function finishedOf(held: Held, outcome: AddOutcome, statements: number): Finished {
  return {
    held,
    done: doneOf(held, outcome, statements),
    id: outcome.outcome === 'forgotten' ? null : outcome.id,
  };
}

function doneOf({ waiting }: Held, { outcome }: AddOutcome, statements: number): Done {
  const isNew = outcome === 'added' || outcome === 'revision';
  return {
    ...NOTHING_DONE,
    [outcome]: 1,
    statements: isNew ? statements : 0,
    bytes: Buffer.byteLength(waiting.article.text),
  };
}
