/**
 * Follows the sources that a ledger names: each is looked at when its time has come, by one process alone, and what a look brought, or why it
 * failed, is kept with it.
 *
 * Example: a feed every 15 minutes, a site map every hour. The feed answers 503: it is looked at after 30 minutes, then after 60, until it answers.
 * Sources added meanwhile, here or by another process, are looked at within seconds.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ArticleId, FollowedSource, Ledger, SourceLook } from '../ledger/index.ts';
import { add } from './add.ts';
import type { AddOptions } from './add-options.ts';
import { relate } from './relating.ts';

/** Milliseconds after which a source of a process that died is given to another. */
const LEASE = 30 * 60_000;
/** Sources looked at side by side: a slow site does not hold up the others. */
const LANES = 4;
/** The longest time between two questions whether something is due. */
const POLL = 5_000;
/** Pages that one look may lead to: what a source has more than that comes with the next one. */
const MOST = 200;
const FAILURES = 10;
const DAY = 86_400_000;

export interface FollowSourcesOptions extends Omit<AddOptions, 'onlyIfAny' | 'onProgress'> {
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  /** Ends after so many looks; never where left out. */
  readonly looks?: number;
  readonly onLook?: (source: FollowedSource, look: SourceLook) => void;
  /** What went wrong with the ledger itself; the others go on. */
  readonly onError?: (error: unknown) => void;
}

/** Ends when it is asked to, with what was at hand kept. */
export async function followSources(options: FollowSourcesOptions): Promise<void> {
  const { ledger, signal, looks = Number.POSITIVE_INFINITY, onError, onSettled } = options;
  let begun = 0;
  let underWay = 0;
  const lane = async (): Promise<void> => {
    while (!signal.aborted && begun < looks) {
      begun++;
      let looked = false;
      try {
        const source = await ledger.sources.claim(LEASE);
        looked = source !== null;
        if (source === null) begun--;
        else {
          underWay++;
          await look(source, options).finally(() => underWay--);
          // What the others have fetched is not on disk yet: it must not be remembered with this.
          if (underWay === 0) await onSettled?.();
        }
      } catch (error) {
        if (onError === undefined) throw error;
        onError(error);
        looked = false;
      }
      if (!looked) await pause(await waitFor(ledger), undefined, { signal }).catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, looks) }, lane));
}

async function waitFor({ sources }: Ledger): Promise<number> {
  const due = await sources.nextDue().catch(() => null);
  return due === null ? POLL : Math.max(100, Math.min(POLL, Date.parse(due) - Date.now()));
}

async function look(source: FollowedSource, options: FollowSourcesOptions): Promise<void> {
  const { onSettled: _, ...adding } = options;
  const { ledger, signal, onLook, onLeft } = options;
  const at = new Date().toISOString();
  const failures: { where: string; code: string; detail: string }[] = [];
  const fresh: ArticleId[] = [];
  let reached = true;
  let unchanged = false;
  try {
    const { run, tally, stopped } = await add([source.address], {
      ...adding,
      intake: { ...options.intake, ...intakeOf(source) },
      onlyIfAny: true,
      onKept: (article, outcome) => {
        if (outcome.outcome === 'added' || outcome.outcome === 'revision') fresh.push(outcome.id);
        options.onKept?.(article, outcome);
      },
      onLeft: (left) => {
        const itself = left.where === source.address;
        if (left.kind === 'failure') {
          failures.push({ where: left.where, code: left.code, detail: left.detail });
          if (itself) reached = false;
        } else if (itself && left.code === 'notModified') unchanged = true;
        onLeft?.(left);
      },
    });
    if (stopped) {
      await ledger.sources.release(source.id);
      return;
    }
    if (fresh.length > 0) await relate(ledger, { articles: fresh });
    const made: SourceLook = {
      at,
      finishedAt: new Date().toISOString(),
      run,
      // What waits for workers is new as well.
      added: tally.added + tally.queued,
      revisions: tally.revision,
      same: tally.same,
      unchanged,
      failures: failures.slice(0, FAILURES),
      failed: tally.failed,
    };
    await ledger.sources.looked(source.id, made, reached);
    onLook?.(source, made);
  } catch (error) {
    // The ledger could not keep it: the next look tries again.
    if (!signal.aborted) await ledger.sources.release(source.id).catch(() => {});
    throw error;
  }
}

/** How a source is taken in: a site map from the second look on by what is new in it. */
function intakeOf({ kind, outlet, links, last }: FollowedSource): NonNullable<AddOptions['intake']> {
  return {
    follow: links,
    most: MOST,
    ...(outlet === null ? {} : { outlet }),
    ...(kind !== 'sitemap' || last === null
      ? {}
      : { since: new Date(Date.parse(last.at) - DAY).toISOString().slice(0, 10) }),
  };
}
