/** What was taken in when, by which reader, what came of it; of one run, what failed and why. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link, useSearchParams } from 'react-router';
import { COUNT_LABELS, RUN_LABELS } from '../../../../src/messages/index.ts';
import { ask, useLive } from '../../api/index.ts';
import { Answer, Count, Empty, Said, When } from '../../parts/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useLanguage, useSay } from '../../words/index.ts';

interface Run {
  readonly id: string;
  readonly kind: keyof typeof RUN_LABELS;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly reader: string;
  readonly lexicon: string;
  readonly inputs: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}
interface RunFailure {
  readonly where: string;
  readonly code: string;
  readonly said: string;
}

const COUNTED = Object.keys(COUNT_LABELS) as (keyof typeof COUNT_LABELS)[];
const INPUTS = 3;

export function Runs() {
  const say = useSay();
  const client = useQueryClient();
  const [parameters] = useSearchParams();
  const runs = useInfiniteQuery({
    queryKey: ['runs'],
    queryFn: ({ pageParam, signal }) =>
      ask<{ readonly items: readonly Run[]; readonly next: string | null }>('/runs', {
        query: { limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  useLive('run', () => void client.invalidateQueries({ queryKey: ['runs'] }));
  const opened = parameters.get('run');
  return (
    <Answer of={runs}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty title={say(w.noRuns)}>{say(w.noRunsHow)}</Empty>;
        return (
          <>
            <ul>
              {items.map((run) => (
                <li key={run.id}>
                  <RunRow run={run} open={run.id === opened} />
                </li>
              ))}
            </ul>
            {runs.hasNextPage && (
              <Button className="button" isDisabled={runs.isFetching} onPress={() => void runs.fetchNextPage()}>
                {say(w.more)}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function RunRow({ run, open }: { readonly run: Run; readonly open: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { id, kind, startedAt, finishedAt, reader, lexicon, inputs, counts } = run;
  return (
    <article className="run" data-failed={(counts['failed'] ?? 0) > 0 || undefined}>
      <p className="row">
        <strong>{RUN_LABELS[kind][language]}</strong>
        <When>{startedAt}</When>
        {finishedAt === null && <span className="chip">{say(w.unfinished)}</span>}
      </p>
      <p className="row small">
        {COUNTED.filter((name) => (counts[name] ?? 0) > 0).map((name) => (
          <span key={name} className={name === 'failed' ? 'run-failed' : undefined}>
            {COUNT_LABELS[name][language]} <Count>{counts[name] ?? 0}</Count>
          </span>
        ))}
      </p>
      <p className="small soft">
        {inputs.slice(0, INPUTS).map((input) => (
          <span key={input}>
            <bdi dir="ltr">{input}</bdi>{' '}
          </span>
        ))}
        {say(w.moreInputs, { count: Math.max(0, inputs.length - INPUTS) })} · {say(w.reader)}{' '}
        <bdi dir="ltr">
          {reader} {lexicon}
        </bdi>
      </p>
      {(counts['failed'] ?? 0) > 0 && (
        <p>
          <Link to={open ? '?tab=runs' : `?run=${id}`} aria-expanded={open} preventScrollReset>
            {say(w.showFailures)}
          </Link>
        </p>
      )}
      {open && <Failures run={id} />}
    </article>
  );
}

function Failures({ run }: { readonly run: string }) {
  const say = useSay();
  const failures = useQuery({
    queryKey: ['runs', run, 'failures'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly RunFailure[] }>(`/runs/${run}/failures`, { signal }),
  });
  return (
    <Answer of={failures}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="soft">{say(w.noFailures)}</p>
        ) : (
          <div className="failures small">
            <ul>
              {items.map(({ where, said }, i) => (
                // The same place may fail twice for the same reason.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <li key={i}>
                  <bdi dir="ltr">{where}</bdi> <Said as="span">{said}</Said>
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Answer>
  );
}
