/** The queue of a ledger on PostgreSQL, as it is now: what waits, which workers read, what was set aside and why. Asked for anew every few seconds. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ASIDE_LABELS, priorityName } from '../../../../src/messages/index.ts';
import { ask, type QueueAnswer } from '../../api/index.ts';
import { Answer, Count, Empty, Said, When } from '../../parts/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type State = NonNullable<QueueAnswer['queue']>;

const EVERY = 3000;

/** @param watched whether it is looked at: else one answer is enough, to know whether there is a queue */
export function useQueue(watched: boolean): UseQueryResult<QueueAnswer> {
  return useQuery({
    queryKey: ['queue'],
    queryFn: ({ signal }) => ask<QueueAnswer>('/queue', { signal }),
    refetchInterval: watched ? EVERY : false,
  });
}

export function Queue() {
  return (
    <Answer of={useQueue(true)}>
      {({ queue, aside }) =>
        queue !== null && (
          <>
            <Waiting state={queue} />
            <Workers state={queue} />
            <Aside aside={aside} />
          </>
        )
      }
    </Answer>
  );
}

function Waiting({ state }: { readonly state: State }) {
  const say = useSay();
  const { waiting, active, setAside, toRelate, done, perSecond } = state;
  const articles = waiting.reduce((total, one) => total + one.articles, 0);
  const language = useLanguage();
  return (
    <section>
      <p className="row">
        <strong>{say(w.queueWaiting, { count: articles })}</strong>
        {perSecond > 0 && articles > 0 && (
          <span className="soft">
            {say(w.queueLeft, { minutes: Math.floor((articles + active) / perSecond / 60) })}
          </span>
        )}
      </p>
      <p className="row small">
        <span>
          {say(w.queueActive)} <Count>{active}</Count>
        </span>
        <span>
          {say(w.queueFinished)} <Count>{finished(done)}</Count>
        </span>
        <span className={setAside > 0 ? 'run-failed' : undefined}>
          {say(w.queueAside)} <Count>{setAside}</Count>
        </span>
        {toRelate > 0 && (
          <span>
            {say(w.queueToRelate)} <Count>{toRelate}</Count>
          </span>
        )}
        <span>
          <Count>{Math.round(perSecond * 10) / 10}</Count> {say(w.queuePerSecond)}
        </span>
      </p>
      {waiting.length > 0 && (
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{say(w.priority)}</th>
              <th scope="col">{say(w.articles)}</th>
              <th scope="col">{say(w.oldest)}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ priority, articles: count, oldest }) => (
              <tr key={priority}>
                <td>
                  <Count>{priority}</Count> {priorityName(priority)?.[language]}
                </td>
                <td>
                  <Count>{count}</Count>
                </td>
                <td>
                  <When>{oldest}</When>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Workers({ state }: { readonly state: State }) {
  const say = useSay();
  const { workers } = state;
  if (!workers.some(({ alive }) => alive)) return <Empty title={say(w.noWorkers)}>{say(w.noWorkersHow)}</Empty>;
  return (
    <section>
      <h2>{say(w.workers)}</h2>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{say(w.worker)}</th>
            <th scope="col">{say(w.speed)}</th>
            <th scope="col">{say(w.holding)}</th>
            <th scope="col">{say(w.finished)}</th>
            <th scope="col">{say(w.lastSeen)}</th>
          </tr>
        </thead>
        <tbody>
          {workers.map(({ name, alive, perSecond, holding, done, seen }) => (
            <tr key={name}>
              <th scope="row">
                <bdi dir="ltr">{name}</bdi>
              </th>
              <td>{alive ? <Count>{perSecond}</Count> : say(w.gone)}</td>
              <td>
                <Count>{holding}</Count>
              </td>
              <td>
                <Count>{finished(done)}</Count>
              </td>
              <td>
                <When>{seen}</When>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Aside({ aside }: Pick<QueueAnswer, 'aside'>) {
  const say = useSay();
  const language = useLanguage();
  if (aside.length === 0) return null;
  return (
    <section>
      <h2>{say(w.asideTitle)}</h2>
      <p className="small soft">{say(w.asideHow)}</p>
      <div className="failures small">
        <ul>
          {aside.map(({ hash, where, reason, detail }) => (
            <li key={hash}>
              <bdi dir="ltr">{hash.slice(0, 12)}</bdi> · <bdi dir="ltr">{where}</bdi> · {ASIDE_LABELS[reason][language]}
              {detail !== '' && (
                <>
                  : <Said as="span">{detail}</Said>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function finished({ added, revision, same, forgotten }: State['done']): number {
  return added + revision + same + forgotten;
}
