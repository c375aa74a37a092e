/**
 * Follows feeds for ever: looks at each from time to time, keeps what is new, and ends when it is asked to, with what was at hand kept.
 *
 * Feeds that have not changed are not sent again; a feed that fails is tried at the next look, and the others go on.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { add } from './add.ts';
import type { AddOptions, AddReport } from './add-options.ts';

export interface FollowOptions extends AddOptions {
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at a feed. */
  readonly every: number;
  /** Ends after so many looks; never where left out. */
  readonly looks?: number;
  /** Called after each look with what it brought, and when the next one is. */
  readonly onLook?: (report: AddReport, next: Date | null) => void;
}

/** @throws {LedgerFault} */
export async function follow(feeds: readonly string[], options: FollowOptions): Promise<void> {
  const { signal, every, looks = Number.POSITIVE_INFINITY, onLook } = options;
  for (let look = 1; !signal.aborted; look++) {
    const begun = Date.now();
    const report = await add(feeds, { ...options, onlyIfAny: true });
    const last = look >= looks || signal.aborted;
    const wait = Math.max(0, begun + every - Date.now());
    onLook?.(report, last ? null : new Date(Date.now() + wait));
    if (last) return;
    await pause(wait, undefined, { signal }).catch(() => {});
  }
}
