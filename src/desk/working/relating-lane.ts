/**
 * The lane of a worker that relates: beside its batches it takes the turn to relate, when it is free, and puts what all workers kept into families
 * and threads. One worker relates at a time; where it dies, the next one goes on with what was not related yet.
 *
 * Relating is done again without harm: a statement that has its family is passed over.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ArticleId, Ledger } from '../../ledger/index.ts';
import { type ArticleQueue, CLAIM_SECONDS, type RelatingTurn } from '../../queue/index.ts';
import { relate, type RelatingTally } from '../relating.ts';
import { faultPasses, type Patience, Stopped } from './patience.ts';

/** Articles related between two words to the queue. */
const TOGETHER = 100;
/** Milliseconds between two looks for the turn. */
const POLL = 1000;

export const NOTHING_RELATED: RelatingTally = { statements: 0, joined: 0, threads: 0, events: 0 };

export function addedUp(one: RelatingTally, other: RelatingTally): RelatingTally {
  return {
    statements: one.statements + other.statements,
    joined: one.joined + other.joined,
    threads: one.threads + other.threads,
    events: one.events + other.events,
  };
}

export interface RelatingLaneOptions {
  readonly ledger: Ledger;
  readonly queue: ArticleQueue;
  readonly patience: Patience;
  readonly seconds?: number;
  readonly untilEmpty: boolean;
  readonly signal: AbortSignal;
  readonly onRelated: (tally: RelatingTally) => void;
}

export class RelatingLane {
  private turn: RelatingTurn | null = null;

  constructor(private readonly options: RelatingLaneOptions) {}

  /** Relates until it is asked to end, or until all is read and related. @throws {LedgerFault} {QueueFault} that do not pass */
  async go(): Promise<void> {
    const { queue, patience, seconds = CLAIM_SECONDS, untilEmpty, signal } = this.options;
    while (!signal.aborted) {
      const turn = await patience.through(() => queue.takeRelating(seconds));
      if (turn !== null) await this.relateWhileHeld(turn);
      else if (untilEmpty && (await patience.through(async () => (await queue.isEmpty()) && (await queue.isRelated()))))
        return;
      else await pause(POLL, undefined, { signal }).catch(() => {});
    }
  }

  /** Says that it is still at it. */
  async renew(): Promise<void> {
    await this.turn?.renew();
  }

  private async relateWhileHeld(turn: RelatingTurn): Promise<void> {
    const { patience, signal } = this.options;
    const holds = (): boolean => turn.holds;
    this.turn = turn;
    try {
      while (!signal.aborted && turn.holds) {
        const articles = await patience.through(() => turn.articles(TOGETHER), holds);
        if (articles.length === 0) break;
        const whole = await patience.through(() => this.relateSome(turn, articles), holds);
        if (whole) await patience.through(() => turn.related(articles), holds);
      }
    } catch (error) {
      // Away for longer than the turn holds: another goes on with it.
      if (!(error instanceof Stopped) && (turn.holds || !faultPasses(error))) throw error;
    } finally {
      this.turn = null;
      await turn.leave().catch(() => {});
    }
  }

  /** @returns whether all of them were; not where the turn was lost, or it was asked to end */
  private async relateSome(turn: RelatingTurn, articles: readonly string[]): Promise<boolean> {
    const { ledger, signal, onRelated } = this.options;
    const stop = new AbortController();
    let looked = 0;
    const tally = await relate(ledger, {
      articles: articles as readonly ArticleId[],
      signal: stop.signal,
      onProgress: () => {
        looked++;
        if (signal.aborted || !turn.holds) stop.abort();
      },
    });
    onRelated(tally);
    return looked === articles.length;
  }
}
