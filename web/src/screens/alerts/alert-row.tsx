/** One alert: what it watches, how much came, its feeds; opened, its news and where that is sent. */
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../api/index.ts';
import { Name, notify, Said, When } from '../../parts/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { useSay } from '../../words/index.ts';
import { removeAlert, type ShownAlert, useDoing } from './asking.ts';
import { Channels } from './channels.tsx';
import { News } from './news.tsx';

const FORMATS = [
  ['Atom', 'feed.atom'],
  ['JSON Feed', 'feed.json'],
] as const;

export function AlertRow({ alert, open }: { readonly alert: ShownAlert; readonly open: boolean }) {
  const say = useSay();
  const doing = useDoing();
  const [asking, setAsking] = useState(false);
  const { id, name, query, watched, createdAt, statements, problem } = alert;
  async function copy(file: string): Promise<void> {
    await navigator.clipboard.writeText(new URL(addressOf(`/alerts/${id}/${file}`), location.origin).href);
    notify({ text: say(w.copied) });
  }
  return (
    <article className="alert">
      <h2>
        <Name>{name}</Name>
      </h2>
      <p className="row small soft">
        {watched === null ? (
          <Said>{query}</Said>
        ) : (
          <span>
            {say(w.watched)}: <Link to={`/actors/${watched.id}`}>{<Name>{watched.name}</Name>}</Link>
          </span>
        )}
        <span>{say(w.count, { count: statements })}</span>
        <span>
          {say(w.since)} <When short>{createdAt}</When>
        </span>
      </p>
      {problem !== null && (
        <Said as="p" className="alert-problem">
          {problem}
        </Said>
      )}
      <p className="row">
        <Link to={open ? '?' : `?alert=${id}`} aria-expanded={open} preventScrollReset>
          {say(w.open)}
        </Link>
        {FORMATS.map(([format, file]) => (
          <button
            key={file}
            type="button"
            className="button quiet"
            aria-label={say(w.copyFeed, { format })}
            onClick={() => void copy(file)}
          >
            <bdi dir="ltr">{format}</bdi>
          </button>
        ))}
        {asking ? (
          <>
            <button
              type="button"
              className="button danger"
              onClick={() =>
                void doing(() => removeAlert(id)).then((done) => done !== null && notify({ text: say(w.removed) }))
              }
            >
              {say(w.removeAsk)}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>
              {say(w.cancel)}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            {say(w.remove)}
          </button>
        )}
      </p>
      {open && (
        <>
          <News alert={id} />
          <Channels alert={id} />
        </>
      )}
    </article>
  );
}
