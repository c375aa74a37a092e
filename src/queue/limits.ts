/** What a queue takes and for how long: sizes, times, and which articles are taken first. */
import { PRIORITIES } from './state.ts';

/** Seconds after which a worker that is not heard of loses what it has. */
export const CLAIM_SECONDS = 30;
/** How often a job comes back from workers that were not heard of again before it is set aside: to the end of the halving, and then some. */
export const TIMES_LOST = 14;

/** The most that may wait before putting waits itself. */
export interface MostWaiting {
  readonly articles: number;
  /** Packed. */
  readonly bytes: number;
}

export const USUAL_MOST: MostWaiting = { articles: 100_000, bytes: 2_000_000_000 };

/** The largest text that is queued, in bytes of UTF-8; and the most that an article may take packed, its original with it. */
export const LARGEST_TEXT = 1_000_000;
export const LARGEST_PACKED = 16_000_000;

/** Days for which an article is fresh. */
export const FRESH_DAYS = 3;

/** The priority of an article: what was published in the last days is news, whatever else is to be read. */
export function priorityByDate(date: string | null, now: number, undated: number = PRIORITIES.archive): number {
  const published = date === null ? Number.NaN : Date.parse(date.slice(0, 10));
  if (Number.isNaN(published)) return undated;
  return published > now - FRESH_DAYS * 86_400_000 ? PRIORITIES.fresh : PRIORITIES.archive;
}
