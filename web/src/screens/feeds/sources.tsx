/** What is followed: each source with its last look, and what can be done about it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FollowedSource } from '../../../../src/server/index.ts';
import { ask, send, useLive } from '../../api/index.ts';
import { Answer, Empty, notify } from '../../parts/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useMayEdit } from '../../session/index.ts';
import { say, useSay } from '../../words/index.ts';
import { SourceForm, type SourceGiven } from './source-form.tsx';
import { SourceRow } from './source-row.tsx';

export function Sources() {
  const tell = useSay();
  const mayEdit = useMayEdit();
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['sources'] });
  const sources = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly FollowedSource[] }>('/sources', { signal }),
    // One that is being looked at is looked after.
    refetchInterval: ({ state }) => (state.data?.items.some(isDue) ? 2_000 : 30_000),
  });
  useLive('run', () => void again());

  const add = useMutation({
    mutationFn: (given: SourceGiven) => send<FollowedSource>('POST', '/sources', given),
    onSuccess: async ({ address }) => {
      await again();
      notify(say(w.followed, { address }));
    },
    onError: told,
  });
  const change = useMutation({
    mutationFn: ({ id, ...given }: Partial<FollowedSource> & { readonly id: string }) =>
      send<FollowedSource>('PATCH', `/sources/${id}`, given),
    onSuccess: again,
    onError: told,
  });
  const look = useMutation({
    mutationFn: (id: string) => send<FollowedSource>('POST', `/sources/${id}/look`),
    onSuccess: again,
    onError: told,
  });
  const remove = useMutation({
    mutationFn: ({ id }: FollowedSource) => send<undefined>('DELETE', `/sources/${id}`),
    onSuccess: async (_, { address, kind, every, outlet, links }) => {
      // Its looks are not asked for any more: there is no such source.
      await client.invalidateQueries({ queryKey: ['sources'], exact: true });
      notify({
        text: say(w.removed, { address }),
        action: { label: say(w.back), run: () => add.mutate({ address, kind, every, outlet, links }) },
      });
    },
    onError: told,
  });

  return (
    <>
      {mayEdit && (
        <details className="feeds-add" open={sources.data?.items.length === 0 || undefined}>
          <summary className="button main">{tell(w.add)}</summary>
          <SourceForm busy={add.isPending} onGive={(given) => add.mutateAsync(given)} />
          <p className="small soft">{tell(w.polite)}</p>
        </details>
      )}
      <Answer of={sources}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={tell(w.none)}>{tell(w.noneHow)}</Empty>
          ) : (
            <ul>
              {items.map((source) => (
                <li key={source.id}>
                  <SourceRow
                    source={source}
                    looking={isDue(source)}
                    mayEdit={mayEdit}
                    onLook={() => look.mutate(source.id)}
                    onChange={(given) => change.mutateAsync({ id: source.id, ...given })}
                    onRemove={() => remove.mutate(source)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function isDue({ active, nextAt }: FollowedSource): boolean {
  return active && Date.parse(nextAt) <= Date.now();
}

function told(fault: Error): void {
  notify({ text: fault.message, tone: 'trouble' });
}
