/**
 * Rounds: look what is new, prepare the digests whose time has come, send what is due. One round at a time; after articles came one is asked for
 * at once, and the clock asks for one every minute. A round that fails is told and the next one tries again.
 */
import type { Alert } from '../../ledger/index.ts';
import { clockIn, dayBefore } from './days.ts';
import { fireAll } from './firing.ts';
import { deliverDue, type Delivered, type DeliveringOptions } from './sending/delivering.ts';
import type { AlertStore } from './store.ts';
import type { Message } from '../../messages/index.ts';

const MINUTE = 60_000;

export interface RoundsOptions extends Omit<DeliveringOptions, 'signal'> {
  /** Milliseconds between two rounds. */
  readonly every?: number;
  readonly onFault?: (alert: Alert, messages: readonly Message[]) => void;
  /** Told what fired: for who listens live. */
  readonly onFired?: (counts: ReadonlyMap<string, number>) => void;
  readonly onFailure?: (error: unknown) => void;
}

export interface RoundReport extends Delivered {
  /** Statements that fired, by alert. */
  readonly fired: ReadonlyMap<string, number>;
}

/** One round. @throws {LedgerFault} */
export async function roundOf(options: RoundsOptions, signal?: AbortSignal): Promise<RoundReport> {
  const { ledger, store, now, onFault, onFired } = options;
  const ending = signal === undefined ? {} : { signal };
  const fired = await fireAll(ledger, store, { now, ...ending, ...(onFault === undefined ? {} : { onFault }) });
  if (fired.size > 0) onFired?.(fired);
  prepareDigests(store, options);
  return { fired, ...(await deliverDue({ ...options, ...ending })) };
}

/** Where the time of a channel's digest has come, the digest of the day before, once. */
function prepareDigests(store: AlertStore, { now, zone }: RoundsOptions): void {
  const at = now();
  const { day, time } = clockIn(zone, at);
  for (const { id, digestAt, createdAt } of store.channels()) {
    if (digestAt === null || time < digestAt) continue;
    const yesterday = dayBefore(day);
    // Nobody wants the news of the day before they asked for it.
    if (clockIn(zone, Date.parse(createdAt)).day <= yesterday)
      store.addDigest(id, yesterday, new Date(at).toISOString());
  }
}

export class AlertRounds {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly options: RoundsOptions) {}

  start(): void {
    this.timer = setInterval(() => this.ask(), this.options.every ?? MINUTE);
    this.timer.unref();
    this.ask();
  }

  /** Asks for a round: now, or behind the one that is running. */
  ask(): void {
    if (this.stopping.signal.aborted) return;
    if (this.running !== null) {
      this.again = true;
      return;
    }
    this.running = this.go().finally(() => {
      this.running = null;
      if (!this.again) return;
      this.again = false;
      this.ask();
    });
  }

  /** Ends when what is at hand is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.timer !== null) clearInterval(this.timer);
    await this.running;
  }

  /** Waits for the round that is running and those asked for. */
  async settled(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async go(): Promise<void> {
    try {
      await roundOf(this.options, this.stopping.signal);
    } catch (error) {
      this.options.onFailure?.(error);
    }
  }
}
