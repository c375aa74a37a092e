/** One alert: what it asks, what is new to it, where its feeds are. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf, ask, send } from '../../api/index.ts';
import { Answer, ClassMark, Name, notify, Said, When } from '../../parts/index.ts';
import { say, useSay, Words } from '../../words/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { type Alert, ALERTS, type NewsEntry } from './shapes.ts';

interface AlertCardProps {
  readonly alert: Alert;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function AlertCard({ alert, open, onOpen }: AlertCardProps) {
  const tell = useSay();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const { id, name, query, watched, statements, problem, createdAt } = alert;
  const removing = useMutation({
    mutationFn: () => send('DELETE', `/alerts/${id}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ALERTS });
      notify(say(w.removed, { name }));
    },
    onError: (fault) => notify({ text: fault.message, tone: 'trouble' }),
  });
  return (
    <article className="alert-card">
      <header className="row">
        <h2>
          <Name>{name}</Name>
        </h2>
        <span className="soft">{tell(w.count, { count: statements })}</span>
        <span className="soft small">
          <When>{createdAt}</When>
        </span>
      </header>
      {watched === null ? (
        <p>
          <Said className="alert-query">{query}</Said>
        </p>
      ) : (
        <p>
          <Words
            of={w.watches}
            with={{
              name: (
                <Link to={`/actors/${watched.id}`}>
                  <Name>{watched.name}</Name>
                </Link>
              ),
            }}
          />
        </p>
      )}
      {problem !== null && (
        <p className="alert-problem" dir="auto">
          {tell(w.problem)}: {problem}
        </p>
      )}
      <div className="row small">
        <button type="button" className="button" aria-expanded={open} onClick={() => onOpen(!open)}>
          {tell(w.news)}
        </button>
        <Link
          to={`/?${new URLSearchParams(watched === null ? { q: query } : { filter: `speaker:${watched.id}` }).toString()}`}
        >
          {tell(w.search)}
        </Link>
        <a href={addressOf(`/alerts/${id}/feed.atom`)}>{tell(w.atom)}</a>
        <a href={addressOf(`/alerts/${id}/feed.json`)}>{tell(w.jsonFeed)}</a>
        <button
          type="button"
          className={sure ? 'button danger' : 'button quiet'}
          disabled={removing.isPending}
          onClick={() => (sure ? removing.mutate() : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {tell(sure ? w.removeSure : w.remove)}
        </button>
      </div>
      {open && <News alert={id} />}
    </article>
  );
}

function News({ alert }: { readonly alert: string }) {
  const tell = useSay();
  const news = useQuery({
    queryKey: [...ALERTS, alert, 'news'],
    queryFn: ({ signal }) =>
      ask<{ readonly entries: readonly NewsEntry[] }>(`/alerts/${alert}/news`, { query: { limit: 50 }, signal }),
  });
  return (
    <Answer of={news}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="soft">{tell(w.noNews)}</p>
        ) : (
          <ol className="alert-news">
            {entries.map((entry) => (
              <li key={entry.statement}>
                <p className="row">
                  <strong>
                    <Name>{entry.speakers.join(' · ')}</Name>
                  </strong>
                  {entry.verb !== null && <Name className="soft">{entry.verb}</Name>}
                  <ClassMark of={entry.class} />
                </p>
                <Said as="p" className="read alert-words">
                  {entry.words}
                </Said>
                <p className="row small soft">
                  {entry.outlet !== null && <Name>{entry.outlet}</Name>}
                  <When>{entry.date}</When>
                  <Link to={`/articles/${entry.article}?statement=${entry.statement}`}>
                    <Name>{entry.title ?? entry.article}</Name>
                  </Link>
                </p>
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  );
}
