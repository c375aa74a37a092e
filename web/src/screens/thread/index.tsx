/** A story: records in the order of time, and arcs between those that hang together. Which one is looked at stands in the address. */
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { ask, type Story } from '../../api/index.ts';
import { useKey } from '../../keys/index.ts';
import { Answer, Screen } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { relatingWords } from '../../words/relating.ts';
import { Arcs } from './arcs.tsx';
import { StoryRecord } from './record.tsx';
import './thread.css';

export function Component() {
  const { id = '' } = useParams();
  const say = useSay();
  const story = useQuery({
    queryKey: ['thread', id],
    queryFn: ({ signal }) => ask<Story>(`/threads/${id}`, { signal }),
  });
  return (
    <Screen title={say(relatingWords.thread)} className="thread">
      <Answer of={story}>{(found) => <Told of={found} />}</Answer>
    </Screen>
  );
}

function Told({ of: story }: { readonly of: Story }) {
  const say = useSay();
  const [parameters, setParameters] = useSearchParams();
  const { of, records, ties } = story;
  const at = parameters.get('at') ?? of;
  const go = (step: 1 | -1): void => {
    const now = records.findIndex(({ id }) => id === at);
    const next = records[Math.max(0, Math.min(records.length - 1, now + step))];
    if (next === undefined) return;
    setParameters({ at: next.id }, { replace: true, preventScrollReset: true });
    document.getElementById(next.id)?.scrollIntoView({ block: 'center' });
  };
  useKey({ code: 'KeyN', does: relatingWords.nextRecord, run: () => go(1) });
  useKey({ code: 'KeyP', does: relatingWords.previousRecord, run: () => go(-1) });
  return (
    <>
      {ties.length === 0 ? (
        <p className="soft">
          {say(relatingWords.nothing)} {say(relatingWords.nothingHow)}
        </p>
      ) : (
        <p className="soft">{say(relatingWords.records, { count: records.length })}</p>
      )}
      <Arcs story={story}>
        <ol className="story">
          {records.map((record) => (
            <StoryRecord
              key={record.id}
              of={record}
              story={story}
              chosen={record.id === at}
              opened={record.id === of}
            />
          ))}
        </ol>
      </Arcs>
    </>
  );
}
