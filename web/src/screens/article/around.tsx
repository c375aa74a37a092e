/** What else there is about an article: events it tells of, its topics, its revisions, articles like it, where it came from. */
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EVENT_LABELS, ROLE_LABELS, STATUS_LABELS } from '../../../../src/messages/index.ts';
import { type Article, type ArticleHead, ask, type EventRecord, type Reading } from '../../api/index.ts';
import { addressOf } from '../../api/index.ts';
import { Answer, Name, Said, Sign, When } from '../../parts/index.ts';
import { useLanguage, useSay, useTopicName, Words } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import type { Pointing } from './record.tsx';
import type { Place } from './surface.ts';

export function Around({ article, ...pointing }: Pointing & { readonly article: Article }) {
  const say = useSay();
  const language = useLanguage();
  const topicName = useTopicName();
  const { id } = article;
  const reading = useQuery({
    queryKey: ['article', id, 'reading'],
    queryFn: ({ signal }) => ask<Reading>(`/articles/${id}/reading`, { signal }),
  });
  const revisions = useQuery({
    queryKey: ['article', id, 'revisions'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly ArticleHead[] }>(`/articles/${id}/revisions`, { signal }),
  });
  const near = useQuery({
    queryKey: ['article', id, 'near'],
    queryFn: ({ signal }) =>
      ask<{
        readonly items: readonly ArticleHead[];
        readonly again: readonly { readonly where: string; readonly run: string }[];
      }>(`/articles/${id}/near`, { signal }),
  });
  return (
    <div className="around">
      <section>
        <h3>{say(articleWords.topics)}</h3>
        <Answer of={reading}>
          {({ topics }) => (
            <ul className="row">
              {topics.slice(0, 12).map(({ id: topic }) => (
                <li key={topic}>
                  <Link
                    className="chip"
                    to={`/?${new URLSearchParams({ unit: 'article', filter: `topic:${topic}` }).toString()}`}
                  >
                    {topicName(topic, language)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      </section>
      <section>
        <h3>{say(articleWords.events)}</h3>
        <Answer of={reading}>
          {({ events }) =>
            events.length === 0 ? (
              <p className="soft">{say(articleWords.noEvents)}</p>
            ) : (
              <ol className="events">
                {events.map((event) => (
                  <Happening key={event.id} event={event} {...pointing} />
                ))}
              </ol>
            )
          }
        </Answer>
      </section>
      <Answer of={revisions}>
        {({ items }) =>
          items.length < 2 ? null : (
            <section>
              <h3>{say(articleWords.revisions)}</h3>
              <ol className="heads">
                {items.map((head) => (
                  <li key={head.id}>
                    {head.id === id ? (
                      <strong>
                        <When>{head.takenAt}</When> <span className="soft">({say(articleWords.thisOne)})</span>
                      </strong>
                    ) : (
                      <Link to={`/articles/${head.id}`}>
                        <When>{head.takenAt}</When>
                      </Link>
                    )}
                  </li>
                ))}
              </ol>
            </section>
          )
        }
      </Answer>
      <Answer of={near}>
        {({ items, again }) => (
          <>
            {items.length > 0 && (
              <section>
                <h3>{say(articleWords.near)}</h3>
                <ul className="heads">
                  {items.map((head) => (
                    <li key={head.id}>
                      <Link to={`/articles/${head.id}`}>
                        <Name>{head.title ?? head.where}</Name>
                      </Link>{' '}
                      <span className="soft small">
                        {head.outlet !== null && <Name>{head.outlet}</Name>} <When>{head.date}</When>
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {again.length > 0 && (
              <section>
                <h3>{say(articleWords.again)}</h3>
                <ul className="heads small">
                  {again.map(({ where, run }) => (
                    <li key={`${where}${run}`}>
                      <Name>{where}</Name>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Answer>
      <section className="small soft">
        <p>
          <Words
            of={articleWords.taken}
            with={{ when: <When>{article.takenAt}</When>, where: <Name>{article.where}</Name> }}
          />
        </p>
        <p>
          {say(articleWords.hash)}: <bdi className="hash">{article.hash}</bdi>
        </p>
        <p>
          <a href={addressOf(`/articles/${id}/original`)} download>
            {say(articleWords.original)}
          </a>
        </p>
      </section>
    </div>
  );
}

/** One event: what it was, whether it took place, who took part, where and when. */
function Happening({ event, onGo, onPoint }: Pointing & { readonly event: EventRecord }) {
  const language = useLanguage();
  const [told] = event.evidence;
  const place: Place | null =
    told === undefined
      ? null
      : {
          part: told.trigger.part === 'headline' ? 'headline' : 'text',
          start: told.trigger.start,
          end: told.trigger.end,
        };
  return (
    <li className="event" data-status={event.status}>
      <button
        type="button"
        className="in-text"
        disabled={place === null}
        onClick={() => place !== null && onGo(place)}
        onPointerEnter={() => onPoint(place)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(place)}
        onBlur={() => onPoint(null)}
      >
        <strong>{EVENT_LABELS[event.kind][language]}</strong>{' '}
        <span className="soft small">{STATUS_LABELS[event.status][language]}</span>
      </button>
      <ul className="event-people">
        {event.participants.map(({ role, name }) => (
          <li key={`${role}${name}`}>
            <span className="soft small">{ROLE_LABELS[role][language]}</span> <Name>{name}</Name>
          </li>
        ))}
      </ul>
      <p className="soft small">
        {event.place !== null && <Said>{event.place.name}</Said>}{' '}
        {event.time !== null && <When>{event.time.value}</When>}
      </p>
    </li>
  );
}

export function SourceLink({ url }: { readonly url: string }) {
  const say = useSay();
  // Feeds bring addresses of all kinds; only those of the web are led to.
  if (!/^https?:\/\//iu.test(url)) return null;
  return (
    <a href={url} rel="noopener noreferrer nofollow" target="_blank">
      <Sign name="link" /> {say(articleWords.source)}
    </a>
  );
}
