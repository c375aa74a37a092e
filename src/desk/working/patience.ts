/**
 * Waiting for a database that is away: being restarted, out of connections or of room, cut off. It is said once when it is gone and once when it
 * is back, however many wait for it; between two tries passes twice the time of the last, with some chance in it, so that a hundred machines do
 * not all knock at the same moment.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { LedgerFault } from '../../ledger/index.ts';
import { QueueFault } from '../../queue/index.ts';

/** Milliseconds between the first two tries, and at the most. */
const FIRST = 250;
const LONGEST = 10_000;

const PASSES: ReadonlySet<string> = new Set(['busy', 'disk-full', 'connection-lost', 'unreachable', 'no-connection']);

/** Whether the same may work in a while: nothing is wrong with what was asked. */
export function faultPasses(error: unknown): boolean {
  if (error instanceof QueueFault) return error.passes;
  return error instanceof LedgerFault && PASSES.has(error.code);
}

/** Asked to end while waiting. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export interface PatienceOptions {
  readonly signal: AbortSignal;
  /** Called when what was there is away. */
  readonly onAway?: (error: unknown) => void;
  readonly onBack?: () => void;
}

export class Patience {
  private away = false;

  constructor(private readonly options: PatienceOptions) {}

  /**
   * Does some work, again and again while what stands in its way passes.
   *
   * @param goesOn whether there is still a reason to; asked before each further try
   * @throws {Stopped} where it was asked to end before the work was done; whatever the work throws that does not pass
   */
  async through<T>(work: () => Promise<T>, goesOn: () => boolean = () => true): Promise<T> {
    const { signal, onAway, onBack } = this.options;
    for (let wait = FIRST; ; wait = Math.min(LONGEST, wait * 2)) {
      try {
        const done = await work();
        if (this.away) {
          this.away = false;
          onBack?.();
        }
        return done;
      } catch (error) {
        if (!faultPasses(error)) throw error;
        if (!this.away) {
          this.away = true;
          onAway?.(error);
        }
        await pause(wait * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {});
        if (signal.aborted) throw new Stopped();
        if (!goesOn()) throw error;
      }
    }
  }
}
