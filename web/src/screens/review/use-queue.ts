/**
 * The statements that wait, a page at a time, and what has been said of them in this sitting: judged ones stay in the list, so that one can go back
 * and take a judgement back.
 */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Judgement, ReviewScope } from '../../../../src/server/index.ts';
import type { PutRight, Review, ReviewPage, StatementRecord, ToReview } from '../../../../src/server/index.ts';
import { ask, send, Trouble } from '../../api/index.ts';
import { notify } from '../../parts/index.ts';
import { say } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';

const PAGE = 20;
/** How many are to be at hand before the next page is asked for. */
const AHEAD = 6;

export interface Queue {
  readonly pages: ReturnType<typeof useReviewPages>;
  /** Null where nothing is left, or nothing has come yet. */
  readonly item: ToReview | null;
  readonly judged: ReadonlyMap<string, Judgement>;
  readonly progress: ReviewPage['progress'] | null;
  move(by: 1 | -1): void;
  judge(judgement: Judgement, right?: PutRight): Promise<boolean>;
  undo(): Promise<void>;
}

function useReviewPages(scope: ReviewScope, q: string) {
  return useInfiniteQuery({
    queryKey: ['reviews', 'next', scope, q],
    queryFn: ({ pageParam, signal }) =>
      ask<ReviewPage>('/reviews/next', {
        query: { scope, q, limit: PAGE, cursor: pageParam, counted: q !== '' && pageParam === null ? 'yes' : null },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // The list must not change under the reviewer's hand; whoever comes back begins anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function useQueue(scope: ReviewScope, q: string): Queue {
  const pages = useReviewPages(scope, q);
  const client = useQueryClient();
  const [at, setAt] = useState(0);
  const [judged, setJudged] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const [fresh, setFresh] = useState<ReadonlyMap<string, StatementRecord>>(new Map());
  const busy = useRef(false);

  const items = useMemo(() => {
    const seen = new Set<string>();
    return (pages.data?.pages ?? [])
      .flatMap((page) => page.items)
      .filter(({ record: { id } }) => !seen.has(id) && seen.add(id));
  }, [pages.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && items.length - at < AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, items.length, at]);

  const found = items[at];
  const record = found === undefined ? undefined : (fresh.get(found.record.id) ?? found.record);
  const item = found === undefined || record === undefined ? null : { ...found, record };

  /** Looks at a record anew; a second opinion is of what was read, which does not change. */
  async function renew(id: string): Promise<void> {
    if (scope === 'second') return;
    const now = await ask<StatementRecord>(`/statements/${id}`);
    setFresh((before) => new Map(before).set(id, now));
  }

  async function once<Result>(step: () => Promise<Result>): Promise<Result | null> {
    if (busy.current) return null;
    busy.current = true;
    try {
      return await step();
    } catch (fault) {
      notify({ text: fault instanceof Trouble ? fault.message : String(fault), tone: 'trouble' });
      return null;
    } finally {
      busy.current = false;
    }
  }

  return {
    pages,
    item,
    judged,
    progress: pages.data?.pages[0]?.progress ?? null,
    move: (by) => setAt((before) => Math.max(0, Math.min(items.length, before + by))),
    judge: async (judgement, right) => {
      if (item === null) return false;
      const { id, version } = item.record;
      const kept = await once(async () => {
        try {
          return await send<Review>('POST', '/reviews', { statement: id, judgement, base: version, right });
        } catch (fault) {
          if (!(fault instanceof Trouble && fault.status === 409)) throw fault;
          await renew(id);
          notify({ text: say(w.stale), tone: 'trouble' });
          return null;
        }
      });
      if (kept === null) return false;
      setJudged((before) => new Map(before).set(id, judgement));
      setAt((before) => before + 1);
      void client.invalidateQueries({ queryKey: ['reviews', 'progress'] });
      if (judgement !== 'accept') void renew(id).catch(() => {});
      return true;
    },
    undo: async () => {
      const own = item !== null && judged.has(item.record.id) ? item.record.id : [...judged.keys()].at(-1);
      if (own === undefined) {
        notify(say(w.nothingToUndo));
        return;
      }
      const taken = await once(() => send<Review>('DELETE', `/reviews/${own}`));
      if (taken === null) return;
      setJudged((before) => new Map([...before].filter(([id]) => id !== own)));
      await renew(own).catch(() => {});
      const place = items.findIndex(({ record: { id } }) => id === own);
      if (place >= 0) setAt(place);
      void client.invalidateQueries({ queryKey: ['reviews', 'progress'] });
      notify(say(w.undone));
    },
  };
}
