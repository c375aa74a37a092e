/** The results, page after page as one scrolls; J and K go from one to the next, Enter opens; what arrives meanwhile is told, not pushed in. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ask, type Hit, type SearchAnswer, useLive } from '../../api/index.ts';
import { useKey } from '../../keys/index.ts';
import { Empty, Fault, type ListHandle, VirtualList, Waiting } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';
import { type Asked, apiQueryOf, isUnderstood } from './asked.ts';
import { ExampleOffer } from './example-offer.tsx';
import { addressOfHit, HitCard } from './hit-card.tsx';

const PAGE = 25;

/** Asks for the results, the counts with their first page. */
export function useResults(asked: Asked, facets: readonly string[]) {
  return useInfiniteQuery({
    queryKey: ['search', asked],
    queryFn: ({ pageParam, signal }) =>
      ask<SearchAnswer>('/search', {
        query: {
          ...apiQueryOf(asked),
          limit: PAGE,
          ...(pageParam === null ? { facets: facets.join(','), facetLimit: 20 } : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    enabled: isUnderstood(asked),
  });
}

type Found = ReturnType<typeof useResults>;

export function Results({
  asked,
  found,
  onUnit,
}: {
  readonly asked: Asked;
  readonly found: Found;
  readonly onUnit: () => void;
}) {
  const say = useSay();
  const navigate = useNavigate();
  const list = useRef<ListHandle>(null);
  const [active, setActive] = useState(-1);
  const hits: readonly Hit[] = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  const question = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first result
  useEffect(() => setActive(-1), [question]);

  const { fetchNextPage, hasNextPage, isFetchingNextPage } = found;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  const go = (step: number): void => {
    const at = Math.min(Math.max(active + step, 0), hits.length - 1);
    if (at < 0) return;
    setActive(at);
    list.current?.scrollToIndex(at, { align: 'nearest' });
    const focus = (tries: number): void => {
      const link = document.querySelector<HTMLElement>(`[role=listitem][aria-posinset="${at + 1}"] [data-open]`);
      link?.focus({ preventScroll: true });
      // The list hides an item until it has its measure, and what is hidden takes no focus.
      if ((link === null || document.activeElement !== link) && tries > 0)
        requestAnimationFrame(() => focus(tries - 1));
    };
    requestAnimationFrame(() => focus(120));
    if (at > hits.length - 5) onEnd();
  };
  useKey({ code: 'KeyJ', does: searchWords.keyNext, run: () => go(1) });
  useKey({ code: 'KeyK', does: searchWords.keyPrevious, run: () => go(-1) });
  useKey({
    code: 'Enter',
    does: searchWords.keyOpen,
    run: () => {
      const hit = hits[Math.max(active, 0)];
      if (hit === undefined) return false;
      void navigate(addressOfHit(hit));
    },
  });

  let body: ReactNode;
  if (found.isError && hits.length === 0) body = <Fault of={found.error} again={() => void found.refetch()} />;
  else if (!isUnderstood(asked)) body = null;
  else if (found.data === undefined) body = <Waiting />;
  else if (hits.length === 0) body = <Nothing asked={asked} onUnit={onUnit} />;
  else
    body = (
      <>
        <VirtualList
          items={hits}
          idOf={({ id }) => id}
          label={say(searchWords.results)}
          total={total}
          onEnd={onEnd}
          handle={list}
          remember={question}
        >
          {(hit, at) => <HitCard hit={hit} active={at === active} />}
        </VirtualList>
        {isFetchingNextPage ? (
          <Waiting>{say(searchWords.loadingMore)}</Waiting>
        ) : found.isFetchNextPageError ? (
          <Fault of={found.error} again={() => void found.fetchNextPage()} />
        ) : (
          !hasNextPage && <p className="soft results-end">{say(searchWords.end)}</p>
        )}
      </>
    );
  return (
    <div className="results" data-stale={found.isPlaceholderData || undefined} aria-busy={found.isFetching}>
      <Arrived asked={asked} total={found.isPlaceholderData ? null : found.data === undefined ? null : total} />
      {body}
    </div>
  );
}

/** Tells how many results more there are than are shown, once something has come. */
function Arrived({ asked, total }: { readonly asked: Asked; readonly total: number | null }) {
  const say = useSay();
  const client = useQueryClient();
  const [more, setMore] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const question = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or new results, and nothing is new
  useEffect(() => setMore(0), [question, total]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive('article', () => {
    if (total === null) return;
    clearTimeout(timer.current);
    // Articles come in batches: the ledger is asked once for all of them.
    timer.current = setTimeout(() => {
      ask<SearchAnswer>('/search', { query: { ...apiQueryOf(asked), limit: 1 } }).then(
        (now) => setMore(Math.max(0, now.total - total)),
        () => undefined,
      );
    }, 700);
  });
  return (
    <div role="status" className="arrived" data-any={more > 0 || undefined}>
      {more > 0 && (
        <>
          {say(searchWords.arrived, { count: more })}
          <button
            type="button"
            className="button"
            onClick={() => {
              void client.resetQueries({ queryKey: ['search', asked] });
              scrollTo({ top: 0 });
            }}
          >
            {say(searchWords.showArrived)}
          </button>
        </>
      )}
    </div>
  );
}

/** Nothing was found, or nothing is there yet. */
function Nothing({ asked, onUnit }: { readonly asked: Asked; readonly onUnit: () => void }) {
  const say = useSay();
  const plain = asked.who === '' && asked.what === '' && asked.q === '' && asked.filter.length === 0;
  return plain ? (
    <Empty title={say(searchWords.emptyLedger)}>
      <p>{say(searchWords.emptyLedgerHow)}</p>
      <p className="row">
        <Link className="button" to="/read">
          {say(searchWords.toRead)}
        </Link>
        <Link className="button" to="/feeds">
          {say(searchWords.toFeeds)}
        </Link>
      </p>
      <ExampleOffer />
    </Empty>
  ) : (
    <Empty title={say(searchWords.nothing)}>
      <p>{say(searchWords.nothingHow)}</p>
      {asked.unit === 'statement' && (
        <p>
          <button type="button" className="button" onClick={onUnit}>
            {say(searchWords.inArticles)}
          </button>
        </p>
      )}
    </Empty>
  );
}
